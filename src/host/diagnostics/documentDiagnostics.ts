import { type TextDocument, type Uri, window, workspace } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import type { SharedDiagnostics } from '../platform/sharedDiagnostics';
import type { CountedContext } from '../retro/retroContext';
import { exists } from '../store/guards';
import type { DiagnosticScope, Findings } from './scope';
import { ruleWords, shownDiagnostic } from './shownDiagnostic';

/** How long typing rests before a text is looked at, in milliseconds. */
const DELAY = 300;

/** Settings that say what is looked at. */
const SETTINGS_OF_SCOPES = ['retro.ask', 'retro.include', 'retro.exclude', 'folder'] as const;

/** Runs the rules over documents while editors show them, and shows what they find. */
export class DocumentDiagnostics {
  readonly #disposables = new Disposables();
  readonly #shown: SharedDiagnostics;
  readonly #timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  /** The last look at each document: what an earlier one finds later is dropped. */
  readonly #last = new WeakMap<TextDocument, object>();
  readonly #host: Pick<CommandContext, 'today'>;
  readonly #scopes: readonly DiagnosticScope[];
  readonly #fail: (error: unknown) => void;

  /**
   * @param scopes the first that knows a document is the one whose rules run over it
   * @param shown gets what they find
   */
  constructor(
    host: Pick<CommandContext, 'books' | 'today'>,
    { retros, memory }: CountedContext,
    scopes: readonly DiagnosticScope[],
    shown: SharedDiagnostics,
    fail: (error: unknown) => void,
  ) {
    this.#host = host;
    this.#scopes = scopes;
    this.#fail = fail;
    this.#shown = shown;
    this.#disposables.add(window.onDidChangeVisibleTextEditors(() => this.#lookAll()));
    this.#disposables.add(workspace.onDidChangeTextDocument(({ document }) => this.#soon(document)));
    this.#disposables.add(workspace.onDidCloseTextDocument((document) => this.#forget(document)));
    // What is told of a file goes with it, by whatever it went: an editor may go on showing what it held.
    const files = this.#disposables.add(workspace.createFileSystemWatcher('**', false, true));
    this.#disposables.add(files.onDidCreate((uri) => this.#lookBelow(uri)));
    this.#disposables.add(files.onDidDelete((uri) => this.#lookBelow(uri)));
    // Who and what the book holds may be other by now.
    this.#disposables.add(host.books.onDidChangeFiles(() => this.#lookAll(DELAY)));
    this.#disposables.add(host.books.onDidChange(() => this.#lookAll(DELAY)));
    this.#disposables.add(memory.onDidChange(() => this.#lookAll()));
    // A retro is history once another one of its series is there.
    this.#disposables.add(retros.onDidChange(() => this.#lookAll(DELAY)));
    this.#disposables.add(
      workspace.onDidChangeConfiguration((event) => {
        if (SETTINGS_OF_SCOPES.some((name) => event.affectsConfiguration(settingId(name)))) this.#lookAll();
      }),
    );
    this.#lookAll();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#disposables.dispose();
  }

  #lookAll(delay = 0): void {
    for (const document of this.#seen()) this.#soon(document, delay);
  }

  /** Looks at a document of a file that came or went, or at those of a folder. */
  #lookBelow({ path }: Uri): void {
    for (const document of this.#seen()) {
      const own = document.uri.path;
      if (own === path || own.startsWith(`${path}/`)) this.#soon(document, 0);
    }
  }

  /** What editors show, and what something is told of: events are lost, and it may be gone by now. */
  #seen(): ReadonlySet<TextDocument> {
    const told = workspace.textDocuments.filter(({ uri }) => this.#shown.has('rules', uri));
    return new Set([...window.visibleTextEditors.map(({ document }) => document), ...told]);
  }

  #soon(document: TextDocument, delay = DELAY): void {
    const isShown = window.visibleTextEditors.some((editor) => editor.document === document);
    // What was told of a text that is another by now must not stay, even where nobody looks.
    if (!isShown && !this.#shown.has('rules', document.uri)) return;
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => {
        this.#timers.delete(document);
        this.#look(document).catch(this.#fail);
      }, delay),
    );
  }

  #forget(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    this.#shown.set('rules', document.uri, []);
  }

  async #look(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    const look = {};
    this.#last.set(document, look);
    const found = await findIn(this.#scopes, document);
    // Where the file system cannot tell, it is there.
    const findings = found?.shown.length && (await exists(uri).catch(() => true)) ? found : undefined;
    // What was found in another text says nothing of this one.
    if (document.isClosed || document.version !== version || this.#last.get(document) !== look) return;
    const words = ruleWords(this.#host.today());
    this.#shown.set(
      'rules',
      uri,
      (findings?.shown ?? []).map((told) => shownDiagnostic(document, told, words)),
    );
  }
}

/** Returns the findings in a document of the first scope that knows it; undefined where none does. */
export async function findIn(
  scopes: readonly DiagnosticScope[],
  ...args: Parameters<DiagnosticScope['find']>
): Promise<Findings | undefined> {
  for (const scope of scopes) {
    const findings = await scope.find(...args);
    if (findings) return findings;
  }
  return undefined;
}
