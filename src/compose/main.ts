import { type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import { dayOf } from '../core/day';
import type { AgendaRow } from '../host/agenda/agendaRows';
import type { ToolCalls } from '../host/assistant/registerLazyTools';
import { LocalHistoryOffer } from '../host/book/localHistory';
import type { Calendars } from '../host/calendars/calendars';
import type { CommandContext } from '../host/commands/commandContext';
import { commandsThatNeedTrust, type Run } from '../host/commands/registerLazyCommands';
import { StatusFeedback } from '../host/commands/statusFeedback';
import { UndoHistory } from '../host/commands/undoHistory';
import { followNotes, helpEditors } from '../host/editor/lazyEditing';
import type { Notebook } from '../host/editor/lazyNotes';
import { helpWriting } from '../host/editor/lazyWriting';
import { LazyGuard } from '../host/guard/lazyGuard';
import { dropNotes } from '../host/notes-import/dropNotes';
import type { OpportunityRow } from '../host/opportunities/opportunityRows';
import type { PagePanels } from '../host/pages/pagePanels';
import type { Pages } from '../host/pages/pageProvider';
import type { Row } from '../host/people/peopleRows';
import { PeopleTree } from '../host/people/peopleTree';
import { showPresenting } from '../host/people/presentingItem';
import { registerPeople, revealFile, tickItems } from '../host/people/register';
import { RowKeys } from '../host/people/rowKeys';
import { TopicDragAndDrop } from '../host/people/topicDragAndDrop';
import { UnreadFiles } from '../host/people/unreadFiles';
import { asyncLazy } from '../host/platform/asyncLazy';
import { background } from '../host/platform/background';
import { commandId, readSetting, settingId, VIEWS } from '../host/platform/contributions';
import { DayChange } from '../host/platform/dayChange';
import { rejecting } from '../host/platform/guarded';
import type { LazyTree, LoadedTree } from '../host/platform/lazyTree';
import { Presenting } from '../host/platform/presenting';
import { RecentChoices } from '../host/platform/recentChoices';
import { SharedDiagnostics } from '../host/platform/sharedDiagnostics';
import { RetroMemory } from '../host/retro/memory';
import type { RetroContext } from '../host/retro/retroContext';
import { RetroFiles } from '../host/retro/retroFiles';
import { Books } from '../host/store/books';
import { folderReaders } from '../host/store/folderReader';
import { assertTrusted } from '../host/store/guards';
import { Privacies } from '../host/store/privacies';
import { Writer } from '../host/store/writer';
import { activateOnEditor } from './activateOnEditor';
import type { HostModules } from './hostModules';
import { lazyParts, SHARED_MODULES } from './lazyParts';
import { readyCommands } from './readyCommands';

/** The objects that activation creates before this bundle is loaded. */
interface Started {
  readonly context: ExtensionContext;
  readonly modules: HostModules;
  readonly log: LogOutputChannel;
  readonly people: LazyTree<Row>;
  readonly opportunities: LazyTree<OpportunityRow>;
  readonly agenda: LazyTree<AgendaRow>;
}

/**
 * The parts that views and commands delegate to once this bundle is loaded; `calendars`, `books`, `tree` and `guard` are
 * for host tests.
 */
export interface Leadbook {
  readonly run: Run;
  readonly people: LoadedTree<Row>;
  readonly opportunities: () => Promise<LoadedTree<OpportunityRow>>;
  readonly agenda: () => Promise<LoadedTree<AgendaRow>>;
  readonly notes: () => Promise<Notebook>;
  readonly pages: () => Promise<Pages>;
  readonly panels: () => Promise<PagePanels>;
  readonly calendars: () => Promise<Calendars>;
  readonly assistant: () => Promise<ToolCalls>;
  readonly books: Books;
  readonly tree: PeopleTree;
  readonly guard: LazyGuard;
}

/** Puts everything together. Nothing is read before a view, a command or an editor asks for it. */
export function start({ context, modules, log, people, opportunities, agenda }: Started): Leadbook {
  const { subscriptions } = context;
  modules.share(SHARED_MODULES);
  const today = () => dayOf(new Date());
  const presenting = new Presenting(context.workspaceState);
  const recent = new RecentChoices(context.workspaceState);
  const books = new Books(context.storageUri, log, today, presenting, folderReaders(modules), recent);
  subscriptions.push(presenting, books, showPresenting(books));
  // Earlier versions kept texts of notes there, private ones too.
  background(context.workspaceState.update('leadbook.notes.unsaved', undefined));
  const history = new LocalHistoryOffer(books, context.globalState);
  subscriptions.push(history);
  subscriptions.push(books.onDidChangeFiles(() => background(forgetGonePeople(books))));
  const privacies = new Privacies(context.workspaceState);
  subscriptions.push(privacies);
  const diagnostics = new SharedDiagnostics();
  subscriptions.push(diagnostics);
  const writer = new Writer(async (uri) => {
    background(history.wrote(uri));
    await books.touch(uri);
  });
  const guard = new LazyGuard(async (changed) => {
    const { startGuard } = await modules.load('gitGuard');
    return startGuard({ books, writer, privacies, state: context.workspaceState, log, diagnostics, changed });
  }, log);
  subscriptions.push(guard);
  const unread = new UnreadFiles(books, () => modules.load('unread'), log);
  subscriptions.push(unread);
  const tree = new PeopleTree(books, { guard, unread }, today, log);
  subscriptions.push(tree);
  const retros = new RetroFiles();
  subscriptions.push(retros);
  const memory = new RetroMemory(context.workspaceState);
  subscriptions.push(memory);
  const feedback = new StatusFeedback((uri, group) => revealFile(books, tree, people.view, uri, group));
  const undoable = new UndoHistory();
  subscriptions.push(
    feedback,
    undoable,
    undoable.onDidChange(() => feedback.hide()),
  );
  const host: CommandContext = { books, writer, modules, today, feedback };
  const parts: RetroContext = { retros, privacies, memory };
  const lazy = lazyParts({
    ...{ context, modules, log, host, parts, history: undoable, tree, diagnostics },
    opportunities: opportunities.view,
  });
  const { editRows } = lazy;
  subscriptions.push(registerPeople(books, tree, editRows, people.view, log));
  subscriptions.push(followNotes());
  subscriptions.push(
    tickItems(agenda.view, editRows, () => background(lazy.agenda().then((tree) => tree.refresh())), log),
  );
  const useCalendars = () => background(readSetting('calendars').length > 0 && lazy.calendars());
  useCalendars();
  subscriptions.push(workspace.onDidChangeConfiguration(useCalendars));
  const goodMorning = async () => {
    if (readSetting('morningNotice'))
      await (await modules.load('agendaView')).showMorningNotice(host, context.workspaceState);
  };
  background(goodMorning());
  // Settings of a user may come after the extension has started, and may be switched on at noon.
  subscriptions.push(
    workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration(settingId('morningNotice')) && background(goodMorning()),
    ),
  );
  subscriptions.push(activateOnEditor(modules, lazy.helpFiles, log));
  subscriptions.push(
    helpEditors(async () => (await modules.load('recordEditing')).startEditing(host, retros, log), log),
  );
  const newDay = new DayChange(today, () => {
    background(books.rescan().finally(() => books.refresh()));
    background(goodMorning());
  });
  subscriptions.push(newDay);
  subscriptions.push(
    window.onDidChangeWindowState(({ focused }) => focused && !newDay.look() && background(books.rescan())),
  );
  const writing = helpWriting(books, async () => (await modules.load('notesFields')).startWriting(host), log);
  subscriptions.push(writing);
  const keys = new RowKeys({
    [VIEWS.people]: people.view,
    [VIEWS.opportunities]: opportunities.view,
    [VIEWS.agenda]: agenda.view,
  });
  subscriptions.push(keys);
  const ready = readyCommands({ keys, writing, modules, log });
  const needTrust = commandsThatNeedTrust(context.extension.packageJSON);
  const others = asyncLazy(async () =>
    (await modules.load('allCommands')).allCommands({
      ...parts,
      context: host,
      history: undoable,
      log,
      sample: context,
      pages: { renew: lazy.renewPage },
      panels: lazy.panels,
      notes: lazy.notes,
      checkGit: (root) => guard.show(root),
      people: { tree, edits: editRows },
    }),
  );
  return {
    run: (id, args) =>
      rejecting(log, async () => {
        if (needTrust.has(id)) assertTrusted();
        const command = ready.find(({ name }) => commandId(name) === id);
        return command ? command.run(...args) : (await others())(id, args);
      }),
    people: {
      data: tree,
      dragAndDrop: new TopicDragAndDrop(
        editRows,
        async (target, data) => {
          await (await modules.load('opportunitiesView')).dropOnPerson(undoable, target, data);
          if (target && 'person' in target) await dropNotes(target.book.book.root, target.person, data);
        },
        log,
      ),
    },
    agenda: async () => ({ data: await lazy.agenda() }),
    opportunities: lazy.opportunities,
    notes: lazy.notes,
    pages: lazy.pages,
    panels: lazy.panels,
    calendars: lazy.calendars,
    assistant: lazy.assistant,
    books,
    tree,
    guard,
  };
}

/** Forgets choices of people who are not there any more. */
async function forgetGonePeople(books: Books): Promise<void> {
  const slugs = new Set((await Promise.all(books.known.map(({ book }) => book.people()))).flat());
  await books.recent.keepOnly('people', (slug) => slugs.has(slug));
}
