import { NEXT, pathOf, type Thing } from '../../core/book/paths';
import type { Summary } from '../../core/book/summary';
import { compareText } from '../../core/compareText';
import type { Day } from '../../core/day';
import { groupedKinds, type KindName } from '../../core/records/kinds';
import { heldOneOnOnes } from '../../core/rules/held';
import { newestFirst } from '../../core/rules/lastHeld';
import { type OpenPromise, openPromises } from '../../core/rules/openPromises';
import { type TopicLine, waitingTopics } from '../../core/rules/waitingTopics';
import { mapLimit, WIDTH } from './mapLimit';
import type { Book } from './openedBook';

type Kind = 'oneOnOne' | 'goal' | 'delegation' | 'recognition';

/** A file of a person with its summary. */
export interface PersonFile<K extends Kind> {
  readonly thing: Thing & { kind: K };
  readonly summary: Summary<K>;
}

/** A file of a person of whatever kind, with its summary. */
export interface GroupedFile {
  readonly thing: Thing;
  readonly summary: Summary<KindName>;
}

/** A promise with the file it stands in. */
export interface PromiseInFile extends OpenPromise {
  readonly thing: Thing & { kind: 'oneOnOne' };
}

/** A topic that waits in a dated one-on-one. */
export interface LeftTopic {
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
  /** Those not over: what is done or returned is history. */
  readonly delegations: readonly PersonFile<'delegation'>[];
  /** What they have not been told yet, the oldest first. */
  readonly untold: readonly PersonFile<'recognition'>[];
  /** What they have been told, the newest first. */
  readonly told: readonly PersonFile<'recognition'>[];
  /** Those of kinds that are listed in groups alike, newest first; no group is empty. */
  readonly grouped: ReadonlyMap<KindName, readonly GroupedFile[]>;
  /** All files that were read, for what is wrong in them. */
  readonly all: readonly GroupedFile[];
}

const STATUS_ORDER = ['active', 'planned', undefined, 'achieved', 'dropped'] as const;

/** Reads, or remembers, the summaries of a person's files; without those that are not to be shown now. */
export async function personFiles(book: Book, person: string): Promise<PersonFiles> {
  const alike = groupedKinds();
  const [grouped, notes, goals, delegations, recognition] = await Promise.all([
    mapLimit(alike, WIDTH, (kind) => files(book, kind, person)),
    files(book, 'oneOnOne', person),
    files(book, 'goal', person),
    files(book, 'delegation', person),
    files(book, 'recognition', person),
  ]);
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
    goals: [...goals].sort(byStatus),
    promises: promisesIn([...next, ...dated]),
    delegations: delegations.filter(({ thing, summary }) => !thing.private && isActive(summary)),
    told: recognition
      .filter(({ thing, summary }) => !thing.private && summary.ok && summary.record.told !== undefined)
      .sort((a, b) => compareText(b.thing.name, a.thing.name)),
    untold: recognition
      .filter(({ thing, summary }) => !thing.private && summary.ok && summary.record.told === undefined)
      .sort((a, b) => compareText(a.thing.name, b.thing.name)),
    grouped: new Map(
      alike.flatMap((kind, index) => {
        const found = grouped[index] ?? [];
        const sorted = [...found].sort((a, b) => compareText(b.thing.name, a.thing.name));
        return sorted.length > 0 ? [[kind, sorted] as const] : [];
      }),
    ),
    all: [...next, ...dated, ...goals, ...delegations, ...recognition, ...grouped.flat()],
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

function isActive(summary: Summary<'delegation'>): boolean {
  return !summary.ok || summary.record.status === undefined || summary.record.status === 'active';
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

function byStatus(a: PersonFile<'goal'>, b: PersonFile<'goal'>): number {
  const status = ({ summary }: PersonFile<'goal'>) =>
    STATUS_ORDER.indexOf(summary.ok ? summary.record.status : undefined);
  return status(a) - status(b) || compareText(a.thing.name, b.thing.name);
}
