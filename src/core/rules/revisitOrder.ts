import { dayOfName } from '../book/paths';
import { compareText } from '../compareText';
import { type Day, isDay } from '../day';
import type { RecordFile } from './personFacts';

type Opportunity = RecordFile<'opportunity'>;

/** A day that exists, or undefined: of a day that is none nothing can be told. */
export function sortDay(text: string | undefined): Day | undefined {
  return text !== undefined && isDay(text) ? text : undefined;
}

/** The day it was raised: as it is written, else that of its file's name. */
export function raisedOn({ thing, record }: Opportunity): Day | undefined {
  return sortDay(record.raised) ?? dayOfName(thing.name);
}

/** The day of the outcome. */
export function outcomeOn({ record }: Opportunity): Day | undefined {
  return sortDay(record.outcome?.date);
}

/** Sorts opportunities by the day to look again, those without one last; of one day the longest raised first. */
export function byRevisit(records: readonly Opportunity[]): Opportunity[] {
  return byDays(records, (one) => one, [({ record }) => sortDay(record.revisit), raisedOn], 'oldest');
}

/** Sorts opportunities by when they were raised, the last first; those without a day last. */
export function byNewest(records: readonly Opportunity[]): Opportunity[] {
  return byDays(records, (one) => one, [raisedOn], 'newest');
}

/** Sorts opportunities by the day of their outcome, the newest first; those without a day last. */
export function byOutcome(records: readonly Opportunity[]): Opportunity[] {
  return byDays(records, (one) => one, [outcomeOn, raisedOn], 'newest');
}

/**
 * Sorts by one day after the other, then by the file's name; what lacks a day comes last.
 * @param opportunityOf the opportunity that an item is about
 */
export function byDays<T>(
  items: readonly T[],
  opportunityOf: (item: T) => Opportunity,
  days: readonly ((one: Opportunity) => Day | undefined)[],
  first: 'oldest' | 'newest',
): T[] {
  const none = first === 'oldest' ? '\uffff' : '';
  // Each day is read once: reading it is dear beside a comparison.
  return items
    .map((item) => {
      const one = opportunityOf(item);
      return { item, name: one.thing.name, keys: days.map((dayIn) => dayIn(one) ?? none).join(' ') };
    })
    .sort(
      (a, b) =>
        (first === 'oldest' ? compareText(a.keys, b.keys) : compareText(b.keys, a.keys)) ||
        compareText(a.name, b.name),
    )
    .map(({ item }) => item);
}
