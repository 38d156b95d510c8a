import type { ChartFrame } from '../../../src/core/charts/chartFrame';
import { daysBetween } from '../../../src/core/day';
import { PlaceList } from '../../../src/core/pages/placeList';
import type { KindName, RecordOf } from '../../../src/core/records/kinds';
import type { PersonFacts, RecordFile } from '../../../src/core/rules/personFacts';

/** The day it is in these tests. */
export const TODAY = '2026-11-28';

/** What pictures are made with, in English, without a clock or a locale. */
export function testFrame(today = TODAY): ChartFrame {
  return {
    distance: (day) => `${daysBetween(day, today)} days ago`,
    dayInWords: (day) => day,
    due: (day) => `due ${day}`,
    percent: (share) => `${Math.round(share * 100)} %`,
    today,
    month: (day) => `M${day.slice(5, 7)}`,
    shortDay: (day) => day.slice(5),
    places: new PlaceList(),
    nameOf: (slug) => slug.toUpperCase(),
  };
}

/** A file of a person. */
export function fileOf<K extends KindName>(
  kind: K,
  name: string,
  record: Partial<RecordOf<K>>,
  isPrivate = false,
  person: string | null = 'ada',
): RecordFile<K> {
  return {
    thing: { kind, name, private: isPrivate, ...(person === null ? {} : { person }) },
    record,
  } as RecordFile<K>;
}

/** All that is known of a person, with nothing in it but what is given. */
export function factsWith(part: Partial<PersonFacts>): PersonFacts {
  return {
    slug: 'ada',
    person: { name: 'Ada Lovelace' },
    notes: [],
    next: [],
    goals: [],
    delegations: [],
    recognition: [],
    ...part,
  };
}

/** A one-on-one of a day. */
export const note = (day: string, record: Partial<RecordOf<'oneOnOne'>> = {}) =>
  fileOf('oneOnOne', day, record);
