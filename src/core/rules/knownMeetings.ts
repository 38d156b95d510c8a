import { compareText } from '../compareText';
import type { Day } from '../day';

/** When a calendar says that two people meet. */
export interface KnownMeeting {
  readonly day: Day;
  /** On a clock here: `10:00`. */
  readonly time: string;
}

/** What calendars say of one person's one-on-ones. */
export interface KnownMeetings {
  /** Today and after, the next one first. */
  readonly ahead: readonly KnownMeeting[];
  /** The last one before today, at most `LOOK_BACK` days ago. */
  readonly last: KnownMeeting | undefined;
}

/** How many days back the last meeting is looked for. */
export const LOOK_BACK = 14;
/** How many days ahead meetings are looked for. */
export const LOOK_AHEAD = 120;

/** The first meeting that is still to come: not that of a day on which one was held already. */
export function nextMeeting(
  known: KnownMeetings | undefined,
  lastHeld: Day | undefined,
): KnownMeeting | undefined {
  return known?.ahead.find(({ day }) => lastHeld === undefined || lastHeld < day);
}

/**
 * The last meeting of which nothing was written.
 * @param written the days of the person's one-on-ones: held or skipped
 */
export function unwrittenMeeting(
  known: KnownMeetings | undefined,
  written: readonly Day[],
): KnownMeeting | undefined {
  const last = known?.last;
  // One that was written down later, or held a day later, was this one.
  return last && !written.some((day) => day >= last.day) ? last : undefined;
}

/** Meetings of all people by person. */
export function meetingsByPerson(
  meetings: readonly (KnownMeeting & { readonly person: string })[],
  today: Day,
): ReadonlyMap<string, KnownMeetings> {
  const sorted = [...meetings].sort((a, b) => compareText(moment(a), moment(b)));
  const known = new Map<string, { ahead: KnownMeeting[]; last: KnownMeeting | undefined }>();
  for (const { person, day, time } of sorted) {
    const of = known.get(person) ?? { ahead: [], last: undefined };
    known.set(person, of);
    // Several calendars may hold the same meeting.
    if (day < today) of.last = { day, time };
    else if (!of.ahead.some((one) => moment(one) === moment({ day, time }))) of.ahead.push({ day, time });
  }
  return known;
}

function moment({ day, time }: KnownMeeting): string {
  return `${day} ${time}`;
}
