import type { Uri } from 'vscode';
import type { Thing } from '../../core/book/paths';
import { type KindName, kinds, type RecordOf } from '../../core/records/kinds';
import { newText } from '../../core/records/newText';
import { freeSlug } from '../../core/slug';
import type { LazyModules } from '../platform/lazyModules';
import { withTextOnFailure } from '../platform/withTextOnFailure';
import type { Book } from './openedBook';
import type { Writer } from './writer';

/**
 * Writes a new record under a name of its own: made of its title, and of the day for kinds whose files begin with one.
 * Never over another: a name that is taken, also meanwhile, gets a number.
 * @throws {UserError} restricted, symbolicLink, notWritten; with the text of the record
 */
export async function createRecord<K extends KindName>(
  host: { readonly modules: LazyModules; readonly writer: Writer },
  book: Book,
  kind: K,
  record: RecordOf<K>,
  naming: { readonly person?: string; readonly title: string; readonly day?: string },
): Promise<Uri> {
  const { person, title, day } = naming;
  const prefix = day === undefined ? '' : `${day}-`;
  const { slugOf } = await host.modules.load('names');
  const taken = new Set((await book.thingsNow(kind, person)).map(({ name }) => name));
  for (;;) {
    const slug = freeSlug(slugOf(title, kind.toLowerCase()), (one) => taken.has(prefix + one));
    const name = prefix + slug;
    const thing: Thing = {
      kind,
      name,
      private: false,
      ...(kinds[kind].home === 'person' && person !== undefined ? { person } : {}),
    };
    const uri = book.uri(thing);
    const text = newText(kind, record);
    if (await withTextOnFailure(text, () => host.writer.create(book.folder.uri, uri, text))) return uri;
    taken.add(name);
  }
}
