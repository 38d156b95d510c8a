import { matchHeading } from './families';
import { isStemmedActions } from './stems';
import { isBlank, type TextLine } from './textLines';

const LONGEST = 60;
/** What asks, or is explained in brackets, as the lines of a form are: `Improvement goals for the next sprint (team)`. */
const formLine = /^([^()|]{2,120}[?？!]|[^()|]{2,120}(?=\s\([^()|]{1,120}\)[:：]?$))/u;
const MOST_WORDS_ASKED = 14;
/** In UTF-16 units. */
const MOST_ANNOUNCED = 300;
const MOST_WORDS = 7;
const MOST_WORDS_BEFORE_COLON = 10;

/**
 * A line of Markdown that is a heading without its mark: `Comenzar a hacer:`, `Wat ging goed?`, or the bare words above a list.
 * Only words that retros have as headings count. Returns the words, and the colon behind them if there is one.
 * @param freeAbove no text stands right above it
 */
export function knownLabel(
  line: string,
  freeAbove: boolean,
  below: TextLine | undefined,
): { readonly text: string; readonly colon: boolean } | undefined {
  const text = line.trim();
  // As far as Markdown lets a line stand in; farther, or in a list, it goes on with what is above.
  const indent = line.length - line.trimStart().length;
  if (indent > 3 || line.startsWith('\t') || (indent > 0 && !freeAbove)) return undefined;
  const isAbove = isBlank(below) || /^\s*(?:[-*+•–|]|\d{1,9}[.)])/.test(below?.text ?? '');
  const isCall = /[^!]!{1,3}$/.test(text) && /^\s*[-*+•–]\s/.test(below?.text ?? '');
  const asked =
    freeAbove && (isCall || text.length > LONGEST)
      ? (askedIn(text) ?? (isAbove ? announcedIn(text) : undefined))
      : undefined;
  if (asked !== undefined) return { text: asked, colon: false };
  if (
    text.length > LONGEST ||
    text.includes('|') ||
    /^[|>#]/.test(text) ||
    /^(?:[-*+•–]|\d{1,9}[.)])\s/.test(text)
  )
    return undefined;
  const colon = /[:：]$/u.test(text);
  // `TODO: list what we shipped` goes on behind its colon.
  if ((colon ? /[:：][*_]{0,3}\s+\S/u : /[:：]\s+\S/u).test(text)) return undefined;
  if (!colon && !(freeAbove && isAbove)) return undefined;
  const words = colon ? text.slice(0, -1) : text;
  const leadsList = freeAbove && /^\s*[-*+•–]\s/.test(below?.text ?? '');
  const isAsked = /[?？]$/u.test(text);
  const most = isAsked ? MOST_WORDS_ASKED : colon || leadsList ? MOST_WORDS_BEFORE_COLON : MOST_WORDS;
  if (/[.!;,]$/.test(words) || words.split(/\s+/).length > most) return undefined;
  // "Things we will do next sprint" right above its list is one by the beginnings of its words.
  const isLead = colon || isAsked || leadsList;
  return matchHeading(words) || (isLead && isStemmedActions(words)) ? { text: words, colon } : undefined;
}

/**
 * What a longer line says that it leads to or asks for, where these are actions: `It was late. So we agreed on these actions:`,
 * `By your scores, what will be changed? Explain why.`
 */
function announcedIn(text: string): string | undefined {
  if (text.length > MOST_ANNOUNCED || /^(?:[|>#<]|[-*+•–]\s|\d{1,9}[.)]\s)/.test(text)) return undefined;
  const leads = /[:：][*_]{0,3}$/u.test(text);
  const whole = leads
    ? text.replace(/[:：*_\s]{1,5}$/u, '')
    : (/^[^?？]{2,240}(?=[?？])/u.exec(text)?.[0] ?? '');
  const sentence = whole.slice(whole.search(/[^.!?:]*$/));
  return [sentence, sentence.slice(sentence.lastIndexOf(',') + 1)]
    .find(
      (words) =>
        words.trim() !== '' &&
        words.trim().split(/\s+/).length <= MOST_WORDS_ASKED &&
        (matchHeading(words)?.topic === 'actions' || isStemmedActions(words)),
    )
    ?.trim();
}

/** The words of a form's line that is longer than a label. */
function askedIn(text: string): string | undefined {
  if (text.length > 240 || /^(?:[|>#]|[-*+•–]\s|\d{1,9}[.)]\s)/.test(text)) return undefined;
  const found = formLine.exec(text);
  const words = found?.[1] ?? '';
  if (!found || (/[?？!]$/u.test(words) && words.length < text.length)) return undefined;
  if (words.split(/\s+/).length > MOST_WORDS_ASKED) return undefined;
  return matchHeading(words) ? words : undefined;
}
