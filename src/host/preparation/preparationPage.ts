import { Uri } from 'vscode';
import { peopleFolder } from '../../core/book/paths';
import { preparationText } from '../../core/pages/preparationText';
import type { CommandContext } from '../commands/commandContext';
import { touchesOpportunities } from '../opportunities/records';
import { hrefOf, hrefTo } from '../pages/href';
import { localizer } from '../pages/localizer';
import type { PageRenderer } from '../pages/pageRenderer';
import type { OpenBook } from '../store/books';
import { gatherPreparation } from './gatherPreparation';
import { PREPARATION } from './pageAddresses';

/**
 * Makes the page with what to look at before a one-on-one, from the person's own files and the opportunities they own.
 */
export function preparationPage(host: Pick<CommandContext, 'today'>): PageRenderer {
  return {
    page: PREPARATION,
    render: (open, { person = '' }) => render(host, open, person),
    isAbout: (paths, { person }) =>
      touchesOpportunities(new Set(paths)) ||
      paths.some((path) => {
        const [top, slug] = path.split('/');
        // What they promised in the one-on-ones of others shows here too.
        const isTheirs = slug === undefined || slug === person || path.includes('/one-on-ones/');
        return path === '' || (top === peopleFolder && isTheirs);
      }),
  };
}

async function render(host: Pick<CommandContext, 'today'>, open: OpenBook, person: string): Promise<string> {
  const { book } = open;
  const today = host.today();
  const { page, unreadable, lineOf, nameOf } = await gatherPreparation(open, person, today);
  return preparationText(page, unreadable, {
    ...localizer(today),
    today,
    hrefTo: (target) => hrefTo(Uri.joinPath(book.root, target.path), lineOf(target)),
    hrefOf: (link) => hrefOf(link, book.folder),
    nameOf,
  });
}
