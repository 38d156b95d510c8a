import type { Thing } from '../book/paths';
import type { RecordOf } from '../records/kinds';
import { keyOrder } from '../records/kinds';
import type { Loose } from '../records/typed';
import { compareText, type Filed, type Whole, wholes } from '../rules/facts';
import type { Intent, Path } from '../yaml/types';

/**
 * The changes by which a goal names an opportunity that serves it; none where it does already.
 * @param name the opportunity's file name, with or without `.yaml`
 */
export function goalChanges(goal: Loose<RecordOf<'goal'>>, name: string): readonly Intent[] {
  const value = bare(name);
  if ((goal.opportunities ?? []).some((one) => isText(one) && bare(one) === value)) return [];
  return [{ kind: 'append', path: ['opportunities'], value, order: keyOrder('goal') }];
}

/** The changes by which a goal no longer names an opportunity; none where it does not. */
export function goalChangesWithout(goal: Loose<RecordOf<'goal'>>, name: string): readonly Intent[] {
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

/**
 * What is wrong between goals and opportunities:
 * `goalMissing`: an opportunity names a goal that its owner does not have;
 * `goalWithoutOwner`: it names a goal and no owner, so nobody knows whose goal;
 * `notNamedByGoal`: it names a goal that does not name it; `goalChanges` mends it;
 * `opportunityMissing`: a goal names an opportunity that is not there;
 * `notNamedByOpportunity`: a goal names an opportunity that names another goal, or none.
 */
export type BrokenLinkCode =
  | 'goalMissing'
  | 'goalWithoutOwner'
  | 'notNamedByGoal'
  | 'opportunityMissing'
  | 'notNamedByOpportunity';

/** A link that is broken: where it is written, and what it names. */
export interface BrokenLink {
  readonly code: BrokenLinkCode;
  /** The file in which it is written, and the place in it. */
  readonly thing: Thing;
  readonly at: Path;
  /** The slug of the goal, or the file name of the opportunity, that is named there. */
  readonly names: string;
  /** The file at the other end, where there is one. */
  readonly other?: Thing;
}

/**
 * The links between goals and opportunities that are not there both ways: those written in opportunities first, by file.
 * @param goals of all people, private files among the others: a goal and its private sibling are one
 * @param records all opportunities, so that one which is not among them does not exist
 */
export function brokenLinks(
  goals: readonly Filed<'goal'>[],
  records: readonly Filed<'opportunity'>[],
): readonly BrokenLink[] {
  const whole = wholes(goals);
  const byKey = new Map(whole.map((goal) => [keyOf(goal.main.thing.person, goal.main.thing.name), goal]));
  const byName = new Map(records.map((record) => [record.thing.name, record]));
  const sorted = [...records].sort((a, b) => compareText(a.thing.name, b.thing.name));
  return [
    ...sorted.flatMap((record) => fromOpportunity(record, byKey)),
    ...whole.flatMap((goal) => goal.files.flatMap((file) => fromGoal(file, byName))),
  ];
}

function fromOpportunity(
  { thing, record }: Filed<'opportunity'>,
  goals: ReadonlyMap<string, Whole<'goal'>>,
): readonly BrokenLink[] {
  const { goal: names, owner } = record;
  if (names === undefined) return [];
  const link = { thing, at: ['goal'], names };
  if (owner === undefined) return [{ code: 'goalWithoutOwner', ...link }];
  const goal = goals.get(keyOf(owner, names));
  if (!goal) return [{ code: 'goalMissing', ...link }];
  const isNamed = goal.files.some((file) => namedIn(file).some(({ name }) => name === thing.name));
  return isNamed ? [] : [{ code: 'notNamedByGoal', ...link, other: goal.main.thing }];
}

function fromGoal(
  file: Filed<'goal'>,
  records: ReadonlyMap<string, Filed<'opportunity'>>,
): readonly BrokenLink[] {
  const { thing } = file;
  return namedIn(file).flatMap(({ name, index }): readonly BrokenLink[] => {
    const link = { thing, at: ['opportunities', index], names: name };
    const record = records.get(name);
    if (!record) return [{ code: 'opportunityMissing', ...link }];
    const { goal, owner } = record.record;
    if (goal === thing.name && (owner === undefined || owner === thing.person)) return [];
    return [{ code: 'notNamedByOpportunity', ...link, other: record.thing }];
  });
}

/** What a goal names, with its index in the list; items that are no text are left out. */
function namedIn({ record }: Filed<'goal'>): readonly { readonly name: string; readonly index: number }[] {
  return (record.opportunities ?? []).flatMap((name, index) =>
    isText(name) ? [{ name: bare(name), index }] : [],
  );
}

/** A list item that did not fit is `{}`, whatever its type says. */
function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function bare(name: string): string {
  return name.trim().replace(/\.yaml$/, '');
}

function keyOf(person: string | undefined, name: string): string {
  return `${person ?? ''}/${name}`;
}
