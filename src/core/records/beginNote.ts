import { isList } from '../isList';
import type { Beginning } from '../rules/templateTopics';
import { topicKey } from '../rules/templateTopics';
import { read } from '../yaml';
import { edit } from '../yaml/editing';
import type { Data, Edited, Intent } from '../yaml/yamlTypes';
import { appendItem, setKey } from './changes';

/**
 * Adds to a one-on-one what its templates begin with: topics that it does not hold yet, and the headings where it has no
 * notes. What stands there stays as it is.
 */
export function beginNote(text: string, { topics, notes }: Beginning): Edited {
  const reading = read(text);
  if (!reading.ok) return edit(text, []);
  const there = new Set(textsOf(reading.data.topics).map(topicKey));
  const missing = topics.filter((topic) => !there.has(topicKey(topic.text)));
  const intents: Intent[] = missing.map((topic) => appendItem('oneOnOne', 'topics', { ...topic }));
  if (notes !== undefined && (reading.data.notes ?? '') === '')
    intents.push(setKey('oneOnOne', 'notes', notes));
  return edit(text, intents);
}

function textsOf(list: Data | undefined): readonly string[] {
  if (!isList(list)) return [];
  return list.flatMap((item: Data) => {
    const said = typeof item === 'object' && 'text' in item ? item.text : undefined;
    return typeof said === 'string' ? [said] : [];
  });
}
