import { type Day, isDay } from '../day';
import { lacksYear } from '../dayIn';
import { isAnyTeam } from '../teamWords';
import { roleOf, saysDone } from './actionWords';
import type { Format } from './format';
import { withEnglishMonths } from './months';
import { areNames, type IsName } from './nameLike';
import { ownStatus } from './ownStatus';
import { linkedRecord } from './recordLink';
import { wholeDay } from './wholeDay';

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
const doneWord =
  '(?:done|closed|completed?|finished|resolved|fixed|shipped|erledigt|fertig|abgeschlossen|hecho|hecha|completad[oa]|terminad[oa]|fait|faite|terminée?|feito|feita|concluíd[oa]|fatto|fatta|completat[oa]|gedaan|klaar|afgerond|voltooid|dropped|cancell?ed|verworfen|descartad[oa]|cancelad[oa]|abandonnée?)';
const wholeDone = new RegExp(`^${doneWord}$`, 'iu');
const dashedWord = /\s[–—-]{1,2}\s+([*_]{0,2}(\p{L}{4,12})[*_]{0,2})[.!]?$/u;
const boldWord = /\s(([*_]{1,2})(\p{L}{4,12})[.!]?\2)[.!]?$/u;
/** `completed on 2026-05-04`, `erledigt am 4.5.2026`: then it was done, and no day is left to be due. */
const doneOn = new RegExp(
  `(?:^|[\\s,;–—:-])([*_]{0,2}${doneWord}[*_]{0,2}(?:\\s+(?:on|at|since|am|seit|el|le|em|il|op|in))?\\s*:?\\s*([^\\s(][^()]{4,20}))[*_.]{0,3}$`,
  'iu',
);
const wholeDoneOn = new RegExp(
  `^${doneWord}(?:\\s+(?:on|at|since|am|seit|el|le|em|il|op|in))?\\s*:?\\s*(\\S.{3,20})$`,
  'iu',
);
const doneSign = /((?:✅|☑|✔|✓)\uFE0F?)$/u;
const dashedName = /\s(?:[–—]|--?)\s{1,4}([*_]{0,2}@?[^\s–—*_:][^–—*_:]{0,58}[*_]{0,2})$/u;

/** `-dhruv`: only where such a name is known. */
const tightName = /\s-(\p{L}[\p{L}\p{M}]{1,19})$/u;

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

function plainEnd(words: string, isName: IsName): Mark | undefined {
  const own = ownStatus(words);
  if (own) return own;
  const finished = doneOn.exec(words);
  if (finished && wholeDay(finished[2] ?? '') !== undefined)
    return { size: finished[0].trimStart().length, done: true };
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
  if (word && wholeDone.test(word[2] ?? '')) return { size: word[0].trimStart().length, done: true };
  const marked = boldWord.exec(words);
  if (marked && marked.index > 0 && wholeDone.test(marked[3] ?? ''))
    return { size: marked[0].trimStart().length, done: true };
  const tight = tightName.exec(words)?.[1];
  if (tight !== undefined && (isName.isSure?.(tight) || isAnyTeam(tight)))
    return { size: tight.length + 1, owner: tight };
  const dashed = dashedName.exec(words)?.[1];
  const name = dashed === undefined ? '' : bareName(dashed);
  return dashed !== undefined && name !== '' && isName(name)
    ? { size: dashed.length, owner: name }
    : undefined;
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
  let all: Omit<Mark, 'size'> = {};
  const pieces = inner.split(/[,;]|\s[–—|-]\s/).map((piece) => piece.trim());
  for (const piece of pieces) {
    const said = pieceSaid(piece, isName);
    if (!said || (said.owner !== undefined && all.owner !== undefined)) return undefined;
    all = { ...all, ...said };
  }
  return all;
}

function pieceSaid(piece: string, isName: IsName): Omit<Mark, 'size'> | undefined {
  if (isName(piece)) return { owner: piece.trim() };
  if (wholeDone.test(piece)) return { done: true };
  const finished = wholeDoneOn.exec(piece)?.[1];
  if (finished !== undefined && wholeDay(finished) !== undefined) return { done: true };
  // Without its year, a day says nothing that could be kept.
  if (piece.length < 30 && lacksYear(withEnglishMonths(piece))) return {};
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
