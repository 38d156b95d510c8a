import { isList } from '../isList';
import { nest } from './change';
import { isScalarValue } from './data';
import { blockLines, ownStyle, renderFlow } from './emit';
import { planFirst, planItem, planKey } from './insert';
import { lineEndOf } from './lines';
import type { Spot } from './locate';
import { type NoPlan, type Plan, refuse, replacement, type Setting } from './plan';
import { planRemoval } from './remove';
import { planValue, wholeOf } from './replace';
import { styleAt } from './style';
import type { Loaded } from './syntaxTree';
import type { Intent, Value, ValueMap } from './yamlTypes';

/** The splices for one intent, not yet proved. `spots` is the way to its place; `again` asks for the safer way. */
export function planFor(
  loaded: Loaded,
  intent: Intent,
  spots: readonly Spot[],
  again: boolean,
): Plan | NoPlan {
  const spot = spots.at(-1) ?? { node: loaded.root, index: 0 };
  const style = { ...styleAt(loaded, spots), quote: again };
  const setting: Setting = { loaded, style, lineEnd: lineEndOf(loaded.text) };
  if (intent.kind === 'remove') {
    const parent = spots.at(-2);
    return parent ? planRemoval(setting, spot, parent, again) : refuse('noSuchPlace', spot.node);
  }
  const [key, ...rest] = intent.path.slice(spots.length - 1);
  const value = intent.kind === 'append' ? [intent.value] : intent.value;
  if (key === undefined) {
    const { node } = spot;
    const grows = intent.kind === 'append' && node.kind === 'list' && node.entries.length > 0;
    return grows ? planItem(setting, node, intent.value, again) : planAt(setting, spot, value, again);
  }
  const nested = nest(rest, value);
  if (typeof key === 'number' || nested === undefined) return refuse('noSuchPlace', spot.node);
  if (spot.node.kind === 'map' && spot.node.entries.length > 0) {
    return planKey(setting, spot.node, key, nested, rest.length === 0 ? intent.order : undefined, again);
  }
  return planAt(setting, spot, nest([key], nested) ?? nested, again);
}

function planAt(setting: Setting, spot: Spot, value: Value, again: boolean): Plan | NoPlan {
  if (spot.entry) return planValue(setting, spot, value, again);
  if (isScalarValue(value) || isList(value)) return refuse('notAMapping', spot.node);
  return planRoot(setting, spot, value as ValueMap);
}

/** The document itself: empty, `{}`, or to become empty. */
function planRoot(setting: Setting, { node }: Spot, value: ValueMap): Plan | NoPlan {
  if (node.kind !== 'map') return planFirst(setting, value);
  const { style, lineEnd } = setting;
  // Behind `---` on the same line only brackets can stand, so the second try writes those.
  const text = style.quote ? renderFlow(value, ownStyle) : blockLines(value, 0, style) || '{}';
  const range = node.flow ? node : wholeOf(setting.loaded, node);
  return { edits: [replacement(range.start, range.end, text.replaceAll('\n', lineEnd))], loses: range };
}
