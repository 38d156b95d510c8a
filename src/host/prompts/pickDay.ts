import { env, l10n } from 'vscode';
import { assertNever } from '../../core/assertNever';
import { ME } from '../../core/book/paths';
import { addDays, type Day } from '../../core/day';
import type { DayOffer } from '../../core/days/dayOffers';
import type { CommandContext } from '../commands/commandContext';
import { dayInWords } from '../platform/dateFormat';
import { type Choice, pickOne } from './inputs';
import type { Somebody } from './pickPerson';
import type { StepAnswer, StepFrame } from './steps';
import { pickTyped } from './typedPick';

/** What a prompt for a day needs of the context of commands. */
export type DayHost = Pick<CommandContext, 'modules' | 'today'>;

/** A prompt for a day. */
interface DayPrompt {
  readonly prompt: string;
  /** Whose next one-on-one is offered; undefined where there is no one, so that it cannot be forgotten. */
  readonly somebody: Somebody | undefined;
  /** The number of days from today of the choice that comes first. */
  readonly first?: number;
  /** Nothing can be done without a day: no choice leaves it out. */
  readonly required?: boolean;
}

const NONE = 'none';

/** Asks for a day that lies ahead: working days to choose from, any day as people say it, or none where it is not required. */
export async function pickDay(
  frame: StepFrame,
  host: DayHost,
  options: DayPrompt,
): Promise<StepAnswer<Day | undefined>> {
  const today = host.today();
  const { dayOffers } = await host.modules.load('days');
  const next = await nextOneOnOneOf(options.somebody);
  const first = options.first === undefined ? undefined : addDays(today, options.first);
  const offers = dayOffers(today, next, first).map(
    ({ code, day }): Choice<Day> => ({ label: offerWords(code), description: dayInWords(day), value: day }),
  );
  const answer = await pickTyped<Day>(frame, {
    placeholder:
      next === undefined
        ? l10n.t('{0} Choose a day, or type one: fri, in 2 weeks, 4.12.', options.prompt)
        : l10n.t('{0} Choose a day, or type one: fri, in 2 weeks, 4.12., next 1:1', options.prompt),
    choices: options.required ? offers : [...offers, { label: l10n.t('No date'), value: NONE }],
    read: await dayReader(host, next),
    unread: l10n.t('is not a day'),
  });
  if (answer.kind !== 'answer') return answer;
  if (answer.value === NONE) return { kind: 'answer', value: undefined };
  if (answer.value >= today) return answer;
  const asked = await askPast(frame, answer.value);
  return asked === 'change'
    ? pickDay({ ...frame, before: undefined, typed: undefined }, host, options)
    : asked;
}

/** Asks whether a day in the past is meant; `change` where it is not. */
export async function askPast(frame: StepFrame, day: Day): Promise<StepAnswer<Day> | 'change'> {
  const answer = await pickOne(
    { ...frame, back: true, before: undefined, typed: undefined },
    l10n.t('{0} is in the past.', dayInWords(day)),
    [
      { label: l10n.t('Choose Another Day'), value: 'change' as const },
      { label: l10n.t('Keep {0}', dayInWords(day)), value: 'keep' as const },
    ],
  );
  if (answer.kind === 'cancel') return answer;
  if (answer.kind === 'end') return { kind: 'end' };
  return answer.kind === 'answer' && answer.value === 'keep' ? { kind: 'answer', value: day } : 'change';
}

/** Asks for a day that has been, or will be: as people say it, or none. */
export async function pickAnyDay(
  frame: StepFrame,
  host: DayHost,
  prompt: string,
  none: string,
): Promise<StepAnswer<Day | undefined>> {
  const answer = await pickTyped<Day>(frame, {
    placeholder: prompt,
    choices: [{ label: none, value: NONE }],
    read: await dayReader(host, undefined, true),
    unread: l10n.t('is not a day'),
  });
  if (answer.kind !== 'answer') return answer;
  return { kind: 'answer', value: answer.value === NONE ? undefined : answer.value };
}

/** The day on which the next one-on-one with somebody is due; undefined for the lead, or where it is not known. */
export async function nextOneOnOneOf(somebody: Somebody | undefined): Promise<Day | undefined> {
  if (!somebody || somebody.slug === ME) return undefined;
  const { summaries, needs } = somebody.book;
  return (await needs.of(await summaries.get(somebody.slug)))?.due;
}

async function dayReader(host: DayHost, nextOneOnOne: Day | undefined, past = false) {
  const { readDay } = await host.modules.load('days');
  const context = { today: host.today(), nextOneOnOne, language: env.language, past };
  return async (text: string): Promise<readonly Choice<Day>[]> => {
    const { days } = readDay(text, context);
    const found = days.length > 0 ? days : [await otherDayOf(host, text)].filter((day) => day !== undefined);
    return found.map((day) => ({ label: text, description: dayInWords(day), value: day }));
  };
}

/** Wordings that the own grammar does not know, of which there are few. */
async function otherDayOf(host: DayHost, text: string): Promise<Day | undefined> {
  const { otherDay } = await host.modules.load('otherDays');
  return otherDay(text, { today: host.today(), language: env.language });
}

function offerWords(code: DayOffer['code']): string {
  switch (code) {
    case 'nextOneOnOne':
      return l10n.t('Next 1:1');
    case 'tomorrow':
      return l10n.t('Tomorrow');
    case 'nextWorkingDay':
      return l10n.t('Next Working Day');
    case 'friday':
      return l10n.t('Friday');
    case 'nextWeek':
      return l10n.t('Next Week');
    case 'inOneWeek':
      return l10n.t('In one week');
    case 'inTwoWeeks':
      return l10n.t('In two weeks');
    case 'inAMonth':
      return l10n.t('In a month');
    case 'inThreeMonths':
      return l10n.t('In three months');
    case 'endOfQuarter':
      return l10n.t('End of Quarter');
    default:
      return assertNever(code);
  }
}
