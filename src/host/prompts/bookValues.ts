import { l10n } from 'vscode';
import { inOneLine } from '../../core/inOneLine';
import { isSameValue } from '../../core/records/sameValue';
import { textsIn } from '../../core/records/textsIn';
import { UserError } from '../platform/errors';
import type { OpenBook } from '../store/books';
import { type Choice, pickOne } from './inputs';
import type { StepAnswer, StepFrame } from './steps';

/** How long a vision may be beside a question, in UTF-16 units. */
const SHORT = 160;
/** As many values have a key of their own: 1 to 9. */
const KEYS = 9;
const NONE = '';

/** The values that a book's file lists, in its order. */
export async function valuesOfBook({ book }: OpenBook): Promise<readonly string[]> {
  const summary = await book.summary({ kind: 'book', name: 'book', private: false });
  return textsIn(summary.ok ? summary.record.values : []);
}

/** The vision of a book in one line; undefined where it has none. */
export async function visionOfBook({ book }: OpenBook): Promise<string | undefined> {
  const summary = await book.summary({ kind: 'book', name: 'book', private: false });
  const line = inOneLine(summary.ok ? (summary.record.vision ?? '') : '');
  return line === '' ? undefined : line;
}

/** A question with the vision of the book in front of it, as far as there is one. */
export async function underVision(open: OpenBook | undefined, question: string): Promise<string> {
  const vision = open && (await visionOfBook(open));
  if (vision === undefined) return question;
  const short = vision.length > SHORT ? `${vision.slice(0, SHORT - 1)}…` : vision;
  return l10n.t('Our vision: {0} {1}', short, question);
}

/**
 * The value of the book that is meant, as it is written there.
 * @throws {UserError} `badArguments` where the book has none such
 */
export async function valueInBook(open: OpenBook, said: string): Promise<string> {
  const found = (await valuesOfBook(open)).find((one) => isSameValue(one, said));
  if (found !== undefined) return found;
  throw new UserError(
    'badArguments',
    l10n.t('The book has no such value. Values are written under “values” in book.yaml.'),
    open.book.uri({ kind: 'book', name: 'book', private: false }),
  );
}

/**
 * Asks which value of the book is cited: Enter takes none, the number of a value takes it at once.
 * @returns undefined as the answer for none
 */
export async function pickValue(
  frame: StepFrame,
  open: OpenBook | undefined,
  question: string,
): Promise<StepAnswer<string | undefined>> {
  const values = open ? await valuesOfBook(open) : [];
  const choices: Choice<string>[] = [
    { label: l10n.t('No value'), description: l10n.t('Enter skips it'), value: NONE },
    ...values.map((value, index) => {
      const label = inOneLine(value);
      if (index >= KEYS) return { label, value };
      const key = String(index + 1);
      return { label, description: key, key, value };
    }),
  ];
  const answer = await pickOne(frame, question, choices);
  if (answer.kind !== 'answer') return answer;
  return { kind: 'answer', value: answer.value === NONE ? undefined : answer.value };
}
