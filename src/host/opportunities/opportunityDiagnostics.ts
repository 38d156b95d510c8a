import {
  type Diagnostic,
  type DiagnosticCollection,
  languages,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { readSetting, settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { bookBeside } from '../retro/bookBeside';
import type { RetroMemory } from '../retro/memory';
import { attentionTo } from '../retro/retroDetector';
import type * as diagnose from './opportunityDiagnose';

/** What looks for problems. */
export type OpportunityDiagnosis = Pick<typeof diagnose, 'problemsOfRecord' | 'problemsOfRetro'>;

/** How long typing rests before problems are looked for, in milliseconds. */
const REST = 300;

/** Says what is amiss with opportunities, in their own files and in the retros that link to them, while these are shown. */
export class OpportunityDiagnostics {
  readonly #disposables = new Disposables();
  readonly #collection: DiagnosticCollection;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #host: CommandContext;
  readonly #memory: RetroMemory;
  readonly #load: () => Promise<OpportunityDiagnosis>;
  readonly #fail: (error: unknown) => void;

  /** @param load loads what looks for problems */
  constructor(
    host: CommandContext,
    memory: RetroMemory,
    load: () => Promise<OpportunityDiagnosis>,
    fail: (error: unknown) => void,
  ) {
    this.#load = load;
    this.#host = host;
    this.#memory = memory;
    this.#fail = fail;
    this.#collection = this.#disposables.add(languages.createDiagnosticCollection('leadbook.opportunities'));
    this.#disposables.add(window.onDidChangeVisibleTextEditors((editors) => this.#lookAll(editors)));
    this.#disposables.add(workspace.onDidChangeTextDocument(({ document }) => this.#soon(document)));
    this.#disposables.add(workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)));
    this.#disposables.add(memory.onDidChange(() => this.#lookAll(window.visibleTextEditors)));
    this.#disposables.add(host.books.onDidChangeFiles(() => this.#lookAll(window.visibleTextEditors)));
    this.#disposables.add(
      workspace.onDidChangeConfiguration((event) => {
        const names = ['retro.ask', 'retro.include', 'retro.exclude', 'folder'] as const;
        if (names.some((name) => event.affectsConfiguration(settingId(name))))
          this.#lookAll(window.visibleTextEditors);
      }),
    );
    this.#lookAll(window.visibleTextEditors);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#disposables.dispose();
  }

  #lookAll(editors: readonly TextEditor[]): void {
    for (const { document } of editors) this.#soon(document, 0);
  }

  #soon(document: TextDocument, rest = REST): void {
    if (!window.visibleTextEditors.some((editor) => editor.document === document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        this.#look(document).catch(this.#fail);
      }, rest),
    );
  }

  #forget(uri: Uri): void {
    clearTimeout(this.#timers.get(uri.toString()));
    this.#timers.delete(uri.toString());
    this.#collection.delete(uri);
  }

  async #look(document: TextDocument): Promise<void> {
    const { version } = document;
    const found = await this.#problemsOf(document);
    // What was found in another text says nothing of this one.
    if (document.isClosed || document.version !== version) return;
    this.#collection.set(document.uri, found);
  }

  async #problemsOf(document: TextDocument): Promise<Diagnostic[]> {
    const { uri } = document;
    if (this.#host.books.at(uri)?.book.thing(uri)?.kind === 'opportunity')
      return (await this.#load()).problemsOfRecord(this.#host, document);
    if (this.#memory.get(uri) === 'notRetro' || readSetting('retro.ask', uri) === 'off') return [];
    if ((await attentionTo(this.#host.modules, document)) === 'silent') return [];
    const open = await bookBeside(this.#host, uri);
    return open ? (await this.#load()).problemsOfRetro(this.#host, document, open) : [];
  }
}
