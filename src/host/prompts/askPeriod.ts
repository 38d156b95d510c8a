import { l10n } from 'vscode';
import type { Day } from '../../core/day';
import { UserError } from '../platform/errors';
import { inputDay } from './pickDay';
import { type Answers, askSteps } from './steps';

/** Days from the first to the last, both included; of all days where one is not given. */
export interface PromptedPeriod {
  from: Day | undefined;
  to: Day | undefined;
}

/**
 * Asks for the days that were not passed in; undefined when cancelled.
 * @throws {UserError} `badArguments` if the first day comes after the last
 */
export async function askPeriod(
  title: string,
  { from, to }: Answers<PromptedPeriod>,
  all: boolean,
): Promise<Answers<PromptedPeriod> | undefined> {
  const answers = await askSteps<PromptedPeriod>(
    title,
    { from, to },
    [
      {
        key: 'from',
        required: false,
        ask: (frame) => inputDay(frame, l10n.t('From which day? (Enter: from the first)')),
      },
      {
        key: 'to',
        required: false,
        ask: (frame) => inputDay(frame, l10n.t('To which day? (Enter: to the last)')),
      },
    ],
    all,
  );
  if (answers) assertPeriod(answers);
  return answers;
}

/**
 * Asserts that the first day does not come after the last.
 * @throws {UserError} `badArguments`
 */
export function assertPeriod({ from, to }: Answers<PromptedPeriod>): void {
  if (from !== undefined && to !== undefined && from > to)
    throw new UserError('badArguments', l10n.t('The first day, {0}, comes after the last, {1}.', from, to));
}
