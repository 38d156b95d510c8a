import { TabInputCustom, type Uri, window } from 'vscode';
import { ME } from '../../core/book/paths';
import type { CommandContext } from '../commands/commandContext';
import type { Invocation } from '../commands/defineCommand';
import { activePage } from '../pages/activePage';
import { pageOf } from '../pages/pageUri';
import { fileBehind } from '../store/fileBehind';
import { nameOf, type PersonSummary } from '../store/personSummaries';
import type { Somebody } from './pickPerson';
import type { Known } from './steps';

/** The part of a command's context in which people are looked up. */
export type PersonHost = Pick<CommandContext, 'books'>;

/** A call of a command that is about a person: how it was called, and whom it names. */
export interface PersonCall
  extends Invocation<{ readonly book?: Uri | undefined; readonly person?: string | undefined }> {}

/** The person whose note, file, Markdown notes or page is in the active editor; undefined where it is nobody's. */
export async function personInEditor({ books }: PersonHost): Promise<Somebody | undefined> {
  const page = currentPage();
  const active = window.activeTextEditor?.document.uri;
  if (!page && !active) return undefined;
  const all = await books.all();
  if (page) {
    const { book, person } = page;
    const shown = all.find((one) => one.book.root.toString() === book);
    const isThere = shown && person !== undefined && (await shown.book.people()).includes(person);
    return isThere && person !== ME ? { book: shown, slug: person } : undefined;
  }
  if (!active) return undefined;
  const uri = fileBehind(active);
  const open = books.at(uri);
  const slug = open?.book.thing(uri)?.person;
  return open && slug !== undefined && slug !== ME ? { book: open, slug } : undefined;
}

/** Whose page the active tab shows, in which book. */
function currentPage(): { readonly book: string; readonly person: string | undefined } | undefined {
  const panel = activePage();
  if (panel) return { book: panel.book, person: panel.params.person };
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const page = input instanceof TabInputCustom ? pageOf(input.uri) : undefined;
  return page && { book: page.book, person: page.subject.person };
}

/** The person of the active editor or page, else of the row selected where a key was pressed. */
export async function currentPerson(
  host: PersonHost,
  { selected }: Pick<PersonCall, 'selected'>,
): Promise<Somebody | undefined> {
  return (await personInEditor(host)) ?? selected;
}

/** The person of `currentPerson` as the known answer of a step, with their name for the title. */
export async function knownPerson(
  host: PersonHost,
  call: Pick<PersonCall, 'selected'>,
): Promise<Known<Somebody> | undefined> {
  const value = await currentPerson(host, call);
  return value && { value, label: nameOf(await value.book.summaries.get(value.slug)) };
}

/** Returns the person above as the answer that a command's steps begin with; nothing unless it was called by hand without a person. */
export async function personHere(
  host: PersonHost,
  call: PersonCall,
  fits: (summary: PersonSummary) => boolean = () => true,
): Promise<{ readonly somebody?: Known<Somebody> | undefined }> {
  if (!call.all || call.args.person !== undefined || call.args.book !== undefined) return {};
  const known = await knownPerson(host, call);
  return known && fits(await known.value.book.summaries.get(known.value.slug)) ? { somebody: known } : {};
}
