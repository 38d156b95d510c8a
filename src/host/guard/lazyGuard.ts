import { type Disposable, EventEmitter, type LogOutputChannel, type Uri } from 'vscode';
import { asyncLazy } from '../platform/asyncLazy';
import { background } from '../platform/background';
import { faultOf } from '../platform/fault';
import { delay } from '../store/delay';

/** How long first rows are left alone, in milliseconds. */
const DELAY = 500;

/** What a row says of a book and git. */
export interface GuardWords {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** The name of a theme icon. */
  readonly icon: 'shield' | 'question';
}

/** The guard, once it is loaded. */
export interface LoadedGuard extends Disposable {
  /** What is to be said of a book; undefined where all that is private is out of git's reach. */
  wordsOf(root: Uri): GuardWords | undefined;
  /** Asks git now; resolves when all that is to be said is said. */
  ask(): Promise<void>;
  /** Shows what can be done for a book, or for the first of which there is something to say. */
  show(root?: Uri): Promise<void>;
}

/** Loads what looks after private files and git, once first rows had their time. */
export class LazyGuard {
  readonly #changed = new EventEmitter<void>();
  readonly #load: () => Promise<LoadedGuard>;
  #loaded: LoadedGuard | undefined;
  #isDisposed = false;
  /** Fires when something else is to be said of a book. */
  readonly onDidChange = this.#changed.event;

  /** @param load gets what the guard calls when something else is to be said */
  constructor(load: (changed: () => void) => Promise<LoadedGuard>, log: LogOutputChannel) {
    this.#load = asyncLazy(async () => {
      const guard = await load(() => this.#changed.fire());
      if (this.#isDisposed) guard.dispose();
      this.#loaded = guard;
      return guard;
    });
    background(
      delay(DELAY)
        .then(() => (this.#isDisposed ? undefined : this.#load()))
        .catch((error: unknown) => log.error(faultOf(error))),
    );
  }

  wordsOf(root: Uri): GuardWords | undefined {
    return this.#loaded?.wordsOf(root);
  }

  async ask(): Promise<void> {
    await (await this.#load()).ask();
  }

  async show(root?: Uri): Promise<void> {
    await (await this.#load()).show(root);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#loaded?.dispose();
    this.#changed.dispose();
  }
}
