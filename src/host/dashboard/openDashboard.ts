import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { argument } from '../commands/argumentFields';
import { defineCommand } from '../commands/defineCommand';
import type { PagePanels } from '../pages/pagePanels';
import { personFor } from '../prompts/personFor';
import { personOf, pickBook } from '../prompts/pickPerson';
import { FOLLOW } from './followPage';
import { GROWTH } from './growthPage';
import { IMPROVEMENTS_PAGE } from './improvementsAudiencePage';
import { ME_PAGE } from './mePage';

/** The pages of the dashboard, by the names that callers use. */
export const DASHBOARD_PAGES = [GROWTH, FOLLOW, ME_PAGE, IMPROVEMENTS_PAGE] as const;

/** Shows one of the pages with pictures: the growth of a person where nothing is said. */
export const openDashboard = (panels: () => Promise<PagePanels>) =>
  defineCommand({
    name: 'openDashboard',
    args: z.strictObject({
      book: argument.uri,
      page: argument.oneOf(DASHBOARD_PAGES),
      person: argument.person,
    }),
    run: async (host, { args }) => {
      const { page = GROWTH, person } = args;
      if (page !== GROWTH) {
        const open = await pickBook(host.books, args.book, l10n.t('Pages'));
        if (!open) return undefined;
        const led = page === IMPROVEMENTS_PAGE && person !== undefined ? { person } : {};
        if (person !== undefined) await personOf(host.books, person, open.book.root);
        (await panels()).show(page, open.book.root, led);
        return open.book.root;
      }
      const somebody = await personFor(host, args, l10n.t('Growth'), l10n.t('Whose growth?'));
      if (!somebody) return undefined;
      const { book } = somebody.book;
      (await panels()).show(GROWTH, book.root, { person: somebody.slug });
      return book.root;
    },
  });
