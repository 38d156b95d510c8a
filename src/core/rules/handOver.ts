import { dayOfName } from '../book/paths';
import { compareText } from '../compareText';
import type { Day } from '../day';
import { AUTHORITIES } from '../records/delegationKind';
import type { Authority } from './delegations';
import {
  isPrivate,
  type MergedRecord,
  mergedRecords,
  type PersonFacts,
  type RecordFile,
  targetIn,
} from './personFacts';
import type { PreparationLine } from './preparationLines';

/** Quiet times in a row that must have ended well before the lead is asked to let go. */
const IN_A_ROW = 2;

/** A line which says that somebody may be ready to decide alone. */
export interface ReadyLine extends PreparationLine {
  /** The outcome of the delegation whose quiet time ended last, and how far they decide in it. */
  readonly outcome: string;
  readonly authority: Authority | undefined;
}

interface QuietEnd {
  readonly day: Day;
  readonly returned: boolean;
  readonly delegation: MergedRecord<'delegation'>;
}

/**
 * One line where the last two quiet times of a person ended with nothing taken back, in one delegation or in several, and
 * nothing was handed over since; none else. Nobody who decides alone already is asked about.
 */
export function readyLines(
  { delegations }: Pick<PersonFacts, 'delegations'>,
  today: Day,
): readonly ReadyLine[] {
  const all = mergedRecords(delegations);
  const ends = all
    .flatMap((delegation) => endsOf(delegation, today))
    .sort(
      (a, b) =>
        compareText(b.day, a.day) || compareText(a.delegation.main.thing.name, b.delegation.main.thing.name),
    );
  const lately = ends.slice(0, IN_A_ROW);
  if (lately.length < IN_A_ROW || lately.some(({ returned }) => returned)) return [];
  const handed = all.flatMap(({ record }) => (record.changes ?? []).map(({ date }) => date ?? ''));
  const last = lately[0];
  if (!last || handed.some((day) => day >= last.day)) return [];
  const open = all
    .filter(({ record }) => record.status === 'active' && record.authority !== 'decide')
    .sort((a, b) => compareText(b.record.quiet ?? '', a.record.quiet ?? ''))[0];
  if (!open) return [];
  return [
    {
      outcome: open.record.outcome ?? open.main.thing.name,
      authority: open.record.authority,
      private: isPrivate(open, ['outcome', 'authority']),
      target: targetIn(open.main.thing, ['authority']),
    },
  ];
}

/** The quiet times of a delegation that ended: each time more was handed over one had, and the one that `quiet` names. */
function endsOf(delegation: MergedRecord<'delegation'>, today: Day): readonly QuietEnd[] {
  const { quiet, status, returned, changes = [] } = delegation.record;
  if (quiet === undefined) return [];
  const isBack = status === 'returned' || returned !== undefined;
  const earlier = changes.flatMap(({ date }) =>
    date !== undefined && date <= today && date < quiet ? [{ day: date, returned: false, delegation }] : [],
  );
  const isOver = quiet <= today || status === 'done' || isBack;
  return [...earlier, ...(isOver ? [{ day: quiet, returned: isBack, delegation }] : [])];
}

/** The levels above a level, the next one first; all of them where none is written. */
export function moreAuthority(authority: Authority | undefined): readonly Authority[] {
  return AUTHORITIES.slice(authority === undefined ? 0 : AUTHORITIES.indexOf(authority) + 1);
}

/**
 * The last day on which somebody handed a person something: a delegation, or an opportunity to own. Undefined for never.
 * @param opportunities of the book, whoever owns them
 */
export function lastHanded(
  slug: string,
  delegations: readonly RecordFile<'delegation'>[],
  opportunities: readonly RecordFile<'opportunity'>[],
  today: Day,
): Day | undefined {
  const days = [
    ...delegations.filter(({ thing }) => thing.person === slug).map(({ record }) => record.since),
    ...opportunities.filter(({ record }) => record.owner === slug).map(({ thing }) => dayOfName(thing.name)),
  ];
  return days
    .filter((day) => day !== undefined)
    .filter((day) => day <= today)
    .sort()
    .at(-1);
}
