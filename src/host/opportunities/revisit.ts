import { l10n } from 'vscode';
import type { Day } from '../../core/day';
import { type DayHost, pickDay } from '../prompts/pickDay';
import type { StepAnswer, StepFrame } from '../prompts/steps';

/** Two weeks: long enough for a change to show, short enough to remember why. */
const LOOK_AGAIN = 14;

/** Asks for the day to look again. */
export function pickRevisit(frame: StepFrame, host: DayHost): Promise<StepAnswer<Day | undefined>> {
  return pickDay(frame, host, { prompt: l10n.t('When will you review it?'), first: LOOK_AGAIN });
}
