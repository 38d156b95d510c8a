import { relative, sep } from 'node:path';
import { compareText } from '../core/compareText';
import { dayOf } from '../core/day';
import { checkBook, filesOfBook } from './checkBook';
import { DiskBook } from './diskBook';
import { gitReach } from './gitReach';

/** What a check says: lines for standard output, and a sentence about them. */
interface CheckReport {
  readonly lines: readonly string[];
  readonly sum: string;
  /** 0: nothing is wrong; 1: there are errors; 2: it could not be checked whole. */
  readonly code: 0 | 1 | 2;
}

/**
 * Checks a book for CI: `path:line:column severity message`, with paths as seen from the working folder.
 * @throws {CliError} where there is no book
 */
export async function checkFolder(folder: string): Promise<CheckReport> {
  const book = await DiskBook.open(folder);
  const files = await filesOfBook(book);
  const { found, unknown } = await gitReach(book, files);
  const all = [...(await checkBook(book, files, dayOf(new Date()))), ...found];
  const start = relative(process.cwd(), book.root).split(sep).join('/');
  const lines = all
    .toSorted((one, other) => compareText(one.path, other.path) || one.line - other.line)
    .map(
      ({ path, line, column, severity, message }) =>
        // A name may hold what a terminal takes for a command of its own.
        `${`${start === '' ? '' : `${start}/`}${path}`.replace(/\p{C}/gu, '?')}:${line}:${column} ${severity} ${message}`,
    );
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const sum = `${files.length} files, ${errors} errors, ${all.length - errors} warnings.`;
  return {
    lines,
    sum: unknown === undefined ? sum : `${sum} ${unknown}`,
    code: errors > 0 ? 1 : unknown === undefined ? 0 : 2,
  };
}
