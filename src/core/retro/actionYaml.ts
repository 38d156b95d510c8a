import { isList } from '../isList';
import { type Data, type DataMap, type Path, read } from '../yaml';
import type { ActionFamily, ActionLine } from './action';
import { own } from './actionItems';
import { readMarks } from './actionMarks';
import { isNobody, isPlaceholder, roleOf, saysDone } from './actionWords';
import { bareName } from './bareName';
import { matchHeading } from './families';
import { areNames, type IsName } from './nameLike';
import { isPrompt } from './prompts';
import { linkedRecord } from './recordLink';
import { wholeDay } from './wholeDay';

/** An action with the place of the text that an edit would change, and of the item that holds it. */
export interface YamlAction extends ActionLine {
  readonly item: Path;
  readonly words: Path;
}

/** The action's words, and what the map that holds them says. */
type Said = Pick<ActionLine, 'text' | 'owner' | 'due' | 'done' | 'record' | 'shape'> & {
  readonly words: Path;
};

/**
 * The actions of a YAML retro: items of top-level lists, or of lists by person, whose keys are for actions. An item is a text, one
 * `Name: text`, or a map with a key such as `text`, `action` or `title`. A file that cannot be read has none.
 */
export function yamlActions(text: string, isName: IsName = areNames): readonly YamlAction[] {
  const reading = read(text);
  if (!reading.ok) return [];
  return Object.entries(reading.data).flatMap(([key, value]) => {
    const topic = matchHeading(key)?.topic;
    if (topic !== 'actions' && topic !== 'previous') return [];
    return listsOf(value, [key], isName).flatMap(({ items, path, person }) =>
      items.flatMap((item, index) => {
        const at = [...path, index];
        const said = saidBy(item, at, person, isName);
        const place = said && reading.place(said.words);
        const whole = reading.place(at);
        if (!said || !place || !whole || isPlaceholder(said.text) || isPrompt(said.text)) return [];
        return [placed(said, topic, at, place, whole)];
      }),
    );
  });
}

function placed(
  said: Said,
  family: ActionFamily,
  item: Path,
  place: { readonly offset: number; readonly length: number },
  whole: { readonly offset: number; readonly length: number; readonly line: number },
): YamlAction {
  return {
    ...said,
    ...{ family, item, line: whole.line, start: whole.offset, end: whole.offset + whole.length },
    ...{ textStart: place.offset, textEnd: place.offset + place.length },
  };
}

/** The lists of items below a top-level key of a YAML retro: its own, or one for each person, by a key that is a name. */
export function listsOf(
  value: Data,
  path: Path,
  isName: IsName = areNames,
): { readonly items: readonly Data[]; readonly path: Path; readonly person?: string }[] {
  if (isList(value)) return [{ items: value, path }];
  if (typeof value === 'string') return [];
  return Object.entries(value).flatMap(([person, items]) =>
    isList(items) && isName(person) ? [{ items, path: [...path, person], person }] : [],
  );
}

function saidBy(item: Data, at: Path, person: string | undefined, isName: IsName): Said | undefined {
  const ofPerson = person === undefined ? {} : { owner: person, shape: 'person' as const };
  if (typeof item === 'string') {
    const marks = readMarks(item, 'yaml', isName);
    const shape = marks.named ? 'named' : 'item';
    return { shape, ...ofPerson, ...own(marks), text: marks.text, done: marks.done, words: at };
  }
  if (isList(item)) return undefined;
  const keys = Object.keys(item);
  const [first = ''] = keys;
  const written = item[first];
  if (keys.length === 1 && typeof written === 'string' && areNames(first)) {
    const marks = readMarks(written, 'yaml', isName);
    return {
      owner: first,
      ...own(marks),
      text: marks.text,
      done: marks.done,
      shape: 'named',
      words: [...at, first],
    };
  }
  return mapSays(item, at, ofPerson, isName);
}

/** True if a key of an item's map is for its words. */
export function isForWords(key: string): boolean {
  return /^(?:text|title|description|name)$/i.test(key) || roleOf(key) === 'action';
}

function mapSays(item: DataMap, at: Path, ofPerson: Partial<Said>, isName: IsName): Said | undefined {
  const pairOf = (isOne: (key: string) => boolean): readonly [string, string] | undefined => {
    const key = Object.keys(item).find(isOne);
    const value = key === undefined ? undefined : item[key];
    return key !== undefined && typeof value === 'string' ? [key, value] : undefined;
  };
  const dayOf = (key: string) => {
    const value = item[key];
    return typeof value === 'string' && roleOf(key) === 'due' ? wholeDay(value) : undefined;
  };
  const words = pairOf(isForWords);
  if (!words) return undefined;
  const marks = readMarks(words[1], 'yaml', isName);
  const named = pairOf((key) => roleOf(key) === 'owner')?.[1] ?? '';
  const owner = isNobody(named) ? '' : bareName(named);
  // "when: after the release" beside "due: 2026-12-05": the one that holds a day counts.
  const [due] = Object.keys(item).flatMap((key) => dayOf(key) ?? []);
  const status = pairOf((key) => roleOf(key) === 'status')?.[1];
  const record = linkedRecord(pairOf((key) => key === 'link')?.[1] ?? '');
  return {
    shape: 'item',
    ...ofPerson,
    ...own(marks),
    ...(isPlaceholder(owner) ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(record === undefined ? {} : { record }),
    text: marks.text,
    done:
      marks.done ||
      (status !== undefined && (status === 'true' || saysDone(status) || wholeDay(status) !== undefined)),
    words: [...at, words[0]],
  };
}
