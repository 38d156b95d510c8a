import type { Uri } from 'vscode';
import { followContent } from '../../core/charts/followContent';
import type { RetroActions } from '../../core/charts/followThreads';
import { PERIODS } from '../../core/charts/timeAxis';
import { compareText } from '../../core/compareText';
import { formatOf } from '../../core/retro/format';
import type { CommandContext } from '../commands/commandContext';
import { opportunityFiles, readable, touchesOpportunities } from '../opportunities/records';
import { chartFrame } from '../pages/chartFrameOf';
import { definePage, type PageProgress } from '../pages/definePage';
import { workspacePath } from '../platform/workspaceLinks';
import { countedRetros } from '../retro/countedRetros';
import type { CountedContext } from '../retro/retroContext';
import { retroText } from '../retro/retroText';
import { mapLimit, WIDTH } from '../store/mapLimit';
import type { Book } from '../store/openedBook';
import { Turns } from '../store/turns';

/** The id of the page of follow-through. */
export const FOLLOW = 'follow';

/** The most retros that are read: the newest by name. */
const MOST = 200;
const TELL_EACH = 20;

/**
 * Makes the page about what became of what retros agreed on, from the retros of the book's folder and its
 * opportunities.
 */
export const followPage = (host: Pick<CommandContext, 'modules' | 'today'>, parts: CountedContext) =>
  definePage({
    id: FOLLOW,
    pictures: true,
    identity: [],
    render: async ({ book }, params, progress) => {
      const frame = chartFrame(host.today());
      const content = followContent(
        {
          retros: await retrosOf(host, parts, book, progress),
          records: readable(await opportunityFiles(book)),
          series: params.series || undefined,
          months: PERIODS.find((one) => String(one) === params.months) ?? 6,
        },
        frame,
      );
      return { content, places: frame.places.all };
    },
    isAbout: (paths) => touchesOpportunities(new Set(paths)),
  });

async function retrosOf(
  { modules }: Pick<CommandContext, 'modules'>,
  parts: CountedContext,
  book: Book,
  progress: PageProgress,
): Promise<readonly RetroActions[]> {
  const { actionLines, retroDay, seriesKey } = await modules.load('retro');
  const turns = new Turns();
  const files = (await countedRetros(parts, book.folder))
    .toSorted((a, b) => compareText(b.path, a.path))
    .slice(0, MOST);
  let done = 0;
  const read = await mapLimit(files, WIDTH, async (uri: Uri): Promise<RetroActions | undefined> => {
    const [text, path] = [await retroText(uri), workspacePath(uri)];
    await turns.next();
    done += 1;
    if (done % TELL_EACH === 0) progress(done / files.length);
    const day = text === undefined ? undefined : retroDay(path, text);
    if (text === undefined || day === undefined) return undefined;
    const actions = actionLines(text, formatOf(uri.path) ?? 'txt').map((action) => ({
      text: action.text,
      done: action.done,
      line: action.line,
      ...(action.record === undefined ? {} : { record: action.record }),
    }));
    return { path, day, series: seriesKey(path), actions };
  });
  return read.filter((one) => one !== undefined);
}
