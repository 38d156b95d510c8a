import { l10n, type Uri, workspace } from 'vscode';
import { setKey } from '../../core/records/changes';
import type { LineFollowed } from '../../core/retro/followRecord';
import { edit } from '../../core/yaml/editing';
import { background } from '../platform/background';
import { reasonOf, UserError } from '../platform/errors';
import { showInformation } from '../platform/messages/notices';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { proposeChange } from '../store/proposeChange';
import type { Change } from '../store/writer';
import { opportunityAt } from './opportunityAt';
import { retroAnswer } from './retroAnswer';
import { tiedRetros } from './tiedRetro';

/** How a line came to say what its record says. */
export type Followed = 'same' | 'written' | 'proposed' | 'notFound' | 'none';

/**
 * Makes the line of a record say what the record says now, in the newest retro that has it. A line that somebody else changed is
 * changed only by whoever accepts the difference; one that is not found is not made anew.
 * @param mayAsk true where a person is there: the difference is shown, and so is what could not be done
 */
export async function followInRetro(
  host: RetroContext,
  open: OpenBook,
  uri: Uri,
  mayAsk: boolean,
): Promise<Followed> {
  try {
    return await follow(host, open, uri, mayAsk);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The record is changed by then; what keeps the retro from it is told, and shows up as a difference later.
    throw new UserError(
      error.code,
      l10n.t('Saved, but the line in the retro still says otherwise: {0}', reasonOf(error)),
      error.uri,
      error.place,
    );
  }
}

async function follow(host: RetroContext, open: OpenBook, uri: Uri, mayAsk: boolean): Promise<Followed> {
  const { thing, record } = await opportunityAt(host, uri);
  if (record.retro === undefined) return 'none';
  const found = (await tiedRetros(host, open, [{ thing, record }])).get(thing.name);
  if (!found) return 'none';
  const { retro, format, tie, tied } = found;
  const name = retro.path.split('/').at(-1) ?? '';
  const notFound = () => {
    if (record.line === undefined) return 'none';
    const sentence = l10n.t('Its line is no longer in {0}, so nothing was written there.', name);
    if (mayAsk) background(showInformation(sentence));
    return 'notFound';
  };
  if (!tied) return notFound();
  const { followRecord } = await host.modules.load('retro');
  const answer = await retroAnswer(host, open, thing, record, retro, mayAsk);
  const root = workspace.getWorkspaceFolder(retro)?.uri ?? open.book.folder.uri;
  let done: LineFollowed | undefined;
  const change = (text: string) => {
    done = followRecord(text, format, tie, answer);
    return done;
  };
  // By the text as it is when it is written: somebody may have changed the line meanwhile.
  const ifOurs = (text: string): ReturnType<Change> => {
    const own = change(text);
    const isGone = !own.ok && own.refusal.code === 'noSuchPlace';
    return isGone || (own.ok && !own.isOurs) ? { ok: true, edits: [], offset: 0 } : own;
  };
  await host.writer.edit(root, retro, ifOurs);
  if (!done?.ok) return notFound();
  if (!done.isOurs) {
    if (done.edits.length === 0) return 'same';
    if (
      !mayAsk ||
      !(await proposeChange(host.writer, root, retro, change, l10n.t('Update the line in {0}', name)))
    )
      return 'proposed';
  }
  const { written } = done;
  // Words that others chose stay theirs, whoever accepted the rest: then the line is not taken for ours.
  const isOurWords = done.isOurs || tied.state.text === (record.title ?? thing.name);
  if (isOurWords && written !== record.line) {
    await host.writer.edit(open.book.folder.uri, uri, (text) =>
      edit(text, [setKey('opportunity', 'line', written)]),
    );
  }
  return 'written';
}
