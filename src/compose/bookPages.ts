import type { LogOutputChannel, Uri } from 'vscode';
import type { CommandContext } from '../host/commands/commandContext';
import { followPage } from '../host/dashboard/followPage';
import { growthPage } from '../host/dashboard/growthPage';
import { improvementsAudiencePage } from '../host/dashboard/improvementsAudiencePage';
import { mePage } from '../host/dashboard/mePage';
import { savePage } from '../host/dashboard/savePage';
import { standForPage } from '../host/dashboard/standForPage';
import { packetPage } from '../host/export/packetPage';
import { improvementsPage } from '../host/improvements/improvementsPage';
import { importNotesPage } from '../host/notes-import/importNotesPage';
import { PagePanels } from '../host/pages/pagePanels';
import { Pages } from '../host/pages/pageProvider';
import { guarded } from '../host/platform/guarded';
import { actPage } from '../host/preparation/actPage';
import { MirrorPage } from '../host/preparation/mirrorPage';
import { preparationPage } from '../host/preparation/preparationPage';
import type { CountedContext } from '../host/retro/retroContext';

/** All pages that are Markdown: loaded when the first of them is shown. */
export function startPages(host: Pick<CommandContext, 'books' | 'modules' | 'today'>): Pages {
  return new Pages(host.books, [preparationPage(host), new MirrorPage(host), improvementsPage(host)]);
}

/** All pages in a browser: loaded when the first of them is shown, or brought back. */
export function startPanels(
  host: CommandContext,
  parts: CountedContext,
  extensionUri: Uri,
  log: LogOutputChannel,
): PagePanels {
  return new PagePanels({
    books: host.books,
    extensionUri,
    pages: [
      actPage(host),
      growthPage(host),
      mePage(host),
      followPage(host, parts),
      improvementsAudiencePage(host),
      standForPage(host),
      packetPage(host),
      importNotesPage(host),
    ],
    actions: {
      save: (open, name, data, ending) => savePage(host, open, name, data, ending),
      failed: (error) =>
        guarded(log, async () => {
          throw error;
        }),
    },
  });
}

// Answers assistants with what pages are made of.
export { Assistant } from '../host/assistant/assistant';
