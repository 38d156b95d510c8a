import { compareText } from '../compareText';
import type { Day } from '../day';
import { daysBetween } from '../day';
import { isSameRetro } from '../opportunities/takenOn';
import type { PagePlace } from '../pages/placeList';
import { type RecordFile, targetIn } from '../rules/personFacts';
import { outcomeOn, raisedOn, sortDay } from '../rules/revisitOrder';
import { fold } from '../search/fold';

/** A retro with what was agreed in it. */
export interface RetroActions {
  /** From the workspace folder: `docs/retros/2026-11-20.md`. */
  readonly path: string;
  readonly day: Day;
  /** The same for all retros of a series. */
  readonly series: string;
  readonly actions: readonly {
    readonly text: string;
    readonly done: boolean;
    /** The name of the record it is linked to. */
    readonly record?: string;
    /** From 0. */
    readonly line: number;
  }[];
}

/** How something stood on a day. */
export type ThreadState = 'open' | 'done' | 'raised' | 'due' | 'kept' | 'changed' | 'dropped';

/** Something that was agreed, over time. */
export interface Thread {
  readonly text: string;
  readonly what: 'action' | 'opportunity';
  readonly steps: readonly { readonly day: Day; readonly state: ThreadState; readonly place: PagePlace }[];
  readonly from: Day;
  readonly to: Day;
  readonly isOpen: boolean;
  /** True if it has been open in three retros, or for eight weeks. */
  readonly isLong: boolean;
}

const LONG_DAYS = 56;
const LONG_RETROS = 3;

interface Growing {
  text: string;
  what: Thread['what'];
  isOpen: boolean;
  to: Day | undefined;
  readonly steps: { day: Day; state: ThreadState; place: PagePlace }[];
}

/**
 * A thread for each action and each opportunity: an action of the same words in a later retro goes on with the thread, and one
 * that is linked to a record belongs to that of the record. Those open for long come first, then what is open, then the newest.
 * @param retros of one series, or of all
 * @param records the opportunities that came from them
 */
export function followThreads(
  retros: readonly RetroActions[],
  records: readonly RecordFile<'opportunity'>[],
  today: Day,
): readonly Thread[] {
  const threads = new Map<string, Growing>();
  for (const file of records) addRecord(threads, file, today);
  for (const retro of [...retros].sort((a, b) => compareText(a.day, b.day))) addRetro(threads, retro);
  return [...threads.values()].flatMap((one) => finished(one, today)).sort(byWorth);
}

/** The opportunities that came from these retros. */
export function recordsOf(
  records: readonly RecordFile<'opportunity'>[],
  retros: readonly RetroActions[],
): readonly RecordFile<'opportunity'>[] {
  return records.filter(({ record }) => retros.some(({ path }) => isSameRetro(record.retro, path)));
}

function addRecord(threads: Map<string, Growing>, file: RecordFile<'opportunity'>, today: Day): void {
  const { thing, record } = file;
  const raised = raisedOn(file);
  const place = (key: string): PagePlace => ({ open: targetIn(thing, [key]) });
  const outcome = outcomeOn(file);
  const { status } = record;
  const isOver = status === 'kept' || status === 'changed' || status === 'dropped';
  const revisit = sortDay(record.revisit);
  const steps: Growing['steps'] = [];
  if (raised !== undefined) steps.push({ day: raised, state: 'raised', place: place('title') });
  if (isOver && outcome !== undefined) steps.push({ day: outcome, state: status, place: place('outcome') });
  if (status === 'facing' && revisit !== undefined && revisit <= today)
    steps.push({ day: revisit, state: 'due', place: place('revisit') });
  threads.set(`record ${thing.name}`, {
    text: record.title ?? thing.name,
    what: 'opportunity',
    isOpen: status === 'facing' || status === 'raised',
    to: isOver ? outcome : undefined,
    steps,
  });
}

function addRetro(threads: Map<string, Growing>, { path, day, actions }: RetroActions): void {
  for (const { text, done, record, line } of actions) {
    const key = record === undefined ? `action ${keyOf(text)}` : `record ${record}`;
    const place: PagePlace = { file: path, line };
    const step = { day, state: done ? ('done' as const) : ('open' as const), place };
    const known = threads.get(key);
    if (!known) {
      threads.set(key, { text, what: 'action', isOpen: !done, to: done ? day : undefined, steps: [step] });
      continue;
    }
    known.steps.push(step);
    if (known.what !== 'action') continue;
    // The last retro that names it says how it stands.
    known.isOpen = !done;
    known.to = done ? day : undefined;
  }
}

function finished({ text, what, isOpen, to, steps }: Growing, today: Day): Thread[] {
  const sorted = steps.filter(({ day }) => day <= today).sort((a, b) => compareText(a.day, b.day));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const end = isOpen ? today : (to ?? last.day);
  const times = sorted.filter(({ state }) => state === 'open').length;
  const isLong = isOpen && (times >= LONG_RETROS || daysBetween(first.day, today) >= LONG_DAYS);
  return [
    { text, what, steps: sorted, from: first.day, to: [end, last.day].sort().at(-1) ?? end, isOpen, isLong },
  ];
}

/** The words of an action without marks and case, by which it is known again. */
function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function byWorth(a: Thread, b: Thread): number {
  const rank = ({ isOpen, isLong }: Thread) => (isLong ? 0 : isOpen ? 1 : 2);
  return rank(a) - rank(b) || (a.isOpen ? compareText(a.from, b.from) : compareText(b.to, a.to));
}
