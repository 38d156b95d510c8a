import type { Uri } from 'vscode';
import type { ActionLine } from '../../core/retro/action';
import { formatOf } from '../../core/retro/format';
import type { Tie } from '../../core/retro/tieLines';
import { knownPeople } from '../retro/knownPeople';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { opportunityFiles, readable } from './records';
import { retroUri } from './tiedRetro';

/**
 * Tells which actions of retros are lines of a book's records, copies in older retros included: those are told as records. What
 * links to a record of another book is one too.
 * @param files the retros in question, with their texts
 */
export async function linesThatAreRecords(
  host: Pick<RetroContext, 'modules'>,
  open: OpenBook,
  files: readonly { readonly uri: Uri; readonly text: string }[],
): Promise<(retro: Uri, action: ActionLine) => boolean> {
  const records = readable(await opportunityFiles(open.book)).filter(
    ({ record }) => record.retro !== undefined,
  );
  const lines = new Map<string, ReadonlySet<number>>();
  if (records.length > 0) {
    const { nameTest, relativeHref, tieLines } = await host.modules.load('retro');
    const isName = nameTest((await knownPeople(open)).map(({ name }) => name));
    for (const { uri, text } of files) {
      const key = uri.toString();
      if (lines.has(key)) continue;
      const format = formatOf(uri.path) ?? 'txt';
      const tie = ({ thing, record }: (typeof records)[number]): Tie => ({
        name: thing.name,
        title: record.title ?? thing.name,
        line: record.line,
        href: relativeHref(uri.path, open.book.uri(thing).path),
      });
      // In other words it is the same only where it was written.
      const isOwn = ({ record }: (typeof records)[number]) =>
        retroUri(open, record.retro ?? '').toString() === key;
      const own = tieLines(text, format, records.filter(isOwn).map(tie), isName, 'likeness');
      const others = tieLines(text, format, records.filter((one) => !isOwn(one)).map(tie), isName, 'text');
      lines.set(key, new Set([...own.values(), ...others.values()].map(({ candidate }) => candidate.line)));
    }
  }
  return (retro, { line, record }) => record !== undefined || lines.get(retro.toString())?.has(line) === true;
}
