import { BOOK_FILE, peopleFolder } from '../../core/book/paths';
import { improvementsContent } from '../../core/charts/improvementsContent';
import type { CommandContext } from '../commands/commandContext';
import { opportunityFiles, readable, touchesOpportunities } from '../opportunities/records';
import { chartFrame } from '../pages/chartFrameOf';
import { definePage } from '../pages/definePage';
import { visionOfBook } from '../prompts/bookValues';
import { nameOf } from '../store/personSummaries';

/** The id of the page of improvements for others to see. */
export const IMPROVEMENTS_PAGE = 'improvements';

/** Improvements by quarter, to show to others: made of opportunities and names alone. */
export const improvementsAudiencePage = (host: Pick<CommandContext, 'today'>) =>
  definePage({
    id: IMPROVEMENTS_PAGE,
    pictures: true,
    identity: ['person', 'from', 'to'],
    render: async (open, params) => {
      const { book, summaries } = open;
      const names = new Map((await summaries.all()).map((summary) => [summary.slug, nameOf(summary)]));
      const frame = chartFrame(host.today(), names);
      const filled = (name: string) => params[name] || undefined;
      const content = improvementsContent(
        {
          records: readable(await opportunityFiles(book)),
          vision: await visionOfBook(open),
          quarter: filled('quarter'),
          names: params.names !== 'off',
          person: filled('person'),
          from: filled('from'),
          to: filled('to'),
        },
        frame,
      );
      return { content, places: frame.places.all };
    },
    // Who led is shown by name.
    isAbout: (paths) =>
      touchesOpportunities(new Set(paths)) ||
      paths.some((path) => path === BOOK_FILE || path.split('/')[0] === peopleFolder),
  });
