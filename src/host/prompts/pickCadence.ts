import { env, l10n } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { UserError } from '../platform/errors';
import { inputText } from './inputs';
import type { StepAnswer, StepFrame } from './steps';
import { pickTyped } from './typedPick';

const BOOK = 'book';
const OTHER = 'other';

/** Asks how often two people meet: usual rhythms, or any as people say it; undefined for the book's own. */
export async function pickCadence(
  frame: StepFrame,
  { modules }: Pick<CommandContext, 'modules'>,
): Promise<StepAnswer<string | undefined>> {
  const { readCadence } = await modules.load('days');
  const answer = await pickTyped(frame, {
    placeholder: l10n.t('How often do you meet?'),
    choices: [
      { label: l10n.t('The book’s default'), value: BOOK },
      { label: l10n.t('Weekly'), value: '1 week' },
      { label: l10n.t('Every 2 weeks'), value: '2 weeks' },
      { label: l10n.t('Monthly'), value: '1 month' },
      { label: l10n.t('Quarterly'), value: '3 months' },
      { label: l10n.t('Other…'), value: OTHER },
    ],
    read: (text) => {
      const cadence = readCadence(text, env.language);
      return cadence === undefined ? [] : [{ label: text, description: cadence, value: cadence }];
    },
    unread: cadenceSentence(),
  });
  if (answer.kind !== 'answer') return answer;
  if (answer.value === BOOK) return { kind: 'answer', value: undefined };
  if (answer.value !== OTHER) return answer;
  const typed = await inputText(
    { ...frame, back: true, before: undefined },
    {
      prompt: l10n.t('How often do you meet?'),
      placeholder: l10n.t('3 weeks, biweekly, every 10 days'),
      optional: true,
      validate: (text) => (readCadence(text, env.language) === undefined ? cadenceSentence() : undefined),
    },
  );
  if (typed.kind === 'back') return pickCadence(frame, { modules });
  if (typed.kind !== 'answer' || typed.value === undefined) return typed;
  return { kind: 'answer', value: readCadence(typed.value, env.language) };
}

/**
 * A rhythm that was passed in, as a record holds it.
 * @throws {UserError} `badArguments` where it is none
 */
export async function cadenceOf(
  { modules }: Pick<CommandContext, 'modules'>,
  text: string | undefined,
): Promise<string | undefined> {
  if (text === undefined) return undefined;
  const { readCadence } = await modules.load('days');
  const cadence = readCadence(text, env.language);
  if (cadence === undefined) throw new UserError('badArguments', cadenceSentence());
  return cadence;
}

function cadenceSentence(): string {
  return l10n.t('Write it like “1 week”, “10 days” or “2 months”.');
}
