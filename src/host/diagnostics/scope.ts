import type { CancellationToken, TextDocument } from 'vscode';
import type { QuickFix, ToldDiagnostic } from '../../core/diagnostics/rule';

/** What rules find in a document. */
export interface Findings {
  /** All of it: quick fixes are offered for each. */
  readonly all: readonly ToldDiagnostic[];
  /** What is shown: nothing that another extension shows already. */
  readonly shown: readonly ToldDiagnostic[];
}

/** A kind of documents that rules are for. */
export interface DiagnosticScope {
  /** Runs the rules. Undefined where the document is none of these, or nobody waits for an answer any more. */
  find(document: TextDocument, token?: CancellationToken): Promise<Findings | undefined>;
  /** Refactorings and other actions at an offset, whether or not there is a diagnostic. */
  rewrites?(document: TextDocument, offset: number): Promise<readonly QuickFix[]>;
}
