import { dayOfName } from '../book/paths';
import { compareText } from '../compareText';
import { type Day, daysBetween } from '../day';
import { type MergedRecord, mergedRecords, type RecordFile } from './personFacts';

/** Recognition that the person has not heard yet. */
interface Untold {
  readonly recognition: MergedRecord<'recognition'>;
  /** The day it happened: the record's, else that of the file's name. */
  readonly date: Day | undefined;
  /** Days since then; 0 where it lies in the future. */
  readonly days: number | undefined;
}

/** The day a piece of recognition is of: what the record says, else what the file's name says. */
export function recognitionDay({ main, record }: MergedRecord<'recognition'>): Day | undefined {
  return record.date ?? dayOfName(main.thing.name);
}

/** The recognition not yet told, the oldest first. Whatever has a `told` day was told. */
export function untold(recognition: readonly RecordFile<'recognition'>[], today: Day): readonly Untold[] {
  return mergedRecords(recognition)
    .filter(({ record }) => record.told === undefined && record.text !== undefined)
    .map((one) => {
      const date = recognitionDay(one);
      const days = date === undefined ? undefined : Math.max(0, daysBetween(date, today));
      return { recognition: one, date, days };
    })
    .sort((a, b) => compareText(a.date ?? '', b.date ?? ''));
}
