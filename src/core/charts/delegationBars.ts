import { compareText } from '../compareText';
import type { Day } from '../day';
import { AUTHORITIES } from '../records/delegationKind';
import type { Authority } from '../rules/delegations';
import { fileWith, type MergedRecord, mergedRecords, type PersonFacts } from '../rules/personFacts';
import { type ChartFrame, oneLine, placeIn } from './chartFrame';

/** A stretch of time in which somebody owned something with one authority. */
interface DelegationStep {
  readonly from: Day;
  readonly to: Day;
  /** Undefined where the record says none. */
  readonly authority: Authority | undefined;
  /** 1 for the least authority, 4 for the most. */
  readonly step: number;
}

/** Something that was handed over, over time. */
export interface DelegationBar {
  readonly outcome: string;
  readonly steps: readonly DelegationStep[];
  /** True if it goes on. */
  readonly active: boolean;
  readonly private: boolean;
  readonly place: number;
}

/** The delegations of a person that say since when, the oldest first. */
export function delegationBars(facts: PersonFacts, frame: ChartFrame): readonly DelegationBar[] {
  return mergedRecords(facts.delegations)
    .flatMap((one) => barOf(one, frame))
    .sort((a, b) => compareText(a.steps[0]?.from ?? '', b.steps[0]?.from ?? ''));
}

function barOf(one: MergedRecord<'delegation'>, frame: ChartFrame): DelegationBar[] {
  const { outcome, status, since, authority, returned } = one.record;
  if (outcome === undefined || since === undefined || since > frame.today) return [];
  // Of one that is done nobody wrote when.
  const end = returned?.date !== undefined && returned.date < frame.today ? returned.date : frame.today;
  if (end < since) return [];
  const dated = (one.record.changes ?? [])
    .filter(({ date }) => date !== undefined && date >= since && date <= end)
    .sort((a, b) => compareText(a.date ?? '', b.date ?? ''));
  const starts = [
    // Before the first change nobody knows which it was, but for a record that never changed.
    { from: since, authority: dated.length === 0 ? authority : undefined },
    ...dated.map((change) => ({ from: change.date ?? since, authority: change.authority })),
  ].filter((start, index, all) => all[index + 1]?.from !== start.from);
  const steps = starts.map((start, index) => ({
    from: start.from,
    to: starts[index + 1]?.from ?? end,
    authority: start.authority,
    step: start.authority === undefined ? 1 : AUTHORITIES.indexOf(start.authority) + 1,
  }));
  const file = fileWith(one, 'outcome');
  return [
    {
      outcome: oneLine(outcome),
      steps,
      active: status === 'active' || status === undefined,
      private: file.thing.private,
      place: placeIn(frame, file, ['outcome']),
    },
  ];
}
