import { NEXT } from '../book/paths';
import { type Day, daysBetween, isDay } from '../day';
import { isList } from '../isList';
import { isTickList } from '../records/changes';
import { kinds } from '../records/kinds';
import type { ItemCode, LensCode, RecordKind } from '../records/recordKind';
import { typed } from '../records/typed';
import { daysOverdue } from '../rules/dueForReview';
import { isDone } from '../rules/openPromises';
import { isDataMap } from '../yaml/data';
import { read, type YamlReading } from '../yaml/read';
import type { Data } from '../yaml/yamlTypes';
import type { EditorContext } from './editorContext';

/** An open promise or milestone, as `toggleAction` and `toggleMilestone` take it. */
export interface OpenListItem {
  /** Its place in its list, from 0. */
  readonly index: number;
  readonly text: string;
  readonly owner?: string;
  readonly due?: Day;
  /** Days since the one-on-one in which it was made: 0 on its day, absent where that has no day. */
  readonly age?: number;
  /** Days since it was due: negative before, absent where it has no day. */
  readonly late?: number;
}

/**
 * What a line of the editor offers, as `LensCode` says it: on a meeting to `start` it from `next.yaml`, to `prepare` it, its
 * `privateNote`, and to `wrapUp` today's; on what can be ticked that a `topic`, `action` or `milestone` is done.
 * `offset` is where the line's key or item starts, in UTF-16 units.
 */
export type Lens =
  | { readonly kind: LineLens; readonly offset: number }
  | {
      readonly kind: TickCode | 'support' | 'evidence';
      readonly offset: number;
      readonly item: OpenListItem;
    };

type TickCode = Exclude<ItemCode, 'evidence' | 'checkin'>;
type LineLens =
  | 'start'
  | 'prepare'
  | 'privateNote'
  | 'wrapUp'
  | Exclude<LensCode, 'meeting' | 'tick' | 'support' | 'evidence'>;
type Good = Extract<YamlReading, { ok: true }>;

/** What the lines of a file offer, in the order that its kind gives them; nothing where the text does not parse. */
export function lensesOf(text: string, context: EditorContext): readonly Lens[] {
  const reading = read(text);
  if (!reading.ok) return [];
  const { lenses = [], lensesWhile }: RecordKind = kinds[context.kind];
  if (lensesWhile?.(reading.data) === false) return [];
  return lenses.flatMap((code) => LENSES[code](reading, context));
}

/** What is offered of each code: nothing where there is nothing to do. */
const LENSES: { readonly [code in LensCode]: (reading: Good, context: EditorContext) => readonly Lens[] } = {
  meeting: meetingLenses,
  tick: tickLenses,
  support: supportLenses,
  evidence: evidenceLenses,
  told: (reading) =>
    textOf(reading.data.told) === undefined && reading.keyPlace(['text']) ? on('told', reading, 'text') : [],
  outcome: (reading, { private: isPrivate, today }) => {
    const { record } = typed('opportunity', reading.data, isPrivate);
    return daysOverdue(record, today) === undefined ? [] : on('outcome', reading, 'revisit');
  },
  // The vision above why a goal matters: the two are to be read together.
  vision: (reading, { vision }) =>
    vision === undefined || !reading.keyPlace(['why']) ? [] : on('vision', reading, 'why'),
  checkIn: (reading) => on('checkIn', reading, 'checkins'),
  addMilestone: (reading) => on('addMilestone', reading, 'milestones'),
  handOver: (reading) => on('handOver', reading, 'authority'),
};

function meetingLenses({ data }: Good, context: EditorContext): Lens[] {
  const { name, private: isPrivate, person, day, today } = context;
  if (isPrivate || person === undefined || textOf(data.skipped) !== undefined) return [];
  const second = name === NEXT ? 'start' : 'privateNote';
  return [
    { kind: 'prepare', offset: 0 },
    { kind: second, offset: 0 },
    ...(day === today ? [{ kind: 'wrapUp', offset: 0 } as const] : []),
  ];
}

/** What the lead promised with a goal or a delegation. */
function supportLenses(reading: Good): Lens[] {
  const items = reading.data.support;
  if (!isList(items)) return [];
  return items.flatMap((item, index): Lens[] => {
    const place = reading.place(['support', index]);
    const text = textOf(item);
    return place && text !== undefined
      ? [{ kind: 'support', offset: place.offset, item: { index, text } }]
      : [];
  });
}

/** What is kept with a person until there is a goal for it. */
function evidenceLenses(reading: Good): Lens[] {
  const items = reading.data.evidence;
  if (!isList(items)) return [];
  return items.flatMap((item, index): Lens[] => {
    const place = reading.place(['evidence', index]);
    const text = isDataMap(item) ? textOf(item.text) : undefined;
    return place && text !== undefined
      ? [{ kind: 'evidence', offset: place.offset, item: { index, text } }]
      : [];
  });
}

/** The items of its lists that can be ticked, are not, and have a text, by which they are known; in the order of the file. */
function tickLenses(reading: Good, context: EditorContext): Lens[] {
  const { items = {} }: RecordKind = kinds[context.kind];
  const lenses = Object.entries(items).flatMap(([list, code]) =>
    !isTickList(list) || code === 'evidence' || code === 'checkin'
      ? []
      : itemLenses(reading, list, code, context),
  );
  return lenses.sort((one, other) => one.offset - other.offset);
}

function itemLenses(reading: Good, list: string, kind: TickCode, context: EditorContext): Lens[] {
  const items = reading.data[list];
  if (!isList(items)) return [];
  return items.flatMap((item, index): Lens[] => {
    const place = reading.place([list, index]);
    if (!isDataMap(item) || !place) return [];
    const text = textOf(item.text);
    if (text === undefined || isDone(textOf(item.done))) return [];
    return [{ kind, offset: place.offset, item: { index, text, ...facts(item, kind, reading, context) } }];
  });
}

function facts(
  item: { readonly [key: string]: Data },
  kind: TickCode,
  { data }: Good,
  { today, day, name }: EditorContext,
): Partial<OpenListItem> {
  const owner = textOf(item.owner);
  const due = dayIn(item.due);
  const made = name === NEXT || kind !== 'action' ? undefined : (day ?? dayIn(data.date));
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due, late: daysBetween(due, today) }),
    ...(made === undefined ? {} : { age: Math.max(0, daysBetween(made, today)) }),
  };
}

/** One of a key's own line; at the start of the text where it has none. */
function on(kind: LineLens, reading: Good, key: string): readonly Lens[] {
  return [{ kind, offset: reading.keyPlace([key])?.offset ?? 0 }];
}

function textOf(data: Data | undefined): string | undefined {
  return typeof data === 'string' && data !== '' ? data : undefined;
}

function dayIn(data: Data | undefined): Day | undefined {
  const text = textOf(data);
  return text !== undefined && isDay(text) ? text : undefined;
}
