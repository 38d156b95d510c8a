import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { argument } from '../commands/argumentFields';
import { defineCommand } from '../commands/defineCommand';
import type { PagePanels } from '../pages/pagePanels';
import { pickBook } from '../prompts/pickPerson';
import { STAND_FOR } from './standForPage';

/** Shows the book's mission and vision, and each of its values with what cites it. */
export const whatWeStandFor = (panels: () => Promise<PagePanels>) =>
  defineCommand({
    name: 'whatWeStandFor',
    args: z.strictObject({ book: argument.uri }),
    run: async (host, { args }) => {
      const open = await pickBook(host.books, args.book, l10n.t('What We Stand For'));
      if (!open) return undefined;
      (await panels()).show(STAND_FOR, open.book.root);
      return open.book.root;
    },
  });
