import { compareText } from '../compareText';
import { fold } from '../search/fold';
import { comparer, type OpportunityWords, rarity, total } from './sharedTerms';
import { type GoalWords, goalWordsText, isOpen } from './wouldGrow';

/** A goal that an opportunity may serve. */
interface FittingGoal {
  readonly slug: string;
  readonly title: string;
  /** The terms it shares, as the goal writes them; none where it shares nothing. */
  readonly terms: readonly string[];
}

/** Someone's open goals: those first that share words with the opportunity, the rarer words first; then by title. */
export function goalsThatFit(words: OpportunityWords, goals: readonly GoalWords[]): readonly FittingGoal[] {
  const compare = comparer(words);
  const compared = goals.filter(isOpen).map((goal) => ({ goal, shared: compare(goalWordsText(goal)) }));
  const rare = rarity(compared.map(({ shared }) => shared.asked));
  return compared
    .map(({ goal, shared }) => ({
      goal,
      terms: shared.terms,
      weight: total(shared.asked, rare),
      sortTitle: fold(goal.title),
    }))
    .sort(
      (a, b) =>
        b.weight - a.weight || compareText(a.sortTitle, b.sortTitle) || compareText(a.goal.slug, b.goal.slug),
    )
    .map(({ goal: { slug, title }, terms }) => ({ slug, title, terms }));
}
