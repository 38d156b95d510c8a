import type { Summary } from '../book/summary';
import { addDays, addMonths, type Day, isDay } from '../day';
import { CADENCE } from '../records/fields';
import type { Relation } from '../records/personKind';

/** How often two people meet. */
export interface Cadence {
  /** 1 to 999. */
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month';
}

/** Who says how often: the person's file, the book's, the setting, in this order; else Leadbook itself. */
export type CadenceSource = 'person' | 'book' | 'setting';

/** What each source says, as written; absent or empty where it says nothing. */
export type Cadences = { readonly [Source in CadenceSource]?: string | undefined };

/** The cadence that counts, and which sources before it could not be read. */
interface ChosenCadence {
  readonly cadence: Cadence;
  readonly from: CadenceSource | 'default';
  readonly unreadable: readonly CadenceSource[];
}

/** The cadence where nobody says any. */
const DEFAULT_CADENCE: Cadence = { count: 2, unit: 'week' };

/** The cadence of skip-levels, unless their own file says another: the book’s is for those whom the lead leads. */
export const SKIP_CADENCE: Cadence = { count: 3, unit: 'month' };

/** Stands for a cadence that was left out of a record since it cannot be read; never a cadence itself. */
export const UNREADABLE = '?';

const SOURCES: readonly CadenceSource[] = ['person', 'book', 'setting'];
const LAST_DAY: Day = '9999-12-31';

/** Reads `1 week`, `10 days`, `2 months`; undefined where the text is none of these. */
export function parseCadence(text: string): Cadence | undefined {
  const unit = CADENCE.exec(text)?.[1];
  if (unit !== 'day' && unit !== 'week' && unit !== 'month') return undefined;
  return { count: Number.parseInt(text, 10), unit };
}

/**
 * The cadence a person's or a book's file states, as written. A record leaves out what does not fit it, so one that
 * cannot be read comes back as `UNREADABLE`.
 */
export function writtenCadence(summary: Summary<'person'> | Summary<'book'>): string | undefined {
  if (!summary.ok) return undefined;
  const flawed = summary.flaws.some((flaw) => flaw.path.length === 1 && flaw.path[0] === 'cadence');
  return summary.record.cadence ?? (flawed ? UNREADABLE : undefined);
}

/** The first cadence that is stated and can be read; of a skip-level only their own file counts. */
export function chooseCadence(cadences: Cadences, relation: Relation = 'report'): ChosenCadence {
  const unreadable: CadenceSource[] = [];
  const isSkip = relation === 'skip';
  for (const from of isSkip ? SOURCES.slice(0, 1) : SOURCES) {
    const text = cadences[from] ?? '';
    if (text === '') continue;
    const cadence = parseCadence(text);
    if (cadence) return { cadence, from, unreadable };
    unreadable.push(from);
  }
  return { cadence: isSkip ? SKIP_CADENCE : DEFAULT_CADENCE, from: 'default', unreadable };
}

/**
 * The day on which the next meeting is due after one on `day`. Months keep the day of the month, or take the last one
 * where it does not exist. Never later than 9999-12-31, after which no day can be written.
 */
export function dueAfter(day: Day, { count, unit }: Cadence): Day {
  const due = unit === 'month' ? addMonths(day, count) : addDays(day, unit === 'week' ? count * 7 : count);
  return isDay(due) ? due : LAST_DAY;
}
