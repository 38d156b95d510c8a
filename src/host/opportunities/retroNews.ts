import type { Uri } from 'vscode';
import { isOutcome } from '../../core/opportunities/groups';
import type { TeamChange } from '../../core/retro';
import { knownPeople } from '../retro/knownPeople';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { opportunityFiles, readable } from './records';
import { type TiedRecord, type TiedRetro, tiedRetros } from './tiedRetro';

/** Something that the team did to the line of a record, which the record does not say yet. */
export interface RetroNews extends TiedRecord {
  readonly open: OpenBook;
  readonly change: TeamChange;
  readonly tied: TiedRetro;
}

/** What a look for changes in retros needs. */
export type NewsHost = Pick<RetroContext, 'modules' | 'retros'>;

/**
 * What the team changed in the lines of open records, in the order of the records.
 * @param retro only those of this retro
 */
export async function retroNews(host: NewsHost, open: OpenBook, retro?: Uri): Promise<readonly RetroNews[]> {
  const records = readable(await opportunityFiles(open.book)).filter(
    ({ record }) => record.retro !== undefined && !isOutcome(record.status),
  );
  // Most books have none, and nothing is loaded for them.
  if (records.length === 0) return [];
  const { nameTest, personNamed, stateOfLine, teamChanges } = await host.modules.load('retro');
  const people = await knownPeople(open);
  const isName = nameTest(people.map(({ name }) => name));
  const slugOf = (name: string) => personNamed(name, people) ?? name.trim().toLowerCase();
  const tiedRecords = records.map(({ thing, record }) => ({
    thing: { ...thing, kind: 'opportunity' as const },
    record,
  }));
  const found = await tiedRetros(host, open, tiedRecords);
  return tiedRecords.flatMap(({ thing, record }) => {
    const tied = found.get(thing.name);
    if (!tied || (retro && tied.retro.toString() !== retro.toString())) return [];
    // Of a line that was never written down, nobody knows that it is gone.
    if (!tied.tied && record.line === undefined) return [];
    const before = record.line === undefined ? undefined : stateOfLine(record.line, tied.format, isName);
    const own = { owner: record.owner, due: record.revisit, done: false };
    const isSame = (one: string, other: string) => slugOf(one) === slugOf(other);
    return teamChanges(tied.tied?.state, before, own, isSame).map((change) => ({
      ...{ open, thing, record, tied, change },
    }));
  });
}
