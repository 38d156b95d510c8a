import { compareText } from '../compareText';
import type { GoalStatus } from '../records/goalKind';
import { textsIn } from '../records/textsIn';
import { fold } from '../search/fold';
import { comparer, type OpportunityWords, rarity, type Shared, total } from './sharedTerms';
import { AT_MOST } from './takenOn';

/** A goal as far as matching reads it. */
export interface GoalWords {
  readonly slug: string;
  readonly title: string;
  readonly why?: string | undefined;
  readonly status?: GoalStatus | undefined;
}

/** A person as far as matching reads them. */
export interface GrowingPerson {
  readonly slug: string;
  readonly name: string;
  readonly role?: string | undefined;
  readonly becoming?: string | undefined;
  readonly strengths?: readonly string[] | undefined;
  readonly goals: readonly GoalWords[];
  readonly archived?: string | boolean | undefined;
  /** How many opportunities they are facing. */
  readonly opensOwned: number;
}

/** Why an opportunity fits someone: the field, and the terms it shares as they are written in that field. */
export type FitReason =
  | {
      readonly because: 'goal';
      /** The goal's slug. */
      readonly goal: string;
      readonly title: string;
      readonly terms: readonly string[];
    }
  | { readonly because: 'becoming'; readonly terms: readonly string[] }
  | { readonly because: 'strength'; readonly strength: string; readonly terms: readonly string[] };

/** Someone who could own it. */
export interface Candidate {
  readonly slug: string;
  readonly name: string;
  readonly role: string | undefined;
  /** The best first; none for someone it does not speak of. */
  readonly reasons: readonly FitReason[];
  readonly opensOwned: number;
  /** They face two already: one more would be the third. */
  readonly isFull: boolean;
}

/** A goal counts more than what the lead sees, and that more than what is there already: it is about growing. */
const WEIGHTS: Readonly<Record<FitReason['because'], number>> = { goal: 3, becoming: 2, strength: 1 };

type Fit = { readonly reason: FitReason; readonly shared: Shared };

/** Someone with what fits them, before it is known how much each shared term tells. */
interface Matched {
  readonly person: GrowingPerson;
  readonly fits: readonly Fit[];
}

/**
 * Orders people by how likely they would grow by owning this: first those whose open goals, `becoming` or strengths
 * share words with it, the rarer ones first, then all others by name. Archived people are left out.
 */
export function wouldGrow(words: OpportunityWords, people: readonly GrowingPerson[]): readonly Candidate[] {
  return byGrowth(people.map(growthMatcher(words)));
}

/** The dear half of `wouldGrow`, for one person at a time: of a thousand, others get their turn in between. */
export function growthMatcher(words: OpportunityWords): (person: GrowingPerson) => Matched {
  const compare = comparer(words);
  return (person) => ({ person, fits: fitsOf(person, compare) });
}

/** The quick half of `wouldGrow`: orders all whom `growthMatcher` matched, those who fit best first. */
export function byGrowth(matched: readonly Matched[]): readonly Candidate[] {
  const known = matched.filter(({ person: { archived } }) => archived === undefined || archived === false);
  const rare = rarity(known.map(({ fits }) => new Set(fits.flatMap(({ shared }) => [...shared.asked]))));
  return known
    .map(({ person, fits }) => ({ person, fits, weight: weightOf(fits, rare), sortName: fold(person.name) }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        compareText(a.sortName, b.sortName) ||
        compareText(a.person.slug, b.person.slug),
    )
    .map(({ person, fits }) => ({
      slug: person.slug,
      name: person.name,
      role: person.role,
      reasons: bestFirst(fits, rare),
      opensOwned: person.opensOwned,
      isFull: person.opensOwned >= AT_MOST,
    }));
}

function fitsOf(person: GrowingPerson, compare: (text: string) => Shared): readonly Fit[] {
  const goals = person.goals.filter(isOpen).map((goal): Fit => {
    const shared = compare(goalWordsText(goal));
    return { reason: { because: 'goal', goal: goal.slug, title: goal.title, terms: shared.terms }, shared };
  });
  const becoming = person.becoming === undefined ? [] : [compare(person.becoming)];
  const strengths = textsIn(person.strengths).map((strength): Fit => {
    const shared = compare(strength);
    return { reason: { because: 'strength', strength, terms: shared.terms }, shared };
  });
  return [
    ...goals,
    ...becoming.map((shared): Fit => ({ reason: { because: 'becoming', terms: shared.terms }, shared })),
    ...strengths,
  ].filter(({ shared }) => shared.asked.size > 0);
}

/** Each shared term once, by the field where it counts most. */
function weightOf(fits: readonly Fit[], rare: (index: number) => number): number {
  const best = new Map<number, number>();
  for (const { reason, shared } of fits) {
    for (const index of shared.asked)
      best.set(index, Math.max(best.get(index) ?? 0, WEIGHTS[reason.because]));
  }
  return total(best.keys(), (index) => rare(index) * (best.get(index) ?? 0));
}

function bestFirst(fits: readonly Fit[], rare: (index: number) => number): readonly FitReason[] {
  return fits
    .map((fit) => ({ reason: fit.reason, weight: weightOf([fit], rare) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ reason }) => reason);
}

/** True if a goal is still to be reached. */
export function isOpen({ status }: Pick<GoalWords, 'status'>): boolean {
  return status === 'active' || status === 'planned';
}

/** Returns the text of a goal that is compared with an opportunity: its title and its reason. */
export function goalWordsText({ title, why }: GoalWords): string {
  return why === undefined ? title : `${title}\n${why}`;
}
