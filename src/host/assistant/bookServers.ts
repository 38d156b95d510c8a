import { l10n, McpStdioServerDefinition, type Memento, Uri, workspace } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { background } from '../platform/background';
import { readSetting } from '../platform/contributions';
import { showInformation } from '../platform/messages/notices';
import type { McpServers } from './registerMcpServers';

/** True if the lead agreed that an assistant may read the book, over all windows. */
export interface Agreement {
  has(): boolean;
  keep(): Promise<void>;
  /** What leaves, and to whom. */
  says(): string;
}

/** The agreement as a state keeps it. */
export function agreementIn(state: Memento, key: string, says: () => string): Agreement {
  return {
    has: () => state.get(key, false),
    keep: async () => state.update(key, true),
    says,
  };
}

/** The same tools as a process of its own, for whatever in VS Code uses MCP servers: started with VS Code's runtime. */
export class BookServers implements McpServers {
  readonly #host: Pick<CommandContext, 'books' | 'modules'>;
  readonly #agreement: Agreement;
  readonly #tellOfAgents: () => Promise<void>;

  /** @param tellOfAgents says once what an agent could read by itself */
  constructor(
    host: Pick<CommandContext, 'books' | 'modules'>,
    agreement: Agreement,
    tellOfAgents: () => Promise<void>,
  ) {
    this.#host = host;
    this.#agreement = agreement;
    this.#tellOfAgents = tellOfAgents;
  }

  async definitions(extensionUri: Uri, version: string): Promise<McpStdioServerDefinition[]> {
    const level = readSetting('assistant');
    const runtime = (await this.#host.modules.load('localFiles')).runtimePath();
    if (level === 'off' || runtime === undefined) return [];
    const roots = (await this.#host.books.all())
      .map(({ book }) => book.root)
      .filter(({ scheme }) => scheme === 'file');
    if (roots.length === 0) return [];
    const args = [
      Uri.joinPath(extensionUri, 'dist', 'mcp.js').fsPath,
      '--cadence',
      readSetting('cadence', roots[0]),
      // In Restricted Mode Leadbook only reads.
      ...(level === 'write' && workspace.isTrusted ? ['--write'] : []),
      '--',
      ...roots.map(({ fsPath }) => fsPath),
    ];
    return [new McpStdioServerDefinition('Leadbook', runtime, args, { ELECTRON_RUN_AS_NODE: '1' }, version)];
  }

  async agreed(): Promise<boolean> {
    if (this.#agreement.has()) return true;
    const allow = l10n.t('Allow');
    const question = l10n.t('An agent wants to read your book. {0}', this.#agreement.says());
    if ((await showInformation(question, allow)) !== allow) return false;
    await this.#agreement.keep();
    background(this.#tellOfAgents());
    return true;
  }
}
