import type { RecordOf } from '../records/kinds';
import { keyOrder } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import type { Intent } from '../yaml/yamlTypes';

/**
 * The changes by which a goal names an opportunity that serves it; none where it does already.
 * @param name the opportunity's file name, with or without `.yaml`
 */
export function addGoalLink(goal: PartialRecord<RecordOf<'goal'>>, name: string): readonly Intent[] {
  const value = bare(name);
  if ((goal.opportunities ?? []).some((one) => isText(one) && bare(one) === value)) return [];
  return [{ kind: 'append', path: ['opportunities'], value, order: keyOrder('goal') }];
}

/** The changes by which a goal no longer names an opportunity; none where it does not. */
export function removeGoalLink(goal: PartialRecord<RecordOf<'goal'>>, name: string): readonly Intent[] {
  const value = bare(name);
  const named = (goal.opportunities ?? []).map((one) => isText(one) && bare(one) === value);
  const path = ['opportunities'];
  if (!named.includes(true)) return [];
  // A key with an empty list would say nothing.
  if (!named.includes(false)) return [{ kind: 'remove', path }];
  return named
    .flatMap((is, index): Intent[] => (is ? [{ kind: 'remove', path: [...path, index] }] : []))
    .reverse();
}

/** A list item that did not fit is `{}`, whatever its type says. */
function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function bare(name: string): string {
  return name.trim().replace(/\.yaml$/, '');
}
