import { env, l10n } from 'vscode';
import { dayOfName, ME } from '../../core/book/paths';
import type { Day } from '../../core/day';
import type { NotedPromise } from '../../core/editor/notedPromises';
import type { CommandContext } from '../commands/commandContext';
import type { OpenBook } from '../store/books';
import { nameOf } from '../store/personSummaries';

/**
 * Makes a function that finds the promises in notes that are not written down yet. Days are read as on the day of the
 * notes: `by friday` in an old one is the Friday after it, and `next 1:1` the one that was held after it.
 * @param person whose one-on-one it is
 * @param name the name of its file, with its day, or `next`
 * @param nextOneOnOne the day that `next 1:1` means in the newest, where it is known
 */
export async function promiseReader(
  host: Pick<CommandContext, 'modules' | 'today'>,
  open: OpenBook,
  { person, name }: { readonly person: string; readonly name: string },
  nextOneOnOne: Day | undefined,
): Promise<(notes: string, known: readonly string[]) => readonly NotedPromise[]> {
  const summaries = await open.summaries.all();
  const { notedPromises, roster } = await host.modules.load('topics');
  const { dueAtEnd } = await host.modules.load('days');
  const people = summaries
    .filter(({ slug }) => slug !== ME)
    .map((summary) => ({ slug: summary.slug, name: nameOf(summary) }));
  const lead = summaries.filter(({ slug }) => slug === ME).map(nameOf);
  const names = roster(people, [...lead, l10n.t('I'), l10n.t('me')]);
  const day = dayOfName(name);
  const later = (await open.book.things('oneOnOne', person))
    .map((one) => dayOfName(one.name))
    .filter((one) => one !== undefined && day !== undefined && one > day)
    .sort()[0];
  const context = { today: day ?? host.today(), nextOneOnOne: later ?? nextOneOnOne, language: env.language };
  return (notes, known) =>
    notedPromises(
      notes,
      (mention) => names.mentioned(mention, person),
      known,
      (text) => dueAtEnd(text, context),
    );
}
