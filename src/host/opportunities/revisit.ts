import { l10n } from 'vscode';
import { addDays, type Day } from '../../core/day';
import { pickDay } from '../prompts/days';
import type { Answer, Frame } from '../prompts/steps';

/** Two weeks: long enough for a change to show, short enough to remember why. */
const LOOK_AGAIN = 14;

/** Asks for the day to look again. */
export function pickRevisit(frame: Frame, today: Day): Promise<Answer<Day | undefined>> {
  return pickDay(frame, l10n.t('When do we look again?'), today, addDays(today, LOOK_AGAIN));
}
