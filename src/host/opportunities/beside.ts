import type { Uri } from 'vscode';
import { showError } from '../platform/messages/notices';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { earlierThings } from './earlier';
import type { Beside } from './question';
import { turnTo } from './turnTo';

/** What is shown below the question in a retro, or elsewhere: the book's direction, and what is still open. */
export async function besideQuestion(
  host: RetroContext,
  open: OpenBook,
  retro: Uri | undefined,
): Promise<Beside> {
  const summary = await open.book.summary({ kind: 'book', name: 'book', private: false });
  const { vision, mission } = summary.ok ? summary.record : {};
  return {
    direction: (vision ?? mission)?.replace(/\s+/g, ' ').trim(),
    earlier: retro ? await earlierThings(host, open, retro) : [],
    today: host.today(),
    turnTo: (thing, how) => {
      // The question is over by then, and with it what would tell of a failure.
      turnTo(host, open, thing, how).catch(
        (error: unknown) => void showError(error instanceof Error ? error.message : String(error)),
      );
    },
  };
}
