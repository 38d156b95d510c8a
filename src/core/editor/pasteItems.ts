import { isBlankText } from '../isBlankText';
import { isList } from '../isList';
import { change } from '../yaml/change';
import { isDataMap, toData } from '../yaml/data';
import { planItem } from '../yaml/insert';
import { lineEnd, lineEndOf, lineStart } from '../yaml/lines';
import { locate } from '../yaml/locate';
import { prove, rootData } from '../yaml/prove';
import { apply } from '../yaml/splice';
import { styleAt } from '../yaml/style';
import type { Loaded } from '../yaml/syntaxTree';
import type { Data, Edited, TextEdit, Value } from '../yaml/yamlTypes';

/**
 * Puts items behind the one at `index` of a top-level list that has some (-1: before all), in place of it where it is empty,
 * written as the list is. One edit, proved; undefined where that fails.
 */
export function insertItems(
  loaded: Loaded,
  list: string,
  index: number,
  values: readonly Value[],
): Edited | undefined {
  const { text, root } = loaded;
  const spots = locate(root, [list]);
  const { node } = spots.at(-1) ?? {};
  if (node?.kind !== 'list' || !isList(node.data)) return undefined;
  const entry = node.entries[Math.max(index, 0)];
  const first = entry && lineStart(text, entry.start);
  if (!entry || first === undefined || !isBlankText(text.slice(first, entry.start))) return undefined;
  const isReplaced = index >= 0 && isBare(entry.value.data);
  const items = node.data.toSpliced(
    isReplaced ? index : index + 1,
    isReplaced ? 1 : 0,
    ...values.map(toData),
  );
  const target = change(rootData(loaded), { kind: 'set', path: [list], value: items });
  if ('misfit' in target) return undefined;
  const feed = lineEndOf(text);
  for (const quote of [false, true]) {
    const setting = { loaded, style: { ...styleAt(loaded, spots), quote }, lineEnd: feed } as const;
    const plans = values.map((value) => planItem(setting, node, value));
    const added = plans.map((plan) => ('edits' in plan ? (plan.edits[0]?.text ?? '') : '')).join('');
    const end = lineEnd(text, entry.end);
    const edit: TextEdit = isReplaced
      ? { offset: first, length: end - first, text: added.slice(feed.length) }
      : index < 0
        ? { offset: first, length: 0, text: added.slice(feed.length) + feed }
        : { offset: end, length: 0, text: added };
    if (prove(loaded, [edit], target.data).ok) return { ok: true, edits: [edit], text: apply(text, [edit]) };
  }
  return undefined;
}

function isBare(data: Data): boolean {
  return data === '' || (isDataMap(data) && Object.values(data).every((part) => part === ''));
}
