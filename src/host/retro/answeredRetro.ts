import type { Uri } from 'vscode';
import { plainPath } from '../../core/opportunities/takenOn';
import { formatOf } from '../../core/retro/format';
import type { LazyModules } from '../platform/lazyModules';
import type { OpenBook } from '../store/books';
import { retroName } from './retroName';

/** The files of the records that were raised in retros, by the plain path of the retro; that raised last where one has several. */
export async function recordsOfRetros({ book }: OpenBook): Promise<ReadonlyMap<string, Uri>> {
  const found = new Map<string, { readonly uri: Uri; readonly raised: string }>();
  for (const thing of await book.things('opportunity')) {
    const summary = await book.summary(thing);
    const record = summary.ok ? summary.record : undefined;
    const retro = plainPath(record?.retro ?? '');
    const raised = record?.raised ?? '';
    if (retro === '' || raised < (found.get(retro)?.raised ?? '')) continue;
    found.set(retro, { uri: book.uri(thing), raised });
  }
  return new Map([...found].map(([retro, { uri }]) => [retro, uri]));
}

/** The file of a record that was raised in a retro; undefined where a book has none. */
export async function recordOfRetro(
  open: OpenBook,
  retro: Uri,
  records: () => ReturnType<typeof recordsOfRetros> = () => recordsOfRetros(open),
): Promise<Uri | undefined> {
  return (await records()).get(plainPath(retroName(open.book, retro)));
}

/**
 * True if a retro was answered: its text says so, or a record of the book was raised in it. A log holds many retros, so there a record
 * says nothing of the newest.
 * @param records what `recordsOfRetros` gives, where several retros are asked about
 */
export async function isAnsweredRetro(
  { modules }: { readonly modules: LazyModules },
  open: OpenBook | undefined,
  retro: Uri,
  text: string,
  records?: () => ReturnType<typeof recordsOfRetros>,
): Promise<boolean> {
  const { alreadyAnswered, retroEntries } = await modules.load('retro');
  const format = formatOf(retro.path);
  if (alreadyAnswered(text, format)) return true;
  if (!open || retroEntries(text, format ?? 'txt', retro.path).length > 1) return false;
  return (await recordOfRetro(open, retro, records)) !== undefined;
}
