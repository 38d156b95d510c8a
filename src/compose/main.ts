import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import { dayOf } from '../core/day';
import type { Run } from '../host/commands/registerLazyCommands';
import { registerRetro } from '../host/companion/register';
import { helpEditors } from '../host/editor/lazyEditing';
import type { Notebook } from '../host/editor/lazyNotes';
import { helpWriting } from '../host/editor/lazyWriting';
import { DragOpportunities, dropOnPerson } from '../host/opportunities/drag';
import { registerOpportunities } from '../host/opportunities/register';
import type { OpportunityRow } from '../host/opportunities/rows';
import { OpportunitiesTree } from '../host/opportunities/tree';
import { registerPages } from '../host/pages/register';
import { DragTopics } from '../host/people/dragTopics';
import { peopleCommands, registerPeople, revealFile, sayKept } from '../host/people/register';
import type { Row } from '../host/people/rows';
import { PeopleTree } from '../host/people/tree';
import { INTERNAL_COMMANDS } from '../host/platform/contributions';
import { NewDay } from '../host/platform/dayChange';
import { guarded } from '../host/platform/guarded';
import type { LateTree, LoadedTree } from '../host/platform/lazyTree';
import { once } from '../host/platform/once';
import { Recent } from '../host/platform/recentChoices';
import { RetroMemory } from '../host/retro/memory';
import type { RetroContext } from '../host/retro/retroContext';
import { RetroFiles } from '../host/retro/retroFiles';
import { WaitingRetros } from '../host/retro/waiting';
import { Books } from '../host/store/books';
import { Writer } from '../host/store/writer';
import type { HostChunks } from './hostChunks';
import { openAnyRow } from './openAnyRow';
import { shared } from './sharedModules';

/** What activation has ready for Leadbook when it is loaded. */
export interface Started {
  readonly context: ExtensionContext;
  readonly chunks: HostChunks;
  readonly log: LogOutputChannel;
  readonly people: LateTree<Row>;
  readonly opportunities: LateTree<OpportunityRow>;
}

/** What views and commands hand over to, once it is loaded; `books` and `tree` are for the host tests. */
export interface Leadbook {
  readonly run: Run;
  readonly people: LoadedTree<Row>;
  readonly opportunities: LoadedTree<OpportunityRow>;
  readonly notes: () => Promise<Notebook>;
  readonly books: Books;
  readonly tree: PeopleTree;
}

/** Puts everything together. Nothing is read before a view, a command or an editor asks for it. */
export function start({ context, chunks, log, people, opportunities }: Started): Leadbook {
  const { subscriptions } = context;
  chunks.share(shared);
  const today = () => dayOf(new Date());
  const books = new Books(context.storageUri, log, today);
  subscriptions.push(books);
  const tree = new PeopleTree(books, today, log);
  subscriptions.push(tree);
  const retros = new RetroFiles();
  subscriptions.push(retros);
  const memory = new RetroMemory(context.workspaceState);
  subscriptions.push(memory);
  const waiting = new WaitingRetros(retros, chunks, memory, today);
  subscriptions.push(waiting);
  const faced = new OpportunitiesTree(books, waiting, today, log);
  subscriptions.push(faced);
  const notes = once(async () => {
    const notebook = (await chunks.load('notes')).startNotes(host, context.workspaceState);
    subscriptions.push(notebook);
    return notebook;
  });
  const host: RetroContext = {
    retros,
    books,
    writer: new Writer((uri) => books.touch(uri)),
    chunks,
    today,
    feedback: {
      reveal: (uri, group) => revealFile(books, tree, people.view, uri, group),
      kept: async (uri, group) => (people.view.visible ? host.feedback.reveal(uri, group) : sayKept(uri)),
    },
  };
  subscriptions.push(registerPeople(host, tree, people.view, log));
  const pages = registerPages(host);
  subscriptions.push(pages);
  subscriptions.push(registerOpportunities(host, faced, opportunities.view));
  subscriptions.push(registerRetro(host, memory, () => chunks.load('opportunityDiagnostics'), log));
  subscriptions.push(helpEditors(async () => (await chunks.load('editing')).startEditing(host, log), log));
  const newDay = new NewDay(today, () => void books.heal().finally(() => books.refresh()));
  subscriptions.push(newDay);
  subscriptions.push(
    window.onDidChangeWindowState(({ focused }) => focused && !newDay.look() && void books.heal()),
  );
  const writing = helpWriting(books, async () => (await chunks.load('notes')).startWriting(host), log);
  subscriptions.push(writing);
  const rows = new Map<string, (...args: unknown[]) => unknown>([
    ...peopleCommands(host, tree, () => retros.forget(), log),
    [INTERNAL_COMMANDS.openRow, (row: unknown) => guarded(log, () => openAnyRow(row))],
    [INTERNAL_COMMANDS.enter, writing.enter],
  ]);
  const others = once(async () =>
    (await chunks.load('commands')).allCommands({
      context: host,
      log,
      memory,
      recent: new Recent(context.workspaceState),
      retros,
      extensionUri: context.extensionUri,
      globalStorageUri: context.globalStorageUri,
      pages,
      notes,
      selected: () => people.view.selection[0],
    }),
  );
  return {
    run: async (id, args) => (rows.get(id) ?? (await others()).get(id))?.(...args),
    people: { data: tree, hand: new DragTopics(host, dropOnPerson, log) },
    opportunities: { data: faced, hand: new DragOpportunities(log) },
    notes,
    books,
    tree,
  };
}
