import { Uri } from 'vscode';
import type { Target } from '../../core/rules/facts';
import { nameOf } from '../people/children';
import type { OpenBook } from '../store/books';
import { personFacts } from '../store/facts';
import { Turns } from '../store/turns';
import { failures } from './failures';
import { hrefOf, hrefTo } from './href';
import type { PageHost } from './pages';
import { preparationText } from './preparationText';

/** The text of somebody's preparation, made of their own files and of nobody else's. */
export async function preparationPage(host: PageHost, open: OpenBook, person: string): Promise<string> {
  const { book, heads } = open;
  const { prepare } = await host.chunks.load('pages');
  const { facts, unreadable, lineOf } = await personFacts(book, person, new Turns());
  const today = host.today();
  const page = prepare(facts, today);
  // Others are named where a promise or a topic is theirs.
  const known = new Set(await book.people());
  const named = page.sections.flatMap((section) =>
    section.section === 'promises'
      ? section.lines.map(({ owner }) => owner)
      : section.section === 'topics'
        ? section.lines.map(({ from }) => from)
        : [],
  );
  const names = new Map<string, string>();
  for (const slug of new Set(named)) {
    if (slug !== undefined && known.has(slug)) names.set(slug, nameOf(await heads.get(slug)));
  }
  const text = preparationText(page, {
    today,
    hrefTo: (target: Target) => hrefTo(Uri.joinPath(book.root, target.path), lineOf(target)),
    hrefOf: (link) => hrefOf(link, book.folder),
    nameOf: (slug) => names.get(slug) ?? slug,
  });
  return [text, ...failures(book, unreadable)].join('\n\n').concat('\n');
}
