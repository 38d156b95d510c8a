import { Uri } from 'vscode';
import { BOOK_FILE, ME, peopleFolder } from '../../core/book/paths';
import type { CommandContext } from '../commands/commandContext';
import { opportunityFiles, readable, touchesOpportunities } from '../opportunities/records';
import { hrefTo } from '../pages/href';
import type { PageRenderer } from '../pages/pageRenderer';
import { defined } from '../platform/defined';
import { workspacePath } from '../platform/workspaceLinks';
import { visionOfBook } from '../prompts/bookValues';
import type { OpenBook } from '../store/books';
import { nameOf } from '../store/personSummaries';

type ImprovementsHost = Pick<CommandContext, 'modules' | 'today'>;

/** The name of the page in addresses. */
export const IMPROVEMENTS = 'improvements';

/** Which improvements are shown: of all days (`from` and `to` included) and all owners where nothing is said. */
export interface ImprovementsOf {
  /** A slug. */
  readonly person?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The improvements of a book as a live page. */
export function improvementsPage(host: ImprovementsHost): PageRenderer {
  return {
    page: IMPROVEMENTS,
    render: (open, { person, from, to }) =>
      improvementsTextOf(host, open, defined({ person, from, to }), (path) =>
        hrefTo(Uri.joinPath(open.book.folder.uri, path)),
      ),
    // Owners are shown by name.
    isAbout: (paths) =>
      touchesOpportunities(new Set(paths)) ||
      paths.some((path) => path === BOOK_FILE || path.split('/')[0] === peopleFolder),
  };
}

/**
 * The Markdown of improvements.
 * @param href the address of a path from the book's workspace folder; undefined where whoever reads cannot see it
 * @param lead the lead's name, for others to read
 */
export async function improvementsTextOf(
  host: ImprovementsHost,
  open: OpenBook,
  of: ImprovementsOf,
  href: (path: string) => string | undefined,
  lead?: string,
): Promise<string> {
  const { book, summaries } = open;
  const { improvementsText } = await host.modules.load('opportunities');
  const others = (await summaries.all()).filter(({ slug }) => slug !== ME);
  const people = [
    ...others.map((summary) => ({ slug: summary.slug, name: nameOf(summary) })),
    ...(lead === undefined ? [] : [{ slug: ME, name: lead }]),
  ];
  return improvementsText({
    records: readable(await opportunityFiles(book)),
    people,
    today: host.today(),
    vision: await visionOfBook(open),
    folder: workspacePath(book.root),
    hrefTo: href,
    ...of,
  });
}
