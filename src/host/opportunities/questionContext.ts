import type { Uri } from 'vscode';
import { background } from '../platform/background';
import { reasonOf } from '../platform/errors';
import { showError } from '../platform/messages/notices';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { earlierThings } from './earlier';
import { openOrResolve } from './openOrResolve';
import type { QuestionContext } from './question';
import { fullWith } from './room';

/** The context of a question that stands alone: nothing is shown below it. */
export function alone({ today }: Pick<RetroContext, 'today'>, retro: Uri | undefined): QuestionContext {
  return {
    direction: undefined,
    earlier: [],
    today: today(),
    openOrResolve: () => {},
    full: undefined,
    retro,
  };
}

/** What is shown below the question in a retro, or elsewhere: the book's direction, and what is still open. */
export async function questionContext(
  host: RetroContext,
  open: OpenBook,
  retro: Uri | undefined,
): Promise<QuestionContext> {
  const summary = await open.book.summary({ kind: 'book', name: 'book', private: false });
  const { vision, mission } = summary.ok ? summary.record : {};
  return {
    direction: (vision ?? mission)?.replace(/\s+/g, ' ').trim(),
    earlier: retro ? await earlierThings(host, open, retro) : [],
    today: host.today(),
    full: retro && (await fullWith(open, retro)),
    retro,
    openOrResolve: (thing, how) => {
      // The question is over by then, and with it what would tell of a failure.
      openOrResolve(host, open, thing, how).catch((error: unknown) => background(showError(reasonOf(error))));
    },
  };
}
