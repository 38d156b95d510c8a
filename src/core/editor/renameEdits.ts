import { dayOfName, ME, pathOf, type Thing, thingAt } from '../book/paths';
import { isSlug } from '../slug';
import { change } from '../yaml/change';
import { placer } from '../yaml/lines';
import { load } from '../yaml/load';
import { bars, locate } from '../yaml/locate';
import { prove, rootData } from '../yaml/prove';
import { canBePlain, doubleQuoted } from '../yaml/scalar';
import type { Refusal, TextEdit } from '../yaml/yamlTypes';
import { fileOf, isLead, type NamedThing, referencesIn, sameNamed, slugOfNamed } from './namedReferences';
import { linkEdits } from './renameLinks';

/** A file with its text: a record's path is relative to the book's folder. */
export interface PathText {
  readonly path: string;
  readonly text: string;
}

/** Everything needed to rename, besides the records. */
interface RenameContext {
  /** True if the book has a file or a folder at this path, relative to its folder. */
  exists(path: string): boolean;
  /** Texts that may link to the renamed thing, such as retros; paths from the root in which `folder` lies. */
  readonly linking?: readonly PathText[];
  /** The book's folder, from the same root: `leadbook`. Needed where `linking` is given. */
  readonly folder?: string;
}

/** The edits of one file; `path` is the one under which the file was passed in. */
export interface FileEdits {
  readonly path: string;
  readonly edits: readonly TextEdit[];
}

/** All changes of a rename, or why nothing is renamed. */
type Renamed =
  | {
      readonly ok: true;
      readonly target: NamedThing;
      /** Records that name it, by the paths of before the moves. */
      readonly records: readonly FileEdits[];
      /** Of the `linking` texts those that change. */
      readonly linking: readonly FileEdits[];
      /** Files or folders to move, relative to the book's folder. */
      readonly moves: readonly { readonly from: string; readonly to: string }[];
    }
  | { readonly ok: false; readonly refusal: RenameRefusal };

/**
 * Why nothing is renamed: the new name is no slug; the old or new one is the lead's own `me`; the new one is taken; or a
 * file that names it cannot be edited, with the reason and the place in it.
 */
export type RenameRefusal =
  | { readonly code: 'notASlug' | 'lead' | 'taken' }
  | { readonly code: 'cannotEdit'; readonly path: string; readonly refusal: Refusal };

/**
 * Renames a person, goal or opportunity everywhere. All or nothing: where one file cannot be edited, nothing is.
 * @param to the new slug; an opportunity's may have its day before it, which stays what it is
 * @param files at least all records of the book that hold the old slug; others do no harm
 */
export function renameEdits(
  target: NamedThing,
  to: string,
  files: readonly PathText[],
  context: RenameContext,
): Renamed {
  const slug = newName(target, to);
  if (isLead(target) || (target.kind === 'person' && to === ME)) return refuse({ code: 'lead' });
  if (slug === undefined) return refuse({ code: 'notASlug' });
  const renamed = withName(target, slug);
  const moves = movesOf(target, renamed, context);
  if (sameNamed(target, renamed)) return { ok: true, target, records: [], linking: [], moves: [] };
  if (isTaken(renamed, context)) return refuse({ code: 'taken' });

  const records: FileEdits[] = [];
  for (const { path, text } of files) {
    const edited = editsIn(path, text, target, slug);
    if ('code' in edited) return refuse({ code: 'cannotEdit', path, refusal: edited });
    if (edited.length > 0) records.push({ path, edits: edited });
  }
  const linking = (context.linking ?? [])
    .map(({ path, text }) => ({ path, edits: linkEdits(text, path, context.folder ?? '', target, slug) }))
    .filter(({ edits }) => edits.length > 0);
  return { ok: true, target: renamed, records, linking, moves };
}

function refuse(refusal: RenameRefusal): Renamed {
  return { ok: false, refusal };
}

/** The new slug, with its day before an opportunity's. */
function newName(target: NamedThing, to: string): string | undefined {
  if (target.kind !== 'opportunity') return isSlug(to) ? to : undefined;
  const day = dayOfName(target.name);
  const given = day !== undefined && to.startsWith(`${day}-`) ? to.slice(day.length + 1) : to;
  // Another day before it would be a second one.
  return day !== undefined && isSlug(given) && dayOfName(given) === undefined ? `${day}-${given}` : undefined;
}

function withName(target: NamedThing, slug: string): NamedThing {
  return target.kind === 'person' ? { ...target, person: slug } : { ...target, name: slug };
}

function movesOf(
  target: NamedThing,
  renamed: NamedThing,
  { exists }: RenameContext,
): readonly { readonly from: string; readonly to: string }[] {
  if (target.kind === 'person') return [{ from: folderOfFile(target), to: folderOfFile(renamed) }];
  return siblings(target, renamed).filter(({ from }) => exists(from));
}

function isTaken(renamed: NamedThing, { exists }: RenameContext): boolean {
  if (renamed.kind === 'person') return exists(folderOfFile(renamed)) || exists(fileOf(renamed));
  return siblings(renamed, renamed).some(({ to }) => exists(to));
}

/** The file and its private sibling. */
function siblings(
  from: NamedThing,
  to: NamedThing,
): readonly { readonly from: string; readonly to: string }[] {
  const both = [from, to].map((named) => thingAt(fileOf(named)));
  return [false, true].flatMap((isPrivate) => {
    const [one, other] = both.map(
      (thing: Thing | undefined) => thing && pathOf({ ...thing, private: isPrivate }),
    );
    return one !== undefined && other !== undefined ? [{ from: one, to: other }] : [];
  });
}

function folderOfFile(named: NamedThing): string {
  const file = fileOf(named);
  return file.slice(0, file.lastIndexOf('/'));
}

/** All places of one file at once, as a note may name its person a hundred times; proved like the engine's own edits. */
function editsIn(
  path: string,
  text: string,
  target: NamedThing,
  slug: string,
): readonly TextEdit[] | Refusal {
  const thing = thingAt(path);
  // Most files never name it, and a broken one that does not is no obstacle.
  if (!thing || !hasWord(text, slugOfNamed(target))) return [];
  const result = load(text);
  if (!result.ok) return result.problems[0] ?? { code: 'syntax', place: START };
  const { loaded } = result;
  const place = placer(text);
  const edits: TextEdit[] = [];
  let expected = rootData(loaded);
  for (const reference of referencesIn(text, thing.kind)) {
    if (!sameNamed(reference.target, target)) continue;
    const { path, offset, length } = reference;
    for (const { node } of locate(loaded.root, path)) {
      const code = bars(node, loaded);
      if (code !== undefined) return { code, place: place(offset, length) };
    }
    const isQuoted = /["']/.test(text[offset - 1] ?? '');
    edits.push({ offset, length, text: isQuoted || canBePlain(slug) ? slug : doubleQuoted(slug) });
    const changed = change(expected, { kind: 'set', path, value: slug });
    if ('data' in changed) expected = changed.data;
  }
  if (edits.length === 0 || prove(loaded, edits, expected).ok) return edits;
  return { code: 'unproved', place: place(edits[0]?.offset ?? 0) };
}

const START = { offset: 0, length: 0, line: 0, column: 0 } as const;

/** True if a slug stands in a text by itself, not as a part of a longer one. */
function hasWord(text: string, slug: string): boolean {
  const isPart = (unit: string | undefined) => unit !== undefined && /[a-z0-9-]/.test(unit);
  for (let at = text.indexOf(slug); at >= 0; at = text.indexOf(slug, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + slug.length])) return true;
  }
  return false;
}
