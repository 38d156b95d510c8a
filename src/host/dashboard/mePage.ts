import { BOOK_FILE, ME, peopleFolder } from '../../core/book/paths';
import { meContent } from '../../core/charts/meContent';
import { mirrorOfBook, mondaysUntil, type PersonShare, personShare } from '../../core/charts/meShare';
import { PERIODS } from '../../core/charts/timeAxis';
import { type Day, weekOf } from '../../core/day';
import type { Mirror } from '../../core/rules/mirror';
import { sumMirrors } from '../../core/rules/mirrorSum';
import type { RecordFile } from '../../core/rules/personFacts';
import type { CommandContext } from '../commands/commandContext';
import { opportunityFiles, readable } from '../opportunities/records';
import { chartFrame } from '../pages/chartFrameOf';
import { definePage, type PageProgress } from '../pages/definePage';
import type { OpenBook } from '../store/books';
import { personFacts, presentable } from '../store/loadFacts';
import { mapLimit, WIDTH } from '../store/mapLimit';
import type { PersonSummary } from '../store/personSummaries';
import { readRecord } from '../store/record';
import { Turns } from '../store/turns';
import { cadenceFor } from './cadenceFor';

/** The id of the lead's own page. */
export const ME_PAGE = 'me';

/** How many weeks are shown of a stretch of months. */
const WEEKS = { 3: 13, 6: 26, 12: 52 } as const;
/** After how many people the page is told how far it is. */
const TELL_EACH = 25;

interface Known {
  readonly share: PersonShare;
  readonly unreadable: readonly string[];
}

/** The lead's own page: made of the files of everybody they lead. What a person's files add is kept until one of them changes. */
export function mePage(host: Pick<CommandContext, 'today'>) {
  const known = new Map<string, Promise<Known>>();
  return definePage({
    id: ME_PAGE,
    pictures: true,
    identity: [],
    everybody: true,
    render: async (open, params, progress) => {
      const { book, summaries } = open;
      const today = host.today();
      const months = PERIODS.find((one) => String(one) === params.months) ?? 3;
      const mondays = mondaysUntil(today, WEEKS[months]);
      const led = (await summaries.all()).filter(
        ({ slug, person }) =>
          slug !== ME && !(person.ok && (person.record.archived ?? today) < (mondays[0] ?? today)),
      );
      const turns = new Turns();
      const all = await sharesOf(open, led, today, mondays, known, progress);
      const reflections = book.presenting.isOn ? [] : await reflectionsSince(open, mondays[0] ?? today);
      const opportunities = readable(await opportunityFiles(book));
      await turns.next();
      const ofBook = mirrorOfBook(opportunities, today, mondays);
      const shares = all.map(({ share }) => share);
      const mirror = await sumOf(ofBook, shares, turns);
      await turns.next();
      const frame = chartFrame(today);
      const content = meContent(
        {
          shares,
          mirror,
          mondays,
          months,
          reflections,
          unreadable: all.flatMap(({ unreadable }) => unreadable).sort(),
        },
        frame,
      );
      return { content, places: frame.places.all };
    },
    isAbout: (paths) =>
      paths.some(
        (path) => path === '' || /^(people|reflections|opportunities)(\/|$)/.test(path) || path === BOOK_FILE,
      ),
    forget: (root, paths) => {
      for (const path of paths) {
        const [top, slug] = path.split('/');
        const isPerson = top === peopleFolder && slug !== undefined;
        if (!isPerson && top !== peopleFolder && top !== '' && path !== BOOK_FILE) continue;
        const start = isPerson ? `${root} ${slug} ` : `${root} `;
        for (const key of known.keys()) if (key.startsWith(start)) known.delete(key);
      }
    },
  });
}

async function sharesOf(
  open: OpenBook,
  led: readonly PersonSummary[],
  today: Day,
  mondays: readonly Day[],
  known: Map<string, Promise<Known>>,
  progress: PageProgress,
): Promise<readonly Known[]> {
  const { book } = open;
  const turns = new Turns();
  let done = 0;
  return mapLimit(led, WIDTH, async ({ slug }) => {
    const key = [book.root, slug, today, mondays.length, book.presenting.isOn].join(' ');
    let share = known.get(key);
    if (!share) {
      share = shareOf(open, slug, turns, today, mondays);
      known.set(key, share);
      share.catch(() => known.delete(key));
    }
    const one = await share;
    done += 1;
    if (done % TELL_EACH === 0) progress(done / led.length);
    return one;
  });
}

/** How many mirrors are added in one go. */
const MIRRORS = 100;

async function sumOf(ofBook: Mirror, shares: readonly PersonShare[], turns: Turns): Promise<Mirror> {
  let sum = ofBook;
  for (let first = 0; first < shares.length; first += MIRRORS) {
    await turns.next();
    sum = sumMirrors(
      sum,
      shares.slice(first, first + MIRRORS).map(({ mirror }) => mirror),
    );
  }
  return sum;
}

async function shareOf(
  open: OpenBook,
  slug: string,
  turns: Turns,
  today: Day,
  mondays: readonly Day[],
): Promise<Known> {
  const only = { since: mondays[0] ?? today, before: true } as const;
  await turns.next();
  const { facts, unreadable } = await personFacts(open.book, slug, turns, only);
  const cadence = await cadenceFor(open, facts.person.cadence);
  await turns.next();
  const shown = open.book.presenting.isOn ? presentable(facts) : facts;
  return { share: personShare(shown, cadence, today, mondays), unreadable };
}

async function reflectionsSince({ book }: OpenBook, from: Day): Promise<readonly RecordFile<'reflection'>[]> {
  const first = weekOf(from);
  const turns = new Turns();
  const things = (await book.thingsNow('reflection')).filter(({ name }) => name >= first);
  return mapLimit(things, WIDTH, (thing) => readRecord(book, thing, turns));
}
