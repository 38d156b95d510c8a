import { l10n, Uri } from 'vscode';
import { assertNever } from '../../core/assertNever';
import { BOOK_FILE, ME, personThing } from '../../core/book/paths';
import { compareLabels, compareText } from '../../core/compareText';
import type { Day } from '../../core/day';
import { kinds } from '../../core/records/kinds';
import type { RecordKind } from '../../core/records/recordKind';
import type { GroupName } from '../../core/records/rowGroups';
import { textsIn } from '../../core/records/textsIn';
import { compareNeed } from '../../core/rules/need';
import { isDone } from '../../core/rules/openPromises';
import { isReport, relationGroups } from '../../core/rules/relations';
import { readSetting } from '../platform/contributions';
import { reasonOf } from '../platform/errors';
import type { OpenBook } from '../store/books';
import { type PersonFile, type PersonFiles, personFiles } from '../store/personFiles';
import { isArchived, nameOf, type PersonSummary, relationOfSummary } from '../store/personSummaries';
import type { ItemRow, ProblemRow, Row } from './peopleRows';
import { problemRows } from './problemRows';
import { myPromises, promiseRows } from './promiseRows';

/** How many one-on-ones are shown before *Show older*. */
export const NOTES_SHOWN = 10;

/**
 * The rows of a book: the lead, then people by need or by name, archived ones apart. Where there are others than reports,
 * people stand in groups by relation.
 */
export async function bookRows(book: OpenBook, archived: boolean): Promise<Row[]> {
  const marker = { kind: 'book', name: 'book', private: false } as const;
  // Asked for beside the people, as their needs ask for it next.
  const summary = book.book.summary(marker);
  const all = await book.summaries.all();
  const people = all.filter((one) => one.slug !== ME && isArchived(one) === archived);
  const order = readSetting('people.order', book.book.root);
  const sorted = archived || order === 'name' ? [...people].sort(byName) : await byNeed(book, people);
  const groups = archived ? undefined : relationGroups(sorted, relationOfSummary);
  const rows = groups
    ? groups.map(
        (group): Row => ({
          row: 'relation',
          book,
          relation: group.relation,
          people: group.people.map(({ slug }) => slug),
        }),
      )
    : sorted.map(({ slug }): Row => ({ row: 'person', book, person: slug }));
  if (archived) return rows;
  const problems = problemRows(book, marker, await summary, undefined);
  const me: Row[] = all.length > 0 ? [{ row: 'me', book }] : [];
  return [
    ...problems,
    ...me,
    ...rows,
    ...(all.some((one) => one.slug !== ME && isArchived(one)) ? [{ row: 'archived', book } as const] : []),
  ];
}

async function byNeed(book: OpenBook, people: readonly PersonSummary[]): Promise<readonly PersonSummary[]> {
  const needs = await Promise.all(
    people.map(async (summary) => [summary, await book.needs.of(summary)] as const),
  );
  needs.sort(([one, a], [other, b]) => (a && b ? compareNeed(a, b) : byName(one, other)));
  return needs.map(([summary]) => summary);
}

function byName(a: PersonSummary, b: PersonSummary): number {
  return compareLabels(nameOf(a), nameOf(b)) || compareText(a.slug, b.slug);
}

/** The rows below the lead: promises over all people, goals of their own, what else is kept of them, and this week's reflection. */
export async function meRows(parent: Row & { row: 'me' }): Promise<Row[]> {
  const { book } = parent;
  const { grouped, all } = await personFiles(book.book, ME);
  const problems = all.flatMap(({ thing, summary }) => problemRows(book, thing, summary, parent));
  const records = [...grouped].flatMap(([kind, listed]): Row[] =>
    listed.length > 0 || kind === 'goal' ? [{ row: 'records', book, person: ME, kind }] : [],
  );
  const reflection: Row[] = book.book.presenting.isOn ? [] : [{ row: 'reflection', book }];
  return [...problems, { row: 'group', book, person: ME, group: 'promises' }, ...records, ...reflection];
}

/** The rows below a person. What there is nothing of is left out, but for what one would add to. */
export async function personRows(parent: Row & { row: 'person' }): Promise<Row[]> {
  const { book, person } = parent;
  const files = await personFiles(book.book, person);
  const summary = await book.summaries.get(person);
  const file = personThing(person);
  const problems = [
    ...problemRows(book, file, summary.person, parent),
    ...files.all.flatMap(({ thing, summary }) => problemRows(book, thing, summary, parent)),
  ];
  const record = summary.person.ok ? summary.person.record : {};
  // Of whom the lead does not lead, only what was written is shown.
  const isLed = isReport(record);
  const group = (name: GroupName): Row => ({ row: 'group', book, person, group: name });
  const records = [...files.grouped].flatMap(([kind, listed]): Row[] => {
    const { emptyGroup }: RecordKind = kinds[kind];
    return listed.length > 0 || (isLed && emptyGroup) ? [{ row: 'records', book, person, kind }] : [];
  });
  return [
    ...problems,
    ...(book.book.presenting.isOn || !(isLed || record.becoming)
      ? []
      : [{ row: 'becoming', book, person } as const]),
    ...(textsIn(record.strengths).length > 0 ? [{ row: 'strengths', book, person } as const] : []),
    ...(record.recognise ? [{ row: 'recognise', book, person } as const] : []),
    group('promises'),
    group('next'),
    ...records,
    group('oneOnOnes'),
  ];
}

/** A person's records of one kind. */
export async function groupedRows({ book, person, kind }: Row & { row: 'records' }): Promise<Row[]> {
  const { grouped } = await personFiles(book.book, person);
  return (grouped.get(kind) ?? []).map(({ thing }) => ({ row: 'record', book, person, thing }));
}

/** The rows of one of a person's groups. */
export async function groupRows(parent: Row & { row: 'group' }, shown: number, today: Day): Promise<Row[]> {
  const { book, person, group } = parent;
  const files = await personFiles(book.book, person);
  switch (group) {
    case 'promises':
      if (person === ME) return myPromises(book, today);
      return promiseRows(book, person, files);
    case 'next':
      return [
        ...leftRows(book, person, files, today),
        ...files.next.flatMap((file) => topicRows(book, person, file)),
      ];
    case 'oneOnOnes': {
      const notes = files.dated.map(({ thing }): Row => ({ row: 'note', book, person, thing }));
      const hidden = notes.length - shown;
      return hidden > 0 ? [...notes.slice(0, shown), { row: 'older', book, person, count: hidden }] : notes;
    }
    default:
      return assertNever(group);
  }
}

/** The milestones of a goal; other records have none. */
export async function milestoneRows({ book, person, thing }: Row & { row: 'record' }): Promise<Row[]> {
  if (thing.kind !== 'goal') return [];
  const summary = await book.book.summary({ ...thing, kind: thing.kind });
  const milestones = summary.ok ? (summary.record.milestones ?? []) : [];
  return milestones.flatMap(({ text, done, due }, index): ItemRow[] =>
    text === undefined
      ? []
      : [{ row: 'item', book, person, thing, list: 'milestones', index, text, done: isDone(done), due }],
  );
}

/** Topics of dated one-on-ones that still wait, with the day since when. */
function leftRows(book: OpenBook, person: string, files: PersonFiles, today: Day): ItemRow[] {
  return files.left(today).map(({ thing, line: { text, from, since, times, target } }) => ({
    row: 'item',
    book,
    person,
    thing,
    list: 'topics',
    index: Number(target.at[1]),
    text,
    done: false,
    owner: from,
    since,
    times,
  }));
}

function topicRows(book: OpenBook, person: string, { thing, summary }: PersonFile<'oneOnOne'>): ItemRow[] {
  const topics = summary.ok ? (summary.record.topics ?? []) : [];
  return topics.flatMap(({ text, done, from }, index): ItemRow[] =>
    text === undefined
      ? []
      : [{ row: 'item', book, person, thing, list: 'topics', index, text, done: isDone(done), owner: from }],
  );
}

/** Says that what stands below a row, or at the top, cannot be listed, and why. */
export function unlistedRow(
  first: OpenBook | undefined,
  parent: Row | undefined,
  error: unknown,
): ProblemRow {
  const book = parent && 'book' in parent ? parent.book : first;
  const uri = book?.book.uri({ kind: 'book', name: 'book', private: false }) ?? Uri.file('/');
  const sentence = l10n.t('This folder cannot be read: {0}', reasonOf(error));
  return { row: 'problem', uri, path: BOOK_FILE, sentence, line: 0, column: 0, unreadable: true, parent };
}
