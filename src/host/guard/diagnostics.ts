import { DiagnosticSeverity, l10n, Range, type Uri } from 'vscode';
import { SOURCE } from '../platform/diagnosticSource';
import { PlainDiagnostic } from '../platform/messages/inEditors';
import type { SharedDiagnostics } from '../platform/sharedDiagnostics';
import type { BookFinding } from './guardStatus';
import { reachWords } from './guardWords';

/**
 * An error on each private file within git's reach: the Problems view shows them, and VS Code asks before it commits one
 * where `git.diagnosticsCommitHook` is on.
 */
export class GuardDiagnostics {
  readonly #shown: SharedDiagnostics;
  readonly #byBook = new Map<string, readonly Uri[]>();

  constructor(shown: SharedDiagnostics) {
    this.#shown = shown;
  }

  /** Shows the findings of a book, and none that it had before. */
  set(book: Uri, findings: readonly BookFinding[]): void {
    const wanted = new Set(findings.map(({ uri }) => uri.toString()));
    for (const uri of this.#byBook.get(book.toString()) ?? []) {
      if (!wanted.has(uri.toString())) this.#shown.set('guard', uri, []);
    }
    this.#byBook.set(
      book.toString(),
      findings.map(({ uri }) => uri),
    );
    for (const { uri, reach } of findings) {
      const diagnostic = new PlainDiagnostic(
        new Range(0, 0, 0, 0),
        l10n.t('This file is private, and within reach of Git: {0}.', reachWords(reach)),
        DiagnosticSeverity.Error,
      );
      diagnostic.source = SOURCE;
      diagnostic.code = 'privateInGit';
      this.#shown.set('guard', uri, [diagnostic]);
    }
  }

  dispose(): void {
    for (const uri of [...this.#byBook.values()].flat()) this.#shown.set('guard', uri, []);
  }
}
