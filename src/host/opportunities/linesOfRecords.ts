import type { Uri } from 'vscode';
import type { OpenBook } from '../store/books';
import { opportunityFiles, readable } from './records';
import { type TieHost, tiedRetros } from './tiedRetro';

/** The lines (from 0) of a retro that are those of records of a book. */
export async function linesOfRecords(
  host: TieHost,
  open: OpenBook,
  retro: Uri,
): Promise<ReadonlySet<number>> {
  const records = readable(await opportunityFiles(open.book)).map(({ thing, record }) => ({
    thing: { ...thing, kind: 'opportunity' as const },
    record,
  }));
  const found = await tiedRetros(host, open, records);
  const own = [...found.values()].filter((one) => one.retro.toString() === retro.toString());
  return new Set(own.flatMap(({ tied }) => tied?.candidate.line ?? []));
}
