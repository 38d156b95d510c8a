import { l10n } from 'vscode';
import { assertNever } from '../../core/assertNever';
import type { Day } from '../../core/day';
import type { PeriodOffer } from '../../core/days/periodOffers';
import { dayInWords } from '../platform/dateFormat';
import { UserError } from '../platform/errors';
import { type Choice, pickOne } from './inputs';
import { type DayHost, pickAnyDay } from './pickDay';
import { type Answers, askSteps } from './steps';

/** Days from the first to the last, both included; of all days where one is not given. */
interface PromptedPeriod {
  from: Day | undefined;
  to: Day | undefined;
}

interface PeriodSteps extends PromptedPeriod {
  period: Answers<PromptedPeriod> | 'days';
}

/**
 * Asks for the days that were not passed in: usual stretches of time, or two days; undefined when cancelled.
 * @param lastPacket the day until which the last packet went, where one is known
 * @throws {UserError} `badArguments` if the first day comes after the last
 */
export async function askPeriod(
  title: string,
  host: DayHost,
  { from, to }: Answers<PromptedPeriod>,
  all: boolean,
  lastPacket?: Day,
): Promise<Answers<PromptedPeriod> | undefined> {
  const { periodOffers } = await host.modules.load('days');
  const isGiven = from !== undefined || to !== undefined;
  const isTwo = ({ period }: Answers<PeriodSteps>) => isGiven || period === 'days';
  const answers = await askSteps<PeriodSteps>(
    title,
    { from, to, ...(isGiven ? { period: 'days' } : {}) },
    [
      {
        key: 'period',
        required: false,
        ask: (frame) =>
          pickOne<PeriodSteps['period']>(frame, l10n.t('Which period?'), [
            ...periodOffers(host.today(), lastPacket).map(periodChoice),
            { label: l10n.t('Everything'), value: {} },
            { label: l10n.t('Two Days…'), value: 'days' },
          ]),
      },
      {
        key: 'from',
        required: false,
        when: isTwo,
        ask: (frame) =>
          pickAnyDay(
            frame,
            host,
            l10n.t('From which day? Type it: 1 Oct, last Monday, 2026-10-01'),
            l10n.t('From the first'),
          ),
      },
      {
        key: 'to',
        required: false,
        when: isTwo,
        ask: (frame) =>
          pickAnyDay(
            frame,
            host,
            l10n.t('To which day? Type it: today, 31 Dec, 2026-12-31'),
            l10n.t('To the last'),
          ),
      },
    ],
    all,
  );
  if (!answers) return undefined;
  const period: Answers<PromptedPeriod> =
    answers.period === undefined || answers.period === 'days'
      ? { from: answers.from, to: answers.to }
      : answers.period;
  assertPeriod(period);
  return period;
}

function periodChoice({ code, from, to }: PeriodOffer): Choice<Answers<PromptedPeriod>> {
  const description =
    to === undefined
      ? l10n.t('since {0}', dayInWords(from))
      : l10n.t('{0} to {1}', dayInWords(from), dayInWords(to));
  return { label: periodWords(code), description, value: { from, to } };
}

function periodWords(code: PeriodOffer['code']): string {
  switch (code) {
    case 'sinceLastPacket':
      return l10n.t('Since the Last Packet');
    case 'thisQuarter':
      return l10n.t('This Quarter');
    case 'lastQuarter':
      return l10n.t('Last Quarter');
    default:
      return assertNever(code);
  }
}

/**
 * Asserts that the first day does not come after the last.
 * @throws {UserError} `badArguments`
 */
export function assertPeriod({ from, to }: Answers<PromptedPeriod>): void {
  if (from !== undefined && to !== undefined && from > to)
    throw new UserError(
      'badArguments',
      l10n.t('The first day, {0}, comes after the last, {1}.', dayInWords(from), dayInWords(to)),
    );
}
