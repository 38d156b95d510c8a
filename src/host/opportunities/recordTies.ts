import { type Uri, workspace } from 'vscode';
import { isOutcome } from '../../core/opportunities/groups';
import type { LostLine } from '../../core/opportunities/lostLine';
import type { RecordOf } from '../../core/records/kinds';
import type { PartialRecord } from '../../core/records/typed';
import type { RetroContext } from '../retro/retroContext';
import { retroText } from '../retro/retroText';
import type { OpenBook } from '../store/books';
import { opportunityAt } from './opportunityAt';
import { opportunityFiles, readable } from './records';
import { retroUri, type TieHost, tiedRetros } from './tiedRetro';

/** What is asked about the lines of records where their files, or retros, are shown. */
export interface RecordTies {
  /** The lines (from 0) of a retro that are those of records of a book. */
  readonly linesIn: (open: OpenBook, retro: Uri) => Promise<ReadonlySet<number>>;
  /** What became of the line of a record; undefined where it is found, or there is none to be found. */
  readonly lostLine: (
    uri: Uri,
    record: PartialRecord<RecordOf<'opportunity'>>,
  ) => Promise<LostLine | undefined>;
}

/** Answers by the texts of retros as editors have them. */
export function recordTies(host: Pick<RetroContext, 'books' | 'modules' | 'retros'>): RecordTies {
  return {
    linesIn: (open, retro) => linesIn(host, open, retro),
    lostLine: (uri, record) => lostLine(host, uri, record),
  };
}

async function linesIn(host: TieHost, open: OpenBook, retro: Uri): Promise<ReadonlySet<number>> {
  const records = readable(await opportunityFiles(open.book)).map(({ thing, record }) => ({
    thing: { ...thing, kind: 'opportunity' as const },
    record,
  }));
  const found = await tiedRetros(host, open, records);
  const own = [...found.values()].filter((one) => one.retro.toString() === retro.toString());
  return new Set(own.flatMap(({ tied }) => tied?.candidate.line ?? []));
}

async function lostLine(
  host: Pick<RetroContext, 'books' | 'modules' | 'retros'>,
  uri: Uri,
  record: PartialRecord<RecordOf<'opportunity'>>,
): Promise<LostLine | undefined> {
  // What came of it stands in the record, and nothing is written to the retro any more.
  if (record.line === undefined || record.retro === undefined || isOutcome(record.status)) return undefined;
  const { open, thing } = await opportunityAt(host, uri);
  const found = (await tiedRetros(host, open, [{ thing, record }])).get(thing.name);
  const retro = record.retro.split(/[\\/]/).at(-1) ?? '';
  // Where the retro is not there, that may be for a folder that is not opened here.
  if (!found) {
    const isOpened = workspace.getWorkspaceFolder(retroUri(open, record.retro)) !== undefined;
    return isOpened ? { retro, isRetroGone: true } : undefined;
  }
  if (found.tied) return undefined;
  const text = (await retroText(found.retro)) ?? '';
  const { likeliestLine } = await host.modules.load('retro');
  const likeliest = likeliestLine(text, found.format, found.tie, await linesIn(host, open, found.retro));
  return { retro, isRetroGone: false, likeliest };
}
