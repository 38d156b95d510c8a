import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { changedGitignore, ownRepositoryGitignore, PRIVACIES, type Privacy } from '../../core/book/gitignore';
import { argument } from '../commands/argumentFields';
import { defineCommand } from '../commands/defineCommand';
import { repositoryFolder } from '../guard/repositoryFolder';
import { writeGitignore } from '../guard/writeGitignore';
import { pickOne } from '../prompts/inputs';
import { pickBook } from '../prompts/pickPerson';
import { askSteps } from '../prompts/steps';
import type { Book } from '../store/openedBook';
import type { Privacies } from '../store/privacies';
import type { Writer } from '../store/writer';
import { privacyChoices } from './privacyChoices';

/**
 * Changes who may see a book: rewrites Leadbook's own rules in its `.gitignore`, and leaves all others.
 * @param privacies remembers the choice
 */
export const changePrivacy = (privacies: Privacies) =>
  defineCommand({
    name: 'changePrivacy',
    done: privacyChanged,
    args: z.strictObject({ book: argument.uri, privacy: argument.oneOf(PRIVACIES) }),
    run: async (host, { args, all }) => {
      const title = l10n.t('Change Who Can See This Book');
      const open = await pickBook(host.books, args.book, title);
      if (!open) return undefined;
      const now = await privacies.of(open.book.root);
      const answers = await askSteps<{ privacy: Privacy }>(
        title,
        { privacy: args.privacy },
        [
          {
            key: 'privacy',
            required: true,
            ask: (frame) =>
              pickOne(
                { ...frame, before: frame.before ?? now },
                l10n.t('What should Git track?'),
                privacyChoices(),
              ),
          },
        ],
        all,
      );
      if (!answers?.privacy) return undefined;
      const uri = await applyPrivacy(host.writer, privacies, open.book, answers.privacy);
      if (all)
        await host.feedback.tell({
          message: privacyChanged(),
          notice: { text: changedSentence(answers.privacy) },
        });
      return uri;
    },
  });

/** Writes the rules and remembers the choice. */
async function applyPrivacy(
  writer: Writer,
  privacies: Privacies,
  book: Book,
  privacy: Privacy,
): Promise<Uri> {
  const isOwn = (await repositoryFolder(book.root))?.path === '';
  // In a repository of its own nothing is hidden from the lead's own commits.
  const change = (text: string) =>
    isOwn && privacy === 'private' ? ownRepositoryGitignore(text) : changedGitignore(text, privacy);
  return privacies.decide(book.root, privacy, () =>
    writeGitignore(writer, book.folder.uri, book.root, change),
  );
}

/** Returns the words that tell that a command changed who may see a book. */
export function privacyChanged(): string {
  return l10n.t('Privacy of the book changed');
}

function changedSentence(privacy: Privacy): string {
  switch (privacy) {
    case 'private':
      return l10n.t(
        'Git now ignores the whole book. Files it already tracks stay tracked until you untrack them.',
      );
    case 'shared':
      return l10n.t(
        'Git now sees the book without private notes and reflections. Files it already tracks stay tracked until you untrack them.',
      );
    case 'everything':
      return l10n.t('Git now sees every file of the book, private notes too.');
  }
}
