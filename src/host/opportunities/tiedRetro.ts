import { Uri, workspace } from 'vscode';
import type { RecordOf } from '../../core/records/kinds';
import type { PartialRecord } from '../../core/records/typed';
import { type Format, formatOf } from '../../core/retro/format';
import type { Tie, TiedLine } from '../../core/retro/tieLines';
import { workspacePath } from '../platform/workspaceLinks';
import { knownPeople } from '../retro/knownPeople';
import type { RetroContext } from '../retro/retroContext';
import { rulesFor } from '../retro/retroDetector';
import { retroText } from '../retro/retroText';
import type { OpenBook } from '../store/books';
import type { OpportunityThing } from './opportunityRows';

/** An opportunity whose line is looked for. */
export interface TiedRecord {
  readonly thing: OpportunityThing;
  readonly record: PartialRecord<RecordOf<'opportunity'>>;
}

/** The retro that has the line of a record: the newest of its series into which it was carried. */
export interface TiedRetro {
  readonly retro: Uri;
  /** As it stands. */
  readonly text: string;
  readonly format: Format;
  readonly tie: Tie;
  /** Undefined where no retro of the series has it: then `retro` is the one that the record names. */
  readonly tied: TiedLine | undefined;
}

/** What is needed to find lines. */
export type TieHost = Pick<RetroContext, 'modules' | 'retros'>;

/**
 * Finds the lines of records in the retros they come from, and in later ones of the same series, the newest first. A record
 * without a retro, or whose retro is not there, is left out. All records of a retro are looked for at once, as a line is that of one.
 */
export async function tiedRetros(
  host: TieHost,
  open: OpenBook,
  records: readonly TiedRecord[],
): Promise<ReadonlyMap<string, TiedRetro>> {
  const { laterRetros, relativeHref, tieLines, nameTest } = await host.modules.load('retro');
  const found = new Map<string, TiedRetro>();
  const isName = nameTest((await knownPeople(open)).map(({ name }) => name));
  const byRetro = new Map<string, TiedRecord[]>();
  for (const one of records) {
    if (one.record.retro === undefined) continue;
    const key = retroUri(open, one.record.retro).toString();
    byRetro.set(key, [...(byRetro.get(key) ?? []), one]);
  }
  for (const [key, own] of byRetro) {
    const origin = Uri.parse(key, true);
    const folder = workspace.getWorkspaceFolder(origin);
    if (!folder || (await retroText(origin)) === undefined) continue;
    const all = new Map((await host.retros.in(folder)).map((uri) => [workspacePath(uri), uri]));
    const later = laterRetros(workspacePath(origin), [...all.keys()], rulesFor(folder));
    const left = new Map(own.map((one) => [one.thing.name, one]));
    for (const retro of [...later.flatMap((path) => all.get(path) ?? []), origin]) {
      const text = left.size === 0 ? undefined : await retroText(retro);
      if (text === undefined) continue;
      const format = formatOf(retro.path) ?? 'txt';
      const isOrigin = retro === origin;
      const ties = [...left.values()].map(
        ({ thing, record }): Tie => ({
          name: thing.name,
          title: record.title ?? thing.name,
          line: record.line,
          href: relativeHref(retro.path, open.book.uri(thing).path),
        }),
      );
      const lines = tieLines(text, format, ties, isName, isOrigin ? 'likeness' : 'text');
      for (const tie of ties) {
        const tied = lines.get(tie.name);
        if (!tied && !isOrigin) continue;
        found.set(tie.name, { retro, text, format, tie, tied });
        left.delete(tie.name);
      }
    }
  }
  return found;
}

/** The file of a retro that a record names. */
export function retroUri({ book }: OpenBook, retro: string): Uri {
  return Uri.joinPath(book.folder.uri, ...retro.trim().split(/[\\/]/));
}
