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
  const together = parts.length > 1 ? allTogether(loaded, parts, expected) : undefined;
  if (together) return together;
  const done = inHalves(loaded, parts, { left: MOST_PROOFS });
  return done && sameData(rootData(done.loaded), expected) ? done : undefined;
}

/** How often one intent's parts may be tried together before all of them are given up. */
const MOST_PROOFS = 100;

/** Parts that cannot be done together, in halves, down to single ones; undefined where one fails or it takes too long. */
function inHalves(loaded: Loaded, parts: readonly Intent[], proofs: { left: number }): Done | undefined {
  const steps: (readonly TextEdit[])[] = [];
  let now = loaded;
  const middle = Math.ceil(parts.length / 2);
  for (const half of [parts.slice(0, middle), parts.slice(middle)]) {
    const [only] = half;
    if (!only) continue;
    proofs.left -= 1;
    if (proofs.left < 0) return undefined;
    const done: Done | Refusal | undefined =
      half.length === 1
        ? perform(now, only)
        : (allTogether(now, half, changedBy(now, half)) ?? inHalves(now, half, proofs));
    if (!done || 'code' in done) return undefined;
    steps.push(...done.steps);
    now = done.loaded;
  }
  return { loaded: now, steps };
}

function changedBy(loaded: Loaded, parts: readonly Intent[]): Data | undefined {
  let data = rootData(loaded);
  for (const part of parts) {
    const target = change(data, part);
    if ('misfit' in target) return undefined;
    data = target.data;
  }
  return data;
}

/**
 * Parts of one list or map as one step with one proof: a proof parses the whole text, so one for each of a thousand would
 * take seconds. Only where no part takes a comment out.
 */
function allTogether(loaded: Loaded, parts: readonly Intent[], expected: Data | undefined): Done | undefined {
  if (expected === undefined) return undefined;
  const edits: TextEdit[] = [];
  for (const part of leaves(rootData(loaded), parts)) {
    const spots = locate(loaded.root, part.path);
    if (barOn(spots, loaded, part)) return undefined;
    const plan = planFor(loaded, part, spots, false);
    if ('refused' in plan) return undefined;
    edits.push(...plan.edits.filter(({ length, text }) => length > 0 || text !== ''));
  }
  const proof = prove(loaded, edits, expected);
  return proof.ok ? { loaded: proof.loaded, steps: [edits] } : undefined;
}

/** The parts, each as the few changes that it makes itself where it replaces a list or map. */
function leaves(data: Data, parts: readonly Intent[]): readonly Intent[] {
  return parts.flatMap((part) => {
    const own = part.kind === 'set' ? smaller(dataAt(data, part.path), part) : undefined;
    return own ? leaves(data, own) : [part];
  });
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
