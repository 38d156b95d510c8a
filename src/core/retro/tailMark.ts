import { type Day, isDay } from '../day';
import { lacksYear } from '../dayIn';
import { isAnyTeam } from '../teamWords';
import { isNobody, roleOf, saysDone } from './actionWords';
import { bareName } from './bareName';
import type { Format } from './format';
import { withEnglishMonths } from './months';
import { nameAtEnd } from './nameAtEnd';
import { areNames, type IsName } from './nameLike';
import { ownStatus } from './ownStatus';
import { linkedRecord } from './recordLink';
import { saysPeriod } from './stems';
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

/** `(by Ada)`, `(owner Ada)`, `(assigned to Ada)`. */
const ledName =
  /^(?:by|(?:\p{L}{3,14} )?(?:to|à|an?|aan|von|por|par|door|mit|con|avec|met|with)|owners?|assignee|resp\p{L}*\.?|led by|lead|driver|dri|verantw\p{L}*|encargad[oa]|ansvar\p{L}*)\s+(\S.{0,60})$/iu;
const vagueTime =
  /^(?:\p{L}+ ){0,3}(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|eo[dw]|asap|today|tomorrow|ongoing|\p{L}{0,12}\s?\d{1,2}(?:[/.:-]\d{1,2}){0,2}\.?\s?[a-z%]{0,5})$/iu;

/** `-dhruv`: only where such a name is known. */
const tightName = /\s-(\p{L}[\p{L}\p{M}]{1,19})$/u;

/**
 * Reads one mark at the end of an action's words: a day, an owner, that it is done, or its record; undefined where
 * there is none.
 */
export function tailMark(words: string, format: Format, isName: IsName): Mark | undefined {
  const sign = doneSign.exec(words);
  if (sign) return { size: sign[0].length, done: true };
  return ownerLabel(words) ?? group(words, format, isName) ?? plainEnd(words, isName);
}

/** `Owner: Ada (QA)`: the parentheses say more of the owner. */
function ownerLabel(words: string): Mark | undefined {
  const label = labelled.exec(words);
  const said = label?.[3]?.includes('(') ? labelMark(label[2] ?? '', label[3]) : undefined;
  return label && said?.owner !== undefined ? { size: label[1]?.length ?? 0, owner: said.owner } : undefined;
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
  // Another sentence behind the name says what to do.
  const goesOn = /[.;]\s+\p{Lu}/u.test(label?.[3] ?? '');
  const said = label && !goesOn ? labelMark(label[2] ?? '', label[3] ?? '') : undefined;
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
  if (dashed !== undefined && name !== '' && isName(name)) return { size: dashed.length, owner: name };
  return nameAtEnd(words, isName);
}

/** Reads the value of `Owner: Ada`, `Due: 2026-12-01` or `Status: done`; undefined for all else. */
export function labelMark(label: string, value: string): Omit<Mark, 'size'> | undefined {
  const bare = bareName(value);
  switch (roleOf(label)) {
    case 'owner':
      if (isNobody(value)) return {};
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

/** The parentheses or brackets at the end of the words. */
function group(written: string, format: Format, isName: IsName): Mark | undefined {
  const [, emphasis = ''] = /[)\]]\.?([*_]{1,3})$/.exec(written) ?? [];
  if (emphasis !== '') {
    const found = group(written.slice(0, -emphasis.length), format, isName);
    const before = found && written.slice(0, -emphasis.length - found.size);
    return found && before?.endsWith(emphasis)
      ? { ...found, size: found.size + 2 * emphasis.length }
      : undefined;
  }
  const words = /[)\]]\.$/.test(written) ? written.slice(0, -1) : written;
  const close = words.at(-1);
  if (close !== ')' && close !== ']') return undefined;
  const start = opening(words, close);
  if (start < 0) return undefined;
  const inner = words.slice(start + 1, -1);
  const size = written.length - start;
  // Right behind other characters it is a link, a call, or a plural.
  if (start === 0 ? words.length > 200 : !/[\s*_~]/.test(words[start - 1] ?? '')) return undefined;
  const record = close === ')' ? linkedRecord(inner) : undefined;
  if (record !== undefined) return isReference(inner, format) ? { size, record } : undefined;
  const said = groupSaid(inner, isName);
  return said && { size, ...said };
}

function groupSaid(inner: string, isName: IsName): Omit<Mark, 'size'> | undefined {
  if (isName.areVoices && isName(inner)) return undefined;
  if (isName(inner)) return { owner: inner.trim() };
  let all: Omit<Mark, 'size'> = {};
  const owners: string[] = [];
  let [isOther, isVague, isLabelled] = [false, false, false];
  const pieces = inner.split(/[,;·•|]|\s[–—/-]\s|(?<=[\p{L}]{2})\.\s/u).map((piece) => piece.trim());
  for (const piece of pieces) {
    const said = pieceSaid(piece, isName);
    if (said?.owner !== undefined) owners.push(said.owner);
    isLabelled ||= said?.owner !== undefined && /^[^:]{1,30}:/.test(piece);
    isVague ||= said === undefined && isVagueTime(piece);
    isOther ||= said === undefined && !isVagueTime(piece);
    all = { ...said, ...all };
  }
  if (owners.length === 0) return isOther || isVague ? undefined : all;
  // What else is said of an action stands beside its labelled owner.
  if (isOther && !isLabelled) return undefined;
  return { ...all, owner: owners.join(', ') };
}

/** `Friday`, `next sprint`, `by Sprint 3`, `EOD`, `2h`: when, or how much, but not on which day. */
function isVagueTime(piece: string): boolean {
  return vagueTime.test(piece) || saysPeriod(piece) || wholeDay(piece) !== undefined;
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
  const label = /^[*_]{0,2}([^:*_]{1,30}?)\s?[*_]{0,2}::?[*_]{0,2}\s*(\S.*)$/.exec(piece);
  const said = label ? labelMark(label[1] ?? '', label[2] ?? '') : undefined;
  if (said) return said;
  const led = ledName.exec(piece)?.[1];
  return led !== undefined && isName(led) ? { owner: led } : undefined;
}

/** True if parentheses hold a reference to a record and nothing else. */
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
