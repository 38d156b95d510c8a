import {
  type DiagnosticCollection,
  DiagnosticSeverity,
  languages,
  type Diagnostic as Shown,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { Diagnostic, Severity } from '../../core/editor/diagnose/diagnostic';
import { tellsDiagnostic } from '../../core/editor/suppressDuplicates';
import { SOURCE } from '../platform/diagnosticSource';
import { Disposables } from '../platform/disposables';
import { PlainDiagnostic } from '../platform/messages/inEditors';
import { diagnosticSentence } from './diagnosticSentence';
import { type EditorHost, editedFile, rangeIn } from './editedFile';
import { shownByYaml } from './otherYamlSupport';

/** How long typing rests before a text is looked at, in milliseconds. */
const REST = 300;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Says what is amiss in files of a book while editors show them; of the others their rows say it. */
export class RecordDiagnostics {
  readonly #disposables = new Disposables();
  readonly #collection: DiagnosticCollection;
  readonly #timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #host: EditorHost;
  readonly #fail: (error: unknown) => void;

  constructor(host: EditorHost, fail: (error: unknown) => void) {
    this.#host = host;
    this.#fail = fail;
    this.#collection = this.#disposables.add(languages.createDiagnosticCollection('leadbook.files'));
    this.#disposables.add(window.onDidChangeVisibleTextEditors(() => this.#lookAll()));
    this.#disposables.add(workspace.onDidChangeTextDocument(({ document }) => this.#soon(document)));
    this.#disposables.add(workspace.onDidCloseTextDocument((document) => this.#forget(document)));
    // Who and what the book holds may be other by now.
    this.#disposables.add(host.books.onDidChangeFiles(() => this.#lookAll(REST)));
    this.#disposables.add(host.books.onDidChange(() => this.#lookAll(REST)));
    this.#lookAll();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#disposables.dispose();
  }

  #lookAll(rest = 0): void {
    for (const { document } of window.visibleTextEditors) this.#soon(document, rest);
  }

  #soon(document: TextDocument, rest = REST): void {
    const isShown = window.visibleTextEditors.some((editor) => editor.document === document);
    // What was told of a text that is another by now must not stay, even where nobody looks.
    if (!isShown && !this.#collection.has(document.uri)) return;
    if (document.languageId !== 'yaml') return;
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => {
        this.#timers.delete(document);
        this.#look(document).catch(this.#fail);
      }, rest),
    );
  }

  #forget(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    this.#collection.delete(document.uri);
  }

  async #look(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    const site = await editedFile(this.#host, document);
    if (document.isClosed || document.version !== version) return;
    if (!site) return this.#collection.delete(uri);
    // A stretch of work of its own: whoever types comes first.
    await new Promise((done) => setTimeout(done));
    if (document.isClosed || document.version !== version) return;
    const { core, text, context, knowsGoals } = site;
    const shown = shownByYaml(uri);
    const found = core
      .diagnose(text, context)
      .filter(({ code }) => tellsDiagnostic(code, shown) && (knowsGoals || code !== 'unknownGoal'));
    this.#collection.set(
      uri,
      found.map((diagnostic) => shownOf(document, diagnostic)),
    );
  }
}

function shownOf(document: TextDocument, diagnostic: Diagnostic): Shown {
  const { code, severity, start, end } = diagnostic;
  const shown = new PlainDiagnostic(
    rangeIn(document, start, end),
    diagnosticSentence(diagnostic),
    SEVERITIES[severity],
  );
  shown.source = SOURCE;
  shown.code = code;
  return shown;
}
