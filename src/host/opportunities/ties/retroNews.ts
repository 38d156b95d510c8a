import type { Uri } from 'vscode';
import { ME } from '../../../core/book/paths';
import { compareText } from '../../../core/compareText';
import { addDays, type Day } from '../../../core/day';
import { isOutcome } from '../../../core/opportunities/groups';
import type { RecordOf } from '../../../core/records/kinds';
import type { PartialRecord } from '../../../core/records/typed';
import type { TeamChange } from '../../../core/retro';
import type { TiedLine } from '../../../core/retro/tieLines';
import type { CommandContext } from '../../commands/commandContext';
import { knownPeople, sameOwner } from '../../retro/knownPeople';
import type { CountedContext } from '../../retro/retroContext';
import { WAITS } from '../../retro/waitsKey';
import type { OpenBook } from '../../store/books';
import { nameOf } from '../../store/personSummaries';
import type { NewsCount } from '../opportunityRows';
import { opportunityFiles, readable } from '../records';
import { type AnsweredRecord, answerOf } from './retroAnswer';
import { type TiedRetro, tiedRetros } from './tiedRetro';

/** A difference between a record and its line: what the team did to the line, or `record`, which was changed past it. */
export interface RetroNews extends AnsweredRecord {
  readonly open: OpenBook;
  readonly change: TeamChange | { readonly did: 'record' };
  readonly tied: TiedRetro;
  /** Other changes of the same line wait too. */
  readonly hasMore: boolean;
  /** Another change of the same line was left as it is. */
  readonly isPartLeft: boolean;
}

/**
 * Finds where records and their lines differ, in the order of the retros and of the lines in each: what the team
 * changed in lines, and records that were changed where no line followed, by hand or by another program. What was left
 * as it is does not come back; what was over a quarter ago is history.
 * @param retro only those of this retro
 */
export async function retroNews(
  host: Pick<CommandContext, 'modules' | 'today'>,
  parts: CountedContext,
  open: OpenBook,
  retro?: Uri,
): Promise<readonly RetroNews[]> {
  const since = addDays(host.today(), -WAITS);
  const records = readable(await opportunityFiles(open.book)).filter(
    ({ record }) => record.retro !== undefined && !isHistory(record, since),
  );
  // Most books have none, and nothing is loaded for them.
  if (records.length === 0) return [];
  const { lineDiffers, nameTest, personNamed, stateOfLine, teamChanges } = await host.modules.load('retro');
  const people = await knownPeople(open);
  const isName = nameTest(people.map(({ name }) => name));
  const isSame = sameOwner(personNamed, people);
  const tiedRecords = records.map(({ thing, record }) => ({
    thing: { ...thing, kind: 'opportunity' as const },
    record,
  }));
  const found = await tiedRetros(host, parts, open, tiedRecords);
  const news: RetroNews[] = [];
  for (const { thing, record } of tiedRecords) {
    const tied = found.get(thing.name);
    if (!tied || tied.isUnread || (retro && tied.retro.toString() !== retro.toString())) continue;
    // Of a line that was never written down, nobody knows that it is gone.
    if (!tied.tied && record.line === undefined) continue;
    if (parts.memory.isLeft(open.book.uri(thing), differenceOf(record, tied))) continue;
    const before = record.line === undefined ? undefined : stateOfLine(record.line, tied.format, isName);
    const own = { owner: record.owner, due: record.revisit, done: isOutcome(record.status) };
    const all = teamChanges(tied.tied?.state, before, own, isSame);
    const uri = open.book.uri(thing);
    const changes = all.filter((one) => !parts.memory.isLeft(uri, partOf(tied, one), one.did));
    const isPartLeft = changes.length < all.length;
    const about = { open, thing, record, tied, hasMore: changes.length > 1, isPartLeft };
    news.push(...changes.map((change) => ({ ...about, change })));
    if (all.length > 0 || !tied.tied) continue;
    // One that was tied by hand says no more than its words; that it is over must be said.
    const isOther = before
      ? lineDiffers(tied.text, tied.tied, await answerFor(open, thing, record, tied.tied), isName)
      : own.done && !tied.tied.state.done;
    if (isOther) news.push({ ...about, change: { did: 'record' } });
  }
  return news.sort(
    (one, other) =>
      compareText(one.tied.retro.path, other.tied.retro.path) ||
      placeOf(one) - placeOf(other) ||
      compareText(one.thing.name, other.thing.name),
  );
}

/** Where a line begins in its retro, from 0; what has none comes last. */
function placeOf({ tied }: RetroNews): number {
  return tied.tied?.candidate.start ?? Number.MAX_SAFE_INTEGER;
}

/** What is over for long, or never had a line that is known: nobody looks for it in all the retros since. */
function isHistory({ status, outcome, line }: AnsweredRecord['record'], since: Day): boolean {
  if (!isOutcome(status)) return false;
  return line === undefined || (outcome?.date !== undefined && outcome.date < since);
}

/** Returns how many differences there are. */
export async function countRetroNews(...args: Parameters<typeof retroNews>): Promise<NewsCount> {
  const news = await retroNews(...args);
  const record = news.filter(({ change }) => change.did === 'record').length;
  return { team: news.length - record, record };
}

/** Returns a key of a difference, unique within its record: kept for differences that are left as they are. */
export function differenceOf(
  { title, owner, revisit, status, change, measure, before, outcome }: AnsweredRecord['record'],
  { tied }: TiedRetro,
): string {
  const said = [title, owner, revisit, status, change, measure, before, outcome?.text];
  return JSON.stringify([tied?.block ?? '', ...said.map((one) => one ?? '')]);
}

/** Returns a key of one of several changes in a line, unique among those of its kind; it stays while the record changes. */
export function partOf({ tied }: TiedRetro, change: TeamChange): string {
  return JSON.stringify([tied?.block ?? '', change]);
}

/** What a record says now; the lead, whose name the book does not know, is whoever the line names. */
async function answerFor(
  open: OpenBook,
  thing: AnsweredRecord['thing'],
  record: PartialRecord<RecordOf<'opportunity'>>,
  { state }: TiedLine,
) {
  const { owner } = record;
  if (owner === undefined) return answerOf(thing, record, {});
  const summary = await open.summaries.get(owner);
  const isNameless = owner === ME && !(summary.person.ok && summary.person.record.name?.trim());
  return answerOf(thing, record, { owner: isNameless ? state.owner : nameOf(summary) });
}
