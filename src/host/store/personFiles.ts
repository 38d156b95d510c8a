import { NEXT, pathOf, type Thing } from '../../core/book/paths';
import type { Summary } from '../../core/book/summary';
import type { Day } from '../../core/day';
import { groupedKinds, type KindName } from '../../core/records/kinds';
import { listedFiles } from '../../core/records/recordRow';
import { heldOneOnOnes } from '../../core/rules/held';
import { newestFirst } from '../../core/rules/lastHeld';
import { type OpenPromise, openPromises } from '../../core/rules/openPromises';
import { type TopicLine, waitingTopics } from '../../core/rules/waitingTopics';
import { mapLimit, WIDTH } from './mapLimit';
import type { Book } from './openedBook';

/** A file of a person with its summary. */
export interface PersonFile<K extends KindName> {
  readonly thing: Thing & { kind: K };
  readonly summary: Summary<K>;
}

/** A promise with the file it stands in. */
interface PromiseInFile extends OpenPromise {
  readonly thing: Thing & { kind: 'oneOnOne' };
}

/** A topic that waits in a dated one-on-one. */
interface LeftTopic {
  readonly thing: Thing & { kind: 'oneOnOne' };
  readonly line: TopicLine;
}

/** Everything the rows below a person are made of. */
export interface PersonFiles {
  /** What is collected for the next time; the private one too. */
  readonly next: readonly PersonFile<'oneOnOne'>[];
  /** Topics of dated one-on-ones that still wait: what was left open in the last one held, and what is planned since. */
  readonly left: (today: Day) => readonly LeftTopic[];
  /** Dated one-on-ones, newest first. */
  readonly dated: readonly PersonFile<'oneOnOne'>[];
  readonly goals: readonly PersonFile<'goal'>[];
  readonly promises: readonly PromiseInFile[];
  /** Those of kinds that have a group, as the kind lists them. */
  readonly grouped: ReadonlyMap<KindName, readonly PersonFile<KindName>[]>;
  /** All files that were read, for what is wrong in them. */
  readonly all: readonly PersonFile<KindName>[];
}

/** Reads, or remembers, the summaries of a person's files; without those that are not to be shown now. */
export async function personFiles(book: Book, person: string): Promise<PersonFiles> {
  const [notes, ...read] = await Promise.all([
    files(book, 'oneOnOne', person),
    ...groupedKinds().map(async (kind) => [kind, await files(book, kind, person)] as const),
  ]);
  const grouped = new Map(read.map(([kind, found]) => [kind, listedFiles(kind, found)]));
  const next = notes.filter(({ thing }) => thing.name === NEXT);
  const order = new Map(
    newestFirst([...new Set(notes.map(({ thing }) => thing.name))]).map((name, index) => [name, index]),
  );
  const dated = notes
    .filter(({ thing }) => order.has(thing.name))
    .sort((a, b) => rank(order, a) - rank(order, b) || Number(a.thing.private) - Number(b.thing.private));
  return {
    next,
    left: (today) => leftIn(dated, today),
    dated,
    goals: (grouped.get('goal') ?? []) as readonly PersonFile<'goal'>[],
    promises: promisesIn([...next, ...dated]),
    grouped,
    all: [...next, ...dated, ...read.flatMap(([, found]) => found)],
  };
}

async function files<K extends KindName>(
  book: Book,
  kind: K,
  person: string,
): Promise<{ thing: Thing & { kind: K }; summary: Summary<K> }[]> {
  const things = (await book.things(kind, person)).filter((thing) => !book.isHidden(thing));
  return mapLimit(things, WIDTH, async (thing) => ({ thing, summary: await book.summary(thing) }));
}

function promisesIn(notes: readonly PersonFile<'oneOnOne'>[]): PromiseInFile[] {
  const byFile = new Map(notes.map(({ thing }) => [`${thing.name} ${thing.private}`, thing]));
  const open = openPromises(
    notes.map(({ thing, summary }) => ({ name: thing.name, private: thing.private, summary })),
  );
  return open.flatMap((promise) => {
    const thing = byFile.get(`${promise.note} ${promise.private}`);
    return thing ? [{ ...promise, thing }] : [];
  });
}

function leftIn(dated: readonly PersonFile<'oneOnOne'>[], today: Day): readonly LeftTopic[] {
  const notes = dated.map(({ thing, summary }) => ({ thing, record: summary.ok ? summary.record : {} }));
  const lines = waitingTopics({ notes, next: [] }, heldOneOnOnes(notes, today), today);
  const byFile = new Map(notes.map(({ thing }) => [pathOf(thing), thing]));
  return lines.flatMap((line) => {
    const thing = byFile.get(line.target.path);
    return thing ? [{ thing, line }] : [];
  });
}

function rank(order: ReadonlyMap<string, number>, file: PersonFile<'oneOnOne'>): number {
  return order.get(file.thing.name) ?? order.size;
}
