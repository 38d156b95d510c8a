import type { Day } from '../day';
import { isList } from '../isList';
import { read } from '../yaml';
import { isDataMap, sameData } from '../yaml/data';
import { edit } from '../yaml/editing';
import type { Data, DataMap, Edited, Intent } from '../yaml/yamlTypes';
import { isDoneValue } from './isDoneValue';
import { keyOrder } from './kinds';
import { type Plainable, toValue } from './plainValues';
import { isSameText } from './sameText';
import { itemKeys } from './shape';

/** A topic as it stands in a note, told apart from others by its text and the day on which it was first raised. */
export interface TopicKey {
  readonly text: string;
  /** As written in the note; undefined where nothing is. */
  readonly raised?: string | undefined;
}

/** A topic on its way from one note to another. */
interface CarriedTopic {
  /** The item as it stood in the old note. */
  readonly before: DataMap;
  /** The item as it is added to the new one: with `raised`. */
  readonly after: DataMap;
}

/**
 * The topics of a note that were chosen to move on and are still open there: those that were ticked, moved or changed in
 * another window meanwhile are left out.
 * @param raised the day of the note, which becomes the `raised` of topics that have none; undefined where it has no day
 */
export function carriedTopics(
  text: string,
  chosen: readonly TopicKey[],
  raised: Day | undefined,
): readonly CarriedTopic[] {
  const left = [...chosen];
  return topicsIn(text).flatMap((before) => {
    const at = left.findIndex((key) => isKey(before, key));
    if (at < 0 || isTicked(before)) return [];
    left.splice(at, 1);
    const isRaised = typeof before.raised === 'string' && before.raised !== '';
    return [{ before, after: isRaised || raised === undefined ? before : { ...before, raised } }];
  });
}

/** The intents that add topics to a record; one that is there already, by its text and `raised`, is not added again. */
export function addTopics(text: string, topics: readonly CarriedTopic[]): Edited {
  const there = [...topicsIn(text)];
  const intents: Intent[] = [];
  for (const { after } of topics) {
    if (there.some((one) => isSameTopic(one, after))) continue;
    there.push(after);
    intents.push({
      kind: 'append',
      path: ['topics'],
      value: topicValue(after),
      order: keyOrder('oneOnOne'),
    });
  }
  return edit(text, intents);
}

/**
 * Takes topics out of the note they came from, once they stand in another. One that says another thing by now stays, and so
 * does one of which the other note holds less than was written here.
 * @param arrived the text of the note that they were added to
 */
export function removeTopics(text: string, topics: readonly CarriedTopic[], arrived: string): Edited {
  const there = topicsIn(arrived);
  const safe = topics.filter(({ after }) =>
    there.some((one) => isSameTopic(one, after) && saysAll(one, after)),
  );
  return takeOut(
    text,
    safe.map(({ before }) => before),
  );
}

/** Takes topics out of a note, as nobody wants to talk about them any more; those that are not there are no error. */
export function dropTopics(text: string, dropped: readonly TopicKey[]): Edited {
  return takeOut(
    text,
    carriedTopics(text, dropped, undefined).map(({ before }) => before),
  );
}

/** Ticks topics of a note as talked about; what is ticked already keeps its tick, what is not there is no error. */
export function tickTopics(text: string, discussed: readonly TopicKey[]): Edited {
  const left = [...discussed];
  const intents = topicsIn(text, true).flatMap((item, index): Intent[] => {
    const at = item === undefined || isTicked(item) ? -1 : left.findIndex((key) => isKey(item, key));
    if (at < 0) return [];
    left.splice(at, 1);
    return [
      {
        kind: 'set',
        path: ['topics', index, 'done'],
        value: toValue('true', 'done'),
        order: itemKeys('topics'),
      },
    ];
  });
  return edit(text, intents);
}

/** The topics of a record as the engine writes them into a new file. */
export function topicValues(topics: readonly CarriedTopic[]): readonly ReturnType<typeof toValue>[] {
  return topics.map(({ after }) => topicValue(after));
}

function takeOut(text: string, items: readonly DataMap[]): Edited {
  const left = [...items];
  const indexes = topicsIn(text, true).flatMap((item, index) => {
    const at = item === undefined ? -1 : left.findIndex((one) => sameData(one, item));
    if (at < 0) return [];
    left.splice(at, 1);
    return [index];
  });
  // From the end: each removal leaves the places of those before it.
  return edit(
    text,
    indexes.reverse().map((index): Intent => ({ kind: 'remove', path: ['topics', index] })),
  );
}

function topicValue(item: DataMap): ReturnType<typeof toValue> {
  const order = itemKeys('topics');
  const keys = [
    ...order.filter((key) => key in item),
    ...Object.keys(item).filter((key) => !order.includes(key)),
    // A key with nothing behind it would be written with an empty text.
  ].filter((key) => item[key] !== '');
  return toValue(Object.fromEntries(keys.map((key) => [key, item[key] as Plainable])));
}

/** The items of `topics` that are maps with a text; with `holes` undefined in place of others, so that places are kept. */
function topicsIn(text: string): readonly DataMap[];
function topicsIn(text: string, holes: true): readonly (DataMap | undefined)[];
function topicsIn(text: string, holes = false): readonly (DataMap | undefined)[] {
  const reading = read(text);
  const items = reading.ok ? reading.data.topics : undefined;
  if (!isList(items)) return [];
  const all = items.map((item) => (isTopic(item) ? item : undefined));
  return holes ? all : all.filter((item) => item !== undefined);
}

function isTopic(item: Data): item is DataMap {
  return isDataMap(item) && typeof item.text === 'string' && item.text !== '';
}

/** What is no tick (`~`, a day that does not exist) shows as open, as rows do. */
function isTicked({ done }: DataMap): boolean {
  return isDoneValue(done);
}

function isKey(item: DataMap, { text, raised }: TopicKey): boolean {
  return isSameText(item.text, text) && (item.raised || undefined) === (raised || undefined);
}

function isSameTopic(one: DataMap, other: DataMap): boolean {
  return (
    typeof other.text === 'string' &&
    isSameText(one.text, other.text) &&
    (one.raised || undefined) === (other.raised || undefined)
  );
}

/** True if one item says all that another says, whatever it says beside it, and whether or not it is ticked by now. */
function saysAll(one: DataMap, other: DataMap): boolean {
  return Object.entries(other).every(([key, value]) => {
    const said = one[key];
    return (
      value === '' ||
      key === 'done' ||
      (said !== undefined && (sameData(said, value) || (key === 'text' && isSameText(said, String(value)))))
    );
  });
}
