import type { Uri } from 'vscode';
import { NEXT, type Thing } from '../../../core/book/paths';
import { appendItem } from '../../../core/records/changes';
import { newText } from '../../../core/records/newText';
import { edit } from '../../../core/yaml/editing';
import type { CommandContext } from '../../commands/commandContext';
import type { Book } from '../../store/openedBook';

/**
 * Adds an item to what is collected for the next one-on-one; the file is made where there is none.
 * @throws {UserError} what the writer throws
 */
export async function addToNext(
  host: Pick<CommandContext, 'writer'>,
  book: Book,
  person: string,
  list: 'topics' | 'actions',
  item: { readonly text: string; readonly [key: string]: string | undefined },
): Promise<Uri> {
  const thing = { kind: 'oneOnOne', person, name: NEXT, private: false } satisfies Thing;
  const uri = book.uri(thing);
  const text = (items: typeof item) => newText('oneOnOne', { [list]: [items] });
  if (!(await host.writer.create(book.folder.uri, uri, text(item)))) {
    await host.writer.edit(book.folder.uri, uri, (now) => edit(now, [appendItem('oneOnOne', list, item)]));
  }
  return uri;
}
