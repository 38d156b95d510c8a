import type { Day } from '../day';
import { isBlankText } from '../isBlankText';
import { setKey } from '../records/changes';
import type { RecordOf } from '../records/kinds';
import type { OutcomeStatus } from '../records/opportunityKind';
import { toValue } from '../records/plainValues';
import type { PartialRecord } from '../records/typed';
import type { Intent } from '../yaml/yamlTypes';

/** An outcome as the lead records it. */
interface Outcome {
  readonly status: OutcomeStatus;
  /** The sentence. */
  readonly text: string;
  /** How the measure stands now; absent or blank leaves what is written. */
  readonly after?: string | undefined;
}

/** The order of the keys of an outcome. */
const ORDER = ['date', 'text'] as const;

/** The changes that record an outcome in its opportunity's file; `today` becomes the outcome's day. */
export function outcomeChanges(
  record: PartialRecord<RecordOf<'opportunity'>>,
  { status, text, after }: Outcome,
  today: Day,
): readonly Intent[] {
  const measured = after === undefined || isBlankText(after) ? [] : [setKey('opportunity', 'after', after)];
  const data = { date: today, text };
  const outcome: readonly Intent[] =
    record.outcome === undefined
      ? [setKey('opportunity', 'outcome', data)]
      : // Key by key: what else is written there stays.
        ORDER.map((key) => ({
          kind: 'set',
          path: ['outcome', key],
          value: toValue(data[key], key),
          order: ORDER,
        }));
  return [setKey('opportunity', 'status', status), ...measured, ...outcome];
}
