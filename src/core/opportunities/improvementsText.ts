import * as l10n from '@vscode/l10n';
import { ME } from '../book/paths';
import type { Day } from '../day';
import { escapedMarkdown as clean } from '../export/exportMarkdown';
import type { ExportPeriod } from '../export/exportPeriod';
import { markdownText } from '../pages/pageMarkdown';
import { isReviewDue } from '../rules/dueForReview';
import type { RecordFile } from '../rules/personFacts';
import { facingItem, type ItemFrame, outcomeText, ownerName } from './improvementItems';
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
export function improvementsText(facts: ImprovementFacts): string {
  const { records, people, today, vision, person, from, to, folder, hrefTo } = facts;
  const { quarters, owners, facing, followThrough } = ledger(records, today, { from, to }, person);
  const names = new Map(people.map(({ slug, name }) => [slug, name]));
  const frame: ItemFrame = { names, folder, hrefTo };
  const name = person === undefined ? undefined : ownerName(person, frame);
  const isEmpty = quarters.length === 0;
  const led = person === undefined ? owners.map((owner) => ownerName(owner, frame)) : [];
  const parts = [
    `# ${titleFor(person, name)}`,
    vision === undefined ? '' : `> ${l10n.t('Our vision: {0}', markdownText(vision))}`,
    periodText({ from, to }),
    isEmpty
      ? facing.length > 0
        ? l10n.t(
            'Nothing reviewed in this period yet. The next step: take the first of those below, see whether it worked, and record its outcome in one sentence: “We found a new way to … that improved ….” It then appears here.',
          )
        : l10n.t(
            'No improvements recorded for this period yet. The next step: open your latest retro and answer “What opportunity should we face?” Name the one person who would grow by owning it, what exactly changes, how you will know, and a review day. The outcome then appears here.',
          )
      : introFor(person, name),
    isEmpty || led.length === 0 ? '' : l10n.t('Who led them: {0}.', led.join(', ')),
    ...quarters.map((quarter) => quarterText(quarter, frame)),
    facing.length === 0
      ? ''
      : `## ${l10n.t('What we are facing now')}\n\n${facing.map((one) => facingItem(one, isReviewDue(one.record, today), frame)).join('\n')}`,
    followThrough.takenOn === 0 ? '' : followThroughText(followThrough),
  ];
  return clean(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
}

function quarterText({ year, quarter, outcomes }: Quarter, frame: ItemFrame): string {
  const title =
    year === undefined || quarter === undefined
      ? l10n.t('No date')
      : l10n.t('{0}, quarter {1}', year, String(quarter));
  return [`## ${title}`, ...outcomes.map((one) => outcomeText(one, frame))].join('\n\n');
}

function followThroughText(counts: FollowThrough): string {
  const { takenOn, lookedAt, onDay, later, noDay, kept, changed, dropped, facing, overdue } = counts;
  const lines = [
    line(0, l10n.t('Taken on: {0}', takenOn)),
    line(0, l10n.t('Reviewed: {0}', lookedAt)),
    ...(lookedAt === 0
      ? []
      : [line(1, l10n.t('on or before the planned day: {0}', onDay)), line(1, l10n.t('later: {0}', later))]),
    ...(noDay === 0 ? [] : [line(1, l10n.t('no date: {0}', noDay))]),
    ...(lookedAt === 0
      ? []
      : [
          line(
            0,
            l10n.t(
              'What came of them: {0} kept, {1} changed on the way, {2} dropped',
              kept,
              changed,
              dropped,
            ),
          ),
        ]),
    ...(facing === 0 ? [] : [line(0, l10n.t('Still being faced: {0}', facing))]),
    ...(overdue === 0 ? [] : [line(1, l10n.t('overdue for review: {0}', overdue))]),
  ];
  return `## ${l10n.t('Follow-through')}\n\n${l10n.t('Counted from the records, one by one.')}\n\n${lines.join('\n')}`;
}

function line(depth: number, text: string): string {
  return `${'  '.repeat(depth)}- ${text}`;
}

function titleFor(person: string | undefined, name: string | undefined): string {
  if (person === undefined || name === undefined) return l10n.t('Improvements');
  return person === ME ? l10n.t('Improvements I owned') : l10n.t('Improvements owned by {0}', name);
}

function introFor(person: string | undefined, name: string | undefined): string {
  if (person === undefined || name === undefined)
    return l10n.t(
      'What we found a new way to do, and how we know that it helped. Each of these began as something we chose to face, and is here because we reviewed what came of it. What did not work is here too, with what we learned.',
    );
  if (person === ME)
    return l10n.t(
      'What I took on myself, and what came of it: what changed, how we knew, and what we learned where it did not work.',
    );
  return l10n.t(
    'What {0} took on, and what came of it: what changed, how we knew, and what we learned where it did not work.',
    name,
  );
}

function periodText({ from, to }: ExportPeriod): string {
  if (from !== undefined && to !== undefined)
    return l10n.t('{0} to {1}', markdownText(from), markdownText(to));
  if (from !== undefined) return l10n.t('Since {0}', markdownText(from));
  return to === undefined ? '' : l10n.t('Until {0}', markdownText(to));
}
