// Two stores on one folder, and a sync tool that knows of neither: the model behind promise 25.
import { type Disposable, type LogOutputChannel, type TextDocument, Uri, window, workspace } from 'vscode';
import { appendItem } from '../../../../src/core/records/changes';
import { edit } from '../../../../src/core/yaml/editing';
import type { OpenBook } from '../../../../src/host/store/books';
import { Needs } from '../../../../src/host/store/needs';
import { Book } from '../../../../src/host/store/openedBook';
import { PersonSummaries } from '../../../../src/host/store/personSummaries';
import { SummaryCache } from '../../../../src/host/store/summaryCache';
import { watch } from '../../../../src/host/store/watch';
import { Writer } from '../../../../src/host/store/writer';
import { reverted } from '../../harness.ts';
import { presentingToNobody } from '../../memento.ts';
import { codeOf } from './lab.ts';
import type { MemoryFiles } from './memoryFiles.ts';
import { rowsOf } from './rowsOf.ts';

export const TODAY = '2026-11-21';
const NOTES = [
  'people/ada/one-on-ones/2026-11-07.yaml',
  'people/ada/one-on-ones/next.yaml',
  'people/bo/one-on-ones/2026-11-07.yaml',
];

/** One thing that happens. `at` picks among the files that are there then, so that a part of a run is a run too. */
export interface Step {
  readonly by: 'first' | 'second' | 'sync';
  readonly does: 'add' | 'create' | 'write' | 'rename' | 'replace' | 'conflict' | 'drop';
  /** From 0 to 1. */
  readonly at: number;
  /** What it adds: no two steps add the same. */
  readonly token: string;
}

interface Store extends OpenBook {
  readonly writer: Writer;
}

let reverting = Promise.resolve();

export class World {
  readonly #files: MemoryFiles;
  readonly #home: string;
  readonly #log: LogOutputChannel;
  readonly #disposables: Disposable[] = [];
  readonly #stores: Readonly<Record<'first' | 'second', Store>>;
  /** What was said to be written, and what is to be found again. */
  readonly #ledger = new Set<string>();
  /** What somebody took out or gave up. */
  readonly #dropped = new Set<string>();
  /** Documents that VS Code saves now: what another writes between its last look and its write, nobody can see. */
  readonly #saving = new Map<string, { readonly over: Promise<void>; readonly end: () => void }>();
  /** How each step ended, for what is lost. */
  readonly #ended = new Map<string, string>();
  readonly #where = new Map<string, string>();
  /** How many steps ended how. */
  readonly outcomes: Record<string, number> = {};

  constructor(files: MemoryFiles, home: string, log: LogOutputChannel) {
    this.#files = files;
    this.#home = home;
    this.#log = log;
    files.put(this.#path('book.yaml'), 'leadbook: 1\n');
    for (const person of ['ada', 'bo'])
      files.put(this.#path(`people/${person}/person.yaml`), `name: ${person}\n`);
    for (const note of NOTES) files.put(this.#path(note), 'actions:\n  - text: Begin\n');
    this.#stores = { first: this.#open(true), second: this.#open(true) };
    this.#disposables.push(
      workspace.onWillSaveTextDocument(({ document: { uri } }) => this.#beginSave(uri)),
      workspace.onDidSaveTextDocument(({ uri }) => this.#endSave(uri)),
    );
  }

  /** Does steps at the same time; what an editor could not save, its person then gives up or saves. */
  async play(steps: readonly Step[]): Promise<void> {
    await Promise.all(
      steps.map(async (step) => {
        const how =
          step.by === 'sync' ? await this.#sync(step) : await this.#write(this.#stores[step.by], step);
        const what = `${step.does}: ${how}`;
        this.#ended.set(step.token, `${step.token}, ${step.by}, ${what}${this.#where.get(step.token) ?? ''}`);
        this.outcomes[what] = (this.outcomes[what] ?? 0) + 1;
      }),
    );
    for (const document of workspace.textDocuments)
      if (this.#isOurs(document.uri)) await this.#settle(document);
  }

  /** What is in the ledger and not on disk, with how it came there. */
  lost(): readonly string[] {
    const disk = this.#texts().join('\n');
    return [...this.#ledger]
      .filter((token) => !this.#dropped.has(token) && !disk.includes(`${token};`))
      .map((token) => this.#ended.get(token) ?? token);
  }

  /** Compares the rows of both windows, right after they got the focus, with the disk. */
  async look(): Promise<readonly string[]> {
    const fresh = this.#open(false);
    const expected = await shown(fresh);
    for (const one of [fresh.book, fresh.summaries, fresh.needs]) one.dispose();
    const rows: string[] = [];
    for (const [name, store] of Object.entries(this.#stores)) {
      await store.book.rescan();
      await store.summaries.rescan();
      await store.needs.rescan();
      const now = await shown(store);
      rows.push(...now.filter((row) => !expected.includes(row)).map((row) => `${name} shows ${row}`));
      rows.push(...expected.filter((row) => !now.includes(row)).map((row) => `${name} does not show ${row}`));
    }
    return rows;
  }

  /** How many texts are to be found again. */
  get kept(): number {
    return [...this.#ledger].filter((token) => !this.#dropped.has(token)).length;
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
    this.#files.remove(this.#home);
  }

  #path(path: string): string {
    return `${this.#home}/leadbook/${path}`;
  }

  #isOurs(uri: Uri): boolean {
    return uri.scheme === this.#files.uri('/').scheme && uri.path.startsWith(`${this.#home}/`);
  }

  /** The paths of all notes; with `all` also those that a sync tool put aside. */
  #notes(all = false): readonly string[] {
    return this.#files.files
      .filter((path) => path.startsWith(this.#path('people/')) && path.includes('/one-on-ones/'))
      .filter((path) => all || !path.includes('('))
      .sort();
  }

  #texts(): string[] {
    return this.#notes(true).map((path) => this.#files.text(path) ?? '');
  }

  #open(watches: boolean): Store {
    const folder = { uri: this.#files.uri(this.#home), name: 'book', index: 0 };
    const book = new Book(
      folder,
      this.#files.uri(`${this.#home}/leadbook`),
      new SummaryCache(undefined, this.#log),
      presentingToNobody(),
    );
    const summaries = new PersonSummaries(book, () => TODAY);
    const needs = new Needs(book, summaries, () => TODAY);
    const touch = (uri: Uri) => book.touch([book.pathOf(uri) ?? '']);
    if (watches) {
      const watching = watch(folder, 'leadbook', {
        hear: (uris) => uris.forEach(touch),
        saved: (document) => book.touchSaved(book.pathOf(document.uri) ?? '', document),
      });
      this.#disposables.push(watching, needs, summaries, book);
    }
    return { book, summaries, needs, writer: new Writer(async (uri) => touch(uri)) };
  }

  /** What a command does in one of the windows; how it ended. */
  async #write({ writer, book }: Store, { does, at, token }: Step): Promise<string> {
    const root = book.folder.uri;
    try {
      if (does === 'create') {
        const day = `2026-10-${10 + Math.floor(at * 20)}`;
        const uri = Uri.joinPath(book.root, `people/${at < 0.5 ? 'ada' : 'bo'}/one-on-ones/${day}.yaml`);
        const made = await writer.create(root, uri, `date: ${day}\nactions:\n  - text: ${token};\n`);
        if (made) this.#ledger.add(token);
        return made ? 'done' : 'left alone';
      }
      const uri = this.#files.uri(picked(this.#notes(), at));
      this.#where.set(token, `, ${uri.path}`);
      const change = (text: string) => edit(text, [appendItem('oneOnOne', 'actions', { text: `${token};` })]);
      // A save that fails is over too.
      await writer.edit(root, uri, change).finally(() => this.#endSave(uri));
      this.#ledger.add(token);
      return 'done';
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined) throw error;
      // It is in the editor, which says so.
      if (code === 'notSaved') this.#ledger.add(token);
      return code;
    }
  }

  /** What a sync tool does. */
  async #sync({ does, at, token }: Step): Promise<string> {
    const path = picked(this.#notes(), at);
    this.#where.set(token, `, ${path}`);
    const aside = path.replace('.yaml', ` (conflicted copy ${token}).yaml`);
    for (let save = this.#saving.get(path); save; save = this.#saving.get(path)) await save.over;
    const text = this.#files.text(path);
    if (text === undefined) return 'gone';
    const added = `${text}  - text: ${token};\n`;
    switch (does) {
      case 'rename': {
        const to = path.replace(/[^/]*$/, `2026-09-${10 + Math.floor(at * 20)}.yaml`);
        if (this.#files.text(to) !== undefined) return 'taken';
        this.#files.put(to, added);
        this.#files.remove(path);
        break;
      }
      case 'replace':
        this.#files.put(`${path}.tmp`, added);
        this.#files.remove(`${path}.tmp`);
        this.#files.put(path, added);
        break;
      case 'conflict':
        // Another machine's text wins, and what was here is kept beside it.
        this.#files.put(aside, text);
        this.#files.put(path, `actions:\n  - text: ${token};\n`);
        break;
      case 'drop': {
        if (this.#notes().length < 4) return 'left alone';
        this.#files.remove(path);
        this.#giveUp(text);
        return 'done';
      }
      default:
        this.#files.put(path, added);
    }
    this.#ledger.add(token);
    return 'done';
  }

  #beginSave(uri: Uri): void {
    if (!this.#isOurs(uri) || this.#saving.has(uri.path)) return;
    let end = () => {};
    const over = new Promise<void>((done) => {
      end = done;
    });
    this.#saving.set(uri.path, { over, end });
  }

  #endSave(uri: Uri): void {
    this.#saving.get(uri.path)?.end();
    this.#saving.delete(uri.path);
  }

  /**
   * A person saves what is not on disk; where VS Code refuses, as another wrote the file, they take what is on disk. A
   * document that was changed while it was saved is called clean, though its editor shows that it is not.
   */
  async #settle(document: TextDocument): Promise<void> {
    const { path } = document.uri;
    const isThere = this.#files.text(path) !== undefined;
    if (!document.isDirty && document.getText() === this.#files.text(path)) return;
    if (isThere) await document.save();
    if (!document.isDirty && !this.#giveUp(document.getText())) return;
    this.#giveUp(document.getText());
    this.outcomes['given up in an editor'] = (this.outcomes['given up in an editor'] ?? 0) + 1;
    if (!isThere) this.#files.put(path, 'actions: []\n');
    // One editor is active at a time, and that is the one whose text is given up.
    reverting = reverting.then(() => reverted(document));
    await reverting;
    if (!isThere) this.#files.remove(path);
  }

  /** What a text holds leaves the ledger, also what a window is just about to be told to have written; whether it was any. */
  #giveUp(text: string): boolean {
    const before = this.#dropped.size;
    const disk = this.#texts().join('\n');
    for (const [, token = ''] of text.matchAll(/(\w+);/g)) {
      if (!disk.includes(`${token};`)) this.#dropped.add(token);
    }
    return this.#dropped.size > before;
  }
}

async function shown(store: OpenBook): Promise<string[]> {
  return rowsOf(store, TODAY);
}

const picked = <T>(from: readonly T[], at: number): T => from[Math.floor(at * from.length)] as T;

/** A log for stores that are none of the window's. */
export function quietLog(): LogOutputChannel {
  return window.createOutputChannel('model', { log: true });
}
