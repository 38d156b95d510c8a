import { type Day, isDay } from '../day';
import { dayIn } from '../dayIn';
import { roleOf, saysDone } from './actionWords';
import type { Format } from './format';
import { areNames, type IsName } from './nameLike';
import { linkedRecord } from './recordLink';

/** What one mark at the start or the end of the words says. `size`: how many units it takes. */
export interface Mark {
  readonly size: number;
  readonly owner?: string;
  readonly due?: Day;
  readonly done?: boolean;
  readonly record?: string;
  readonly named?: boolean;
}

const dueWord =
  '(?:due(?:[ -]?date)?(?: by| on)?|deadline|by|until|target(?: date)?|bis(?: zum)?|fällig(?: am| bis)?|frist|para el|antes del|fecha(?: límite)?|plazo|avant le|échéance|pour le|até|prazo|entro(?: il)?|scadenza|voor|uiterlijk)';
const trailingDue = new RegExp(
  `(?:^|[\\s,;–—-])([*_]{0,2}${dueWord}[*_]{0,2}\\s*:{0,2}[*_]{0,2}\\s*([^\\s(][^()]{3,30}))$`,
  'iu',
);
const inlineDue = new RegExp(
  `(?<![\\p{L}\\p{N}])${dueWord}[*_]{0,2}\\s*:?[*_]{0,2}\\s*(\\d{4}-\\d{2}-\\d{2})(?!\\d)`,
  'iu',
);
const bareDay = /(?:^|[\s,;–—])((?:[📅📆🗓]\uFE0F?)?\s?(\d{4}-\d{2}-\d{2}))$/u;
const mention = /(?:^|[\s,;])(@[\p{L}\p{N}][\p{L}\p{N}._/-]{0,60}(?<=[\p{L}\p{N}]))$/u;
const labelled =
  /(?:^|[\s,;–—-])([*_]{0,2}([\p{L}][\p{L} ]{1,20})[*_]{0,2}\s?:[*_]{0,2}\s*([^\s:][^:\n]{0,60}))$/u;
const boldBrackets = /(?<=\s)(?:\*\*|__)\[([^\][\n]{1,60})\](?:\*\*|__)$/;
const wholeDone = /^(?:done|closed|completed?|erledigt|hecho|fait|feito|fatto|gedaan)$/i;
const dashedWord = /\s[–—-]\s+([*_]{0,2}(\p{L}{4,10})[*_]{0,2})$/u;
const doneSign = /((?:✅|☑|✔|✓)\uFE0F?)$/u;
const dashedMention = /[–—]\s+((?:[*_]{0,2})@?[^–—]{1,60})$/u;

/** What the end of an action's words says beside them: a day, an owner, that it is done, its record; one mark at a time. */
export function tailMark(words: string, format: Format, isName: IsName): Mark | undefined {
  const sign = doneSign.exec(words);
  if (sign) return { size: sign[0].length, done: true };
  return group(words, format, isName) ?? plainEnd(words, isName);
}

/** A day that a sentence names with a word for it, anywhere: only where nothing can be mistaken. */
export function dueWithin(words: string): Day | undefined {
  const day = inlineDue.exec(words.slice(0, 4000))?.[1];
  return day !== undefined && isDay(day) ? day : undefined;
}

/** A day, if the text is one and nothing else. */
export function wholeDay(text: string): Day | undefined {
  const bare = text.replace(/^(?:[\s*_<📅📆🗓]|\uFE0F)+|(?<![\s*_>.])[\s*_>.]+$/gu, '');
  if (isDay(bare)) return bare;
  const found = bare.length > 40 ? undefined : dayIn(bare);
  if (typeof found !== 'object') return undefined;
  // "Tuesday 1 December 2026" has a weekday as well, and nothing more.
  const rest = bare.slice(0, found.start) + bare.slice(found.end);
  return /^\W*(?:\p{L}{2,12}day|\p{L}{2,3}\.?)?\W*$/u.test(rest) ? found.day : undefined;
}

function plainEnd(words: string, isName: IsName): Mark | undefined {
  const due = trailingDue.exec(words);
  const day = due ? wholeDay(due[2] ?? '') : undefined;
  if (due && day) return { size: due[1]?.length ?? 0, due: day };
  const bare = bareDay.exec(words);
  if (bare && isDay(bare[2] ?? '')) return { size: bare[1]?.length ?? 0, due: bare[2] ?? '' };
  const mentioned = mention.exec(words);
  const bracketed = boldBrackets.exec(words);
  if (bracketed && isName(bracketed[1] ?? ''))
    return { size: bracketed[0].length, owner: bracketed[1]?.trim() ?? '' };
  // All of the words may be a mention; then they are no action with an owner.
  if (mentioned && mentioned.index > 0) return { size: mentioned[1]?.length ?? 0, owner: mentioned[1] ?? '' };
  const label = labelled.exec(words);
  const said = label ? labelMark(label[2] ?? '', label[3] ?? '') : undefined;
  if (label && said) return { size: label[1]?.length ?? 0, ...said };
  const word = dashedWord.exec(words);
  if (word && wholeDone.test(word[2] ?? '')) return { size: word[1]?.length ?? 0, done: true };
  const dashed = dashedMention.exec(words)?.[1];
  if (dashed !== undefined && /^[*_]{0,2}@/.test(dashed) && isName(bareName(dashed)))
    return { size: dashed.length, owner: bareName(dashed) };
  return undefined;
}

/** What `Owner: Ada`, `Due: 2026-12-01` or `Status: done` says; undefined for all else. */
export function labelMark(label: string, value: string): Omit<Mark, 'size'> | undefined {
  const bare = bareName(value);
  switch (roleOf(label)) {
    case 'owner':
      return bare.split(/\s+/).length <= 4 || areNames(bare) ? { owner: bare } : undefined;
    case 'due': {
      const due = wholeDay(value);
      return due === undefined ? undefined : { due };
    }
    case 'status':
      return { done: saysDone(value) };
    default:
      return undefined;
  }
}

/** A name without brackets, emphasis, code marks and the address it is linked to. */
export function bareName(text: string): string {
  return text
    .trim()
    .replace(/^\[([^\][]{1,80})\](?:\([^()]{0,300}\))?$/, '$1')
    .replace(/^[*_`[\s]+|(?<![*_`\]\s])[*_`\]\s]+$/g, '');
}

/** The parentheses or brackets at the end of the words. */
function group(words: string, format: Format, isName: IsName): Mark | undefined {
  const close = words.at(-1);
  if (close !== ')' && close !== ']') return undefined;
  const start = opening(words, close);
  if (start < 0) return undefined;
  const inner = words.slice(start + 1, -1);
  const size = words.length - start;
  // Right behind other characters it is a link, a call, or a plural.
  if (start === 0 ? words.length > 200 : !/[\s*_~]/.test(words[start - 1] ?? '')) return undefined;
  const record = close === ')' ? linkedRecord(inner) : undefined;
  if (record !== undefined) return isReference(inner, format) ? { size, record } : undefined;
  const said = groupSaid(inner, isName);
  return said && { size, ...said };
}

function groupSaid(inner: string, isName: IsName): Omit<Mark, 'size'> | undefined {
  if (isName(inner)) return { owner: inner.trim() };
  if (wholeDone.test(inner)) return { done: true };
  let all: Omit<Mark, 'size'> = {};
  const pieces = inner.split(/\s*[,;]\s*|\s+[–—|-]\s+/);
  for (const piece of pieces) {
    const said = pieceSaid(piece, isName);
    if (!said || (said.owner !== undefined && all.owner !== undefined)) return undefined;
    all = { ...all, ...said };
  }
  return all;
}

function pieceSaid(piece: string, isName: IsName): Omit<Mark, 'size'> | undefined {
  if (isName(piece)) return { owner: piece.trim() };
  const day = wholeDay(piece.replace(new RegExp(`^${dueWord}\\s*:{0,2}\\s*`, 'iu'), ''));
  if (day !== undefined) return { due: day };
  const label = /^([^:]{1,30}?)\s?::?\s*(\S.*)$/.exec(piece);
  return label ? labelMark(label[1] ?? '', label[2] ?? '') : undefined;
}

/** Whether parentheses hold a reference to a record and nothing else. */
function isReference(inner: string, format: Format): boolean {
  if (/^[^\s()[\]`]+$/.test(inner)) return true;
  switch (format) {
    case 'md':
    case 'mdx':
      return /^\[[^\][]*\]\([^\s()]*\)$/.test(inner);
    case 'org':
      return /^\[\[[^\][]*\]\[[^\][]*\]\]$/.test(inner);
    case 'adoc':
      return /^link:[^\s[\]]*\[[^\][]*\]$/.test(inner);
    case 'rst':
      return /^`[^`<]*<[^<>`]*>`__?$/.test(inner);
    default:
      return false;
  }
}

/** Where the bracket that the last character closes was opened; -1 if it was not. */
function opening(words: string, close: string): number {
  const open = close === ')' ? '(' : '[';
  let depth = 0;
  for (let at = words.length - 1; at >= 0; at--) {
    if (words[at] === close) depth++;
    else if (words[at] === open && --depth === 0) return at;
  }
  return -1;
}
