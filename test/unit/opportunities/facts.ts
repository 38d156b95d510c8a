import type { RecordOf } from '../../../src/core/records/kinds';
import type { PartialRecord } from '../../../src/core/records/typed';
import type { RecordFile } from '../../../src/core/rules/personFacts';

/** A Saturday. */
export const TODAY = '2026-11-21';

/** The file of an opportunity; its name begins with the day it was raised. */
export function opportunity(
  name: string,
  record: PartialRecord<RecordOf<'opportunity'>> = {},
): RecordFile<'opportunity'> {
  return { thing: { kind: 'opportunity', name, private: false }, record: { title: name, ...record } };
}

export const namesOf = (files: readonly RecordFile<'opportunity'>[]) => files.map(({ thing }) => thing.name);
