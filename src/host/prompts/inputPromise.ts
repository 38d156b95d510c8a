import { env, l10n } from 'vscode';
import type { TextWithDue } from '../../core/days/dueAtEnd';
import { dayInWords } from '../platform/dateFormat';
import { inputText, type TextPrompt } from './inputs';
import { askPast, type DayHost, nextOneOnOneOf } from './pickDay';
import type { Somebody } from './pickPerson';
import type { StepAnswer, StepFrame } from './steps';

/**
 * Asks for the text of a promise. A day at its end behind `by`, `bis` or `para` is shown as the due day before Enter;
 * one in the past asks back.
 * @returns the text as it was typed; `promiseOf` takes the day off it
 */
export async function inputPromise(
  frame: StepFrame,
  host: DayHost,
  somebody: Somebody | undefined,
  options: TextPrompt,
): Promise<StepAnswer<string | undefined>> {
  const read = await promiseReader(host, somebody);
  const answer = await inputText(frame, {
    ...options,
    hint: (typed) => {
      const { text, due } = read(typed);
      return due === undefined ? undefined : l10n.t('Due {0}: “{1}”', dayInWords(due), text);
    },
  });
  if (answer.kind !== 'answer' || answer.value === undefined) return answer;
  const { due } = read(answer.value);
  if (due === undefined || due >= host.today()) return answer;
  const asked = await askPast(frame, due);
  if (asked !== 'change') return asked.kind === 'cancel' ? asked : answer;
  return inputPromise({ ...frame, before: answer.value }, host, somebody, options);
}

/** A promise as it was typed, with the day taken off its end. */
export async function promiseOf(
  host: DayHost,
  somebody: Somebody | undefined,
  typed: string,
): Promise<TextWithDue> {
  return (await promiseReader(host, somebody))(typed);
}

async function promiseReader(host: DayHost, somebody: Somebody | undefined) {
  const { dueAtEnd } = await host.modules.load('days');
  const nextOneOnOne = await nextOneOnOneOf(somebody);
  const context = { today: host.today(), nextOneOnOne, language: env.language };
  return (text: string) => dueAtEnd(text, context);
}
