import type { OpportunityStatus } from '../records/opportunityKind';
import { type AnswerKind, answerWords } from './answerWords';
import type { Format } from './format';
import { retroLink, unmarked } from './links';
import type { Language } from './phrases';

/** An answer as the retro file shows it. */
export interface RetroAnswerText {
  readonly kind: AnswerKind;
  readonly title: string;
  /** Relative URL of the record (see relativeHref); undefined where readers of the retro cannot see it: then all is said in the file. */
  readonly href?: string;
  /** The owner's name, as people say it. */
  readonly owner?: string;
  /** The day to look again, `YYYY-MM-DD`. */
  readonly revisit?: string;
  /** What changes, how one will know, and how that stood before; said where there is no link. */
  readonly change?: string;
  readonly measure?: string;
  readonly before?: string;
  /** How it stands; faced without one. */
  readonly status?: OpportunityStatus;
  /** What came of it: the day, `YYYY-MM-DD`, and the sentence. */
  readonly outcome?: { readonly date?: string; readonly text?: string };
  /** The heading to make if there is none for this kind; else one in the file's language. */
  readonly heading?: string;
}

/**
 * The answer as one line in a format's own syntax, without the list marker: `[title](href) (owner), review on 2026-12-05`. What is
 * over, or parked, says so instead of the day.
 */
export function answerText(answer: RetroAnswerText, format: Format, language: Language): string {
  const title = singleLine(answer.title);
  const words = answer.href === undefined ? atStart(title, format) : retroLink(title, answer.href, format);
  return `${words}${answerMarks(answer, format, language)}`;
}

/**
 * Returns what is written behind the words of an answer: ` (owner), review on 2026-12-05`; `''` where there is neither.
 */
export function answerMarks(answer: RetroAnswerText, format: Format, language: Language): string {
  const owner = answer.owner === undefined ? '' : singleLine(answer.owner);
  const status = statusText(answer, language);
  return `${owner === '' ? '' : ` (${unmarked(owner, format)})`}${status === '' ? '' : `, ${status}`}`;
}

/**
 * Returns the status of an answer, and since or until when: `review on 2026-12-05`, `kept on 2026-12-05`; `''` where
 * nothing is to be said.
 */
export function statusText({ status, revisit, outcome }: RetroAnswerText, language: Language): string {
  const words = answerWords[language];
  switch (status) {
    case 'kept':
    case 'changed':
    case 'dropped':
      // Without its day, the word is what is left of "kept on".
      return outcome?.date === undefined
        ? (words[status].split(' ')[0] ?? '')
        : `${words[status]} ${singleLine(outcome.date)}`;
    case 'parked':
      return revisit === undefined ? words.parked : `${words.until} ${singleLine(revisit)}`;
    default:
      return revisit === undefined ? '' : `${words.again} ${singleLine(revisit)}`;
  }
}

/**
 * Returns the details below an answer that has no link, each as `label: text`: what changes, how one will know, what
 * came of it. Empty where there is a link.
 */
export function answerDetails(
  { href, change, measure, before, outcome }: RetroAnswerText,
  format: Format,
  language: Language,
): readonly string[] {
  if (href !== undefined) return [];
  const words = answerWords[language];
  const said = (text: string | undefined) => plainPart(text, format);
  const known = said(measure);
  const stood = said(before);
  return [
    [words.change, said(change)],
    [words.measure, known !== '' && stood !== '' ? `${known} (${words.before}: ${stood})` : known],
    [words.result, said(outcome?.text)],
  ].flatMap(([label, text]) => (text === '' ? [] : [`${label}: ${text}`]));
}

/** A part of an answer on one line, without marks of the format; empty where there is none. */
export function plainPart(text: string | undefined, format: Format): string {
  return text === undefined ? '' : unmarked(singleLine(text), format);
}

/** A text without line ends, control characters and doubled spaces. */
export function singleLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Words at the start of an item. */
function atStart(title: string, format: Format): string {
  return guardedStart(unmarked(title, format), format);
}

/** Words in a format's own syntax at the start of an item, where what looks like a marker or a checkbox would be one. */
export function guardedStart(text: string, format: Format): string {
  if (format !== 'md' && format !== 'mdx') return text;
  return text.replace(/^(?=[#>+=-])/, '\\').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
