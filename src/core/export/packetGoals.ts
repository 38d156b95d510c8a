import { type Day, isDay } from '../day';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import { goalGaps } from '../rules/goalGaps';
import { isDone } from '../rules/openPromises';
import { aside, linkText, markdownItem, markdownLine } from './exportMarkdown';
import type { PacketGoal } from './packet';
import { fill, type PacketWords } from './packetWords';

type Goal = PartialRecord<RecordOf<'goal'>>;

/**
 * A goal as the person reads it: milestones, and of evidence and check-ins what lies in the period. What the lead promised
 * stays out.
 * @param today the day on which it is said what is missing in a goal that is worked on; without one it is not said
 */
export function goalText(
  { goal, milestones, evidence, checkins }: PacketGoal,
  words: PacketWords,
  today: Day | undefined,
): string {
  const status = goal.status === undefined ? undefined : words[goal.status];
  const since = goal.since === undefined ? undefined : fill(words.goalFrom, goal.since);
  const due = goal.due === undefined ? undefined : fill(words.goalDue, goal.due);
  return [
    `### ${markdownLine(goal.title ?? '')}${aside([status, since, due])}`,
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
    missingText(goal, today, words),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What is missing in a goal that is worked on, in words; nothing where nothing is, or nobody says which day it is. */
export function missingText(goal: Goal, today: Day | undefined, words: PacketWords): string {
  if (goal.status !== 'active' || today === undefined) return '';
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

/** `2026-11-20: `, or nothing. */
export function dayText(day: string | undefined): string {
  return day === undefined ? '' : `${day}: `;
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `**${title}**\n\n${items.join('\n')}`;
}
