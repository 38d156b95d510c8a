import { l10n } from 'vscode';
import { ME } from '../../../core/book/paths';
import { compareLabels } from '../../../core/compareText';
import type { OpportunityWords } from '../../../core/opportunities/sharedTerms';
import { facedBy } from '../../../core/opportunities/takenOn';
import type { Candidate, FitReason, GoalWords } from '../../../core/opportunities/wouldGrow';
import type { CommandContext } from '../../commands/commandContext';
import { delegationDetails } from '../../prompts/delegationDetails';
import type { Choice } from '../../prompts/inputs';
import type { OpenBook } from '../../store/books';
import { mapLimit, WIDTH } from '../../store/mapLimit';
import { isArchived, nameOf, type PersonSummary, relationOfSummary } from '../../store/personSummaries';
import { Turns } from '../../store/turns';
import { opportunityFiles, readable } from '../records';

/** The answer of a prompt for an owner where nobody is to own it yet. */
export const NOBODY = '';

/** The choice of nobody. */
export function nobodyYet(): Choice<string> {
  return { label: l10n.t('Nobody yet'), value: NOBODY };
}

/** Returns everybody who may own something, the lead included, sorted by name. */
export async function everybody(book: OpenBook): Promise<readonly Choice<string>[]> {
  const all = await book.summaries.all();
  const me = all.find(({ slug }) => slug === ME);
  const myName = me && nameOf(me) !== ME ? nameOf(me) : '';
  const people = all.filter((summary) => summary.slug !== ME && !isArchived(summary));
  const choices = people.map((summary) => ({
    label: nameOf(summary),
    description: (summary.person.ok && summary.person.record.role) || '',
    value: summary.slug,
  }));
  choices.sort((a, b) => compareLabels(a.label, b.label));
  return [...choices, { label: l10n.t('You'), description: myName, value: ME }];
}

/**
 * Reports whom it fits by more than one word, the best first, with the reason in words; nobody; then those with whom it shares one
 * word, which may be chance. Reads the goals of all of them.
 */
export async function ownersWhoGrow(
  host: Pick<CommandContext, 'modules' | 'today'>,
  book: OpenBook,
  words: OpportunityWords,
): Promise<readonly Choice<string>[]> {
  const faced = facedBy(readable(await opportunityFiles(book.book)));
  const { byGrowth, growthMatcher } = await host.modules.load('opportunities');
  const match = growthMatcher(words);
  const turns = new Turns();
  const summaries = await led(book);
  const handed = await delegationDetails(book, summaries, host.today());
  const people = await mapLimit(summaries, WIDTH, async (summary) => {
    const { slug, person } = summary;
    const { role, becoming, strengths } = person.ok ? person.record : {};
    const goals = await goalsOf(book, slug);
    await turns.next();
    return match({
      slug,
      name: nameOf(summary),
      role,
      becoming,
      strengths,
      goals,
      opensOwned: faced.get(slug) ?? 0,
    });
  });
  const fitting = byGrowth(people).filter(({ reasons }) => reasons.length > 0);
  const choiceOf = (candidate: Candidate) => ({
    label: candidate.name,
    description: candidate.role ?? '',
    // Why somebody would grow by it is not for those who look at the screen.
    detail: book.book.presenting.isOn ? '' : detailOf(candidate, handed.get(candidate.slug)),
    value: candidate.slug,
  });
  const isSure = ({ reasons }: Candidate) =>
    new Set(reasons.flatMap(({ terms }) => terms.map((term) => term.toLowerCase()))).size > 1;
  return [
    ...fitting.filter(isSure).map(choiceOf),
    nobodyYet(),
    ...fitting.filter((one) => !isSure(one)).map(choiceOf),
  ];
}

/** What the goals of a person are called and for, in no order. */
async function goalsOf(book: OpenBook, person: string): Promise<readonly GoalWords[]> {
  const goals = await mapLimit(await book.book.things('goal', person), WIDTH, async (thing) => {
    const summary = await book.book.summary(thing);
    if (!summary.ok || thing.private) return undefined;
    const { title = thing.name, why, status } = summary.record;
    return { slug: thing.name, title, why, status };
  });
  return goals.filter((goal) => goal !== undefined);
}

/** Those whom the lead leads: nobody suggests a peer, or a manager, as an owner. */
async function led(book: OpenBook): Promise<readonly PersonSummary[]> {
  return (await book.summaries.all()).filter(
    (summary) => summary.slug !== ME && !isArchived(summary) && relationOfSummary(summary) === 'report',
  );
}

function detailOf({ reasons, isFull }: Candidate, handed: string | undefined): string {
  const why = reasons.slice(0, 2).map(reasonInWords);
  const full = isFull ? [l10n.t('faces two already')] : [];
  return [...why, ...full, ...(handed === undefined ? [] : [handed])].join(' · ');
}

function reasonInWords(reason: FitReason): string {
  const terms = reason.terms.map((term) => `“${term}”`).join(', ');
  switch (reason.because) {
    case 'goal':
      return l10n.t('Goal: {0} ({1})', reason.title, terms);
    case 'becoming':
      return l10n.t('Becoming ({0})', terms);
    case 'strength':
      return l10n.t('Strength: {0} ({1})', reason.strength, terms);
  }
}

/** The open goals of a person, those first that share words with the opportunity. */
export async function fittingGoalChoices(
  host: Pick<CommandContext, 'modules'>,
  book: OpenBook,
  owner: string,
  words: OpportunityWords,
): Promise<readonly Choice<string>[]> {
  if (owner === '') return [];
  const { goalsThatFit } = await host.modules.load('opportunities');
  return goalsThatFit(words, await goalsOf(book, owner)).map(({ slug, title, terms }) => ({
    label: title,
    description: terms.length === 0 ? '' : l10n.t('shares {0}', terms.map((term) => `“${term}”`).join(', ')),
    value: slug,
  }));
}
