/**
 * One of several shares of a list, each of about the same weight, in the order of the list; together they are the list.
 * @param weigh how much one of the list weighs
 * @param share its number and how many there are, such as `1/2`; without one the whole list
 */
export function shareOf<T>(all: readonly T[], weigh: (one: T) => number, share = '1/1'): T[] {
  const [number = 1, count = 1] = share.split('/').map(Number);
  const weights = Array.from({ length: count }, () => 0);
  const chosen = new Set<T>();
  // The heaviest first, each to the share that is the lightest so far.
  for (const one of [...all].sort((a, b) => weigh(b) - weigh(a))) {
    const lightest = weights.indexOf(Math.min(...weights));
    weights[lightest] = (weights[lightest] ?? 0) + weigh(one);
    if (lightest === number - 1) chosen.add(one);
  }
  return all.filter((one) => chosen.has(one));
}
