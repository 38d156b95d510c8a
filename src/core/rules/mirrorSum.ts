import { TOPIC_KINDS } from '../records/oneOnOneKind';
import { type Mirror, type MirrorCounts, shareOf } from './mirror';

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };
/** Counts that grow where they stand: as new objects, those of a thousand people over many weeks would be one long stretch of work. */
type Growing = Omit<Mutable<MirrorCounts>, 'kinds'> & { readonly kinds: Mutable<MirrorCounts['kinds']> };

/**
 * Mirrors of the same weeks taken together, as if their files had been thrown together: so the files of many people
 * need not be held at once.
 */
export function sumMirrors(first: Mirror, others: readonly Mirror[]): Mirror {
  const counts = copied(first);
  const weekly = first.weekly.map((week) => ({ ...copied(week), from: week.from }));
  const promises = { ...first.promises };
  const silence = { ...first.silence };
  let { untold } = first;
  for (const other of others) {
    grow(counts, other);
    for (const [index, week] of weekly.entries()) {
      const same = other.weekly[index];
      if (same) grow(week, same);
    }
    addCounts(promises, other.promises);
    addCounts(silence, other.silence);
    untold += other.untold;
  }
  const { weeks, from, to } = first;
  return { ...counts, weeks, from, to, share: shareOf(counts), weekly, promises, untold, silence };
}

function copied(counts: MirrorCounts): Growing {
  const { held, unsorted, recognised, delegated, reviewed, faced, fixed, assigned, takenBack } = counts;
  const { leading, managing } = counts;
  return {
    ...{ held, unsorted, recognised, delegated, reviewed, faced, fixed, assigned, takenBack },
    ...{ leading, managing, kinds: { ...counts.kinds } },
  };
}

function grow(counts: Growing, more: MirrorCounts): void {
  counts.held += more.held;
  counts.unsorted += more.unsorted;
  counts.recognised += more.recognised;
  counts.delegated += more.delegated;
  counts.reviewed += more.reviewed;
  counts.faced += more.faced;
  counts.fixed += more.fixed;
  counts.assigned += more.assigned;
  counts.takenBack += more.takenBack;
  counts.leading += more.leading;
  counts.managing += more.managing;
  for (const kind of TOPIC_KINDS) counts.kinds[kind] += more.kinds[kind];
}

function addCounts<Name extends string>(
  counts: Record<Name, number>,
  more: Readonly<Record<Name, number>>,
): void {
  for (const name of Object.keys(counts) as Name[]) counts[name] += more[name];
}
