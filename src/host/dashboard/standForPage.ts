import { BOOK_FILE, peopleFolder } from '../../core/book/paths';
import { standForContent } from '../../core/pages/standForContent';
import { textsIn } from '../../core/records/textsIn';
import type { RecordFile } from '../../core/rules/personFacts';
import type { CommandContext } from '../commands/commandContext';
import { opportunityFiles, readable, touchesOpportunities } from '../opportunities/records';
import { chartFrame } from '../pages/chartFrameOf';
import { definePage } from '../pages/definePage';
import { mapLimit, WIDTH } from '../store/mapLimit';
import type { Book } from '../store/openedBook';
import { nameOf } from '../store/personSummaries';

/** The id of the page of the book's mission, vision and values. */
export const STAND_FOR = 'standFor';

/**
 * Makes the page with what the book stands for, and what cites each value; from summaries, so that no file is read
 * twice.
 */
export const standForPage = (host: Pick<CommandContext, 'today'>) =>
  definePage({
    id: STAND_FOR,
    pictures: false,
    identity: [],
    render: async ({ book, summaries }, _params, progress) => {
      const all = await summaries.all();
      const frame = chartFrame(host.today(), new Map(all.map((one) => [one.slug, nameOf(one)])));
      const unreadable: string[] = [];
      let done = 0;
      const lists = await mapLimit(all, WIDTH, async ({ slug }) => {
        const files = {
          goals: await citing(book, 'goal', slug, unreadable),
          recognition: await citing(book, 'recognition', slug, unreadable),
        };
        done += 1;
        progress(done / all.length);
        return files;
      });
      const summary = await book.summary({ kind: 'book', name: 'book', private: false });
      const { mission, vision, values } = summary.ok ? summary.record : {};
      const content = standForContent(
        {
          mission,
          vision,
          values: textsIn(values),
          goals: lists.flatMap(({ goals }) => goals),
          recognition: lists.flatMap(({ recognition }) => recognition),
          opportunities: readable(await opportunityFiles(book)),
          unreadable: unreadable.sort(),
        },
        frame,
      );
      return { content, places: frame.places.all };
    },
    isAbout: (paths) =>
      touchesOpportunities(new Set(paths)) ||
      paths.some((path) => path === '' || path === BOOK_FILE || path.split('/')[0] === peopleFolder),
  });

/** Someone's records of a kind that may cite a value; private ones only while nobody else looks at the screen. */
async function citing<K extends 'goal' | 'recognition'>(
  book: Book,
  kind: K,
  slug: string,
  unreadable: string[],
): Promise<readonly RecordFile<K>[]> {
  const things = (await book.thingsNow(kind, slug)).filter((thing) => !book.isHidden(thing));
  const files = await mapLimit(things, WIDTH, async (thing) => {
    const summary = await book.summary(thing);
    if (!summary.ok) unreadable.push(book.pathOf(book.uri(thing)) ?? thing.name);
    return { thing, record: summary.ok ? summary.record : {} } as RecordFile<K>;
  });
  return files;
}
