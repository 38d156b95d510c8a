import { isList } from '../isList';
import { isScalarValue, sameData, toData } from './data';
import { renderFlow } from './emit';
import { smaller } from './expand';
import { lineEndOf } from './lines';
import { anchorsInUse, bars, type NodeRange, type Spot } from './locate';
import { match } from './match';
import type { Plan } from './plan';
import { planFor } from './planFor';
import { type Arranged, edited, rearrangeLines } from './rearrange';
import { type FlowPart, rearrangeFlow } from './rearrangeFlow';
import { styleAt } from './style';
import type { CollectionNode, Loaded } from './syntaxTree';
import type { Intent, TextEdit, Value } from './yamlTypes';

/**
 * The splices that make a list or map that is there into another one, all at once: what stays is not written again, items that
 * move take their comments along. `spots` is the way to its place. Undefined where there is no such plan.
 */
export function planWhole(loaded: Loaded, intent: Intent, spots: readonly Spot[]): Plan | undefined {
  const node = spots.at(-1)?.node;
  if (intent.kind !== 'set' || !node || !('entries' in node) || node.entries.length === 0) return undefined;
  if (spots.length !== intent.path.length + 1 || isScalarValue(intent.value)) return undefined;
  if (isList(intent.value))
    return node.kind === 'list' ? planList(loaded, intent.value, node, intent, spots) : undefined;
  const parts = node.kind === 'map' ? smaller(node.data, intent) : undefined;
  return parts && planParts(loaded, parts, node, spots);
}

/** The splices for several intents that each set or remove a key of the map at the end of `spots`. */
export function planParts(
  loaded: Loaded,
  parts: readonly Intent[],
  map: CollectionNode,
  spots: readonly Spot[],
): Plan | undefined {
  const places = new Map(map.entries.map(({ key }, index) => [key, index]));
  const edits: TextEdit[] = [];
  const loses: NodeRange[] = [];
  for (const part of parts) {
    const index = places.get(String(part.path.at(-1))) ?? -1;
    const plan = planOne(loaded, part, map, index, spots);
    if (!plan) return undefined;
    edits.push(...plan.edits);
    if (plan.loses) loses.push(...('start' in plan.loses ? [plan.loses] : plan.loses));
  }
  return { edits, loses };
}

function planOne(
  loaded: Loaded,
  intent: Intent,
  holder: CollectionNode,
  index: number,
  spots: readonly Spot[],
): Plan | undefined {
  const entry = holder.entries[index];
  if (entry && intent.kind !== 'remove' && entry.value.kind !== 'alias' && bars(entry.value, loaded))
    return undefined;
  const way = entry ? [...spots, { node: entry.value, entry, holder, index }] : spots;
  const plan = planWhole(loaded, intent, way) ?? planFor(loaded, intent, way, false);
  return 'refused' in plan ? undefined : plan;
}

function planList(
  loaded: Loaded,
  values: readonly Value[],
  list: CollectionNode,
  { path }: Intent,
  spots: readonly Spot[],
): Plan | undefined {
  if (values.length === 0) return undefined;
  const old = list.entries.map(({ value }) => value.data);
  const data = values.map(toData);
  const from = match(old, data);
  const stays = new Set(from);
  if (list.entries.some((entry, index) => !stays.has(index) && anchorsInUse(entry.value, loaded, entry)))
    return undefined;
  const items: Arranged[] = [];
  for (const [to, value] of values.entries()) {
    const index = from[to];
    if (index === undefined) items.push({ value });
    else if (sameData(old[index] ?? '', data[to] ?? '')) items.push({ from: index, edits: [] });
    else {
      const plan = planOne(loaded, { kind: 'set', path: [...path, index], value }, list, index, spots);
      if (!plan) return undefined;
      items.push({ from: index, edits: plan.edits });
    }
  }
  const setting = { loaded, style: styleAt(loaded, spots), lineEnd: lineEndOf(loaded.text) };
  if (!list.flow) return rearrangeLines(setting, list, items);
  const parts = items.map((one): FlowPart => {
    if ('value' in one) return { added: renderFlow(one.value, setting.style) };
    const entry = list.entries[one.from];
    return { from: one.from, text: entry && edited(loaded.text, entry, one.edits) };
  });
  return rearrangeFlow(setting, list, parts);
}
