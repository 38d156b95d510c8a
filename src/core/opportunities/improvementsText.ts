import { ME } from '../book/paths';
import type { Day } from '../day';
import { escapedMarkdown as clean } from '../export/exportMarkdown';
import type { ExportPeriod } from '../export/exportPeriod';
import { fill } from '../export/packetWords';
import { markdownText } from '../pages/pageMarkdown';
import { isReviewDue } from '../rules/dueForReview';
import type { RecordFile } from '../rules/personFacts';
import { facingItem, type ItemFrame, outcomeText, ownerName } from './improvementItems';
import type { ImprovementsWords } from './improvementsWords';
import { type FollowThrough, ledger, type Quarter } from './ledger';

/** What the page of improvements is made from: opportunities and names alone, so nothing private has a way in. */
export interface ImprovementFacts extends ExportPeriod {
  readonly records: readonly RecordFile<'opportunity'>[];
  /** Names by slug; archived people keep theirs. */
  readonly people: readonly { readonly slug: string; readonly name: string }[];
  readonly today: Day;
  /** The vision of the book: improvements are steps towards it. */
  readonly vision?: string | undefined;
  /** An owner's slug, for the page of what they owned; `me` for the lead's. */
  readonly person?: string | undefined;
  /** The book's folder, from the workspace folder: `leadbook`. */
  readonly folder: string;
  /**
   * The encoded address of a path from the workspace folder, or undefined for no link. For a file beside the book it is
   * `(path) => relativeHref('IMPROVEMENTS.md', path)`.
   */
  readonly hrefTo: (path: string) => string | undefined;
}

/**
 * The page of improvements, `IMPROVEMENTS.md`, in Markdown: outcomes by quarter, how the measure moved, who owned them, the way
 * back to retro and record, and how well what was taken on was followed through. Of a record only what is named in
 * `improvementItems.ts` is shown, never its `why` or keys of the lead's own.
 */
export function improvementsText(facts: ImprovementFacts, words: ImprovementsWords): string {
  const { records, people, today, vision, person, from, to, folder, hrefTo } = facts;
  const { quarters, owners, facing, followThrough } = ledger(records, today, { from, to }, person);
  const names = new Map(people.map(({ slug, name }) => [slug, name]));
  const frame: ItemFrame = { words, names, folder, hrefTo };
  const name = person === undefined ? undefined : ownerName(person, frame);
  const isEmpty = quarters.length === 0;
  const led = person === undefined ? owners.map((owner) => ownerName(owner, frame)) : [];
  const parts = [
    `# ${forWhom(person, name, words.title, words.titleOf, words.titleMine)}`,
    vision === undefined ? '' : `> ${fill(words.vision, markdownText(vision))}`,
    periodText({ from, to }, words),
    isEmpty
      ? facing.length > 0
        ? words.nothingYet
        : words.nothing
      : forWhom(person, name, words.intro, words.introOf, words.introMine),
    isEmpty || led.length === 0 ? '' : fill(words.grew, led.join(', ')),
    ...quarters.map((quarter) => quarterText(quarter, frame)),
    facing.length === 0
      ? ''
      : `## ${words.facing}\n\n${facing.map((one) => facingItem(one, isReviewDue(one.record, today), frame)).join('\n')}`,
    followThrough.takenOn === 0 ? '' : followThroughText(followThrough, words),
  ];
  return clean(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
}

function quarterText({ year, quarter, outcomes }: Quarter, frame: ItemFrame): string {
  const { words } = frame;
  const title =
    year === undefined || quarter === undefined ? words.noDay : fill(words.quarter, year, String(quarter));
  return [`## ${title}`, ...outcomes.map((one) => outcomeText(one, frame))].join('\n\n');
}

function followThroughText(counts: FollowThrough, words: ImprovementsWords): string {
  const line = (depth: number, sentence: string, ...values: readonly number[]) =>
    `${'  '.repeat(depth)}- ${fill(sentence, ...values.map(String))}`;
  const { takenOn, lookedAt, onDay, later, noDay, kept, changed, dropped, facing, overdue } = counts;
  const lines = [
    line(0, words.takenOn, takenOn),
    line(0, words.lookedAt, lookedAt),
    ...(lookedAt === 0 ? [] : [line(1, words.onDay, onDay), line(1, words.later, later)]),
    ...(noDay === 0 ? [] : [line(1, words.dayUnknown, noDay)]),
    ...(lookedAt === 0 ? [] : [line(0, words.cameOfIt, kept, changed, dropped)]),
    ...(facing === 0 ? [] : [line(0, words.stillFacing, facing)]),
    ...(overdue === 0 ? [] : [line(1, words.overdue, overdue)]),
  ];
  return `## ${words.followThrough}\n\n${words.followIntro}\n\n${lines.join('\n')}`;
}

function forWhom(
  person: string | undefined,
  name: string | undefined,
  all: string,
  one: string,
  mine: string,
): string {
  if (person === undefined || name === undefined) return all;
  return person === ME ? mine : fill(one, name);
}

function periodText({ from, to }: ExportPeriod, words: ImprovementsWords): string {
  if (from !== undefined && to !== undefined) return fill(words.period, markdownText(from), markdownText(to));
  if (from !== undefined) return fill(words.since, markdownText(from));
  return to === undefined ? '' : fill(words.until, markdownText(to));
}
