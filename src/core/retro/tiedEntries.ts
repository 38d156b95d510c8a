import { isList } from '../isList';
import { type Data, type DataMap, type Path, type Problem, read } from '../yaml';
import { readMarks } from './actionMarks';
import { isNobody, isPlaceholder, roleOf, saysDone } from './actionWords';
import { isForWords, listsOf } from './actionYaml';
import { bareName } from './bareName';
import { doneFlag } from './doneFlag';
import { matchHeading } from './families';
import { areNames, type IsName } from './nameLike';
import { ownStatus } from './ownStatus';
import { isTold } from './toldTopics';
import { wholeDay } from './wholeDay';

/** What the keys of a map are for, each by its own name: `who` for `owner`. */
type EntryKeys = { readonly [K in 'owner' | 'due' | 'status']?: string };

/** An item of a list in a YAML retro that can be that of a record: a text, or a map that holds one. */
export interface TiedEntry {
  readonly path: Path;
  /** Where its words are: the item itself, or a key of it. */
  readonly wordsAt: Path;
  readonly words: string;
  /** The map that it is; undefined for a text. */
  readonly map?: DataMap;
  readonly keys: EntryKeys;
  /** Whose list it stands in, where that is named after somebody. */
  readonly person?: string;
  /** It stands in a list for what is told, not for what is agreed. */
  readonly isNote: boolean;
  /** Its first line, from 0, and where it stands in the text. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Its own lines without their common indent, parted by LF. */
  readonly block: string;
}

/** The items of all lists of a YAML retro, also of those that are kept by person. None of a text that cannot be read. */
export function tiedEntries(text: string): readonly TiedEntry[] {
  const reading = read(text);
  if (!reading.ok) return [];
  return Object.entries(reading.data).flatMap(([key, value]) => {
    const isNote = isTold(matchHeading(key)?.topic);
    return listsOf(value, [key]).flatMap(({ items, path, person }) =>
      items.flatMap((item, index): TiedEntry[] => {
        const at = [...path, index];
        const said = wordsOf(item, at);
        const place = reading.place(at);
        if (!said || said.words.trim() === '' || !place) return [];
        const source = text.slice(place.offset, place.offset + place.length).trimEnd();
        const end = place.offset + source.length;
        const block = withoutIndent(source, place.column);
        const named = person === undefined ? {} : { person };
        return [{ ...said, ...named, path: at, isNote, line: place.line, start: place.offset, end, block }];
      }),
    );
  });
}

/** Returns the first problem for which a YAML retro cannot be read; undefined where it can. */
export function unreadEntries(text: string): Problem | undefined {
  const reading = read(text);
  return reading.ok ? undefined : reading.problems[0];
}

/** A text in which an item that was written down is the only one. */
export function entryText(block: string): string {
  return `items:\n- ${block.replace(/\n(?=.)/g, '\n  ')}\n`;
}

/** Returns the title, owner, day and status that an item of a YAML retro says. */
export function entryState({ words, map, keys, person }: TiedEntry, isName: IsName = areNames) {
  const marks = readMarks(words, 'yaml', isName);
  const saidOf = (role: keyof EntryKeys) => textAt(map, keys[role]) ?? '';
  const written = saidOf('owner');
  const named = isNobody(written) ? '' : bareName(written);
  const owner = isPlaceholder(named) ? (marks.owner ?? person) : named;
  const due = wholeDay(saidOf('due')) ?? marks.due;
  const status = saidOf('status');
  const isOver = [
    /^true$/i.test(status),
    saysDone(status),
    ownStatus(`, ${status}`)?.done === true,
    wholeDay(status) !== undefined,
  ].includes(true);
  return {
    text: marks.text,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...{ done: marks.done || isOver, from: marks.from, to: marks.to },
  };
}

/** The text of a key of a map. */
export function textAt(map: DataMap | undefined, key: string | undefined): string | undefined {
  const value = map && key !== undefined ? map[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function wordsOf(
  item: Data,
  at: Path,
): Pick<TiedEntry, 'words' | 'wordsAt' | 'map' | 'keys' | 'person'> | undefined {
  if (typeof item === 'string') return { words: item, wordsAt: at, keys: {} };
  if (isList(item)) return undefined;
  const names = Object.keys(item).filter((key) => typeof item[key] === 'string');
  const own = names.find(isForWords);
  if (own === undefined) {
    const [person = ''] = names;
    if (Object.keys(item).length !== 1 || !areNames(person)) return undefined;
    return { words: textAt(item, person) ?? '', wordsAt: [...at, person], keys: {}, person };
  }
  const words = textAt(item, own) ?? '';
  const ofRole = (role: keyof EntryKeys, of = names) =>
    of.filter((key) => key !== own && roleOf(key) === role);
  // What is no text is for it too, and nothing is said beside it.
  const all = [...names, ...Object.keys(item)];
  const [[owner], standings] = [ofRole('owner', all), ofRole('status', all)];
  const status = standings.find((key) => doneFlag(textAt(item, key))) ?? standings[0];
  // The key that Leadbook writes counts first; of all, one that holds a day.
  const days = [...names.filter((key) => key === 'revisit'), ...ofRole('due')];
  const due = days.find((key) => wholeDay(textAt(item, key) ?? '') !== undefined) ?? days[0];
  const keys: EntryKeys = {
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(status === undefined ? {} : { status }),
  };
  return { words, wordsAt: [...at, own], map: item, keys };
}

function withoutIndent(source: string, column: number): string {
  return source
    .split(/\r\n|\r|\n/)
    .map((line, at) => (at > 0 && /^ *$/.test(line.slice(0, column)) ? line.slice(column) : line).trimEnd())
    .join('\n');
}
