import type { Day } from '../day';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import { isReviewDue } from '../rules/dueForReview';
import { sortDay } from '../rules/revisitOrder';
import { ownerFault } from './ownerFault';
import { namesAction } from './wishes';

/**
 * What Leadbook warns about:
 * `noOwner`: nobody owns it;
 * `teamOwner`: a team or everyone does, which is nobody;
 * `noRevisit`: no day to look again;
 * `pastRevisit`: that day has passed, and no outcome is written;
 * `noChange`: nothing says what changes;
 * `changeNamesNoAction`: what changes is a wish;
 * `noMeasure`: nothing says how one will know.
 */
export type OpportunityProblemCode =
  | 'noOwner'
  | 'teamOwner'
  | 'noRevisit'
  | 'pastRevisit'
  | 'noChange'
  | 'changeNamesNoAction'
  | 'noMeasure';

/** A problem and the key it is about; where the key is not there, the place to say it is `title`. */
export interface OpportunityProblem {
  readonly code: OpportunityProblemCode;
  readonly field: 'owner' | 'revisit' | 'change' | 'measure';
  /** `warning` for what is being faced, `hint` for what is only raised. */
  readonly weight: 'warning' | 'hint';
}

/** What else is known when problems are looked for. */
export interface ProblemSetting {
  readonly today: Day;
  /** The slugs of people: one who is called `all` is an owner. */
  readonly people?: ReadonlySet<string>;
  /** Keys of which something else is told already, such as a day that is none: of these nothing is said. */
  readonly flawed?: ReadonlySet<string>;
}

const NOBODY_CALLED_SO: ReadonlySet<string> = new Set();

/**
 * Returns the problems of an opportunity. Of one that is faced, all; of one that is raised, hints about what is written, since what
 * is missing may still come; of one with an outcome, or parked, nothing. A judgement has been made: it needs no change and
 * no measure.
 */
export function opportunityProblems(
  record: PartialRecord<RecordOf<'opportunity'>>,
  { today, people = NOBODY_CALLED_SO, flawed = NOBODY_CALLED_SO }: ProblemSetting,
): readonly OpportunityProblem[] {
  const { status, kind, owner, change, measure, revisit } = record;
  if (status !== 'facing' && status !== 'raised') return [];
  const isFaced = status === 'facing';
  const weight = isFaced ? 'warning' : 'hint';
  const found: OpportunityProblem[] = [];
  const add = (field: OpportunityProblem['field'], code: OpportunityProblemCode | undefined) => {
    if (code !== undefined && !flawed.has(field)) found.push({ code, field, weight });
  };

  const fault = ownerFault(owner, people);
  if (fault === 'many') add('owner', 'teamOwner');
  else if (fault === 'none' && isFaced) add('owner', 'noOwner');

  if (kind !== 'judgement') {
    if (!isBlank(change)) add('change', namesAction(change ?? '') ? undefined : 'changeNamesNoAction');
    else if (isFaced) add('change', 'noChange');
    if (isFaced && isBlank(measure)) add('measure', 'noMeasure');
  }

  if (isFaced && sortDay(revisit) === undefined) add('revisit', 'noRevisit');
  else if (isReviewDue(record, today)) add('revisit', 'pastRevisit');
  return found;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
