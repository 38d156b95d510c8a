import { dayOfName } from '../book/paths';
import { type Day, isDay } from '../day';
import { compareText, type Filed } from '../rules/facts';

type Opportunity = Filed<'opportunity'>;

/** Behind every day, so that what has none comes last. */
const LAST = '\uffff';

/** The day it was raised: as it is written, else that of its file's name. */
export function raisedOn({ thing, record }: Opportunity): Day | undefined {
  return day(record.raised) ?? dayOfName(thing.name);
}

/** By the day to look again, those without one last; of one day the longest raised first. */
export function byRevisit(a: Opportunity, b: Opportunity): number {
  return compareText(day(a.record.revisit) ?? LAST, day(b.record.revisit) ?? LAST) || byRaised(a, b);
}

/** The longest raised first. */
export function byRaised(a: Opportunity, b: Opportunity): number {
  return compareText(raisedOn(a) ?? LAST, raisedOn(b) ?? LAST) || compareText(a.thing.name, b.thing.name);
}

/** The last raised first; those without a day last. */
export function byNewest(a: Opportunity, b: Opportunity): number {
  return compareText(raisedOn(b) ?? '', raisedOn(a) ?? '') || compareText(a.thing.name, b.thing.name);
}

/** The newest outcome first; those without a day last. */
export function byOutcome(a: Opportunity, b: Opportunity): number {
  return compareText(outcomeOn(b) ?? '', outcomeOn(a) ?? '') || byNewest(a, b);
}

/** The day of the outcome. */
export function outcomeOn({ record }: Opportunity): Day | undefined {
  return day(record.outcome?.date);
}

/** A day that exists, or undefined: of a day that is none nothing can be told. */
export function day(text: string | undefined): Day | undefined {
  return text !== undefined && isDay(text) ? text : undefined;
}
