import {
  Disposable,
  EventEmitter,
  type Extension,
  lm,
  type McpStdioServerDefinition,
  type Uri,
  workspace,
} from 'vscode';
import { readSetting, settingId } from '../platform/contributions';

/** The provider in package.json. */
const MCP_PROVIDER = 'leadbook.books';

/** What the provider does once its code is loaded. */
export interface McpServers {
  /**
   * The servers for the books of this window; none where the setting is off, no book is on a disk, or nothing can be started.
   * @param extensionUri the folder of the extension
   * @param version of the extension
   */
  definitions(extensionUri: Uri, version: string): Promise<McpStdioServerDefinition[]>;
  /** True if the lead agreed to what leaves: asked once, before a server is started for the first time. */
  agreed(): Promise<boolean>;
}

/**
 * Contributes the tools as an MCP server, where VS Code knows such and can start one: not in a web worker. With the setting
 * off nothing is loaded and none is there.
 * @param load loads what makes the servers, when they are first asked for
 */
export function registerMcpServers(
  { extensionUri, packageJSON }: Extension<unknown>,
  load: () => Promise<McpServers>,
): Disposable {
  if (typeof lm?.registerMcpServerDefinitionProvider !== 'function' || extensionUri.scheme !== 'file')
    return new Disposable(() => {});
  const changed = new EventEmitter<void>();
  const { version } = packageJSON as { readonly version: string };
  return Disposable.from(
    changed,
    workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration(settingId('assistant')) && changed.fire(),
    ),
    workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    lm.registerMcpServerDefinitionProvider(MCP_PROVIDER, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: async () =>
        readSetting('assistant') === 'off' ? [] : (await load()).definitions(extensionUri, version),
      resolveMcpServerDefinition: async (server) => ((await (await load()).agreed()) ? server : undefined),
    }),
  );
}
