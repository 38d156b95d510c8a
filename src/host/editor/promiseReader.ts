import { env, l10n } from 'vscode';
import { ME } from '../../core/book/paths';
import type { Day } from '../../core/day';
import type { NotedPromise } from '../../core/editor/notedPromises';
import type { CommandContext } from '../commands/commandContext';
import type { OpenBook } from '../store/books';
import { nameOf } from '../store/personSummaries';

/**
 * What reads the promises of notes that are not written down yet.
 * @param person whose one-on-one it is
 * @param nextOneOnOne the day that `next 1:1` means, where it is known
 */
export async function promiseReader(
  host: Pick<CommandContext, 'modules' | 'today'>,
  open: OpenBook,
  person: string,
  nextOneOnOne: Day | undefined,
): Promise<(notes: string, known: readonly string[]) => readonly NotedPromise[]> {
  const heads = await open.heads.all();
  const { notedPromises, roster } = await host.modules.load('topics');
  const { dueAtEnd } = await host.modules.load('days');
  const people = heads
    .filter(({ slug }) => slug !== ME)
    .map((head) => ({ slug: head.slug, name: nameOf(head) }));
  const lead = heads.filter(({ slug }) => slug === ME).map(nameOf);
  const names = roster(people, [...lead, l10n.t('I'), l10n.t('me')]);
  const context = { today: host.today(), nextOneOnOne, language: env.language };
  return (notes, known) =>
    notedPromises(
      notes,
      (mention) => names.mentioned(mention, person),
      known,
      (text) => dueAtEnd(text, context),
    );
}
