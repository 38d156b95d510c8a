import { type Uri, workspace } from 'vscode';
import { isOutcome } from '../../../core/opportunities/groups';
import type { LostLine } from '../../../core/opportunities/opportunityFacts';
import type { RecordOf } from '../../../core/records/kinds';
import type { PartialRecord } from '../../../core/records/typed';
import type { ActionLine } from '../../../core/retro/action';
import { formatOf } from '../../../core/retro/format';
import type { Tie } from '../../../core/retro/tieLines';
import type { CommandContext } from '../../commands/commandContext';
import { knownPeople } from '../../retro/knownPeople';
import type { CountedContext } from '../../retro/retroContext';
import { retroText } from '../../retro/retroText';
import type { OpenBook } from '../../store/books';
import { opportunityAt } from '../opportunityAt';
import { opportunityFiles, readable } from '../records';
import { retroUri, tiedRetros } from './tiedRetro';

/** What is asked about the lines of records where their files, or retros, are shown. */
interface RecordTies {
  /** The lines (from 0) of a retro that are those of records of a book. */
  readonly linesIn: (open: OpenBook, retro: Uri) => Promise<ReadonlySet<number>>;
  /** What became of the line of a record; undefined where it is found, or there is none to be found. */
  readonly lostLine: (
    uri: Uri,
    record: PartialRecord<RecordOf<'opportunity'>>,
  ) => Promise<LostLine | undefined>;
}

/** Answers by the texts of retros as editors have them. */
export function recordTies(
  host: Pick<CommandContext, 'books' | 'modules'>,
  parts: CountedContext,
): RecordTies {
  return {
    linesIn: (open, retro) => linesIn(host, parts, open, retro),
    lostLine: (uri, record) => lostLine(host, parts, uri, record),
  };
}

async function linesIn(
  host: Pick<CommandContext, 'modules'>,
  parts: CountedContext,
  open: OpenBook,
  retro: Uri,
): Promise<ReadonlySet<number>> {
  const records = readable(await opportunityFiles(open.book)).map(({ thing, record }) => ({
    thing: { ...thing, kind: 'opportunity' as const },
    record,
  }));
  const found = await tiedRetros(host, parts, open, records);
  const own = [...found.values()].filter((one) => one.retro.toString() === retro.toString());
  return new Set(own.flatMap(({ tied }) => tied?.candidate.line ?? []));
}

async function lostLine(
  host: Pick<CommandContext, 'books' | 'modules'>,
  parts: CountedContext,
  uri: Uri,
  record: PartialRecord<RecordOf<'opportunity'>>,
): Promise<LostLine | undefined> {
  // What came of it stands in the record, and nothing is written to the retro any more.
  if (record.line === undefined || record.retro === undefined || isOutcome(record.status)) return undefined;
  const { open, thing } = await opportunityAt(host, uri);
  const found = (await tiedRetros(host, parts, open, [{ thing, record }])).get(thing.name);
  const retro = record.retro.split(/[\\/]/).at(-1) ?? '';
  // Where the retro is not there, that may be for a folder that is not opened here.
  if (!found) {
    const isOpened = workspace.getWorkspaceFolder(retroUri(open, record.retro)) !== undefined;
    return isOpened ? { retro, isRetroGone: true } : undefined;
  }
  if (found.tied || found.isUnread) return undefined;
  const text = (await retroText(found.retro)) ?? '';
  const { likeliestLine } = await host.modules.load('retro');
  const likeliest = likeliestLine(
    text,
    found.format,
    found.tie,
    await linesIn(host, parts, open, found.retro),
  );
  return { retro, isRetroGone: false, likeliest };
}

/**
 * Tells which actions of retros are lines of a book's records, copies in older retros included: those are told as records. What
 * links to a record of another book is one too.
 * @param files the retros in question, with their texts
 */
export async function linesThatAreRecords(
  host: Pick<CommandContext, 'modules'>,
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
