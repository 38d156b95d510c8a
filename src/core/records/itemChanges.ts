import { read } from '../yaml';
import { mapAt } from '../yaml/data';
import { edit } from '../yaml/editing';
import type { DataMap, Edited, Intent, Place } from '../yaml/yamlTypes';
import type { TickList } from './changes';
import { toValue } from './plainValues';
import { isSameText } from './sameText';
import { itemKeys } from './shape';

const START: Place = { offset: 0, length: 0, line: 0, column: 0 };

/**
 * Sets a key of an item of a list, or takes it away.
 * @param shown the text that the row showed: where another stands there by now, it is refused with `noSuchPlace`
 * @param value empty takes the key away
 */
export function setItemKey(
  text: string,
  list: TickList,
  index: number,
  shown: string,
  key: string,
  value: string,
): Edited {
  return editItem(text, list, index, shown, (item) => {
    const path = [list, index, key];
    if (value !== '') return [{ kind: 'set', path, value: toValue(value, key), order: itemKeys(list) }];
    return item[key] === undefined ? [] : [{ kind: 'remove', path }];
  });
}

/**
 * Takes an item out of a list, with its comments.
 * @param shown as for `setItemKey`
 */
export function removeItem(text: string, list: TickList, index: number, shown: string): Edited {
  return editItem(text, list, index, shown, () => [{ kind: 'remove', path: [list, index] }]);
}

function editItem(
  text: string,
  list: TickList,
  index: number,
  shown: string,
  intents: (item: DataMap) => readonly Intent[],
): Edited {
  const reading = read(text);
  if (!reading.ok) return edit(text, []);
  const item = mapAt(reading.data[list], index);
  if (!item || !isSameText(item.text, shown))
    return { ok: false, refusal: { code: 'noSuchPlace', place: reading.place([list, index]) ?? START } };
  return edit(text, [...intents(item)]);
}
