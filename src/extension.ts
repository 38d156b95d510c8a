import { type ExtensionContext, window } from 'vscode';
import { wakeForEditors } from './compose/activateOnEditor';
import type { HostChunkTypes } from './compose/hostChunks';
import type { Leadbook } from './compose/main';
import { contributedCommands, registerLater } from './host/commands/registerLazyCommands';
import { LateNotes } from './host/editor/lazyNotes';
import type { OpportunityRow } from './host/opportunities/rows';
import type { Row } from './host/people/rows';
import { VIEWS } from './host/platform/contributions';
import { Chunks } from './host/platform/lazyModules';
import { LateTree } from './host/platform/lazyTree';
import { once } from './host/platform/once';

interface WithMain extends HostChunkTypes {
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
  const chunks = new Chunks<WithMain>(context.extensionUri);
  const leadbook = once(async (): Promise<Leadbook> => {
    const { start } = await chunks.load('main');
    return start({ context, chunks, log, people, opportunities });
  });
  const opportunities = new LateTree<OpportunityRow>(
    VIEWS.opportunities,
    async () => (await leadbook()).opportunities,
  );
  subscriptions.push(opportunities);
  const people = new LateTree<Row>(VIEWS.people, async () => (await leadbook()).people, [opportunities.mime]);
  subscriptions.push(people);
  subscriptions.push(new LateNotes(async () => (await leadbook()).notes()));
  subscriptions.push(
    registerLater(contributedCommands(context.extension.packageJSON), async () => (await leadbook()).run),
  );
  subscriptions.push(wakeForEditors(chunks, leadbook, log));
  // For the host tests, which look at rows as a person would see them.
  return { leadbook };
}
