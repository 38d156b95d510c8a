import { change, dataAt } from './change';
import { sameData } from './data';
import { smaller } from './expand';
import { type Follow, follow } from './follow';
import { placer } from './lines';
import { bars, locate, type Spot } from './locate';
import { type NoPlan, type Plan, refuse } from './plan';
import { planFor } from './planFor';
import { planParts, planWhole } from './planWhole';
import { prove, rootData } from './prove';
import type { CollectionNode, Loaded } from './syntaxTree';
import type { Data, Intent, Refusal, RefusalCode, TextEdit } from './yamlTypes';

/** What came of one intent: the document afterwards, and the steps that led there, each of edits on the former one. */
interface Done {
  readonly loaded: Loaded;
  readonly steps: readonly (readonly TextEdit[])[];
}

/** Does one intent, proved; or says why not. */
export function perform(loaded: Loaded, intent: Intent): Done | Refusal {
  const data = rootData(loaded);
  const target = change(data, intent);
  const spots = locate(loaded.root, intent.path);
  const last = spots.at(-1)?.node ?? loaded.root;
  const bar = barOn(spots, loaded, intent);
  if ('misfit' in target) return refusal(loaded, refuse(bar ?? target.misfit, last));
  if (sameData(data, target.data)) return { loaded, steps: [] };
  if (bar) return refusal(loaded, refuse(bar, last));
  const goal: Goal = { expected: target.data, follow: follow(data, intent) };
  return (
    performWhole(loaded, planWhole(loaded, intent, spots), goal) ??
    inParts(loaded, intent, goal) ??
    atOnce(loaded, intent, spots, goal)
  );
}

/** What the proof holds an edit against. */
interface Goal {
  readonly expected: Data;
  readonly follow: Follow;
}

function performWhole(loaded: Loaded, plan: Plan | undefined, { expected, follow }: Goal): Done | undefined {
  if (!plan) return undefined;
  const edits = filled(plan.edits);
  const proof = prove(loaded, edits, expected, plan.loses, follow);
  return proof.ok ? { loaded: proof.loaded, steps: [edits] } : undefined;
}

function filled(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.filter(({ length, text }) => length > 0 || text !== '');
}

function barOn(spots: readonly Spot[], loaded: Loaded, { kind, path }: Intent): RefusalCode | undefined {
  // What is taken out may be anything, and an alias may give way to something else: what holds them matters.
  const isGone = kind === 'remove' || (kind === 'set' && spots.at(-1)?.node.kind === 'alias');
  const touched = isGone ? spots.slice(0, path.length) : spots;
  for (const { node } of touched) {
    const bar = bars(node, loaded);
    if (bar) return bar;
  }
  return undefined;
}

/** More changes than these are not tried by halves: each try reads the text again. */
const MANY = 100;

/** A list or map that replaces one of its kind is written as the few changes it makes, where they all succeed. */
function inParts(loaded: Loaded, intent: Intent, { expected }: Goal): Done | undefined {
  if (intent.kind !== 'set') return undefined;
  const parts = smaller(dataAt(rootData(loaded), intent.path), intent);
  const done = parts && parts.length <= MANY ? inHalves(loaded, parts) : undefined;
  return done && sameData(rootData(done.loaded), expected) ? done : undefined;
}

/** Those of one half together, then those of the other; where they do not go together, each by halves again. */
function inHalves(loaded: Loaded, parts: readonly Intent[]): Done | undefined {
  const [only] = parts;
  if (!only) return { loaded, steps: [] };
  if (parts.length === 1) {
    const done = perform(loaded, only);
    return 'code' in done ? undefined : done;
  }
  const middle = parts.length >> 1;
  const first = together(loaded, parts.slice(0, middle));
  const second = first && together(first.loaded, parts.slice(middle));
  return second && { loaded: second.loaded, steps: [...first.steps, ...second.steps] };
}

function together(loaded: Loaded, parts: readonly Intent[]): Done | undefined {
  const spots = locate(loaded.root, parts[0]?.path.slice(0, -1) ?? []);
  const map = spots.at(-1)?.node;
  let goal: Goal = { expected: rootData(loaded), follow: (path) => path };
  if (parts.length < 2 || map?.kind !== 'map') return inHalves(loaded, parts);
  for (const part of parts) {
    const target = change(goal.expected, part);
    if ('misfit' in target) return undefined;
    goal = { expected: target.data, follow: inTurn(goal.follow, follow(goal.expected, part)) };
  }
  return (
    performWhole(loaded, planParts(loaded, parts, map as CollectionNode, spots), goal) ??
    inHalves(loaded, parts)
  );
}

function inTurn(first: Follow, second: Follow): Follow {
  return (path) => {
    const between = first(path);
    return between && second(between);
  };
}

/** Plans, proves, and where that fails plans once more in the safer way: text always quoted. */
function atOnce(
  loaded: Loaded,
  intent: Intent,
  spots: readonly Spot[],
  { expected, follow }: Goal,
): Done | Refusal {
  let reason: RefusalCode = 'unproved';
  for (const again of [false, true]) {
    const plan = planFor(loaded, intent, spots, again);
    if ('refused' in plan) return refusal(loaded, plan);
    const edits = filled(plan.edits);
    const proof = prove(loaded, edits, expected, plan.loses, follow);
    if (proof.ok) return { loaded: proof.loaded, steps: [edits] };
    if (proof.problem && limits.has(proof.problem)) reason = proof.problem;
  }
  return refusal(loaded, refuse(reason, spots.at(-1)?.node ?? loaded.root));
}

const limits: ReadonlySet<RefusalCode> = new Set(['tooLarge', 'tooDeep', 'tooManyKeys']);

function refusal({ text }: Loaded, { refused, at }: NoPlan): Refusal {
  return { code: refused, place: placer(text)(at.start, at.end - at.start) };
}
