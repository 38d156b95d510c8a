import type { Disposable, ExtensionContext, LogOutputChannel, TreeView, Uri } from 'vscode';
import * as glob from '../core/retro/glob';
import type { CommandContext } from '../host/commands/commandContext';
import type { UndoHistory } from '../host/commands/undoHistory';
import type { OpportunityRow } from '../host/opportunities/opportunityRows';
import * as activePage from '../host/pages/activePage';
import type { Pages } from '../host/pages/pageProvider';
import * as problemItem from '../host/people/items/problemItem';
import type { PeopleTree } from '../host/people/peopleTree';
import * as problemRows from '../host/people/problemRows';
import { asyncLazy } from '../host/platform/asyncLazy';
import * as background from '../host/platform/background';
import * as contributions from '../host/platform/contributions';
import * as dateFormat from '../host/platform/dateFormat';
import * as errors from '../host/platform/errors';
import * as fault from '../host/platform/fault';
import * as readSmall from '../host/platform/readSmall';
import type { SharedDiagnostics } from '../host/platform/sharedDiagnostics';
import type { RetroContext } from '../host/retro/retroContext';
import { attentionTo } from '../host/retro/retroDetector';
import type { OpenBook } from '../host/store/books';
import * as disk from '../host/store/disk';
import * as documents from '../host/store/documents';
import * as guards from '../host/store/guards';
import * as mapLimit from '../host/store/mapLimit';
import * as personSummaries from '../host/store/personSummaries';
import * as turns from '../host/store/turns';
import type { HostModules } from './hostModules';

/**
 * Modules of Leadbook's own bundle that lazily loaded ones use too, by their path below `src`: the build leaves them out of
 * those, so that an error is one of the same class in all of them, what is remembered of documents is remembered once, and what many
 * of them use is not shipped with each.
 */
export const SHARED_MODULES: Readonly<Record<string, unknown>> = {
  'core/retro/glob': glob,
  'host/pages/activePage': activePage,
  'host/people/items/problemItem': problemItem,
  'host/people/problemRows': problemRows,
  'host/platform/background': background,
  'host/platform/contributions': contributions,
  'host/platform/dateFormat': dateFormat,
  'host/platform/errors': errors,
  'host/platform/fault': fault,
  'host/platform/readSmall': readSmall,
  'host/store/disk': disk,
  'host/store/documents': documents,
  'host/store/guards': guards,
  'host/store/mapLimit': mapLimit,
  'host/store/personSummaries': personSummaries,
  'host/store/turns': turns,
};

/** What the parts that are loaded later are made of. */
interface LazyPartsFrom {
  readonly context: ExtensionContext;
  readonly modules: HostModules;
  readonly log: LogOutputChannel;
  readonly host: CommandContext;
  readonly parts: RetroContext;
  readonly history: UndoHistory;
  readonly tree: PeopleTree;
  readonly opportunities: TreeView<OpportunityRow>;
  readonly diagnostics: SharedDiagnostics;
}

/** The parts of Leadbook that are loaded, and made, when they are first asked for; each is disposed of with the extension. */
export function lazyParts(from: LazyPartsFrom) {
  const { context, modules, log, host, parts, history } = from;
  const kept = <T extends Disposable>(part: T): T => {
    context.subscriptions.push(part);
    return part;
  };
  // Where the retros of a book and its records differ.
  const countNews = async (book: OpenBook, retro?: Uri) =>
    (await modules.load('shownFiles')).countRetroNews(host, parts, book, retro);
  let shownPages: Pages | undefined;
  return {
    notes: asyncLazy(async () =>
      kept(await (await modules.load('notesFields')).startNotes(host, context.storageUri)),
    ),
    pages: asyncLazy(async () => {
      shownPages = kept((await modules.load('bookPages')).startPages(host));
      return shownPages;
    }),
    /** Renders a Markdown page anew; none is made yet where their code is not loaded. */
    renewPage: (uri: Uri) => shownPages?.renew(uri),
    panels: asyncLazy(async () =>
      kept((await modules.load('bookPages')).startPanels(host, parts, context.extensionUri, log)),
    ),
    opportunities: asyncLazy(async () => {
      const { OpportunitiesView } = await modules.load('opportunitiesView');
      return kept(new OpportunitiesView({ ...from, countNews, view: from.opportunities }));
    }),
    agenda: asyncLazy(async () => kept(new (await modules.load('agendaView')).AgendaTree(host, log))),
    calendars: asyncLazy(async () =>
      kept(new (await modules.load('calendarReading')).Calendars(host, context.globalState)),
    ),
    assistant: asyncLazy(
      async () => new (await modules.load('bookPages')).Assistant(host, context.globalState),
    ),
    /** What is said of records and retros in editors. */
    helpFiles: asyncLazy(async () => {
      const { recordTies, registerDiagnostics, registerRetro } = await modules.load('shownFiles');
      kept(
        registerDiagnostics(
          host,
          parts,
          (document) => attentionTo(modules, document),
          recordTies(host, parts),
          from.diagnostics,
          log,
        ),
      );
      kept(registerRetro(host, parts, countNews, log));
    }),
    editRows: asyncLazy(async () => (await modules.load('rowEditing')).rowEdits(host, history, from.tree)),
  };
}
