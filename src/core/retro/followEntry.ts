import { Plain, type Value } from '../yaml';
import { edit } from '../yaml/editing';
import type { Edited, Intent, TextEdit } from '../yaml/yamlTypes';
import { readMarks } from './actionMarks';
import { isPlaceholder } from './actionWords';
import type { Refused } from './answered';
import { answerMarks, answerText, type RetroAnswerText, singleLine, statusText } from './answerText';
import { doneFlag } from './doneFlag';
import { areNames, type IsName, isOneName } from './nameLike';
import { ownStatus } from './ownStatus';
import { linkedRecord } from './recordLink';
import { type TiedEntry, textAt, tiedEntries } from './tiedEntries';
import { wholeDay } from './wholeDay';

/** How an item stands to its record. */
interface EntryTie {
  /** It is as it was last written. */
  readonly isOurs: boolean;
  /** See `followRecord`. */
  readonly isTaken?: boolean;
  /** The address of the record that it links to, as written. */
  readonly link?: string | undefined;
}

const OVER: ReadonlySet<string> = new Set(['kept', 'changed', 'dropped', 'parked']);
const ORDER = ['title', 'link', 'owner', 'change', 'measure', 'before', 'revisit', 'status', 'result'];

/**
 * The edits by which an item of a YAML retro says what its record says: keys of a map, or the words of a text. What somebody changed
 * keeps its words. What the team wrote under keys of its own stays, and is not asked of: a key goes only where its text is one that
 * Leadbook writes. `written` is the item by then.
 */
export function followEntry(
  text: string,
  entry: TiedEntry,
  answer: RetroAnswerText,
  tie: EntryTie,
  isName: IsName = areNames,
): { readonly ok: true; readonly edits: readonly TextEdit[]; readonly written: string } | Refused {
  const isOurs = tie.isOurs && tie.isTaken !== true;
  const intents = entry.map
    ? mapIntents(entry, entry.map, answer, isOurs, tie.isTaken === true, isName)
    : textIntents(entry, answer, isOurs, tie.link, isName);
  const done: Edited = edit(text, intents);
  if (!done.ok) return done;
  const path = entry.path.join('\n');
  const after = tiedEntries(done.text).find((one) => one.path.join('\n') === path);
  return { ok: true, edits: done.edits, written: after?.block ?? entry.block };
}

function textIntents(
  { wordsAt, words, person }: TiedEntry,
  answer: RetroAnswerText,
  isOurs: boolean,
  link: string | undefined,
  isName: IsName,
): readonly Intent[] {
  // Whose list it is need not be said again.
  const { owner, ...rest } = answer;
  const said = owner === undefined || owner === person ? rest : answer;
  const { from, to } = readMarks(words, 'yaml', isName);
  const reference = link === undefined ? '' : ` (${link})`;
  const wanted = isOurs
    ? answerText(said, 'yaml', 'en')
    : `${words.slice(from, to)}${words.slice(from, to).includes(link ?? '\n') ? '' : reference}${answerMarks(said, 'yaml', 'en')}`;
  return wanted === words ? [] : [{ kind: 'set', path: wordsAt, value: wanted }];
}

function mapIntents(
  { path, wordsAt, keys, person }: TiedEntry,
  map: NonNullable<TiedEntry['map']>,
  answer: RetroAnswerText,
  isOurs: boolean,
  isTaken: boolean,
  isName: IsName,
): readonly Intent[] {
  const intents: Intent[] = [];
  const own = isOwnText(isName);
  const put = (
    key: string,
    value: string | undefined,
    as: OwnKey,
    asValue: (text: string) => Value = same,
  ) => {
    const now = textAt(map, key);
    // Whatever is no text is the team's.
    if (key in map && now === undefined) return;
    // What an action of the team's said before it became a record stays.
    if (value === undefined && now !== undefined && !isTaken && own[as](now))
      intents.push({ kind: 'remove', path: [...path, key] });
    if (value !== undefined && value !== now)
      intents.push({ kind: 'set', path: [...path, key], value: asValue(value), order: ORDER });
  };
  // A sentence is replaced only where Leadbook wrote it: others are the team's, and say what nobody else knows.
  const isOwnForm = isOurs && hasOwnForm(map, wordsAt);
  const tell = (key: string, value: string | undefined) => {
    if (value !== undefined && (isOwnForm || isFree(map, key))) put(key, singleLine(value), 'sentence');
  };
  if (isOurs) {
    put(String(wordsAt.at(-1)), singleLine(answer.title), 'sentence');
    if (isFree(map, 'link') || own.link(textAt(map, 'link') ?? '')) put('link', answer.href, 'link');
  }
  if ((isOurs || isTaken) && answer.href === undefined) {
    tell('change', answer.change);
    tell('measure', answer.measure);
    tell('before', answer.before);
  }
  const owner = answer.owner === undefined ? undefined : singleLine(answer.owner);
  const ownerKey = keys.owner ?? 'owner';
  // Back with whom the list is of, it need not be said again.
  const isSaid = answer.owner === undefined || answer.owner !== person;
  const named = textAt(map, ownerKey);
  if (isSaid) put(ownerKey, owner, 'owner');
  else if (isOurs && named !== undefined && named !== person) put(ownerKey, undefined, 'owner');
  const day = textAt(map, keys.due) ?? '';
  // Words for a day, such as "end of sprint", stay beside it.
  const dayKey = own.day(day) || isPlaceholder(day) ? (keys.due ?? 'revisit') : 'revisit';
  const isDayFree = isFree(map, dayKey) || own.day(textAt(map, dayKey) ?? '');
  if (isDayFree && (answer.revisit === undefined || wholeDay(day) !== answer.revisit))
    put(dayKey, answer.revisit, 'day', (text) => new Plain(text));
  const isOver = OVER.has(answer.status ?? '');
  const flag = doneFlag(textAt(map, keys.status));
  if (keys.status !== undefined && flag && !isTaken && answer.status !== 'dropped')
    put(keys.status, isDone(answer) ? flag.yes : flag.no, 'standing', (text) => new Plain(text));
  // That something was dropped, or waits, cannot be said by "true".
  const standing = flag ? 'status' : (keys.status ?? 'status');
  put(standing, isOver && !(flag && isDone(answer)) ? statusText(answer, 'en') : undefined, 'standing');
  if (answer.href === undefined || !isOurs) tell('result', answer.outcome?.text);
  return intents;
}

/** What a key is for, where Leadbook may take it away. */
type OwnKey = 'link' | 'owner' | 'day' | 'standing' | 'sentence';

/** Tests whether a text is one that Leadbook can have written, so that it may go: of a sentence nobody knows. */
function isOwnText(isName: IsName): Readonly<Record<OwnKey, (text: string) => boolean>> {
  return {
    link: (text) => linkedRecord(text) !== undefined,
    owner: (text) => isOneName(text, isName),
    day: (text) => wholeDay(text) !== undefined,
    standing: (text) => OVER.has(text) || ownStatus(`, ${text}`) !== undefined,
    sentence: () => false,
  };
}

function isDone({ status }: RetroAnswerText): boolean {
  return status === 'kept' || status === 'changed';
}

/** Nothing is said there yet. */
function isFree(map: NonNullable<TiedEntry['map']>, key: string): boolean {
  return !(key in map) || (typeof map[key] === 'string' && isPlaceholder(map[key]));
}

/** It is put as Leadbook puts an item: its keys, in its order. */
function hasOwnForm(map: NonNullable<TiedEntry['map']>, wordsAt: TiedEntry['wordsAt']): boolean {
  const names = Object.keys(map);
  return wordsAt.at(-1) === 'title' && names.join('\n') === ORDER.filter((key) => key in map).join('\n');
}

function same(text: string): Value {
  return text;
}
