import { folderOf, type Thing, thingAt } from '../core/book/paths';
import { judgeFile, type UnreadReason } from '../core/book/unread';
import type { Day } from '../core/day';
import { diagnose } from '../core/editor/diagnose/diagnose';
import { unreadableInLogs } from '../core/editor/diagnose/rules/brokenTextRules';
import { type EditorContext, fileFacts } from '../core/editor/editorContext';
import type { KindName, RecordOf } from '../core/records/kinds';
import { textsIn } from '../core/records/textsIn';
import { type PartialRecord, typed } from '../core/records/typed';
import { decode, read } from '../core/yaml';
import { placer } from '../core/yaml/lines';
import type { DiskBook } from './diskBook';

/** Something that is wrong in a book. Its sentence holds no text of a record. */
export interface CheckFinding {
  /** Relative to the book. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Why a file is not read, in English. */
const UNREAD: Readonly<Record<UnreadReason, string>> = {
  copy: 'is not read: it is named like a copy',
  ending: 'is not read: its name does not end in .yaml',
  capitals: 'is not read: its name has capitals',
  name: 'is not read: its name does not fit here',
  noPrivate: 'is not read: files of this kind have no private part',
  misplaced: 'is not read: Leadbook reads nothing in this folder',
  format: 'is not read: it is not YAML',
};

/** Files below each other deeper than this are no book's. */
const DEEPEST = 12;

type Known = Omit<EditorContext, keyof ReturnType<typeof fileFacts>>;

/** Returns the paths of all files of a book, without those of repositories inside it and without symbolic links. */
export async function filesOfBook(book: DiskBook): Promise<readonly string[]> {
  const files: string[] = [];
  const below = async (folder: string, depth: number): Promise<void> => {
    const entries = await book.entries(folder);
    if (folder !== '' && entries.some(({ name }) => name === '.git')) return;
    for (const { name, isFolder } of entries) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (!isFolder) files.push(path);
      else if (depth < DEEPEST && name !== '.git') await below(path, depth + 1);
    }
  };
  await below('', 0);
  return files.sort();
}

/**
 * Finds what is wrong in the files of a book: YAML, schema, and what editors warn of in any record. An opportunity that is not
 * thought through yet is work to do, and nothing wrong.
 */
export async function checkBook(
  book: DiskBook,
  files: readonly string[],
  today: Day,
): Promise<readonly CheckFinding[]> {
  const known = await knownIn(book, files, today);
  const found: CheckFinding[] = [];
  for (const path of files) {
    const thing = thingAt(path);
    if (thing) found.push(...(await checkFile(book, path, thing, known)));
    else {
      const verdict = judgeFile(path);
      if (typeof verdict === 'object')
        found.push({
          path,
          line: 1,
          column: 1,
          severity: 'warning',
          message: `this file ${UNREAD[verdict.reason]}`,
        });
    }
  }
  return found;
}

async function checkFile(
  book: DiskBook,
  path: string,
  thing: Thing,
  known: Known,
): Promise<readonly CheckFinding[]> {
  const bytes = await book.bytes(path);
  const decoded = bytes && decode(bytes);
  if (!decoded?.ok) {
    const code = decoded ? decoded.problem.code : 'unreadable';
    return [{ path, line: 1, column: 1, severity: 'error', message: unreadableInLogs(code) }];
  }
  const place = placer(decoded.text);
  const context = { ...known, ...fileFacts(thing) };
  return diagnose(decoded.text, context).flatMap(({ severity, start, inLogs }) => {
    if (severity !== 'error' && severity !== 'warning') return [];
    const { line, column } = place(start);
    return [{ path, line: line + 1, column: column + 1, severity, message: inLogs }];
  });
}

/** What files may name: people, goals, opportunities, values and templates. */
async function knownIn(book: DiskBook, files: readonly string[], today: Day): Promise<Known> {
  const things = files.flatMap((path) => thingAt(path) ?? []);
  const ofKind = (kind: KindName) => things.filter((thing) => thing.kind === kind && !thing.private);
  const recordOf = async <K extends KindName>(
    kind: K,
    { person, name }: Thing,
  ): Promise<PartialRecord<RecordOf<K>>> => {
    const folder = folderOf(kind, person);
    const reading = read((await book.read(`${folder === '' ? '' : `${folder}/`}${name}.yaml`)) ?? '');
    return typed(kind, reading.ok ? reading.data : {}).record;
  };
  const people = await Promise.all(
    ofKind('person').map(async (thing) => {
      const { name, archived, relation } = await recordOf('person', thing);
      const slug = thing.person ?? '';
      return {
        slug,
        name: name ?? slug,
        ...(archived === undefined ? {} : { archived: true }),
        ...(relation === 'team' ? { team: true } : {}),
      };
    }),
  );
  const [bookThing] = ofKind('book');
  const values = bookThing ? textsIn((await recordOf('book', bookThing)).values) : [];
  return {
    today,
    people,
    values,
    // Titles are for completions alone.
    goals: ofKind('goal').map(({ person = '', name }) => ({ person, slug: name, title: name })),
    opportunities: ofKind('opportunity').map(({ name }) => ({ name, title: name })),
    templates: ofKind('template').map(({ name }) => name),
  };
}
