import { type ExtensionContext, window } from 'vscode';
import { dayOf } from './core/day';
import { Chunks } from './host/chunks';
import type { Host } from './host/commands/host';
import { registerCommands } from './host/commands/register';
import { registerPages } from './host/pages/register';
import { registerPeople, revealFile } from './host/people/register';
import { PeopleTree } from './host/people/tree';
import { Recent } from './host/recent';
import { registerRetro } from './host/retro/register';
import { Books } from './host/store/books';
import { Writer } from './host/store/writer';

/** Registers everything and returns: the first file is read when a view is shown or a retro is open. */
export function activate(context: ExtensionContext) {
  const { subscriptions } = context;
  const log = window.createOutputChannel('Leadbook', { log: true });
  subscriptions.push(log);
  const today = () => dayOf(new Date());
  const books = new Books(context.storageUri, log, today);
  subscriptions.push(books);
  const tree = new PeopleTree(books, today, log);
  subscriptions.push(tree);
  const host: Host = {
    books,
    writer: new Writer((uri) => books.touch(uri)),
    chunks: new Chunks(context.extensionUri),
    recent: new Recent(context.workspaceState),
    extensionUri: context.extensionUri,
    globalStorageUri: context.globalStorageUri,
    today,
    reveal: (uri, group) => revealFile(host, tree, people.view, uri, group),
    renewPage: (uri) => pages.renew(uri),
  };
  const people = registerPeople(host, tree, log);
  subscriptions.push(people);
  subscriptions.push(registerCommands(host, log));
  const pages = registerPages(host);
  subscriptions.push(pages);
  subscriptions.push(registerRetro(host, context.workspaceState, log));
  subscriptions.push(window.onDidChangeWindowState(({ focused }) => focused && void books.heal()));
  // For the host tests, which look at rows as a person would see them.
  return { books, tree };
}
