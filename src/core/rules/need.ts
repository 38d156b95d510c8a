import { ME } from '../book/paths';
import { compareText } from '../compareText';
import { type Day, daysBetween, isDay } from '../day';
import { type CadenceSource, chooseCadence, dueAfter } from './cadence';
import type { KnownMeeting } from './knownMeetings';
import {
  byWeight,
  dueReasons,
  type NeedFacts,
  type NeedReason,
  oldestOf,
  promiseReasons,
} from './needReasons';

import { pausedUntil } from './relations';

export type { NeedFacts, NeedReason } from './needReasons';

/** Days before a one-on-one from which it is due soon: it spans a weekend. */
const SOON_DAYS = 3;

/**
 * `over`: the one-on-one is past its day; `due`: it is due today, the first one is, or something else asks for the lead;
 * `new`: there was none yet and nothing is due; `soon`: due within 3 days; `fine`: none of these; `paused`: on leave.
 */
export type NeedState = 'over' | 'due' | 'new' | 'soon' | 'fine' | 'paused';

/** How much a person needs the lead today. */
export interface Need {
  readonly slug: string;
  readonly state: NeedState;
  /** The day of the next one-on-one: as a calendar has it, else when it is due; undefined where neither is known. */
  readonly due: Day | undefined;
  /** Days since that day: 0 on it, negative while it is to come. */
  readonly days: number | undefined;
  readonly reasons: readonly NeedReason[];
  /** Promises of the lead that are open, those of them past their day, and the day the oldest was made. */
  readonly open: number;
  readonly overdue: number;
  readonly oldest: Day | undefined;
  /** Cadences that cannot be read, for which the next one counts. */
  readonly flaws: readonly { readonly code: 'notACadence'; readonly from: CadenceSource }[];
}

const WEIGHT: Readonly<Record<NeedState, number>> = { over: 0, due: 1, new: 2, soon: 3, fine: 4, paused: 5 };

/**
 * Rates how much a person needs the lead, with the reasons; undefined for the archived and for the lead. The clock runs
 * from the last one-on-one held. Where there was none it runs from `since`, and the first is `due` but never `over`: no
 * rhythm has been broken yet. Who was on leave is due on the day of their return at the earliest; until then nothing
 * asks for them. A meeting that is known counts instead of the rhythm, overdue or not: when the two talk is settled.
 */
export function needOf(facts: NeedFacts, today: Day): Need | undefined {
  if (facts.archived !== undefined || facts.slug === ME) return undefined;
  const { cadence, unreadable } = chooseCadence(facts.cadences, facts.relation);
  const from = facts.lastHeld ?? facts.since;
  const clockDue = from === undefined ? undefined : dueAfter(from, cadence);
  const isBack = facts.paused !== undefined && isDay(facts.paused);
  const rhythm = isBack && clockDue !== undefined && clockDue < facts.paused ? facts.paused : clockDue;
  const meeting = meetingToCome(facts, today);
  const due = meeting?.day ?? rhythm;
  const days = due === undefined ? undefined : daysBetween(due, today);
  const mine = facts.promises.filter(({ owner }) => owner === ME);
  const until = pausedUntil(facts, today);
  const clock = meeting ? clockOfMeeting(meeting, today) : clockOf(facts.lastHeld !== undefined, days);
  const asking = [...promiseReasons(mine, today), ...dueReasons(facts, today)];
  const isAsked = asking.some(({ code }) => code !== 'promisesOpen');
  const isHeavy = clock.state === 'over' || clock.state === 'due';
  return {
    slug: facts.slug,
    state: until !== undefined ? 'paused' : isAsked && !isHeavy ? 'due' : clock.state,
    due,
    days,
    reasons:
      until !== undefined ? [{ code: 'onLeave', until }] : [...clock.reasons, ...asking].sort(byWeight),
    open: mine.length,
    overdue: mine.filter((promise) => (promise.due ?? today) < today).length,
    oldest: oldestOf(mine),
    flaws: unreadable.map((source) => ({ code: 'notACadence', from: source })),
  };
}

/**
 * Orders people by need: by state, then the longest over, the most promises overdue, the oldest and the most open ones,
 * and at last by slug. A total order, the same in every language.
 */
export function compareNeed(a: Need, b: Need): number {
  return (
    WEIGHT[a.state] - WEIGHT[b.state] ||
    compareNumber(b.days ?? -Infinity, a.days ?? -Infinity) ||
    b.overdue - a.overdue ||
    compareText(a.oldest ?? '9999-99', b.oldest ?? '9999-99') ||
    b.open - a.open ||
    compareText(a.slug, b.slug)
  );
}

interface Clock {
  readonly state: NeedState;
  readonly reasons: readonly NeedReason[];
}

function clockOf(wasMet: boolean, days: number | undefined): Clock {
  if (!wasMet) {
    return days === undefined || days < 0
      ? { state: 'new', reasons: [{ code: 'noOneOnOneYet' }] }
      : { state: 'due', reasons: [{ code: 'firstOneOnOneDue', days }] };
  }
  if (days === undefined || days < -SOON_DAYS) return { state: 'fine', reasons: [] };
  if (days < 0) return { state: 'soon', reasons: [{ code: 'oneOnOneSoon', days: -days }] };
  if (days === 0) return { state: 'due', reasons: [{ code: 'oneOnOneDue' }] };
  return { state: 'over', reasons: [{ code: 'oneOnOneOver', days }] };
}

/** The meeting that is known, unless it is over: on the day of a one-on-one that was held, it was that one. */
function meetingToCome({ meeting, lastHeld }: NeedFacts, today: Day): KnownMeeting | undefined {
  return meeting && meeting.day >= today && (lastHeld ?? '') < meeting.day ? meeting : undefined;
}

function clockOfMeeting({ day, time }: KnownMeeting, today: Day): Clock {
  const days = daysBetween(today, day);
  return {
    state: days === 0 ? 'due' : days <= SOON_DAYS ? 'soon' : 'fine',
    reasons: [{ code: 'meeting', day, time, days }],
  };
}

function compareNumber(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
