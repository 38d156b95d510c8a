import type { RecordOf } from '../../../src/core/records/kinds';
import type { Loose } from '../../../src/core/records/typed';
import type { Filed } from '../../../src/core/rules/facts';

/** A Saturday. */
export const TODAY = '2026-11-21';

/** The file of an opportunity; its name begins with the day it was raised. */
export function opportunity(name: string, record: Loose<RecordOf<'opportunity'>> = {}): Filed<'opportunity'> {
  return { thing: { kind: 'opportunity', name, private: false }, record: { title: name, ...record } };
}

export const namesOf = (files: readonly Filed<'opportunity'>[]) => files.map(({ thing }) => thing.name);
