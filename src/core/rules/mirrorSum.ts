import type { KeptPromises } from './keptPromises';
import type { Mirror } from './mirror';

/**
 * Mirrors of the same weeks taken together, as if their files had been thrown together: so the files of many people
 * need not be held at once.
 */
export function sumMirrors(first: Mirror, others: readonly Mirror[]): Mirror {
  return others.reduce(add, first);
}

function add(a: Mirror, b: Mirror): Mirror {
  const leading = a.leading + b.leading;
  const managing = a.managing + b.managing;
  return {
    weeks: a.weeks,
    from: a.from,
    to: a.to,
    held: a.held + b.held,
    kinds: addCounts(a.kinds, b.kinds),
    unsorted: a.unsorted + b.unsorted,
    recognised: a.recognised + b.recognised,
    delegated: a.delegated + b.delegated,
    reviewed: a.reviewed + b.reviewed,
    leading,
    managing,
    share: leading + managing === 0 ? undefined : leading / (leading + managing),
    promises: addCounts<keyof KeptPromises>(a.promises, b.promises),
    untold: a.untold + b.untold,
  };
}

function addCounts<Name extends string>(
  a: Readonly<Record<Name, number>>,
  b: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const names = Object.keys(a) as Name[];
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as Record<Name, number>;
}
