import { l10n, type Uri, window } from 'vscode';
import * as z from 'zod/mini';
import { toggleItem } from '../../../core/records/changes';
import { topicAt } from '../../../core/records/topicAt';
import { argument } from '../../commands/argumentFields';
import { itemOfRow } from '../../commands/caller';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { UserError } from '../../platform/errors';
import { folderOfBook } from '../../store/folderOfBook';
import { toggledSentence } from '../tickedSentence';

/** A topic by its place and the text that stood there. */
interface TopicPlace {
  readonly uri: Uri;
  readonly index: number;
  readonly text: string;
}

/** Ticks a topic as talked about, or takes the tick away: the one given, else that of the line the cursor is in. */
export const toggleTopic = defineCommand({
  name: 'toggleTopic',
  args: z.strictObject({ uri: argument.uri, index: argument.index, text: argument.shown }),
  fromRow: itemOfRow,
  run: async (host, { args }) => {
    const topic = topicOfArguments(args) ?? (await topicAtCursor(host));
    const folder = await folderOfBook(host, topic.uri, 'oneOnOne');
    let sentence = '';
    await host.writer.edit(folder, topic.uri, (now) => {
      sentence = toggledSentence(now, 'topics', topic.index);
      return toggleItem(now, 'topics', topic.index, topic.text, 'true');
    });
    await host.feedback.tell({ message: sentence, open: topic.uri });
    return topic.uri;
  },
});

/** The topic that was passed in; undefined where something of it is missing. */
export function topicOfArguments({
  uri,
  index,
  text,
}: { readonly [Key in keyof TopicPlace]?: TopicPlace[Key] | undefined }): TopicPlace | undefined {
  return uri && index !== undefined && text !== undefined ? { uri, index, text } : undefined;
}

/**
 * The topic of the line that the cursor is in.
 * @throws {UserError} `noTopic` where it is in none
 */
export async function topicAtCursor(host: Pick<CommandContext, 'books'>): Promise<TopicPlace> {
  await host.books.all();
  const editor = window.activeTextEditor;
  const uri = editor?.document.uri;
  const isNote = uri !== undefined && host.books.at(uri)?.book.thing(uri)?.kind === 'oneOnOne';
  const found =
    editor && isNote ? topicAt(editor.document.getText(), editor.selection.active.line) : undefined;
  if (!uri || !found)
    throw new UserError('noTopic', l10n.t('Put the cursor into a topic of a one-on-one first.'), uri);
  return { uri, index: found.index, text: found.text };
}
