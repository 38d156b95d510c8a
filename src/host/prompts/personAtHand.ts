import { Uri, window } from 'vscode';
import { ME } from '../../core/book/paths';
import type { Books } from '../store/books';
import { nameOf } from '../store/personSummaries';
import type { Somebody } from './pickPerson';
import type { Known } from './steps';

/** The person whose note, file or Markdown notes are in the active editor; undefined where they are nobody's. */
export async function personAtHand(books: Books): Promise<Somebody | undefined> {
  const active = window.activeTextEditor?.document.uri;
  if (!active) return undefined;
  await books.all();
  // Markdown notes are a field of a file, which their address names.
  const file = new URLSearchParams(active.query).get('file');
  const uri = file === null ? active : Uri.parse(file);
  const open = books.at(uri);
  const slug = open?.book.thing(uri)?.person;
  return open && slug !== undefined && slug !== ME ? { book: open, slug } : undefined;
}

/** The same as the known answer of a step, with the name for the title. */
export async function knownPerson(books: Books): Promise<Known<Somebody> | undefined> {
  const value = await personAtHand(books);
  return value && { value, label: nameOf(await value.book.heads.get(value.slug)) };
}
