import { l10n, ProgressLocation, Uri } from 'vscode';
import { ME } from '../../core/book/paths';
import { addDays, type Day } from '../../core/day';
import type { Mirror } from '../../core/rules/mirror';
import { hrefTo } from '../pages/href';
import type { PageHost } from '../pages/pages';
import { speech } from '../pages/speech';
import type { ChunkTypes } from '../platform/lazyModules';
import { showProgress } from '../platform/messages/progress';
import type { OpenBook } from '../store/books';
import { personFacts } from '../store/facts';
import { pooled } from '../store/pool';
import { Turns } from '../store/turns';

/** The stretches of weeks that the mirror shows. */
const WEEKS = [4, 12] as const;
/** How many people are read at once, and how many files of each. */
const WIDTH = 6;
/** After how many milliseconds the window shows that the mirror is being made. */
const LONG = 500;

/** What one person's files add to the mirror. */
interface Share {
  readonly mirrors: readonly Mirror[];
  readonly unreadable: readonly string[];
}

/** The text of mirrors. What each person's files add is kept, so that a changed note costs that person's files alone. */
export class MirrorPages {
  readonly #host: PageHost;
  readonly #shares = new Map<string, Map<string, Promise<Share>>>();
  #day: Day = '';

  constructor(host: PageHost) {
    this.#host = host;
  }

  /** The text of a book's mirror. */
  async text(open: OpenBook): Promise<string> {
    const { mirror, mirrorText, sumMirrors } = await this.#host.chunks.load('pages');
    const today = this.#host.today();
    if (today !== this.#day) this.#shares.clear();
    this.#day = today;
    const shares = await inSight(this.#all(open, mirror, today));
    const none = { notes: [], next: [], goals: [], delegations: [], recognition: [] };
    const mirrors = WEEKS.map((weeks, index) =>
      sumMirrors(
        mirror(none, today, weeks),
        shares.flatMap((share) => share.mirrors[index] ?? []),
      ),
    );
    return mirrorText(mirrors, shares.flatMap(({ unreadable }) => unreadable).sort(), {
      ...speech(today),
      hrefTo: ({ path }) => hrefTo(Uri.joinPath(open.book.root, path)),
    });
  }

  /** Forgets what people add to the mirror of a book; without slugs everybody. */
  forget(book: string, slugs?: readonly (string | undefined)[]): void {
    if (!slugs) this.#shares.delete(book);
    for (const slug of slugs ?? []) if (slug !== undefined) this.#shares.get(book)?.delete(slug);
  }

  async #all(
    { book, heads }: OpenBook,
    mirror: ChunkTypes['pages']['mirror'],
    today: Day,
  ): Promise<readonly Share[]> {
    const key = book.root.toString();
    const known = this.#shares.get(key) ?? new Map<string, Promise<Share>>();
    this.#shares.set(key, known);
    const since = addDays(today, 1 - Math.max(...WEEKS) * 7);
    const led = (await heads.all()).filter(
      ({ slug, person }) => slug !== ME && !(person.ok && (person.record.archived ?? today) < since),
    );
    const turns = new Turns();
    return pooled(led, WIDTH, ({ slug }) => {
      let share = known.get(slug);
      if (!share) {
        share = personFacts(book, slug, turns, { since }, WIDTH).then(({ facts, unreadable }) => ({
          mirrors: WEEKS.map((weeks) => mirror(facts, today, weeks)),
          unreadable,
        }));
        known.set(slug, share);
        share.catch(() => known.delete(slug));
      }
      return share;
    });
  }
}

/** Shows in the window that something is being made, where that takes long. */
async function inSight<T>(making: Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    const title = l10n.t('Leadbook: making the mirror');
    void showProgress({ location: ProgressLocation.Window, title }, () => making);
  }, LONG);
  try {
    return await making;
  } finally {
    clearTimeout(timer);
  }
}
