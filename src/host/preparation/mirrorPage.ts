import { l10n, ProgressLocation, Uri } from 'vscode';
import { ME, peopleFolder } from '../../core/book/paths';
import { addDays, type Day } from '../../core/day';
import { mirrorText } from '../../core/pages/mirrorText';
import { type Mirror, mirrorOf } from '../../core/rules/mirror';
import { sumMirrors } from '../../core/rules/mirrorSum';
import type { CommandContext } from '../commands/commandContext';
import { opportunityFiles, readable, touchesOpportunities } from '../opportunities/records';
import { hrefTo } from '../pages/href';
import { localizer } from '../pages/localizer';
import type { PageRenderer } from '../pages/pageRenderer';
import { background } from '../platform/background';
import { showProgress } from '../platform/messages/progressNotices';
import type { OpenBook } from '../store/books';
import { personFacts } from '../store/loadFacts';
import { mapLimit } from '../store/mapLimit';
import { relationOfSummary } from '../store/personSummaries';
import { Turns } from '../store/turns';
import { MIRROR } from './pageAddresses';

/** How many weeks the mirror shows. */
const WEEKS = 12;
/** How many people are read at once, and how many files of each. */
const WIDTH = 6;
/** After how many milliseconds the window shows that the mirror is being made. */
const LONG = 500;

/** What one person's files add to the mirror. */
interface Share {
  readonly mirror: Mirror;
  readonly unreadable: readonly string[];
}

/** The mirror of the last weeks. What each person's files add is kept: a changed note costs that person's files alone. */
export class MirrorPage implements PageRenderer {
  readonly page = MIRROR;
  readonly #host: Pick<CommandContext, 'today'>;
  readonly #shares = new Map<string, Map<string, Promise<Share>>>();
  #day: Day = '';

  constructor(host: Pick<CommandContext, 'today'>) {
    this.#host = host;
  }

  async render(open: OpenBook): Promise<string> {
    const today = this.#host.today();
    if (today !== this.#day) this.#shares.clear();
    this.#day = today;
    const shares = await inSight(this.#all(open, today));
    const none = { notes: [], next: [], goals: [], delegations: [], recognition: [] };
    const ofBook = mirrorOf(
      { ...none, opportunities: readable(await opportunityFiles(open.book)) },
      today,
      WEEKS,
    );
    const mirror = sumMirrors(
      ofBook,
      shares.map((share) => share.mirror),
    );
    return mirrorText(mirror, shares.flatMap(({ unreadable }) => unreadable).sort(), {
      ...localizer(today),
      hrefTo: ({ path }) => hrefTo(Uri.joinPath(open.book.root, path)),
    });
  }

  isAbout(paths: readonly string[]): boolean {
    return (
      touchesOpportunities(new Set(paths)) ||
      paths.some((path) => path === '' || path.split('/')[0] === peopleFolder)
    );
  }

  forget(book: string, paths: readonly string[] = ['']): void {
    for (const path of paths) {
      const [top, slug] = path.split('/');
      if (top !== '' && top !== peopleFolder) continue;
      if (slug === undefined) this.#shares.delete(book);
      else this.#shares.get(book)?.delete(slug);
    }
  }

  async #all({ book, summaries }: OpenBook, today: Day): Promise<readonly Share[]> {
    const key = book.root.toString();
    const known = this.#shares.get(key) ?? new Map<string, Promise<Share>>();
    this.#shares.set(key, known);
    const since = addDays(today, 1 - WEEKS * 7);
    const led = (await summaries.all()).filter(
      (summary) =>
        summary.slug !== ME &&
        relationOfSummary(summary) === 'report' &&
        !(summary.person.ok && (summary.person.record.archived ?? today) < since),
    );
    const turns = new Turns();
    return mapLimit(led, WIDTH, ({ slug }) => {
      let share = known.get(slug);
      if (!share) {
        share = personFacts(book, slug, turns, { since }, WIDTH).then(({ facts, unreadable }) => ({
          mirror: mirrorOf(facts, today, WEEKS),
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
    const title = l10n.t('Leadbook: preparing the mirror');
    background(showProgress({ location: ProgressLocation.Window, title }, () => making));
  }, LONG);
  try {
    return await making;
  } finally {
    clearTimeout(timer);
  }
}
