import { l10n } from 'vscode';
import { ME } from '../../core/book/paths';
import { setKey } from '../../core/records/changes';
import { newText } from '../../core/records/newText';
import { edit } from '../../core/yaml/editing';
import { openGit } from '../platform/git';
import { inputText } from '../prompts/inputs';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';

/**
 * The lead's name, as teammates read it: of `people/me`, else asked for once and kept there, with git's `user.name` to begin with. Who
 * leaves the question is not asked again in this workspace, and is called as git calls them.
 * @param mayAsk false where nothing may be asked: then git's
 */
export async function leadName(
  host: Pick<RetroContext, 'memory' | 'writer'>,
  open: OpenBook,
  mayAsk: boolean,
): Promise<string | undefined> {
  const { person } = await open.summaries.get(ME);
  const known = person.ok ? person.record.name?.trim() : undefined;
  if (known) return known;
  const offered = await gitName(open);
  if (!mayAsk || host.memory.isNameless(open.book.root)) return offered;
  const frame = { title: l10n.t('Your Name'), step: 1, of: 1, back: false };
  const answer = await inputText(frame, {
    prompt: l10n.t('Your name, as your team sees it in the retro'),
    value: offered ?? '',
    missing: l10n.t('Enter a name.'),
  });
  const name = answer.kind === 'answer' ? answer.value?.trim() : undefined;
  if (!name) {
    await host.memory.leaveNameless(open.book.root);
    return offered;
  }
  const { book } = open;
  const uri = book.uri({ kind: 'person', person: ME, name: 'person', private: false });
  const root = book.folder.uri;
  if (!(await host.writer.create(root, uri, newText('person', { name }))))
    await host.writer.edit(root, uri, (text) => edit(text, [setKey('person', 'name', name)]));
  return name;
}

/** The name that git gives to commits here. */
async function gitName({ book }: OpenBook): Promise<string | undefined> {
  const git = await openGit();
  const repository = git?.getRepository(book.root) ?? git?.repositories[0];
  const names = [
    await repository?.getConfig?.('user.name').catch(() => ''),
    await repository?.getGlobalConfig?.('user.name').catch(() => ''),
  ];
  return names.map((name) => name?.trim()).find((name) => name !== undefined && name !== '');
}
