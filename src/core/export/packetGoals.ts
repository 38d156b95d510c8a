import { type Day, isDay } from '../day';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import { goalGaps } from '../rules/goalGaps';
import { isDone } from '../rules/openPromises';
import { aside, linkText, markdownItem, markdownLine } from './exportMarkdown';
import { type ExportPeriod, isAfter, isIn } from './exportPeriod';
import { fill, type PacketWords } from './packetWords';

type Goal = PartialRecord<RecordOf<'goal'>>;

/**
 * A goal as the person reads it: milestones, and of evidence and check-ins what lies in the period. Undefined for a goal
 * that says nothing about the period: set later, or closed with nothing in it. What the lead promised stays out.
 * @param today the day on which it is said what is missing in a goal that is worked on; without one it is not said
 */
export function goalText(
  goal: Goal,
  period: ExportPeriod,
  words: PacketWords,
  today: Day | undefined,
): string | undefined {
  if (goal.title === undefined || isAfter(period, goal.since)) return undefined;
  const evidence = dated(goal.evidence, period);
  const checkins = dated(goal.checkins, period);
  const milestones = (goal.milestones ?? []).filter(({ text }) => text !== undefined);
  const reached = milestones.some(({ done }) => isDone(done) && isIn(period, done));
  const isOpen = goal.status === 'active' || goal.status === 'planned';
  if (!isOpen && !reached && evidence.length + checkins.length === 0 && isBound(period)) return undefined;
  const status = goal.status === undefined ? undefined : words[goal.status];
  const since = goal.since === undefined ? undefined : fill(words.goalFrom, goal.since);
  const due = goal.due === undefined ? undefined : fill(words.goalDue, goal.due);
  return [
    `### ${markdownLine(goal.title)}${aside([status, since, due])}`,
    goal.why === undefined ? '' : fill(words.why, goal.why.trim()),
    list(
      words.milestones,
      milestones.map((milestone) => milestoneText(milestone, words)),
    ),
    list(
      words.evidence,
      evidence.map(({ date, text, link }) =>
        markdownItem(`${dayText(date)}${text?.trim()}${linkText(link)}`),
      ),
    ),
    list(
      words.checkins,
      checkins.map(({ date, text, confidence }) =>
        markdownItem(
          `${dayText(date)}${text?.trim()}${aside([confidence && fill(words.confidence, words[confidence])])}`,
        ),
      ),
    ),
    goal.status !== 'active' || today === undefined ? '' : missingText(goal, today, words),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function missingText(goal: Goal, today: Day, words: PacketWords): string {
  const gaps = goalGaps([goal], today).map(({ what, since = '' }) => fill(words[what], since));
  return gaps.length === 0 ? '' : fill(words.missing, gaps.join(' · '));
}

function milestoneText(
  { text = '', due, done }: NonNullable<Goal['milestones']>[number],
  words: PacketWords,
): string {
  const when =
    isDone(done) && done !== undefined && isDay(done)
      ? fill(words.milestoneDone, done)
      : !isDone(done) && due !== undefined
        ? fill(words.milestoneDue, due)
        : undefined;
  return markdownItem(`[${isDone(done) ? 'x' : ' '}] ${text.trim()}${aside([when])}`);
}

/** What has a text and lies in the period, oldest first; what has no day comes last. */
function dated<T extends { readonly date?: string | undefined; readonly text?: string | undefined }>(
  items: readonly T[] | undefined,
  period: ExportPeriod,
): readonly T[] {
  return (items ?? [])
    .filter(({ date, text }) => text !== undefined && isIn(period, date))
    .toSorted((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
}

/** `2026-11-20: `, or nothing. */
export function dayText(day: string | undefined): string {
  return day === undefined ? '' : `${day}: `;
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `**${title}**\n\n${items.join('\n')}`;
}

function isBound({ from, to }: ExportPeriod): boolean {
  return from !== undefined || to !== undefined;
}
