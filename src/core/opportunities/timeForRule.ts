import { comparer, type OpportunityWords } from './sharedTerms';

/** An earlier judgement, as far as it is compared. */
interface EarlierJudgement extends OpportunityWords {
  /** Names it among others. */
  readonly name: string;
}

/** Decisions about the same thing: what is decided so often needs no judgement any more. */
interface RuleHint {
  /** The earlier ones, as given. */
  readonly names: readonly string[];
  /** The words that all share most, as they are written. */
  readonly terms: readonly string[];
}

/** So many decisions about the same thing, the new one included, are one too many. */
const ENOUGH = 3;
/** One word in common is chance. */
const WORDS = 2;

/**
 * Returns a hint that it is time for a rule, where a new judgement shares words with at least two earlier ones;
 * undefined where it does not.
 */
export function timeForRule(
  words: OpportunityWords,
  earlier: readonly EarlierJudgement[],
): RuleHint | undefined {
  const compare = comparer(words);
  const alike = earlier.flatMap(({ name, title, why }) => {
    const { terms, asked } = compare([title, why].filter((text) => text !== undefined).join('\n'));
    return asked.size >= WORDS ? [{ name, terms }] : [];
  });
  if (alike.length < ENOUGH - 1) return undefined;
  const counts = new Map<string, number>();
  for (const term of alike.flatMap(({ terms }) => terms.map((one) => one.toLowerCase())))
    counts.set(term, (counts.get(term) ?? 0) + 1);
  const terms = [...counts].sort(([, a], [, b]) => b - a).map(([term]) => term);
  return { names: alike.map(({ name }) => name), terms: terms.slice(0, WORDS) };
}
