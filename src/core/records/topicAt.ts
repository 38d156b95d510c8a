import { isList } from '../isList';
import { read } from '../yaml';
import { isDataMap } from '../yaml/data';
import { isDoneValue } from './isDoneValue';

/** A topic at a place of a text. */
interface TopicAt {
  /** Its place in `topics`, from 0. */
  readonly index: number;
  readonly text: string;
  readonly done: boolean;
}

/**
 * The topic whose lines a line of a one-on-one belongs to, from the line of its dash to the one before the next item.
 * Undefined elsewhere, and where the text does not parse.
 * @param line from 0
 */
export function topicAt(text: string, line: number): TopicAt | undefined {
  const reading = read(text);
  const items = reading.ok ? reading.data.topics : undefined;
  if (!reading.ok || !isList(items)) return undefined;
  for (const [index, item] of items.entries()) {
    const place = reading.place(['topics', index]);
    if (!place || !isDataMap(item) || typeof item.text !== 'string' || item.text === '') continue;
    const last = lastLine(text, place.offset, place.length, place.line);
    if (line < place.line || line > last) continue;
    const done = isDoneValue(item.done);
    return { index, text: item.text, done };
  }
  return undefined;
}

/** The line on which what stands at a place ends: line ends behind it are not its own. */
function lastLine(text: string, offset: number, length: number, line: number): number {
  return (
    line +
    (text
      .slice(offset, offset + length)
      .trimEnd()
      .split('\n').length -
      1)
  );
}
