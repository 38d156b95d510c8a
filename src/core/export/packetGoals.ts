import * as l10n from '@vscode/l10n';
import { type Day, isDay } from '../day';
import { inOneLine } from '../inOneLine';
import { gapInWords } from '../pages/gapWords';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import { goalGaps } from '../rules/goalGaps';
import { isDone } from '../rules/openPromises';
import { aside, dayText, linkText, markdownItem } from './exportMarkdown';
import type { PacketGoal } from './packet';
import { packetWord } from './packetWords';

type Goal = PartialRecord<RecordOf<'goal'>>;

/**
 * A goal as the person reads it: milestones, and of evidence and check-ins what lies in the period. What the lead promised
 * stays out.
 * @param today the day on which it is said what is missing in a goal that is worked on; without one it is not said
 */
export function goalText(
  { goal, milestones, evidence, checkins }: PacketGoal,
  today: Day | undefined,
): string {
  const status = goal.status === undefined ? undefined : packetWord(goal.status);
  const since = goal.since === undefined ? undefined : l10n.t('since {0}', goal.since);
  const due = goal.due === undefined ? undefined : l10n.t('due {0}', goal.due);
  return [
    `### ${inOneLine(goal.title ?? '')}${aside([status, since, due])}`,
    goal.why === undefined ? '' : l10n.t('Why it matters to you: {0}', goal.why.trim()),
    list(l10n.t('Milestones'), milestones.map(milestoneText)),
    list(
      l10n.t('What I saw you do'),
      evidence.map(({ date, text, link }) =>
        markdownItem(`${dayText(date)}${text?.trim()}${linkText(link)}`),
      ),
    ),
    list(
      l10n.t('How it went, in our check-ins'),
      checkins.map(({ date, text, confidence }) =>
        markdownItem(
          `${dayText(date)}${text?.trim()}${aside([confidence && l10n.t('your confidence: {0}', packetWord(confidence))])}`,
        ),
      ),
    ),
    missingText(goal, today),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What is missing in a goal that is worked on, in words; nothing where nothing is, or nobody says which day it is. */
export function missingText(goal: Goal, today: Day | undefined): string {
  if (goal.status !== 'active' || today === undefined) return '';
  const gaps = goalGaps([goal], today).map((gap) => gapInWords(gap, (day) => day));
  return gaps.length === 0 ? '' : l10n.t('Still missing: {0}', gaps.join(' · '));
}

function milestoneText({ text = '', due, done }: NonNullable<Goal['milestones']>[number]): string {
  const when =
    isDone(done) && done !== undefined && isDay(done)
      ? l10n.t('reached {0}', done)
      : !isDone(done) && due !== undefined
        ? l10n.t('due {0}', due)
        : undefined;
  return markdownItem(`[${isDone(done) ? 'x' : ' '}] ${text.trim()}${aside([when])}`);
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `**${title}**\n\n${items.join('\n')}`;
}
