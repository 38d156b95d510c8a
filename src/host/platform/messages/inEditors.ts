import {
  CodeAction,
  type CodeActionKind,
  CodeLens,
  type Command,
  CompletionItem,
  type CompletionItemKind,
  type CompletionItemLabel,
  Diagnostic,
  type DiagnosticSeverity,
  DocumentSymbol,
  Hover,
  MarkdownString,
  type Range,
  type SymbolKind,
} from 'vscode';
import { neutralize, neutralizeName } from '../../../core/neutralize';
import { markdownText } from '../../../core/pages/pageMarkdown';

/** A line above a line that does something when it is clicked. */
export function codeLens(range: Range, command: Command): CodeLens {
  return new CodeLens(range, shownCommand(command));
}

/** A diagnostic at a place in a text. */
export class PlainDiagnostic extends Diagnostic {
  constructor(range: Range, message: string, severity: DiagnosticSeverity) {
    super(range, neutralize(message), severity);
  }
}

/** A quick fix, or another change, that is offered at a place. */
export function codeAction(title: string, kind: CodeActionKind): CodeAction {
  return new CodeAction(neutralize(title), kind);
}

/** A suggestion; what it inserts is set apart, as a suggestion without inserts what it shows. */
export function completion(
  label: CompletionItemLabel,
  kind: CompletionItemKind,
  insert: NonNullable<CompletionItem['insertText']>,
  documentation?: string,
): CompletionItem {
  const { label: words, description } = label;
  const item = new CompletionItem(
    {
      label: neutralizeName(words),
      ...(description === undefined ? {} : { description: neutralize(description) }),
    },
    kind,
  );
  item.insertText = insert;
  if (documentation !== undefined)
    item.documentation = new MarkdownString(markdownText(neutralize(documentation)));
  return item;
}

/** An entry of the outline. */
export function documentSymbol(
  name: string,
  detail: string,
  kind: SymbolKind,
  range: Range,
  selection: Range,
): DocumentSymbol {
  return new DocumentSymbol(neutralizeName(name), neutralize(detail), kind, range, selection);
}

/** Makes a hover of paragraphs of plain text, the first in bold. */
export function hover([head, ...lines]: readonly [string, ...string[]], range: Range): Hover {
  const said = [
    `**${markdownText(neutralize(head))}**`,
    ...lines.map((line) => markdownText(neutralize(line))),
  ];
  return new Hover(new MarkdownString(said.join('\n\n')), range);
}

function shownCommand(command: Command): Command {
  const { title, tooltip } = command;
  return {
    ...command,
    title: neutralize(title),
    ...(tooltip === undefined ? {} : { tooltip: neutralize(tooltip) }),
  };
}
