import { dayOfName } from '../book/paths';
import { compareText } from '../compareText';
import { inOneLine } from '../inOneLine';
import { isBlankText } from '../isBlankText';
import { type KindName, kinds } from '../records/kinds';
import type { RecordKind } from '../records/recordKind';
import type { Fact } from './exportFacts';
import { type ExportPeriod, isIn } from './exportPeriod';

type Texts = readonly (string | undefined)[];

/** What a packet tells of records of one kind, under the words that the kind has for them. */
export interface PacketSection {
  readonly title: string;
  readonly items: readonly PacketItem[];
  /** The heads of its table on a page; without them a page shows it as a list. */
  readonly columns?: readonly string[];
  /** True if each record has a heading of its own in Markdown. */
  readonly isHeaded?: boolean;
}

/** What a packet tells of one record: what it is called, its day, and what else the person may read, a line each. */
export interface PacketItem {
  readonly day?: string | undefined;
  readonly text: string;
  /** A link as it stands in the record: not every reader may see it. */
  readonly link?: string | undefined;
  /** How it stands, behind the text. */
  readonly state?: Texts;
  readonly details: readonly string[];
  /** What stands under each of the section's columns. */
  readonly cells?: readonly Texts[];
}

/**
 * The kinds of a person's records whose files alone tell what of them a packet shows. Goals, delegations, recognition and
 * opportunities are told in words of their own, see `packetSections`: kinds are loaded when the window opens, those words only for a packet.
 */
export function exportedKinds(): readonly KindName[] {
  const all = Object.entries(kinds) as readonly (readonly [KindName, RecordKind])[];
  return all.flatMap(([name, kind]) => (kind.home === 'person' && kind.export ? [name] : []));
}

/**
 * The sections of those kinds that have something to tell, in the order of the kinds; records by their file names.
 * @param facts records of one person; what is private is not taken
 * @param period the days it is about; what has no day is always in
 */
export function exportedSections(
  facts: readonly Fact<KindName>[],
  period: ExportPeriod,
): readonly PacketSection[] {
  return exportedKinds().flatMap((name) => {
    const kind: RecordKind = kinds[name];
    const items = facts
      .filter(({ thing }) => thing.kind === name && !thing.private)
      .toSorted((a, b) => compareText(a.thing.name, b.thing.name))
      .map((fact) => itemOf(fact, kind))
      .filter(({ day }) => isIn(period, day));
    return items.length === 0 ? [] : [{ title: kind.group?.() ?? name, items }];
  });
}

function itemOf({ thing, record }: Fact<KindName>, kind: RecordKind): PacketItem {
  const values: Readonly<Record<string, unknown>> = record;
  const start = kind.days?.start;
  const [day] = textsOf(start === undefined ? undefined : values[start]);
  const [text = thing.name] = textsOf(kind.title === undefined ? undefined : values[kind.title]);
  const keys = (kind.export ?? []).filter((key) => !kind.privateKeys?.includes(key));
  return {
    day: day ?? dayOfName(thing.name),
    text: text.trim(),
    details: keys.flatMap((key) => {
      const texts = textsOf(values[key]);
      return texts.length === 0 ? [] : [`${key}: ${texts.map(inOneLine).join(' · ')}`];
    }),
  };
}

/** The texts of a value: its own, or those of its items; of an item with keys, what stands under `text`. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return isBlankText(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null && 'text' in value ? textsOf(value.text) : [];
}
