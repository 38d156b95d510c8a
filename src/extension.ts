import { type ExtensionContext, window } from 'vscode';
import { activateForGuard } from './compose/activateForGuard';
import { activateOnEditor } from './compose/activateOnEditor';
import type { HostModuleTypes } from './compose/hostModules';
import { lazilyShared, sharedChunks } from './compose/lazilyShared';
import type { Leadbook } from './compose/main';
import type { AgendaRow } from './host/agenda/agendaRows';
import { registerLazyTools } from './host/assistant/registerLazyTools';
import { registerMcpServers } from './host/assistant/registerMcpServers';
import { contributedCommands, registerLazyCommands } from './host/commands/registerLazyCommands';
import { NOTES_SCHEME } from './host/editor/notesUri';
import type { OpportunityRow } from './host/opportunities/opportunityRows';
import type { Row } from './host/people/peopleRows';
import { asyncLazy } from './host/platform/asyncLazy';
import { PAGE_SCHEME, PAGE_VIEW, VIEWS } from './host/platform/contributions';
import { LazyFileSystem } from './host/platform/lazyFileSystem';
import { LazyModules } from './host/platform/lazyModules';
import { LazyTree } from './host/platform/lazyTree';
import type { LeadbookApi } from './leadbookApi';

interface WithMain extends HostModuleTypes {
  main: typeof import('./compose/main');
}

/**
 * Registers what VS Code asks for by name and returns. Leadbook itself is loaded, and the first file read, when a view is
 * shown, a command is called, or an editor shows a file of a book or a retro.
 */
export function activate(context: ExtensionContext) {
  const { subscriptions } = context;
  const log = window.createOutputChannel('Leadbook', { log: true });
  subscriptions.push(log);
  const modules = new LazyModules<WithMain>(context.extensionUri);
  for (const name of sharedChunks) modules.shareLazily(lazilyShared[name], () => modules.load(name));
  const leadbook = asyncLazy(async (): Promise<Leadbook> => {
    // Read side by side, as the one needs the other.
    const [{ start }] = await Promise.all([modules.load('main'), modules.load('recordReading')]);
    return start({ context, modules, log, people, opportunities, agenda });
  });
  const opportunities = new LazyTree<OpportunityRow>(VIEWS.opportunities, async () =>
    (await leadbook()).opportunities(),
  );
  subscriptions.push(opportunities);
  const agenda = new LazyTree<AgendaRow>(VIEWS.agenda, async () => (await leadbook()).agenda());
  subscriptions.push(agenda);
  const people = new LazyTree<Row>(VIEWS.people, async () => (await leadbook()).people, [
    opportunities.mime,
    'text/uri-list',
  ]);
  subscriptions.push(people);
  subscriptions.push(new LazyFileSystem(NOTES_SCHEME, async () => (await leadbook()).notes(), false));
  subscriptions.push(new LazyFileSystem(PAGE_SCHEME, async () => (await leadbook()).pages(), true));
  subscriptions.push(
    window.registerWebviewPanelSerializer(PAGE_VIEW, {
      deserializeWebviewPanel: async (panel, kept: unknown) =>
        (await (await leadbook()).panels()).restore(panel, kept),
    }),
  );
  subscriptions.push(
    registerLazyCommands(
      contributedCommands(context.extension.packageJSON),
      async () => (await leadbook()).run,
    ),
  );
  subscriptions.push(
    registerLazyTools(context.extension.packageJSON, async () => (await leadbook()).assistant()),
  );
  subscriptions.push(
    registerMcpServers(context.extension, async () => (await (await leadbook()).assistant()).servers),
  );
  subscriptions.push(activateOnEditor(modules, leadbook, log));
  subscriptions.push(activateForGuard(leadbook, log));
  const api = asyncLazy(async () => {
    const { books, run } = await leadbook();
    return (await modules.load('extensionApi')).extensionApi(books, run);
  });
  const shared: LeadbookApi = {
    apiVersion: 1,
    people: async () => (await api()).people(),
    need: async () => (await api()).need(),
    capture: async (thought) => (await api()).capture(thought),
  };
  // `leadbook` is for the host tests alone, which look at rows as a person would see them.
  return { ...shared, leadbook };
}
