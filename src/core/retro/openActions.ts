import { comparableText } from '../comparableText';
import { addDays, type Day } from '../day';
import type { ActionLine } from './action';
import { likeness, likeWords } from './likeness';
import type { RetroEntry } from './retroEntries';

/** An action that is still open, as it stands in the newest retro that has it. */
interface OpenAction {
  /** The place of that retro in those given. */
  readonly at: number;
  readonly action: ActionLine;
  /** In how many retros it has been open, those between that do not repeat it included. */
  readonly retros: number;
  /** The day of the first of them, where it can be told. */
  readonly since: Day | undefined;
}

/** What is open in a series. */
interface OpenActions {
  readonly actions: readonly OpenAction[];
  /** How many others are not among them, as they have no box and are too old to be taken for open. */
  readonly older: number;
}

/** What else is known of a series. */
interface SeriesOptions {
  /** The first of the retros is the one being written: what stands only there is no action from before. */
  readonly hasCurrent: boolean;
  /** True if an action of a retro is the line of a record, which is told as that. */
  readonly isRecord: (at: number, action: ActionLine) => boolean;
  /** True if an action has a box to tick, so that one without a tick is open for sure. */
  readonly hasBox: (at: number, action: ActionLine) => boolean;
}

/** How much two actions have in common that are the same, carried on in other words. */
const SAME = 0.85;
/** For how long an action without a box is taken for open, in days or, without days, in retros: many teams never cross them off. */
const FRESH_DAYS = 91;
const FRESH_RETROS = 6;

/** What of an action tells whether it is the same, in UTF-16 units. */
const READ = 600;

interface Chain {
  readonly at: number;
  readonly action: ActionLine;
  readonly words: ReadonlySet<string>;
  first: number;
  last: number;
  isRecord: boolean;
  isEnded: boolean;
}

/**
 * The actions of a series that are still open, the longest open first. One that was carried from retro to retro is one action: its
 * newest occurrence tells whether it is done.
 * @param retros the newest first
 */
export function openActions(
  retros: readonly RetroEntry[],
  { hasCurrent, isRecord, hasBox }: SeriesOptions,
): OpenActions {
  const chains: Chain[] = [];
  const exact = new Map<string, Chain[]>();
  retros.forEach(({ actions }, at) => {
    for (const action of actions) {
      const key = wordsOfCopy(action.text);
      const known = (chain: Chain) => chain.last !== at;
      const words = likeWords(action.text);
      const chain = (exact.get(key) ?? []).find(known) ?? likest(chains.filter(known), words);
      if (!chain) {
        const made = { at, action, words, first: at, last: at, isRecord: false, isEnded: action.done };
        chains.push({ ...made, isRecord: isRecord(at, action) });
        remember(exact, key, chains.at(-1));
        continue;
      }
      chain.last = at;
      chain.isRecord ||= isRecord(at, action);
      // Where it was done once, what is newer was agreed anew, and what is older is over.
      chain.isEnded ||= action.done;
      if (!chain.isEnded) chain.first = at;
      remember(exact, key, chain);
    }
  });
  const from = hasCurrent ? 1 : 0;
  const newest = retros[from]?.day;
  const isFresh = ({ at, action }: Chain) => {
    if (at <= from || action.shape === 'table' || hasBox(at, action)) return true;
    const day = retros[at]?.day;
    return newest === undefined || day === undefined
      ? at - from < FRESH_RETROS
      : day >= addDays(newest, -FRESH_DAYS);
  };
  const open = chains.filter((chain) => chain.first >= from && !chain.action.done && !chain.isRecord);
  const fresh = open.filter(isFresh);
  const actions = fresh
    .sort((a, b) => b.first - a.first || a.at - b.at || a.action.line - b.action.line)
    .map(({ at, action, first }) => ({
      at,
      action,
      retros: first - from + 1,
      since: retros[first]?.day,
    }));
  return { actions, older: open.length - fresh.length };
}

function likest(chains: readonly Chain[], words: ReadonlySet<string>): Chain | undefined {
  let best: Chain | undefined;
  let most = SAME;
  for (const chain of chains) {
    const score = likeness(chain.words, words);
    if (score < most || (best && score === most)) continue;
    best = chain;
    most = score;
  }
  return best;
}

function remember(exact: Map<string, Chain[]>, key: string, chain: Chain | undefined): void {
  if (!chain) return;
  const there = exact.get(key);
  if (there) there.push(chain);
  else exact.set(key, [chain]);
}

/** The words of an action as copies of it are compared: what ends its sentence does not count either. */
function wordsOfCopy(text: string): string {
  return comparableText(text.slice(0, READ)).replace(/[\s.!;,]+$/, '');
}
