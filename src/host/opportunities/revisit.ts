import { l10n } from 'vscode';
import { addDays, type Day } from '../../core/day';
import { pickDay } from '../prompts/pickDay';
import type { StepAnswer, StepFrame } from '../prompts/steps';

/** Two weeks: long enough for a change to show, short enough to remember why. */
const LOOK_AGAIN = 14;

/** Asks for the day to look again. */
export function pickRevisit(frame: StepFrame, today: Day): Promise<StepAnswer<Day | undefined>> {
  return pickDay(frame, l10n.t('When do we look again?'), today, addDays(today, LOOK_AGAIN));
}
