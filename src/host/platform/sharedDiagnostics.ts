import { type Diagnostic, type DiagnosticCollection, languages, type Uri } from 'vscode';

/** A part of Leadbook that tells of files: its rules for texts, or the guard of private files. */
type DiagnosticTeller = 'rules' | 'guard';

/** Leadbook's one collection of diagnostics: each part sets what it tells of a file, and leaves what others tell. */
export class SharedDiagnostics {
  readonly #collection: DiagnosticCollection = languages.createDiagnosticCollection('leadbook');
  readonly #told = new Map<string, Map<DiagnosticTeller, readonly Diagnostic[]>>();
  #isDisposed = false;

  /** Replaces what a part tells of a file; nothing where that is empty. */
  set(teller: DiagnosticTeller, uri: Uri, diagnostics: readonly Diagnostic[]): void {
    // What ends after it has nothing to take back.
    if (this.#isDisposed) return;
    const key = uri.toString();
    const told = this.#told.get(key) ?? new Map<DiagnosticTeller, readonly Diagnostic[]>();
    if (diagnostics.length === 0 && !told.has(teller)) return;
    if (diagnostics.length > 0) told.set(teller, diagnostics);
    else told.delete(teller);
    if (told.size > 0) this.#told.set(key, told);
    else this.#told.delete(key);
    this.#collection.set(uri, [...told.values()].flat());
  }

  /** True if a part tells of a file. */
  has(teller: DiagnosticTeller, uri: Uri): boolean {
    return this.#told.get(uri.toString())?.has(teller) ?? false;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#collection.dispose();
  }
}
