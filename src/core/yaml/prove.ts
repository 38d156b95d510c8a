import { sameData } from './data';
import { load } from './load';
import type { Range } from './locate';
import { apply, sorted } from './splice';
import type { Comment, Loaded } from './tree';
import type { Data, ProblemCode, TextEdit } from './types';

export type Proof =
  | { readonly ok: true; readonly loaded: Loaded }
  | { readonly ok: false; readonly problem?: ProblemCode };

/**
 * Holds edits against what they are for, on a copy of the text: the result parses without a problem, holds exactly
 * `expected`, and has every comment of before, at its place, but for those in the range `loses` that were cut out.
 */
export function prove(before: Loaded, edits: readonly TextEdit[], expected: Data, loses?: Range): Proof {
  const ordered = sorted(edits);
  if (!apart(before.text, ordered)) return { ok: false };
  const after = load(apply(before.text, ordered));
  if (!after.ok) {
    const [problem] = after.problems;
    return problem ? { ok: false, problem: problem.code } : { ok: false };
  }
  const { loaded } = after;
  if (!sameData(rootData(loaded), expected)) return { ok: false };
  const kept = keptComments(before, ordered, loses);
  return kept && sameComments(kept, loaded.comments) ? { ok: true, loaded } : { ok: false };
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

/** The comments that must be there afterwards, at their new offsets; undefined if one is lost that may not be. */
function keptComments(
  { comments }: Loaded,
  edits: readonly TextEdit[],
  loses?: Range,
): readonly Comment[] | undefined {
  const kept: Comment[] = [];
  let next = 0;
  let shift = 0;
  for (const { offset, text } of comments) {
    let edit = edits[next];
    while (edit && edit.offset + edit.length <= offset) {
      shift += edit.text.length - edit.length;
      next += 1;
      edit = edits[next];
    }
    const touched = edit && edit.offset < offset + text.length;
    if (!touched) kept.push({ offset: offset + shift, text });
    else if (!loses || offset < loses.start || offset + text.length > loses.end) return undefined;
  }
  return kept;
}

function sameComments(one: readonly Comment[], other: readonly Comment[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ offset, text }, i) => offset === other[i]?.offset && text === other[i]?.text)
  );
}
