import { TabInputCustom, window } from 'vscode';
import { ME } from '../../core/book/paths';
import { type PageId, pageOf } from '../pages/pageUri';
import type { Books } from '../store/books';
import { fileBehind } from '../store/fileBehind';
import { nameOf } from '../store/personSummaries';
import type { Somebody } from './pickPerson';
import type { Known } from './steps';

/** The person whose note, file, Markdown notes or page is in the active editor; undefined where it is nobody's. */
export async function personAtHand(books: Books): Promise<Somebody | undefined> {
  const page = pageAtHand();
  const active = window.activeTextEditor?.document.uri;
  if (!page && !active) return undefined;
  const all = await books.all();
  if (page) {
    const { book, subject } = page;
    const shown = all.find((one) => one.book.root.toString() === book);
    const { person } = subject;
    const isThere = shown && person !== undefined && (await shown.book.people()).includes(person);
    return isThere && person !== ME ? { book: shown, slug: person } : undefined;
  }
  if (!active) return undefined;
  const uri = fileBehind(active);
  const open = books.at(uri);
  const slug = open?.book.thing(uri)?.person;
  return open && slug !== undefined && slug !== ME ? { book: open, slug } : undefined;
}

/** The page that is drawn in the active tab. */
function pageAtHand(): PageId | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputCustom ? pageOf(input.uri) : undefined;
}

/** The same as the known answer of a step, with the name for the title. */
export async function knownPerson(books: Books): Promise<Known<Somebody> | undefined> {
  const value = await personAtHand(books);
  return value && { value, label: nameOf(await value.book.heads.get(value.slug)) };
}
