import type { Uri } from 'vscode';
import { dayOfName, type Thing } from '../../../core/book/paths';
import {
  addTopics,
  carriedTopics,
  removeTopics,
  type TopicKey,
  topicValues,
} from '../../../core/records/carryTopics';
import { write } from '../../../core/yaml/editing';
import type { CommandContext } from '../../commands/commandContext';
import { refused } from '../../platform/errors';
import { dirtyDocument } from '../../store/disk';
import { readText } from '../../store/guards';
import type { Book } from '../../store/openedBook';

/**
 * Moves topics to another one-on-one of the same person: added there first, then removed, so that nothing is lost whatever
 * fails, and whatever another window does meanwhile. What is private only ever goes to a private file.
 * @param to the one-on-one they go to, whose private twin takes the private ones
 * @returns how many topics were found to move
 * @throws {UserError} what the writer throws; where a topic cannot be removed, before anything is written
 */
export async function carryOver(
  host: Pick<CommandContext, 'writer'>,
  book: Book,
  from: Thing,
  to: Thing,
  chosen: readonly TopicKey[],
): Promise<number> {
  if (chosen.length === 0) return 0;
  const old = book.uri(from);
  const text = await textOf(old);
  const topics = carriedTopics(text, chosen, dayOfName(from.name));
  if (topics.length === 0) return 0;
  const values = topicValues(topics);
  const fresh = write({ topics: values });
  const possible = removeTopics(text, topics, fresh);
  if (!possible.ok) throw refused(old, possible.refusal);
  const uri = book.uri({ ...to, private: from.private });
  const root = book.folder.uri;
  if (!(await host.writer.create(root, uri, fresh)))
    await host.writer.edit(root, uri, (now) => addTopics(now, topics));
  const arrived = await textOf(uri);
  await host.writer.edit(root, old, (now) => removeTopics(now, topics, arrived));
  return topics.length;
}

/**
 * The text of a file: as it stands in its editor where that is not saved.
 * @throws {UserError} `refused` where the file is not fit to be edited as text
 */
export async function textOf(uri: Uri): Promise<string> {
  return dirtyDocument(uri)?.getText() ?? (await readText(uri));
}
