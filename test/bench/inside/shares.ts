import type { Profiler } from 'node:inspector';

/** What the host's thread was at, by the functions that were under way; the innermost that has a name here counts. */
const AT: Readonly<Record<string, RegExp>> = {
  listing: /^(listSteps|entriesOf|readdir|readDirectory|entries|namesIn|thingsNow|thingsIn)$/,
  reading:
    /^(statSteps|readSteps|bytesOf|lstat|fstat|runner|made|byCallback|readFile|stat|stamp|read|decode|currentEtag)$/,
  parsing:
    /^(quickRead|map|list|scalar|literal|typed|safeParse|compose|loadAfresh|toTree|keptOf|factsIn|summarise)$/,
};
/** The files in which these names mean that, where others have the same names. */
const OURS = /leadbook|node:fs|node:internal/;

/** The shares of a profile: how much of the work was listing, reading, parsing, and all else, which is telling. */
export function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const shares = new Map<number, string>();
  const shareOf = (id: number): string => {
    const found = shares.get(id);
    if (found !== undefined) return found;
    const { functionName = '', url = '' } = byId.get(id)?.callFrame ?? {};
    const parent = parents.get(id);
    const name = functionName.replace(/^.*[ .#]/, '');
    const own = OURS.test(url) ? Object.keys(AT).find((one) => AT[one]?.test(name)) : undefined;
    const isIdle = /^\((idle|program|root)\)$/.test(functionName);
    const share = own ?? (isIdle ? 'none' : parent === undefined ? 'telling' : shareOf(parent));
    shares.set(id, share === 'none' && !isIdle ? 'telling' : share);
    return shares.get(id) ?? share;
  };
  const times: Record<string, number> = { listing: 0, reading: 0, parsing: 0, telling: 0 };
  samples.forEach((id, index) => {
    const share = shareOf(id);
    if (share in times) times[share] = (times[share] ?? 0) + (timeDeltas[index] ?? 0) / 1000;
  });
  return Object.entries(times)
    .map(([share, ms]) => `${share} ${ms.toFixed(0)} ms`)
    .join(', ');
}
