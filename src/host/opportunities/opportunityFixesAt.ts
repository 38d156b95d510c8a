import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  l10n,
  type Range,
  type TextDocument,
} from 'vscode';
import { formatOf } from '../../core/retro/format';
import type { CommandContext } from '../commands/commandContext';
import { commandId, INTERNAL_COMMANDS } from '../platform/contributions';
import { SOURCE } from '../platform/diagnosticSource';
import { codeAction } from '../platform/messages/inEditors';
import { OpportunityDiagnostic } from './opportunityDiagnose';

/** What is said of an action that is no record. */
const NOBODYS: ReadonlySet<unknown> = new Set(['noOwner', 'noOwners', 'teamOwner']);

/**
 * What mends the problems at a place, and what makes an opportunity of the action there.
 * @param isRetro whether actions are looked for
 */
export async function opportunityFixesAt(
  { modules }: Pick<CommandContext, 'modules'>,
  document: TextDocument,
  range: Range,
  diagnostics: readonly Diagnostic[],
  isRetro: boolean,
): Promise<CodeAction[]> {
  const own = diagnostics.filter(({ source }) => source === SOURCE);
  const fixes = own.flatMap(fixesOf);
  if (!isRetro) return fixes;
  const { actionLines } = await modules.load('retro');
  const at = document.offsetAt(range.start);
  const action = actionLines(document.getText(), formatOf(document.uri.path) ?? 'txt', { all: true }).find(
    ({ start, end, record }) => record === undefined && start <= at && at <= end,
  );
  if (!action) return fixes;
  const nobodys = own.find((one) => !(one instanceof OpportunityDiagnostic) && NOBODYS.has(one.code));
  const raise = act(
    l10n.t('Make an opportunity of this action'),
    INTERNAL_COMMANDS.raiseAction,
    [document.uri, action.line],
    nobodys ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite,
    nobodys,
  );
  return [...fixes, raise];
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
  const action = codeAction(title, kind);
  action.command = { title, command, arguments: args };
  if (diagnostic) {
    action.diagnostics = [diagnostic];
    action.isPreferred = true;
  }
  return action;
}
