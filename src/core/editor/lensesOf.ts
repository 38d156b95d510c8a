import { NEXT } from '../book/paths';
import { type Day, daysBetween, isDay } from '../day';
import { isList } from '../isList';
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
 * What a line of the editor offers: `start` a one-on-one from `next.yaml`, `prepare` it, its `privateNote`; an open
 * `topic`, `action` or `milestone` to be done; to `wrapUp` today's one-on-one;
 * `support` that was given; `evidence` that belongs to no goal yet; to `handOver` more of a delegation; on a goal the book's `vision`, to `checkIn` or `addMilestone`; on recognition that they were `told`; on an
 * opportunity that is to be looked at again its `outcome`.
 * `offset` is where the line's key or item starts, in UTF-16 units.
 */
export type Lens =
  | {
      readonly kind:
        | 'start'
        | 'prepare'
        | 'privateNote'
        | 'wrapUp'
        | 'handOver'
        | 'vision'
        | 'checkIn'
        | 'addMilestone'
        | 'told'
        | 'outcome';
      readonly offset: number;
    }
  | {
      readonly kind: 'action' | 'milestone' | 'topic' | 'support' | 'evidence';
      readonly offset: number;
      readonly item: OpenListItem;
    };

type Good = Extract<YamlReading, { ok: true }>;

/** What the lines of a file offer, in their order; nothing where the text does not parse. */
export function lensesOf(text: string, context: EditorContext): readonly Lens[] {
  const reading = read(text);
  if (!reading.ok) return [];
  switch (context.kind) {
    case 'oneOnOne':
      return [
        ...noteLenses(reading, context),
        ...inOrder([...itemLenses(reading, 'topics', context), ...itemLenses(reading, 'actions', context)]),
      ];
    case 'goal':
      return isOpenGoal(reading)
        ? [
            ...visionLens(reading, context),
            ...goalLenses(reading),
            ...supportLenses(reading),
            ...itemLenses(reading, 'milestones', context),
          ]
        : [];
    case 'person':
      return evidenceLenses(reading);
    case 'delegation':
      return reading.data.status === 'active' ? [...authorityLenses(reading), ...supportLenses(reading)] : [];
    case 'recognition':
      return textOf(reading.data.told) === undefined && reading.keyPlace(['text'])
        ? [{ kind: 'told', offset: offsetOf(reading, 'text') }]
        : [];
    case 'opportunity': {
      const { record } = typed('opportunity', reading.data, context.private);
      return daysOverdue(record, context.today) === undefined
        ? []
        : [{ kind: 'outcome', offset: offsetOf(reading, 'revisit') }];
    }
    default:
      return [];
  }
}

function noteLenses({ data }: Good, context: EditorContext): Lens[] {
  const { name, private: isPrivate, person, day, today } = context;
  if (isPrivate || person === undefined || textOf(data.skipped) !== undefined) return [];
  const second = name === NEXT ? 'start' : 'privateNote';
  return [
    { kind: 'prepare', offset: 0 },
    { kind: second, offset: 0 },
    ...(day === today ? [{ kind: 'wrapUp', offset: 0 } as const] : []),
  ];
}

/** The vision above why a goal matters: the two are to be read together. */
function visionLens(reading: Good, { vision }: EditorContext): Lens[] {
  return vision === undefined || !reading.keyPlace(['why'])
    ? []
    : [{ kind: 'vision', offset: offsetOf(reading, 'why') }];
}

function goalLenses(reading: Good): Lens[] {
  return [
    { kind: 'checkIn', offset: offsetOf(reading, 'checkins') },
    { kind: 'addMilestone', offset: offsetOf(reading, 'milestones') },
  ];
}

function authorityLenses(reading: Good): Lens[] {
  return [{ kind: 'handOver', offset: offsetOf(reading, 'authority') }];
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

function isOpenGoal({ data }: Good): boolean {
  return data.status !== 'achieved' && data.status !== 'dropped';
}

type ItemList = 'actions' | 'milestones' | 'topics';
const KINDS = { actions: 'action', milestones: 'milestone', topics: 'topic' } as const;

function inOrder(lenses: readonly Lens[]): readonly Lens[] {
  return [...lenses].sort((one, other) => one.offset - other.offset);
}

/** Those of the lists' items that are not done and have a text, by which they are known. */
function itemLenses(reading: Good, list: ItemList, context: EditorContext): Lens[] {
  const items = reading.data[list];
  if (!isList(items)) return [];
  return items.flatMap((item, index): Lens[] => {
    const place = reading.place([list, index]);
    if (!isDataMap(item) || !place) return [];
    const text = textOf(item.text);
    if (text === undefined || isDone(textOf(item.done))) return [];
    return [
      {
        kind: KINDS[list],
        offset: place.offset,
        item: { index, text, ...facts(item, list, reading, context) },
      },
    ];
  });
}

function facts(
  item: { readonly [key: string]: Data },
  list: ItemList,
  { data }: Good,
  { today, day, name }: EditorContext,
): Partial<OpenListItem> {
  const owner = textOf(item.owner);
  const due = dayIn(item.due);
  const made = name === NEXT || list !== 'actions' ? undefined : (day ?? dayIn(data.date));
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due, late: daysBetween(due, today) }),
    ...(made === undefined ? {} : { age: Math.max(0, daysBetween(made, today)) }),
  };
}

/** Where a key stands; the start of the text where it is not there. */
function offsetOf(reading: Good, key: string): number {
  return reading.keyPlace([key])?.offset ?? 0;
}

function textOf(data: Data | undefined): string | undefined {
  return typeof data === 'string' && data !== '' ? data : undefined;
}

function dayIn(data: Data | undefined): Day | undefined {
  const text = textOf(data);
  return text !== undefined && isDay(text) ? text : undefined;
}
