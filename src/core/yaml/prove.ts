import { type Belonging, belongings } from './belonging';
import { sameData } from './data';
import type { Follow } from './follow';
import { load } from './load';
import type { NodeRange } from './locate';
import { apply, sorted } from './splice';
import type { Comment, Loaded } from './syntaxTree';
import type { Data, Path, ProblemCode, TextEdit } from './yamlTypes';

/** The edited text as it was parsed, or that the proof failed; with `problem` where the edited text does not parse. */
type Proof =
  | { readonly ok: true; readonly loaded: Loaded }
  | { readonly ok: false; readonly problem?: ProblemCode };

/**
 * Holds edits against what they are for, on a copy of the text: the result parses without a problem, holds exactly
 * `expected`, has every comment of before at its place but for those in the ranges `loses`, and, with `follow`, each comment
 * keeps the entry it belongs to (see `belongings`): that of an entry which is still there may not be lost and stays that
 * entry's, even where the entry moves; that of an entry which is gone goes too, or is left to the next entry around it. Where
 * there was no entry at all, no comment was anyone's.
 */
export function prove(
  before: Loaded,
  edits: readonly TextEdit[],
  expected: Data,
  loses: NodeRange | readonly NodeRange[] = [],
  follow?: Follow,
): Proof {
  const ordered = sorted(edits);
  if (!apart(before.text, ordered)) return { ok: false };
  const after = load(apply(before.text, ordered));
  if (!after.ok) {
    const [problem] = after.problems;
    return problem ? { ok: false, problem: problem.code } : { ok: false };
  }
  const { loaded } = after;
  if (!sameData(rootData(loaded), expected)) return { ok: false };
  const ranges = 'start' in loses ? [loses] : loses;
  const isEmpty = !('entries' in before.root) || before.root.entries.length === 0;
  return keepsComments(before, loaded, ordered, ranges, isEmpty ? undefined : follow)
    ? { ok: true, loaded }
    : { ok: false };
}

/** The data of a document; an empty one is an empty map. */
export function rootData({ root }: Loaded): Data {
  return root.kind === 'map' ? root.data : Object.create(null);
}

function apart(text: string, edits: readonly TextEdit[]): boolean {
  let at = 0;
  return edits.every(({ offset, length }) => {
    const fits = offset >= at && length >= 0 && offset + length <= text.length;
    at = offset + length;
    return fits;
  });
}

function keepsComments(
  before: Loaded,
  after: Loaded,
  edits: readonly TextEdit[],
  loses: readonly NodeRange[],
  follow: Follow | undefined,
): boolean {
  if (before.comments.length + after.comments.length === 0) return true;
  const taken: Belonging[] = [];
  const left = new Map(after.comments.map((comment, index) => [comment.offset, index]));
  const now = follow ? belongings(after) : [];
  for (const [index, shifted] of shiftedComments(before, edits).entries()) {
    const comment = before.comments[index];
    const mine = follow && belongings(before)[index];
    if (!comment) return false;
    if (shifted === undefined) {
      const isIn = ({ start, end }: NodeRange) =>
        comment.offset >= start && comment.offset + comment.text.length <= end;
      if (!loses.some(isIn)) return false;
      if (mine) taken.push(mine);
      continue;
    }
    const place = left.get(shifted);
    if (place === undefined || after.comments[place]?.text !== comment.text) return false;
    left.delete(shifted);
    if (mine && !samePath(now[place]?.path, homeOf(mine.path, follow))) return false;
  }
  return follow
    ? areMoved(
        taken,
        [...left.values()].map((index) => now[index]),
        follow,
      )
    : left.size === 0;
}

/** True if the comments that were taken out with entries that are still there were put in again with these, and no others. */
function areMoved(
  taken: readonly Belonging[],
  put: readonly (Belonging | undefined)[],
  follow: Follow,
): boolean {
  const keys = new Map<string, number>();
  const count = (path: Path, { text }: Comment, step: number) => {
    const key = JSON.stringify([path, text]);
    keys.set(key, (keys.get(key) ?? 0) + step);
  };
  for (const { path, comment } of taken) {
    const place = follow(path);
    if (place) count(place, comment, 1);
  }
  for (const one of put) if (one) count(one.path, one.comment, -1);
  return [...keys.values()].every((sum) => sum === 0);
}

/** Where a comment's entry is afterwards, or the next entry around it that is still there. */
function homeOf(path: Path, follow: Follow): Path {
  for (let length = path.length; length > 0; length -= 1) {
    const home = follow(path.slice(0, length));
    if (home) return home;
  }
  return [];
}

function samePath(one: Path | undefined, other: Path): boolean {
  return one?.length === other.length && one.every((step, index) => step === other[index]);
}

/** The offset of each comment afterwards; undefined of one that an edit touches. */
function shiftedComments({ comments }: Loaded, edits: readonly TextEdit[]): readonly (number | undefined)[] {
  let next = 0;
  let shift = 0;
  return comments.map(({ offset, text }) => {
    let edit = edits[next];
    while (edit && edit.offset + edit.length <= offset) {
      shift += edit.text.length - edit.length;
      next += 1;
      edit = edits[next];
    }
    return edit && edit.offset < offset + text.length ? undefined : offset + shift;
  });
}
