import type { KeptPromises } from './keptPromises';
import { type Mirror, type MirrorCounts, shareOf } from './mirror';
import type { Silence } from './silence';

/**
 * Mirrors of the same weeks taken together, as if their files had been thrown together: so the files of many people
 * need not be held at once.
 */
export function sumMirrors(first: Mirror, others: readonly Mirror[]): Mirror {
  return others.reduce(add, first);
}

function add(a: Mirror, b: Mirror): Mirror {
  const counts = addMirrorCounts(a, b);
  return {
    ...counts,
    weeks: a.weeks,
    from: a.from,
    to: a.to,
    share: shareOf(counts),
    weekly: a.weekly.map((week, index) => {
      const other = b.weekly[index];
      return other ? { from: week.from, ...addMirrorCounts(week, other) } : week;
    }),
    promises: addCounts<keyof KeptPromises>(a.promises, b.promises),
    untold: a.untold + b.untold,
    silence: addCounts<keyof Silence>(a.silence, b.silence),
  };
}

function addMirrorCounts(a: MirrorCounts, b: MirrorCounts): MirrorCounts {
  return {
    held: a.held + b.held,
    kinds: addCounts(a.kinds, b.kinds),
    unsorted: a.unsorted + b.unsorted,
    recognised: a.recognised + b.recognised,
    delegated: a.delegated + b.delegated,
    reviewed: a.reviewed + b.reviewed,
    faced: a.faced + b.faced,
    fixed: a.fixed + b.fixed,
    assigned: a.assigned + b.assigned,
    takenBack: a.takenBack + b.takenBack,
    leading: a.leading + b.leading,
    managing: a.managing + b.managing,
  };
}

function addCounts<Name extends string>(
  a: Readonly<Record<Name, number>>,
  b: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const names = Object.keys(a) as Name[];
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as Record<Name, number>;
}
