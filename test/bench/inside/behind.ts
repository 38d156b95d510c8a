import { join } from 'node:path';
import { commands, type Uri, workspace } from 'vscode';
import type { Books, OpenBook } from '../../../src/host/store/books';
import type { Figures } from '../figures.mts';
import { timed } from './clock.ts';
import { floorOf, readAll, readCounted, statCounted, statFiles } from './floor.ts';
import { memoryNow, memorySince } from './memory.ts';
import { profiled } from './profile.ts';
import { stretchOf, untilIdle } from './stretch.ts';

/**
 * Shows the people view, whose coming starts the search for who needs the lead; measures until that is done.
 * @param profile where to write a CPU profile, if at all
 */
export async function measureIndexing(
  start: 'cold' | 'warm',
  { needs, book }: OpenBook,
  profile: string | undefined,
): Promise<Figures> {
  const before = memoryNow();
  const indexed = await profiled(profile, () =>
    stretchOf(() =>
      timed(async () => {
        await commands.executeCommand('leadbook.people.focus');
        // The view has begun it by now, or does so any moment; there is but one.
        await needs.indexAll(() => {});
      }),
    ),
  );
  const { heap, rss } = memorySince(before);
  const folder = book.root.fsPath;
  const time = {
    value: indexed.result.ms,
    floor: floorOf(() => (start === 'cold' ? readAll(folder) : statCounted(folder))),
  };
  const [total, work] = [{ value: indexed.total }, { value: indexed.work }];
  return start === 'cold'
    ? { indexCold: time, indexColdTotal: total, indexColdWork: work, indexColdHeap: heap, indexColdRss: rss }
    : { indexWarm: time, indexWarmTotal: total, indexWarmWork: work, indexWarmHeap: heap, indexWarmRss: rss };
}

/**
 * Compares all that is known by now with the disk, as each focus of the window does.
 * @param expanded the slugs of those all of whose files are known
 */
export async function measureRescan(
  books: Books,
  book: string,
  expanded: readonly string[],
): Promise<Figures> {
  const rescanned = await stretchOf(() => timed(() => books.rescan()));
  return {
    rescan: {
      value: rescanned.result.ms,
      floor: floorOf(() => {
        statCounted(book);
        for (const slug of expanded) statFiles(join(book, 'people', slug));
      }),
    },
    rescanTotal: { value: rescanned.total },
    rescanWork: { value: rescanned.work },
  };
}

/** Opens the mirror, which is made of everybody's last twelve weeks. */
export async function measureMirror(book: string, profile: string | undefined): Promise<Figures> {
  // The first Markdown that is opened loads VS Code's own extensions for it, which is none of the mirror's work.
  await workspace.openTextDocument({ language: 'markdown', content: '# Here\n' });
  await untilIdle();
  const made = await profiled(profile, () =>
    stretchOf(() =>
      timed(async () => {
        const uri = await commands.executeCommand<Uri>('leadbook.mirror', { as: 'markdown' });
        const { lineCount } = await workspace.openTextDocument(uri);
        if (lineCount < 10) throw new Error(`a mirror of ${lineCount} lines`);
      }),
    ),
  );
  return {
    mirror: { value: made.result.ms, floor: floorOf(() => readCounted(book)) },
    mirrorTotal: { value: made.total },
    mirrorWork: { value: made.work },
  };
}
