import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { addDays } from '../../core/day';
import type { OpportunityProblem } from '../../core/opportunities/problems';
import { typed } from '../../core/records/typed';
import { formatOf } from '../../core/retro/format';
import { recordIn } from '../../core/retro/recordLink';
import { read } from '../../core/yaml';
import type { Host } from '../commands/host';
import { readSetting, settingId } from '../contributions';
import { Disposables } from '../disposables';
import { workspacePath } from '../link';
import { attentionTo } from '../retro/attention';
import type { RetroMemory } from '../retro/memory';
import { SOURCE } from '../source';
import type { OpenBook } from '../store/books';
import { bookBeside } from './bookBeside';
import { actionSentence, problemSentence } from './problemWords';
import { WAITS } from './waits';

/** How long typing rests before problems are looked for, in milliseconds. */
const REST = 300;

/** A problem of an opportunity, with the file of its record. */
export class OpportunityDiagnostic extends Diagnostic {
  readonly record: Uri;

  constructor(range: Range, message: string, severity: DiagnosticSeverity, code: string, record: Uri) {
    super(range, message, severity);
    this.source = SOURCE;
    this.code = code;
    this.record = record;
  }
}

/** Says what is amiss with opportunities, in their own files and in the retros that link to them, while these are shown. */
export class OpportunityProblems {
  readonly #disposables = new Disposables();
  readonly #collection: DiagnosticCollection;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #host: Host;
  readonly #memory: RetroMemory;
  readonly #fail: (error: unknown) => void;

  constructor(host: Host, memory: RetroMemory, fail: (error: unknown) => void) {
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
    if (this.#host.books.at(uri)?.book.thing(uri)?.kind === 'opportunity') return this.#ofRecord(document);
    if (this.#memory.get(uri) === 'notRetro' || readSetting('retro.ask', uri) === 'off') return [];
    if ((await attentionTo(this.#host.chunks, document)) === 'silent') return [];
    const open = await bookBeside(this.#host, uri);
    return open ? this.#ofRetro(document, open) : [];
  }

  async #ofRecord(document: TextDocument): Promise<Diagnostic[]> {
    const { uri } = document;
    const reading = read(document.getText());
    const book = this.#host.books.at(uri);
    if (!reading.ok || !book) return [];
    const { record, flaws } = typed('opportunity', reading.data, false);
    const { opportunityProblems } = await this.#host.chunks.load('opportunities');
    const problems = opportunityProblems(record, {
      today: this.#host.today(),
      people: new Set(await book.book.people()),
      flawed: new Set(flaws.map(({ path }) => String(path[0]))),
    });
    return problems.map((problem) => {
      const place = reading.place([problem.field]) ?? reading.place(['title']);
      const start = document.positionAt(place?.offset ?? 0);
      const end = document.positionAt((place?.offset ?? 0) + (place?.length ?? 0));
      return diagnostic(new Range(start, end), problem, uri);
    });
  }

  async #ofRetro(document: TextDocument, { book }: OpenBook): Promise<Diagnostic[]> {
    const { opportunityProblems } = await this.#host.chunks.load('opportunities');
    const people = new Set(await book.people());
    const found: Diagnostic[] = [];
    const things = new Map((await book.things('opportunity')).map((thing) => [thing.name, thing]));
    for (let line = 0; line < document.lineCount; line++) {
      const { text, range } = document.lineAt(line);
      const name = recordIn(text);
      if (name === undefined) continue;
      const thing = things.get(name);
      const summary = thing && (await book.summary(thing));
      if (!thing || !summary?.ok) continue;
      const flawed = new Set(summary.flaws.map(({ path }) => String(path[0])));
      const problems = opportunityProblems(summary.record, { today: this.#host.today(), people, flawed });
      const words = new Range(line, text.length - text.trimStart().length, line, range.end.character);
      for (const problem of problems) found.push(diagnostic(words, problem, book.uri(thing)));
    }
    return [...found, ...(await this.#ofActions(document))];
  }

  /** Of actions that are no records, only what makes them nobody's: who owns it. What is history is left in peace. */
  async #ofActions(document: TextDocument): Promise<Diagnostic[]> {
    const { actionLines, actionProblems, retroDay } = await this.#host.chunks.load('retro');
    const { uri } = document;
    const text = document.getText();
    const day = retroDay(workspacePath(uri), text);
    if (day !== undefined && day < addDays(this.#host.today(), -WAITS)) return [];
    return actionProblems(actionLines(text, formatOf(uri.path) ?? 'txt')).map(({ code, action }) => {
      const { textStart, textEnd } = action;
      const range = new Range(document.positionAt(textStart), document.positionAt(textEnd));
      const told = new Diagnostic(range, actionSentence(code), DiagnosticSeverity.Information);
      told.source = SOURCE;
      told.code = code;
      return told;
    });
  }
}

function diagnostic(range: Range, problem: OpportunityProblem, record: Uri): OpportunityDiagnostic {
  const severity = problem.weight === 'warning' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information;
  return new OpportunityDiagnostic(range, problemSentence(problem.code), severity, problem.code, record);
}
