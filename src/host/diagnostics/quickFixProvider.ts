import {
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  type Range,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { Day } from '../../core/day';
import { isWithin, type QuickFix, type RuleWords, type ToldDiagnostic } from '../../core/diagnostics/rule';
import { rangeIn } from '../editor/editedFile';
import { commandId } from '../platform/contributions';
import { SOURCE } from '../platform/diagnosticSource';
import { codeAction } from '../platform/messages/inEditors';
import { findIn } from './documentDiagnostics';
import type { DiagnosticScope } from './scope';
import { ruleWords } from './shownDiagnostic';

/** The source of what the YAML extension tells, for some of which Leadbook has quick fixes. */
const YAML_SOURCE = /^yaml/i;

/** The quick fixes of what rules find, and what else can be done at a place. */
export class QuickFixProvider implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite];
  readonly #scopes: readonly DiagnosticScope[];
  readonly #today: () => Day;

  constructor(scopes: readonly DiagnosticScope[], today: () => Day) {
    this.#scopes = scopes;
    this.#today = today;
  }

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    { diagnostics, only }: CodeActionContext,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    if (!workspace.isTrusted) return [];
    if (only && !QuickFixProvider.kinds.some((kind) => only.intersects(kind))) return [];
    const words = ruleWords(this.#today());
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    // Where no diagnostic is shown nothing is parsed: this is asked at each move of the cursor.
    const hasDiagnostics = diagnostics.some(({ source }) => isFixable(source));
    const findings = hasDiagnostics ? await findIn(this.#scopes, document, token) : undefined;
    const fixes = (findings?.all ?? [])
      .filter((told) => isWithin(told, from, to))
      .flatMap((told) => {
        const shown = diagnostics.filter((one) => isOf(one, told, document));
        return told.fixes().map((fix, index) => quickFix(document, fix, shown, index === 0, words));
      });
    const others = await Promise.all(this.#scopes.map((scope) => scope.rewrites?.(document, from) ?? []));
    const rewrites = others
      .flat()
      .map((fix) => actionOf(document, fix, CodeActionKind.RefactorRewrite, words))
      .filter(({ title }) => !fixes.some((fix) => fix.title === title));
    return [...fixes, ...rewrites];
  }
}

function isFixable(source: string | undefined): boolean {
  return source === SOURCE || (source !== undefined && YAML_SOURCE.test(source));
}

/** True if what is shown is about the same: by its code, or by the place where another extension tells it. */
function isOf(shown: Diagnostic, { code, start, end }: ToldDiagnostic, document: TextDocument): boolean {
  if (shown.source === SOURCE) return shown.code === code;
  return isFixable(shown.source) && shown.range.intersection(rangeIn(document, start, end)) !== undefined;
}

function quickFix(
  document: TextDocument,
  fix: QuickFix,
  shown: readonly Diagnostic[],
  isFirst: boolean,
  words: RuleWords,
): CodeAction {
  const action = actionOf(document, fix, CodeActionKind.QuickFix, words);
  action.diagnostics = [...shown];
  action.isPreferred = fix.isPreferred ?? isFirst;
  return action;
}

function actionOf(document: TextDocument, fix: QuickFix, kind: CodeActionKind, words: RuleWords): CodeAction {
  const title = fix.title(words);
  const action = codeAction(title, kind);
  if ('command' in fix) {
    action.command = { title, command: commandId(fix.command), arguments: [...fix.args] };
  } else {
    action.edit = new WorkspaceEdit();
    for (const { offset, length, text } of fix.edits)
      action.edit.replace(document.uri, rangeIn(document, offset, offset + length), text);
  }
  return action;
}
