import { dayOfName } from '../book/paths';
import type { Day } from '../day';
import { compareNames } from './lastHeld';
import { type MergedRecord, mergedRecords, type RecordFile } from './personFacts';

/** A one-on-one that took place. */
export interface Held {
  readonly name: string;
  readonly day: Day;
  readonly note: MergedRecord<'oneOnOne'>;
}

/**
 * The one-on-ones that were held, newest first: dated, not in the future, not skipped. One with a private sibling
 * is one one-on-one; a private file alone is what the lead wrote down, not a meeting.
 */
export function heldOneOnOnes(notes: readonly RecordFile<'oneOnOne'>[], today: Day): readonly Held[] {
  return mergedRecords(notes)
    .flatMap((note) => {
      const { name, private: alone } = note.main.thing;
      const day = dayOfName(name);
      if (alone || day === undefined || day > today || note.record.skipped !== undefined) return [];
      return [{ name, day, note }];
    })
    .sort((a, b) => compareNames(b.name, a.name));
}
