import { defined } from '../platform/defined';
import { inputText, type TextPrompt } from './inputs';
import type { StepAnswer, StepFrame } from './steps';

/** Asks for any number of texts in one line, with `;` between; undefined as the answer where it was left empty. */
export async function inputList(
  frame: StepFrame,
  prompt: string,
  options: Pick<TextPrompt, 'placeholder'> = {},
): Promise<StepAnswer<string[] | undefined>> {
  const answer = await inputText(frame, { ...options, prompt, optional: true });
  if (answer.kind === 'end') return { kind: 'end' };
  if (answer.kind === 'cancel') return { kind: 'cancel', ...defined({ typed: answer.typed }) };
  if (answer.kind !== 'answer') return answer;
  const items = (answer.value ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter(Boolean);
  return { kind: 'answer', value: items.length === 0 ? undefined : items };
}
