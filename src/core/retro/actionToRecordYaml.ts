import { read, type TextEdit, type Value } from '../yaml';
import { edit } from '../yaml/editing';
import { readMarks } from './actionMarks';
import type { YamlAction } from './actionYaml';
import type { ActionRefusalCode, Refused } from './answered';
import type { IsName } from './nameLike';

/** The edits that link an action of a YAML retro: a key `link` in its map, or `text (href)` where it is a text. */
export function linkYamlAction(
  text: string,
  action: YamlAction,
  href: string,
  isName: IsName,
): TextEdit[][] | Refused<ActionRefusalCode> {
  const reading = read(text);
  if (!reading.ok) return [];
  const { item, words } = action;
  const isMap = words.length > item.length && action.shape !== 'named';
  const path = isMap ? [...item, 'link'] : words;
  const place = reading.place(path);
  // A link that is there already is the user's own.
  if (isMap && place && place.length > 0) return { ok: false, refusal: { code: 'alreadyLinked', place } };
  const value = isMap ? href : withReference(valueAt(reading.data, words), href, isName);
  if (value === undefined) return [];
  const done = edit(text, [
    { kind: 'set', path, value, order: ['text', 'action', 'title', 'link', 'owner', 'due'] },
  ]);
  return done.ok ? [[...done.edits]] : done;
}

function withReference(words: Value | undefined, href: string, isName: IsName): string | undefined {
  if (typeof words !== 'string') return undefined;
  const { to } = readMarks(words, 'yaml', isName);
  return `${words.slice(0, to)} (${href})${words.slice(to)}`;
}

function valueAt(data: Value, path: readonly (string | number)[]): Value | undefined {
  let value: Value | undefined = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([own]) => own === String(key))?.[1];
  }
  return value;
}
