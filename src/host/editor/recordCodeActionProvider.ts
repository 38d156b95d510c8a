import {
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  l10n,
  type Range,
  type Diagnostic as Shown,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { Diagnostic, Fix } from '../../core/editor/diagnose/diagnostic';
import { commandId } from '../platform/contributions';
import { SOURCE } from '../platform/diagnosticSource';
import { codeAction } from '../platform/messages/inEditors';
import { fixTitle } from './diagnosticSentence';
import { type EditorHost, editedFile, rangeIn } from './editedFile';

/** The source of what the YAML extension tells, of which Leadbook knows ways to mend it. */
const YAML_SOURCE = /^yaml/i;

/** Quick fixes for what is amiss in a file of a book. */
export class RecordCodeActionProvider implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];
  readonly #host: EditorHost;

  constructor(host: EditorHost) {
    this.#host = host;
  }

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    { diagnostics, only }: CodeActionContext,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    if (!workspace.isTrusted || (only && !only.intersects(CodeActionKind.QuickFix))) return [];
    // Nothing is amiss there, says whoever shows it: nobody waits for a parse at each move of the cursor.
    if (!diagnostics.some(({ source }) => isMendable(source))) return [];
    const site = await editedFile(this.#host, document, token);
    if (!site) return [];
    const { core, text, context } = site;
    const found = core.fixesAt(text, context, document.offsetAt(range.start), document.offsetAt(range.end));
    return found.flatMap(({ diagnostic, fixes }) => {
      const shown = diagnostics.filter((one) => isOf(one, diagnostic, document));
      if (diagnostic.code === 'privateInShared') return [openPrivate(document, shown)];
      return fixes.map((fix, index) => actionOf(document, fix, shown, index === 0));
    });
  }
}

function isMendable(source: string | undefined): boolean {
  return source === SOURCE || (source !== undefined && YAML_SOURCE.test(source));
}

/** Whether what is shown is about the same: by its code, or by the place where another extension tells it. */
function isOf(shown: Shown, { code, start, end }: Diagnostic, document: TextDocument): boolean {
  if (shown.source === SOURCE) return shown.code === code;
  return isMendable(shown.source) && shown.range.intersection(rangeIn(document, start, end)) !== undefined;
}

function actionOf(document: TextDocument, fix: Fix, shown: readonly Shown[], isFirst: boolean): CodeAction {
  const action = codeAction(fixTitle(fix), CodeActionKind.QuickFix);
  const edit = new WorkspaceEdit();
  for (const { offset, length, text } of fix.edits)
    edit.replace(document.uri, rangeIn(document, offset, offset + length), text);
  action.edit = edit;
  action.diagnostics = [...shown];
  action.isPreferred = isFirst;
  return action;
}

function openPrivate({ uri }: TextDocument, shown: readonly Shown[]): CodeAction {
  const title = l10n.t('Open the private file, to move it there');
  const action = codeAction(title, CodeActionKind.QuickFix);
  action.command = { command: commandId('privateNote'), title, arguments: [{ uri }] };
  action.diagnostics = [...shown];
  return action;
}
