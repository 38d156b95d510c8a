import { Uri } from 'vscode';
import { peopleFolder } from '../../core/book/paths';
import { namedIn, preparationText } from '../../core/pages/preparationText';
import { preparationOf } from '../../core/rules/preparation';
import type { CommandContext } from '../commands/commandContext';
import { opportunityFiles, readable, touchesOpportunities } from '../opportunities/records';
import { hrefOf, hrefTo } from '../pages/href';
import { localizer } from '../pages/localizer';
import type { PageRenderer } from '../pages/pageRenderer';
import type { OpenBook } from '../store/books';
import { personFacts, presentable } from '../store/loadFacts';
import { nameOf } from '../store/personSummaries';
import { Turns } from '../store/turns';
import { PREPARATION } from './pageAddresses';
import { promisedElsewhere } from './promisedElsewhere';

/** What to look at before a one-on-one: made of the person's own files, and of the opportunities they own. */
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
  const { book, heads } = open;
  const { facts, unreadable, lineOf } = await personFacts(book, person, new Turns());
  const today = host.today();
  const page = preparationOf(
    book.presenting.isOn ? presentable(facts) : facts,
    today,
    readable(await opportunityFiles(book)),
    (await promisedElsewhere(open)).get(person),
  );
  const known = new Set(await book.people());
  const names = new Map<string, string>();
  for (const slug of namedIn(page)) if (known.has(slug)) names.set(slug, nameOf(await heads.get(slug)));
  return preparationText(page, unreadable, {
    ...localizer(today),
    today,
    hrefTo: (target) => hrefTo(Uri.joinPath(book.root, target.path), lineOf(target)),
    hrefOf: (link) => hrefOf(link, book.folder),
    nameOf: (slug) => names.get(slug) ?? slug,
  });
}
