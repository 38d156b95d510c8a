import { join } from 'node:path';
import { type Extension, extensions, workspace } from 'vscode';
import type { activate } from '../../../src/extension';
import { peopleShard } from '../../../src/host/store/shards';
import { type Loaded, loadedName, type Orders } from '../figures.mts';
import { measureIndexing, measureMirror, measureRescan } from './behind.ts';
import { measureCalls } from './calls.ts';
import { timed } from './clock.ts';
import { measureExpanding } from './expanding.ts';
import { floorOf, readRowFiles, readStored, statRowFiles } from './floor.ts';
import { memoryNow, memorySince } from './memory.ts';
import { measurePages } from './pages.ts';
import { profiled } from './profile.ts';
import { type Found, report } from './report.ts';
import { draw, some } from './rows.ts';
import { measureSaves } from './saves.ts';
import { measureSearch } from './searching.ts';
import { storedIn } from './stored.ts';
import { idleStretch, stretchOf } from './stretch.ts';
import { measureWeek } from './week.ts';

type Api = ReturnType<typeof activate>;

/** What VS Code runs inside its extension host. */
export function run(): Promise<void> {
  return report(measure);
}

async function measure({ start, count: people, profile }: Orders, found: Found): Promise<void> {
  const book = join(workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', 'leadbook');
  const idle = await idleStretch();
  const empty = await timed(() => extension('leadbook.empty').activate());
  const full = await timed(() => extension('leadbook.leadbook').activate());
  const { leadbook } = full.result as Api;
  const { load, call, storage } = (globalThis as unknown as Record<typeof loadedName, Loaded>)[loadedName];

  const before = memoryNow();
  // A view that is shown loads Leadbook first: that is part of what its rows take, and of what they keep.
  const [loading, rows] = await profiled(profile && `${profile}-rows.cpuprofile`, async () => [
    await stretchOf(() => timed(leadbook)),
    await stretchOf(() => timed(async () => draw((await leadbook()).tree))),
  ]);
  const { heap, rss } = memorySince(before);
  const { books, tree } = loading.result.result;
  const drawn = rows.result.result;
  if (drawn.length !== people + 1) throw new Error(`${drawn.length} rows for ${people} people and the lead`);
  const [open] = await books.all();
  if (!open) throw new Error('the book was not found');
  const settled = await stretchOf(() => timed(async () => open.summaries.settled()));
  await books.flush();

  const cold = start === 'cold';
  const first = { value: loading.result.ms + rows.result.ms };
  const total = { value: loading.total + rows.total };
  found({
    activation: { value: full.ms, floor: empty.ms },
    load: { value: load },
    activate: { value: call },
    main: { value: loading.result.ms },
    mainWork: { value: loading.work },
  });
  if (cold)
    found({
      coldRows: { ...first, floor: floorOf(() => readRowFiles(book)) },
      coldTotal: total,
      coldStretch: { value: rows.longest, floor: idle.longest },
      coldWork: { value: rows.work, floor: idle.work },
      coldHeap: heap,
      coldRss: rss,
    });
  else
    found({
      warmTotal: total,
      warmStretch: { value: Math.max(rows.longest, settled.longest), floor: idle.longest },
      warmWork: { value: Math.max(rows.work, settled.work), floor: idle.work },
      warmHeap: heap,
      warmRss: rss,
      check: { value: settled.result.ms, floor: floorOf(() => statRowFiles(book)) },
    });

  const expanded = await measureExpanding(tree, book, some(drawn, 20), async (person) => {
    await books.flush();
    return storedIn(storage, person);
  });
  found({ expandAgain: { value: expanded.again } });
  if (cold)
    found({
      expandCold: { value: expanded.median, floor: expanded.readFloor },
      expandColdWorst: { value: expanded.worst, floor: expanded.readFloor },
    });
  else
    found({
      expandStored: { value: expanded.median, floor: expanded.statFloor },
      expandStoredWorst: { value: expanded.worst, floor: expanded.statFloor },
    });
  found(await measureCalls(join(book, 'book.yaml')));
  found(await measureIndexing(start, open, profile && `${profile}-index.cpuprofile`));
  if (cold) return;
  const shard = await storedIn(storage, peopleShard('me'));
  found({ warmRows: { ...first, floor: floorOf(() => readStored(book, shard)) } });
  const profiledAs = <T>(name: string, job: () => Promise<T>) =>
    profiled(profile && `${profile}-${name}.cpuprofile`, job);
  found(await profiledAs('week', async () => measureWeek(await leadbook())));
  found(await profiledAs('saves', () => measureSaves(tree, book, some(drawn, 50))));
  found(
    await profiledAs('rescan', () =>
      measureRescan(
        books,
        book,
        [...some(drawn, 20), ...some(drawn, 50)].map(({ person }) => person),
      ),
    ),
  );
  found(await profiledAs('search', () => measureSearch(open, some(drawn, 3)[1]?.person ?? '')));
  found(await measureMirror(book, profile && `${profile}-mirror.cpuprofile`));
  found(await measurePages(await leadbook(), some(drawn, 2)[1]?.person ?? '', profile));
}

function extension(id: string): Extension<unknown> {
  const found = extensions.getExtension(id);
  if (!found) throw new Error(`${id} is not in this host`);
  if (found.isActive) throw new Error(`${id} was activated before it could be measured`);
  return found;
}
