import { l10n, type Uri } from 'vscode';
import { personThing } from '../../core/book/paths';
import { progressOf } from '../../core/rules/goalProgress';
import { UserError } from '../platform/errors';
import { exists } from '../store/guards';
import { personFiles } from '../store/personFiles';
import { nameOf } from '../store/personSummaries';
import { type Choice, pickOne } from './inputs';
import type { Somebody } from './pickPerson';
import type { StepAnswer, StepFrame } from './steps';

/**
 * Asks for a goal of one or several people; open goals come first.
 * @param last what may be chosen instead, below them
 * @throws {UserError} `noGoal` if there is nothing to choose
 */
export async function pickGoal(
  frame: StepFrame,
  people: readonly Somebody[],
  placeholder: string,
  last: readonly Choice<Uri>[] = [],
): Promise<StepAnswer<Uri>> {
  const choices = [...(await goalChoices(people)), ...last];
  if (choices.length === 0)
    throw new UserError('noGoal', l10n.t('There is no goal yet. Run “Leadbook: Add Goal” first.'));
  return pickOne(frame, placeholder, choices);
}

/** To keep something with the person until there is a goal for it: their own file, where there is one. */
export async function keptWith({ book, slug }: Somebody): Promise<readonly Choice<Uri>[]> {
  const summary = await book.summaries.get(slug);
  const uri = book.book.uri(personThing(slug));
  if (!summary.person.ok || !(await exists(uri))) return [];
  return [
    { label: l10n.t('No Goal Yet'), description: l10n.t('kept with {0}', nameOf(summary)), value: uri },
  ];
}

/** The goals of these people, those that go on first. A private file beside a goal is no goal of its own. */
export async function goalChoices(people: readonly Somebody[]): Promise<readonly Choice<Uri>[]> {
  const [goOn, others]: [Choice<Uri>[], Choice<Uri>[]] = [[], []];
  for (const { book, slug } of people) {
    const name = nameOf(await book.summaries.get(slug));
    const { goals } = await personFiles(book.book, slug);
    const shared = new Set(goals.filter(({ thing }) => !thing.private).map(({ thing }) => thing.name));
    for (const { thing, summary } of goals) {
      if (!summary.ok || (thing.private && shared.has(thing.name))) continue;
      const progress = progressOf(summary.record);
      const description = [name, progress && l10n.t('{0} of {1}', progress.done, progress.of)]
        .filter(Boolean)
        .join(' · ');
      const choice = {
        label: summary.record.title ?? thing.name,
        description,
        value: book.book.uri(thing),
      };
      (summary.record.status === 'active' ? goOn : others).push(choice);
    }
  }
  return [...goOn, ...others];
}
