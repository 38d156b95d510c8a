import { Plain, type Value } from '../yaml';
import { edit } from '../yaml/editing';
import type { Edited, Intent, TextEdit } from '../yaml/yamlTypes';
import { readMarks } from './actionMarks';
import type { Refused } from './answered';
import { answerMarks, answerText, type RetroAnswerText, singleLine, statusText } from './answerText';
import { answerItem } from './answerYaml';
import { areNames, type IsName } from './nameLike';
import { ownStatus } from './ownStatus';
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
 * keeps its words; keys that say nothing of a record stay as they are. `written` is the item by then.
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
    ? mapIntents(entry, entry.map, answer, isOurs, tie.isTaken === true)
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
): readonly Intent[] {
  const intents: Intent[] = [];
  const put = (key: string, value: string | undefined, asValue: (text: string) => Value = (own) => own) => {
    const now = textAt(map, key);
    // What an action of the team's said before it became a record stays.
    if (value === undefined && key in map && !isTaken) intents.push({ kind: 'remove', path: [...path, key] });
    if (value !== undefined && value !== now)
      intents.push({ kind: 'set', path: [...path, key], value: asValue(value), order: ORDER });
  };
  const own = answerItem(answer);
  const said = (key: string) => (typeof own[key] === 'string' ? own[key] : undefined);
  if (isOurs) {
    put(String(wordsAt.at(-1)), singleLine(answer.title));
    put('link', answer.href);
  }
  if (isOurs || isTaken) for (const key of ['change', 'measure', 'before']) put(key, said(key));
  if (answer.owner === undefined || answer.owner !== person) put(keys.owner ?? 'owner', said('owner'));
  if (answer.revisit === undefined || wholeDay(textAt(map, keys.due) ?? '') !== answer.revisit)
    put(keys.due ?? 'revisit', answer.revisit, (day) => new Plain(day));
  const standing = keys.status ?? 'status';
  if (OVER.has(answer.status ?? '')) put(standing, statusText(answer, 'en'));
  else if (isOwnStanding(textAt(map, standing))) put(standing, undefined);
  const result = answer.outcome?.text;
  const isSaid = result !== undefined && (answer.href === undefined || !isOurs);
  if (isSaid) put('result', singleLine(result));
  else if (isOurs) put('result', undefined);
  return intents;
}

/** A status that Leadbook wrote once. */
function isOwnStanding(status: string | undefined): boolean {
  return status !== undefined && (OVER.has(status) || ownStatus(`, ${status}`) !== undefined);
}
