import { EventEmitter, type Uri, workspace } from 'vscode';
import { compareText } from '../../core/compareText';
import { addDays, type Day, dayOf } from '../../core/day';
import { asyncLazy } from '../platform/asyncLazy';
import { Disposables } from '../platform/disposables';
import type { LazyModules } from '../platform/lazyModules';
import { workspacePath } from '../platform/workspaceLinks';
import type { OpenBook } from '../store/books';
import { mapLimit, WIDTH } from '../store/mapLimit';
import { isAnsweredRetro, recordsOfRetros } from './answeredRetro';
import { countedRetros } from './countedRetros';
import type { RetroMemory } from './memory';
import { rulesFor } from './retroDetector';
import type { RetroFiles } from './retroFiles';
import { retroText } from './retroText';
import { WAITS } from './waitsKey';

/** How many rows there are at most. */
const SHOWN = 10;

/** Retro files that still wait for an answer to the question, the newest first. Looked for when a view asks. */
export class WaitingRetros {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables = new Disposables();
  readonly #found = new Map<OpenBook, Promise<readonly Uri[]>>();
  readonly #files: RetroFiles;
  readonly #modules: LazyModules;
  readonly #memory: RetroMemory;
  readonly #today: () => Day;
  /** Fires when retros came, went or were answered. */
  readonly onDidChange = this.#changed.event;

  constructor(files: RetroFiles, modules: LazyModules, memory: RetroMemory, today: () => Day) {
    this.#files = files;
    this.#modules = modules;
    this.#memory = memory;
    this.#today = today;
    this.#disposables.add(this.#changed);
    this.#disposables.add(memory.onDidChange(() => this.forget()));
    this.#disposables.add(files.onDidChange(() => this.forget()));
  }

  /** Those in the workspace folder of a book. */
  of(book: OpenBook): Promise<readonly Uri[]> {
    let found = this.#found.get(book);
    if (!found) {
      found = this.#find(book);
      this.#found.set(book, found);
      found.catch(() => this.#found.delete(book));
    }
    return found;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Looks again the next time. */
  forget(): void {
    if (this.#found.size === 0) return;
    this.#found.clear();
    this.#changed.fire();
  }

  async #find(open: OpenBook): Promise<readonly Uri[]> {
    const { book } = open;
    const rules = rulesFor(book.folder);
    const files = await countedRetros({ retros: this.#files, memory: this.#memory }, book.folder);
    const { retroDay } = await this.#modules.load('retro');
    const { retroContent } = await this.#modules.load('detect');
    const since = addDays(this.#today(), -WAITS);
    const dated = await mapLimit(files, WIDTH, async (uri) => ({
      uri,
      day: retroDay(workspacePath(uri)) ?? (await changedOn(uri)),
    }));
    const recent = dated
      .filter(({ day }) => day !== undefined && day >= since)
      .sort((a, b) => compareText(b.day ?? '', a.day ?? '') || compareText(a.uri.path, b.uri.path));
    const waiting: Uri[] = [];
    const records = asyncLazy(() => recordsOfRetros(open));
    for (const { uri } of recent) {
      if (waiting.length === SHOWN) break;
      const text = await retroText(uri);
      if (text === undefined || retroContent(text, workspacePath(uri), rules) !== 'question') continue;
      if (!(await isAnsweredRetro({ modules: this.#modules }, open, uri, text, records))) waiting.push(uri);
    }
    return waiting;
  }
}

/** The day a file was changed last, for one whose path tells no day. */
async function changedOn(uri: Uri): Promise<Day | undefined> {
  try {
    return dayOf(new Date((await workspace.fs.stat(uri)).mtime));
  } catch {
    // It is gone by now.
    return undefined;
  }
}
