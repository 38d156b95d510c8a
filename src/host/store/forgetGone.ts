import { type LogOutputChannel, Uri } from 'vscode';
import { peopleFolder, thingAt } from '../../core/book/paths';
import { faultOf } from '../platform/fault';
import { namesIn } from './folderReader';
import { exists } from './guards';
import { mapLimit, WIDTH } from './mapLimit';
import type { Book } from './openedBook';
import {
  BOOK_SHARD,
  FOUND_SHARDS,
  foundShard,
  needKey,
  PEOPLE_SHARDS,
  peopleShard,
  slugOfKey,
  summaryKey,
} from './shards';

/** A book, and whether people's files are read anew as they change. */
interface Watched {
  readonly book: Book;
  readonly needs: { readonly isWatching: boolean };
}

/**
 * Takes out of what is stored between sessions all that was made of files which are gone, and stores that at once.
 * @param paths of files or folders that were added, changed or removed, relative to the book
 */
export async function forgetGone(
  { book, needs }: Watched,
  paths: ReadonlySet<string>,
  log: LogOutputChannel,
): Promise<void> {
  try {
    const gone = await mapLimit([...paths], WIDTH, async (path) =>
      (await exists(path === '' ? book.root : Uri.joinPath(book.root, path))) ? undefined : path,
    );
    const missing = gone.filter((path) => path !== undefined);
    if (missing.length === 0) return;
    for (const path of missing) await forget(book, needs.isWatching, path);
    await book.cache.flush();
  } catch (error) {
    // A place that cannot be looked at: what is stored is compared with the disk again by the next search.
    log.warn(`could not tell what is gone: ${faultOf(error)}`);
  }
}

/** Takes out what an earlier session stored of files that were removed since. Reads only what is stored. */
export async function forgetGoneSince(book: Book): Promise<void> {
  const { cache } = book;
  const people = new Set(await book.people());
  for (const shard of [...PEOPLE_SHARDS, ...FOUND_SHARDS]) {
    for (const key of await cache.keys(shard))
      if (!people.has(slugOfKey(key))) await cache.set(shard, key, undefined);
  }
  for (const shard of await cache.stored()) {
    if (shard.startsWith('_') && shard !== BOOK_SHARD) continue;
    if (shard !== BOOK_SHARD && !people.has(shard)) await cache.drop(shard);
    else await forgetIn(book, shard, await notListed(book, await cache.keys(shard)));
  }
  await cache.flush();
}

async function forget(book: Book, isWatched: boolean, path: string): Promise<void> {
  const [top, slug, ...rest] = path.split('/');
  const isBelow = (one: string) => path === '' || one === path || one.startsWith(`${path}/`);
  await forgetIn(book, BOOK_SHARD, isBelow);
  if (top !== peopleFolder && top !== '') return;
  if (slug === undefined) {
    for (const shard of await book.cache.stored()) if (shard !== BOOK_SHARD) await book.cache.drop(shard);
    return;
  }
  if (rest.length === 0) await book.cache.drop(slug);
  else await forgetIn(book, slug, isBelow);
  const isPerson = rest.length === 0 || thingAt(path)?.kind === 'person';
  if (isPerson) await book.cache.set(peopleShard(slug), summaryKey(slug), undefined);
  // Where files are looked through as they change, what is known now is stored in place of what was known before.
  if (!isPerson && isWatched) return;
  await book.cache.set(peopleShard(slug), needKey(slug), undefined);
  await book.cache.set(foundShard(slug), needKey(slug), undefined);
}

async function forgetIn(book: Book, shard: string, isGone: (path: string) => boolean): Promise<void> {
  for (const path of await book.cache.keys(shard))
    if (isGone(path)) await book.cache.set(shard, path, undefined);
}

/** Which of these paths are no files any more: their folders are listed, each once. One that cannot be listed loses none. */
async function notListed(book: Book, paths: readonly string[]): Promise<(path: string) => boolean> {
  const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const listed = new Map<string, ReadonlySet<string> | undefined>();
  for (const folder of new Set(paths.map(folderOf)))
    listed.set(
      folder,
      await namesIn(book.reader, folder).then(
        (names) => new Set(names),
        () => undefined,
      ),
    );
  return (path) => listed.get(folderOf(path))?.has(path.slice(path.lastIndexOf('/') + 1)) === false;
}
