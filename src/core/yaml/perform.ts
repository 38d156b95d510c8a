import { change, dataAt } from './change';
import { sameData } from './data';
import { smaller } from './expand';
import { placer } from './lines';
import { bars, locate, type Spot } from './locate';
import { type NoPlan, refuse } from './plan';
import { planFor } from './planFor';
import { prove, rootData } from './prove';
import type { Loaded } from './tree';
import type { Data, Intent, Refusal, RefusalCode, TextEdit } from './types';

/** What came of one intent: the document afterwards, and the steps that led there, each of edits on the former one. */
export interface Done {
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
  return inParts(loaded, intent, target.data) ?? atOnce(loaded, intent, spots, target.data);
}

function barOn(spots: readonly Spot[], loaded: Loaded, { kind, path }: Intent): RefusalCode | undefined {
  // What is taken out may be anything; only what it is taken from matters.
  const touched = kind === 'remove' ? spots.slice(0, path.length) : spots;
  for (const { node } of touched) {
    const bar = bars(node, loaded);
    if (bar) return bar;
  }
  return undefined;
}

/** A list or map that replaces one of its kind is written as the few changes it makes, where they all succeed. */
function inParts(loaded: Loaded, intent: Intent, expected: Data): Done | undefined {
  if (intent.kind !== 'set') return undefined;
  const parts = smaller(dataAt(rootData(loaded), intent.path), intent);
  if (!parts) return undefined;
  let now = loaded;
  const steps: (readonly TextEdit[])[] = [];
  for (const part of parts) {
    const done = perform(now, part);
    if ('code' in done) return undefined;
    steps.push(...done.steps);
    now = done.loaded;
  }
  return sameData(rootData(now), expected) ? { loaded: now, steps } : undefined;
}

/** Plans, proves, and where that fails plans once more in the safer way: text always quoted. */
function atOnce(loaded: Loaded, intent: Intent, spots: readonly Spot[], expected: Data): Done | Refusal {
  let reason: RefusalCode = 'unproved';
  for (const again of [false, true]) {
    const plan = planFor(loaded, intent, spots, again);
    if ('refused' in plan) return refusal(loaded, plan);
    const edits = plan.edits.filter(({ length, text }) => length > 0 || text !== '');
    const proof = prove(loaded, edits, expected, plan.loses);
    if (proof.ok) return { loaded: proof.loaded, steps: [edits] };
    if (proof.problem && limits.has(proof.problem)) reason = proof.problem;
  }
  return refusal(loaded, refuse(reason, spots.at(-1)?.node ?? loaded.root));
}

const limits: ReadonlySet<RefusalCode> = new Set(['tooLarge', 'tooDeep', 'tooManyKeys']);

function refusal({ text }: Loaded, { refused, at }: NoPlan): Refusal {
  return { code: refused, place: placer(text)(at.start, at.end - at.start) };
}
