import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import { dayOf } from './core/day';
import type { Chunks } from './host/chunks';
import type { Host } from './host/commands/host';
import { commandsOf } from './host/commands/register';
import type { Commands } from './host/commands/registerLater';
import type { LateTree, LoadedTree } from './host/lateTree';
import { registerPages } from './host/pages/register';
import { DragTopics } from './host/people/dragTopics';
import { peopleCommands, registerPeople, revealFile } from './host/people/register';
import type { Row } from './host/people/rows';
import { PeopleTree } from './host/people/tree';
import { Recent } from './host/recent';
import { registerRetro, retroCommands } from './host/retro/register';
import { shared } from './host/shared';
import { Books } from './host/store/books';
import { Writer } from './host/store/writer';

/** What activation has ready for Leadbook when it is loaded. */
export interface Started {
  readonly context: ExtensionContext;
  readonly chunks: Chunks;
  readonly log: LogOutputChannel;
  readonly people: LateTree<Row>;
}

/** What views and commands hand over to, once it is loaded; `books` and `tree` are for the host tests. */
export interface Leadbook {
  readonly commands: Commands;
  readonly people: LoadedTree<Row>;
  readonly books: Books;
  readonly tree: PeopleTree;
}

/** Puts everything together. Nothing is read before a view, a command or an editor asks for it. */
export function start({ context, chunks, log, people }: Started): Leadbook {
  const { subscriptions } = context;
  chunks.share(shared);
  const today = () => dayOf(new Date());
  const books = new Books(context.storageUri, log, today);
  subscriptions.push(books);
  const tree = new PeopleTree(books, today, log);
  subscriptions.push(tree);
  const host: Host = {
    books,
    writer: new Writer((uri) => books.touch(uri)),
    chunks,
    recent: new Recent(context.workspaceState),
    extensionUri: context.extensionUri,
    globalStorageUri: context.globalStorageUri,
    today,
    reveal: (uri, group) => revealFile(host, tree, people.view, uri, group),
    selected: () => people.view.selection[0],
    renewPage: (uri) => pages.renew(uri),
  };
  subscriptions.push(registerPeople(host, tree, people.view, log));
  const pages = registerPages(host);
  subscriptions.push(pages);
  const retro = registerRetro(host, context.workspaceState, log);
  subscriptions.push(retro);
  subscriptions.push(window.onDidChangeWindowState(({ focused }) => focused && void books.heal()));
  return {
    commands: new Map([
      ...commandsOf(host, log),
      ...peopleCommands(host, tree, log),
      ...retroCommands(host, retro.memory, log),
    ]),
    people: { data: tree, hand: new DragTopics(host, log) },
    books,
    tree,
  };
}
