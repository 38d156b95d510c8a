import { l10n } from 'vscode';
import { addDays, addMonths, type Day, isDay } from '../../core/day';
import { dayInWords } from '../platform/dateFormat';
import { type Choice, inputText, pickOne } from './inputs';
import type { StepAnswer, StepFrame } from './steps';

/** Asks for a day that lies ahead: a few usual ones, another, or none. */
export async function pickDay(
  frame: StepFrame,
  placeholder: string,
  today: Day,
  first: Day,
): Promise<StepAnswer<Day | undefined>> {
  const choice = (label: string, day: Day): Choice<Day | 'other' | 'none'> => ({
    label,
    description: dayInWords(day),
    value: day,
  });
  const choices = [
    choice(l10n.t('In two weeks'), addDays(today, 14)),
    choice(l10n.t('In one week'), addDays(today, 7)),
    choice(l10n.t('In a month'), addMonths(today, 1)),
    choice(l10n.t('In three months'), addMonths(today, 3)),
  ].sort((a, b) => Number(b.value === first) - Number(a.value === first));
  const rest: Choice<Day | 'other' | 'none'>[] = [
    { label: l10n.t('Another day…'), value: 'other' },
    { label: l10n.t('No day'), value: 'none' },
  ];
  const answer = await pickOne(frame, placeholder, [...choices, ...rest]);
  if (answer.kind !== 'answer') return answer;
  if (answer.value === 'none') return { kind: 'answer', value: undefined };
  if (answer.value !== 'other') return { kind: 'answer', value: answer.value };
  const typed = await inputDay({ ...frame, back: true }, placeholder);
  return typed.kind === 'back' ? pickDay(frame, placeholder, today, first) : typed;
}

/** Asks for a day as `YYYY-MM-DD`; undefined where it was left empty. */
export function inputDay(frame: StepFrame, prompt: string): Promise<StepAnswer<Day | undefined>> {
  return inputText(frame, {
    prompt,
    placeholder: 'YYYY-MM-DD',
    optional: true,
    validate: (text) => (isDay(text) ? undefined : l10n.t('Write the day like 2026-11-21.')),
  });
}
