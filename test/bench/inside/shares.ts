import type { Profiler } from 'node:inspector';
import type { HardestStretch } from './stretch.ts';

/** What the host's thread was at, by the functions that were under way; the innermost that has a name here counts. */
const AT: Readonly<Record<string, RegExp>> = {
  listing: /^(listSteps|entriesOf|readdir|readDirectory|entries|namesIn|thingsNow|thingsIn)$/,
  reading:
    /^(statSteps|readSteps|bytesOf|lstat|fstat|runner|made|byCallback|readFile|stat|read|decode|currentEtag)$/,
  parsing:
    /^(quickRead|map|list|scalar|literal|typed|safeParse|compose|loadAfresh|toTree|keptOf|factsIn|summarise)$/,
};
/** The files in which these names mean that, where others have the same names. */
const OURS = /leadbook|node:fs|node:internal/;

/** The shares of a profile: how much of the work was listing, reading, parsing, and all else, which is telling. */
export function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): string {
  const { frameOf, parents } = callTree(nodes);
  const shares = new Map<number, string>();
  const shareOf = (id: number): string => {
    const found = shares.get(id);
    if (found !== undefined) return found;
    const { functionName = '', url = '' } = frameOf(id) ?? {};
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

/** How many functions are told of a stretch. */
const TOLD = 12;

/** What a stretch was spent on: the functions that were under way longest in it, outer ones too, each with its milliseconds. */
export function spentWithin(
  { nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile,
  { from, to }: HardestStretch,
): string {
  const { frameOf, parents } = callTree(nodes);
  const spent = new Map<string, number>();
  let now = startTime;
  samples.forEach((sample, index) => {
    const delta = timeDeltas[index] ?? 0;
    now += delta;
    if (now < from || now > to) return;
    const names = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const { functionName = '', url = '' } = frameOf(id) ?? {};
      if (functionName && functionName !== '(root)')
        names.add(url ? `${functionName} (${url.split('/').at(-1)})` : functionName);
    }
    for (const name of names) spent.set(name, (spent.get(name) ?? 0) + delta / 1000);
  });
  return [...spent]
    .sort(([, a], [, b]) => b - a)
    .slice(0, TOLD)
    .map(([name, ms]) => `${name} ${ms.toFixed(1)}`)
    .join(', ');
}

/** The nodes of a profile by their ids: the function of each, and who called it. */
function callTree(nodes: readonly Profiler.ProfileNode[]) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  return { frameOf: (id: number) => frames.get(id), parents };
}
