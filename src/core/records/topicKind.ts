import { read } from '../yaml';
import { mapAt } from '../yaml/data';
import { edit } from '../yaml/editing';
import type { Edited } from '../yaml/yamlTypes';
import { isSameText } from './sameText';
import { itemKeys } from './shape';

/**
 * Says of what kind a topic is.
 * @param shown the text that was shown of it: where another stands there by now, it is refused with `noSuchPlace`
 * @param kind one of `TOPIC_KINDS`
 */
export function sortTopic(text: string, index: number, shown: string, kind: string): Edited {
  const reading = read(text);
  if (!reading.ok) return edit(text, []);
  const item = mapAt(reading.data.topics, index);
  if (!item || !isSameText(item.text, shown)) {
    const place = reading.place(['topics', index]) ?? { offset: 0, length: 0, line: 0, column: 0 };
    return { ok: false, refusal: { code: 'noSuchPlace', place } };
  }
  return edit(text, [
    { kind: 'set', path: ['topics', index, 'kind'], value: kind, order: itemKeys('topics') },
  ]);
}
