import { type CancellationToken, Uri } from 'vscode';
import { pathOf, type Thing } from '../../core/book/paths';
import type { PathText } from '../../core/editor/renameEdits';
import { type KindName, kinds } from '../../core/records/kinds';
import { referenceFields } from '../../core/records/shape';
import { decode, type Problem } from '../../core/yaml';
import { readSmallFile } from '../platform/readSmall';
import { dirtyDocument, isNotFound } from '../store/disk';
import { mapLimit, WIDTH } from '../store/mapLimit';
import type { Book } from '../store/openedBook';
import { Turns } from '../store/turns';

/** What a file says, as far as it can be read. */
interface FileText {
  readonly text: string;
  readonly problem?: Problem;
  /** Of what it says nothing is known. */
  readonly unread?: true;
}

/**
 * The texts of a book's files in which a word stands, of those kinds that name other things: as they stand in their editors,
 * else as they are saved. Undefined when cancelled. One that is no text comes with the problem, and so does
 * one that is too large to be read: it may have the word.
 * @throws {FileSystemError} what the file system throws, but for files that are gone
 */
export async function textsWith(
  book: Book,
  word: string,
  token: CancellationToken,
): Promise<readonly (PathText & FileText)[] | undefined> {
  const turns = new Turns();
  const things = await allThings(book, token);
  const texts = await mapLimit(things, WIDTH, async (thing) => {
    if (token.isCancellationRequested) return undefined;
    await turns.next();
    const path = pathOf(thing);
    const read = await fileText(Uri.joinPath(book.root, path));
    return read && (read.unread || read.text.includes(word)) ? { path, ...read } : undefined;
  });
  return token.isCancellationRequested ? undefined : texts.filter((one) => one !== undefined);
}

async function allThings(book: Book, token: CancellationToken): Promise<readonly Thing[]> {
  const all = (Object.keys(kinds) as KindName[]).filter((kind) => referenceFields(kind).length > 0);
  const own = all.filter((kind) => kinds[kind].home === 'book');
  const theirs = all.filter((kind) => kinds[kind].home === 'person');
  const lists = await mapLimit(await book.people(), WIDTH, async (person) => {
    if (token.isCancellationRequested) return [];
    return (await Promise.all(theirs.map((kind) => book.thingsNow(kind, person)))).flat();
  });
  return [...(await Promise.all(own.map((kind) => book.thingsNow(kind)))), ...lists].flat();
}

/**
 * A file's text without a byte-order mark, as its document would have it; undefined where it is gone. One that is no text
 * comes as it can be read, one that is too large without any.
 * @throws {FileSystemError} what the file system throws, but for a file that is gone
 */
export async function fileText(uri: Uri): Promise<FileText | undefined> {
  const dirty = dirtyDocument(uri);
  if (dirty) return { text: dirty.getText() };
  try {
    const file = await readSmallFile(uri);
    if (!file.ok) return { text: '', problem: file.problem, unread: true };
    const decoded = decode(file.bytes);
    return {
      text: new TextDecoder().decode(file.bytes),
      ...(decoded.ok ? {} : { problem: decoded.problem }),
    };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
