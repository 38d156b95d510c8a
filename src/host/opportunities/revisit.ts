import { l10n } from 'vscode';
import type { Day } from '../../core/day';
import { type DayHost, pickDay } from '../prompts/pickDay';
import type { Somebody } from '../prompts/pickPerson';
import type { StepAnswer, StepFrame } from '../prompts/steps';

/** Two weeks: long enough for a change to show, short enough to remember why. */
const LOOK_AGAIN = 14;

/**
 * Asks for the day to look again.
 * @param owner whose next one-on-one is offered
 */
export function pickRevisit(
  frame: StepFrame,
  host: DayHost,
  owner: Somebody | undefined,
): Promise<StepAnswer<Day | undefined>> {
  return pickDay(frame, host, {
    prompt: l10n.t('When will you review it?'),
    first: LOOK_AGAIN,
    somebody: owner,
  });
}
