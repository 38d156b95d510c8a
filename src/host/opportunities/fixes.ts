import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  l10n,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { formatOf } from '../../core/retro/format';
import type { Host } from '../commands/host';
import { commandId, INTERNAL_COMMANDS, readSetting } from '../contributions';
import { attentionTo } from '../retro/attention';
import type { RetroMemory } from '../retro/memory';
import { SOURCE } from '../source';
import { OpportunityDiagnostic } from './problems';

/** Quick fixes for what is amiss with an opportunity, and a way to make one of an action line. */
export class OpportunityFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite];
  readonly #host: Host;
  readonly #memory: RetroMemory;

  constructor(host: Host, memory: RetroMemory) {
    this.#host = host;
    this.#memory = memory;
  }

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    { diagnostics }: CodeActionContext,
  ): Promise<CodeAction[]> {
    if (!workspace.isTrusted) return [];
    const own = diagnostics.filter(({ source }) => source === SOURCE);
    return [...own.flatMap(fixesOf), ...(await this.#raising(document, range, own))];
  }

  async #raising(document: TextDocument, range: Range, own: readonly Diagnostic[]): Promise<CodeAction[]> {
    const { uri } = document;
    if (this.#memory.get(uri) === 'notRetro' || readSetting('retro.ask', uri) === 'off') return [];
    if ((await attentionTo(this.#host.chunks, document)) === 'silent') return [];
    const { actionLines } = await this.#host.chunks.load('retro');
    const at = document.offsetAt(range.start);
    const action = actionLines(document.getText(), formatOf(uri.path) ?? 'txt', { all: true }).find(
      ({ start, end, record }) => record === undefined && start <= at && at <= end,
    );
    if (!action) return [];
    const raise = (kind: CodeActionKind, diagnostic?: Diagnostic) =>
      act(
        l10n.t('Make an opportunity of this action'),
        INTERNAL_COMMANDS.raiseAction,
        [uri, action.line],
        kind,
        diagnostic,
      );
    const nobodys = own.find((one) => !(one instanceof OpportunityDiagnostic));
    return [raise(nobodys ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite, nobodys)];
  }
}

function fixesOf(diagnostic: Diagnostic): CodeAction[] {
  if (!(diagnostic instanceof OpportunityDiagnostic)) return [];
  const { record, code } = diagnostic;
  const fix = (title: string, command: string, args: unknown[]) =>
    act(title, command, args, CodeActionKind.QuickFix, diagnostic);
  const fill = (title: string, key: string) => fix(title, INTERNAL_COMMANDS.fillOpportunity, [record, key]);
  switch (code) {
    case 'noOwner':
    case 'teamOwner':
      return [fix(l10n.t('Choose who owns it'), commandId('setOpportunityOwner'), [record])];
    case 'noRevisit':
      return [fill(l10n.t('Set a day to look again'), 'revisit')];
    case 'pastRevisit':
      return [
        fix(l10n.t('Say what became of it'), commandId('recordOutcome'), [record]),
        // One fix alone is the one that a key takes.
        Object.assign(fill(l10n.t('Look again another day'), 'revisit'), { isPreferred: false }),
      ];
    case 'noChange':
    case 'changeNamesNoAction':
      return [fill(l10n.t('Say what exactly changes'), 'change')];
    case 'noMeasure':
      return [fill(l10n.t('Say how you will know'), 'measure')];
    default:
      return [];
  }
}

function act(
  title: string,
  command: string,
  args: unknown[],
  kind: CodeActionKind,
  diagnostic: Diagnostic | undefined,
): CodeAction {
  const action = new CodeAction(title, kind);
  action.command = { title, command, arguments: args };
  if (diagnostic) {
    action.diagnostics = [diagnostic];
    action.isPreferred = true;
  }
  return action;
}
