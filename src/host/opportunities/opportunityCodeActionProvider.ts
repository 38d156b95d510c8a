import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { readSetting } from '../platform/contributions';
import type { RetroMemory } from '../retro/memory';
import { attentionTo } from '../retro/retroDetector';
import type * as mend from './opportunityFixesAt';

/** What makes quick fixes. */
export type OpportunityFixing = Pick<typeof mend, 'opportunityFixesAt'>;

/** Quick fixes for what is amiss with an opportunity, and a way to make one of an action line. */
export class OpportunityCodeActionProvider implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite];
  readonly #host: CommandContext;
  readonly #memory: RetroMemory;
  readonly #load: () => Promise<OpportunityFixing>;

  /** @param load loads what makes the fixes */
  constructor(host: CommandContext, memory: RetroMemory, load: () => Promise<OpportunityFixing>) {
    this.#load = load;
    this.#host = host;
    this.#memory = memory;
  }

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    { diagnostics }: CodeActionContext,
  ): Promise<CodeAction[]> {
    if (!workspace.isTrusted) return [];
    const isRetro = await this.#isRetro(document);
    // What mends is loaded only where there may be something to mend.
    if (!isRetro && diagnostics.length === 0) return [];
    const { opportunityFixesAt } = await this.#load();
    return opportunityFixesAt(this.#host, document, range, diagnostics, isRetro);
  }

  async #isRetro(document: TextDocument): Promise<boolean> {
    const { uri } = document;
    if (this.#memory.get(uri) === 'notRetro' || readSetting('retro.ask', uri) === 'off') return false;
    return (await attentionTo(this.#host.modules, document)) !== 'silent';
  }
}
