import {
  type CancellationToken,
  Disposable,
  type LanguageModelToolInvocationOptions,
  type LanguageModelToolResult,
  lm,
  type PreparedToolInvocation,
  workspace,
} from 'vscode';
import { background } from '../platform/background';
import { readSetting, settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import type { McpServers } from './registerMcpServers';

/** What tools do once their code is loaded. */
export interface ToolCalls {
  /** What is said, and asked, before a tool is called. */
  prepare(name: string, input: unknown): Promise<PreparedToolInvocation | undefined>;
  /** Calls a tool, and gives its answer. */
  call(name: string, input: unknown): Promise<LanguageModelToolResult>;
  /** Says once what an assistant in this window could read by itself. */
  tellOfAgents(): Promise<void>;
  /** The same tools as an MCP server. */
  readonly servers: McpServers;
}

/** The part of package.json that is the one list of tools. */
interface ToolManifest {
  readonly contributes: {
    readonly languageModelTools?: readonly { readonly name: string; readonly when?: string }[];
  };
}

/**
 * Registers the tools that the setting allows, and takes them back when it does not any more; with the setting off, or in a
 * VS Code without tools, nothing is registered and nothing loaded.
 * @param load loads what they do, when the first of them is called
 */
export function registerLazyTools(manifest: ToolManifest, load: () => Promise<ToolCalls>): Disposable {
  if (typeof lm === 'undefined' || typeof lm.registerTool !== 'function') return new Disposable(() => {});
  let registered = new Disposables();
  let level = 'off';
  const follow = (isNew: boolean) => {
    const now = readSetting('assistant');
    if (now === level) return;
    const isSwitchedOn = isNew && level === 'off';
    level = now;
    registered.dispose();
    registered = new Disposables();
    if (level !== 'read' && level !== 'write') return;
    for (const { name, when = '' } of manifest.contributes.languageModelTools ?? []) {
      if (when.includes('== write') && level !== 'write') continue;
      registered.add(lm.registerTool<unknown>(name, lazyTool(name, load)));
    }
    if (isSwitchedOn) background(load().then((calls) => calls.tellOfAgents()));
  };
  follow(false);
  const listener = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(settingId('assistant'))) follow(true);
  });
  return Disposable.from(listener, { dispose: () => registered.dispose() });
}

function lazyTool(name: string, load: () => Promise<ToolCalls>) {
  return {
    prepareInvocation: async ({ input }: { input: unknown }) => (await load()).prepare(name, input),
    invoke: async ({ input }: LanguageModelToolInvocationOptions<unknown>, _token: CancellationToken) =>
      (await load()).call(name, input),
  };
}
