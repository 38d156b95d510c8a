import { Uri } from 'vscode';
import { opportunityFiles, readable } from '../opportunities/records';
import { hrefOf, hrefTo } from '../pages/href';
import type { PageHost } from '../pages/pages';
import { speech } from '../pages/speech';
import type { OpenBook } from '../store/books';
import { personFacts } from '../store/facts';
import { nameOf } from '../store/heads';
import { Turns } from '../store/turns';

/** The text of somebody's preparation, made of their own files, and of the opportunities they own. */
export async function preparationPage(host: PageHost, open: OpenBook, person: string): Promise<string> {
  const { book, heads } = open;
  const { namedIn, preparationText, prepare } = await host.chunks.load('pages');
  const { facts, unreadable, lineOf } = await personFacts(book, person, new Turns());
  const today = host.today();
  const page = prepare(facts, today, readable(await opportunityFiles(book)));
  const known = new Set(await book.people());
  const names = new Map<string, string>();
  for (const slug of namedIn(page)) if (known.has(slug)) names.set(slug, nameOf(await heads.get(slug)));
  return preparationText(page, unreadable, {
    ...speech(today),
    today,
    hrefTo: (target) => hrefTo(Uri.joinPath(book.root, target.path), lineOf(target)),
    hrefOf: (link) => hrefOf(link, book.folder),
    nameOf: (slug) => names.get(slug) ?? slug,
  });
}
