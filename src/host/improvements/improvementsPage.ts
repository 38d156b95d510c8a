import { Uri } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { opportunityFiles, readable } from '../opportunities/records';
import { hrefTo } from '../pages/href';
import type { ImprovementsOf } from '../pages/pageUri';
import { translated } from '../platform/translated';
import { workspacePath } from '../platform/workspaceLinks';
import type { OpenBook } from '../store/books';
import { nameOf } from '../store/heads';

type PageHost = Pick<CommandContext, 'chunks' | 'today'>;

/** The text of the live page. */
export function improvementsPage(host: PageHost, open: OpenBook, of: ImprovementsOf): Promise<string> {
  return improvementsTextOf(host, open, of, (path) => hrefTo(Uri.joinPath(open.book.folder.uri, path)));
}

/** The Markdown of improvements. */
export async function improvementsTextOf(
  host: PageHost,
  { book, heads }: OpenBook,
  of: ImprovementsOf,
  href: (path: string) => string | undefined,
): Promise<string> {
  const { improvementsText, improvementsWords } = await host.chunks.load('opportunities');
  const people = (await heads.all()).map((head) => ({ slug: head.slug, name: nameOf(head) }));
  return improvementsText(
    {
      records: readable(await opportunityFiles(book)),
      people,
      today: host.today(),
      folder: workspacePath(book.root),
      hrefTo: href,
      ...of,
    },
    translated(improvementsWords),
  );
}
