import * as l10n from '@vscode/l10n';
import { NEXT } from '../book/fixedNames';
import { type Day, isDay } from '../day';
import { inOneLine } from '../inOneLine';
import type { CalendarEvent } from './calendarText';
import type { Fact } from './exportFacts';

/** The records that a calendar is made from. */
interface CalendarFacts {
  /** People who are not archived, each with the day of their next one-on-one where there is one. */
  readonly people: readonly (Fact<'person'> & { readonly next?: Day | undefined })[];
  readonly delegations: readonly Fact<'delegation'>[];
  readonly opportunities: readonly Fact<'opportunity'>[];
}

/**
 * The days of a book worth a place in the lead's calendar: next one-on-ones, opportunities to look at again that have no
 * outcome yet, delegations in their quiet time. Titles alone: no notes, nothing private.
 */
export function calendarEvents(facts: CalendarFacts): readonly CalendarEvent[] {
  const meetings = facts.people.flatMap(({ thing, record, next }): CalendarEvent[] => {
    const { person } = thing;
    if (next === undefined || person === undefined || record.archived !== undefined) return [];
    return [
      {
        kind: 'oneOnOne',
        person,
        name: NEXT,
        day: next,
        title: l10n.t('1:1 with {0}', inOneLine(record.name ?? person)),
      },
    ];
  });
  const revisits = facts.opportunities.flatMap(({ thing, record }): CalendarEvent[] => {
    const { title, revisit, status, outcome } = record;
    if (title === undefined || revisit === undefined || !isDay(revisit) || outcome !== undefined) return [];
    if (thing.private || (status !== undefined && CLOSED.has(status))) return [];
    return [
      { kind: 'revisit', name: thing.name, day: revisit, title: l10n.t('Review: {0}', inOneLine(title)) },
    ];
  });
  const quiet = facts.delegations.flatMap(({ thing, record }): CalendarEvent[] => {
    const { outcome, quiet: day, status } = record;
    if (outcome === undefined || day === undefined || !isDay(day) || thing.private) return [];
    if (status === 'done' || status === 'returned') return [];
    const { person, name } = thing;
    return [
      { kind: 'quiet', person, name, day, title: l10n.t('Quiet time is over: {0}', inOneLine(outcome)) },
    ];
  });
  return [...meetings, ...revisits, ...quiet];
}

const CLOSED: ReadonlySet<string> = new Set(['kept', 'changed', 'dropped']);
