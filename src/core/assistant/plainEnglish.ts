import { type Day, daysBetween } from '../day';
import type { PageFrame } from '../pages/pageFrame';
import type { NeedReason } from '../rules/need';
import type { Target } from '../rules/personFacts';
import type { SharedBook } from './sharedBook';

/**
 * Returns the functions by which answers to assistants write days, shares and places: in English, and days as
 * `YYYY-MM-DD`, whatever the language of VS Code.
 */
export function englishFrame(book: SharedBook, today: Day): PageFrame {
  return {
    today,
    distance: (day) => distanceInEnglish(day, today),
    dayInWords: (day) => day,
    shortDay: (day) => day,
    due: (day) => (day < today ? `was due ${day}` : `due ${day}`),
    percent: (share) => `${Math.round(share * 100)} %`,
    hrefTo: (target) => placeOf(book, target),
    hrefOf: (link) => link,
    nameOf: (slug) => book.people.find((one) => one.slug === slug)?.name ?? slug,
  };
}

/** Returns the place of a value as `leadbook/people/ada/person.yaml:3`, with its line counted from 1. */
export function placeOf({ port: { name }, lineOf }: SharedBook, { path, at }: Target): string {
  return `${name === '' ? '' : `${name}/`}${path}:${lineOf(path, at)}`;
}

/** Returns how far a day is from today, in whole days: "today", "3 days ago", "in 1 day". */
export function distanceInEnglish(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `${count} ago` : `in ${count}`;
}

/** Returns a reason why somebody needs the lead as an English clause: "the one-on-one is due today". */
export function reasonInEnglish(reason: NeedReason): string {
  switch (reason.code) {
    case 'oneOnOneOver':
      return `the one-on-one is ${reason.days} ${reason.days === 1 ? 'day' : 'days'} overdue`;
    case 'oneOnOneDue':
      return 'the one-on-one is due today';
    case 'firstOneOnOneDue':
      return 'the first one-on-one is due';
    case 'meeting':
      return `the next one-on-one is on ${reason.day} at ${reason.time}`;
    case 'promisesOverdue':
      return `promises of yours overdue: ${reason.count}`;
    case 'promisesDue':
      return `promises of yours due today: ${reason.count}`;
    case 'delegationsDue':
      return `delegations to look at: ${reason.count}`;
    case 'goalsDue':
      return `goals or milestones due: ${reason.count}`;
    case 'promisesOpen':
      return `promises of yours open: ${reason.count}`;
    case 'noOneOnOneYet':
      return 'there was no one-on-one yet';
    case 'onLeave':
      return `on leave until ${reason.until}`;
    case 'oneOnOneSoon':
      return `the one-on-one is due in ${reason.days} ${reason.days === 1 ? 'day' : 'days'}`;
  }
}
