import type { ActionFamily } from './action';
import { matchHeading } from './families';
import { listsIn, type RetroListItem } from './lists';
import type { Outline } from './retroOutline';

/** Lines `from` to `to` (exclusive) below a list item that is a heading by what it says. */
interface LabelledList {
  readonly family: ActionFamily;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** With a colon, or all in bold. */
const label =
  /^(?:[*_]{0,3}([^:：*_\n]{2,60})(?:[:：][*_]{0,3}|[*_]{1,3}[:：])|[*_]{2,3}([^:：*_\n]{2,60})[*_]{2,3})$/u;
/** Longer ones are sentences. */
const MOST_WORDS = 3;

/** Lists of actions below an item that stands for their heading, where a retro has none: `- **Action items:**`. */
export function labelledLists(read: Outline, from: number, to: number): readonly LabelledList[] {
  return listsIn(read, from, to).flatMap(({ items, lastLine }) =>
    items.flatMap((item, at) => {
      const end = items[at + 1]?.line ?? lastLine + 1;
      const family = end > item.line + 1 ? familyOf(read, item) : undefined;
      return family ? [{ family, line: item.line, from: item.line + 1, to: end }] : [];
    }),
  );
}

function familyOf(read: Outline, { line, indent, marker, gap }: RetroListItem): ActionFamily | undefined {
  const words = (read.lines[line]?.text ?? '').slice(indent.length + marker.length + gap.length).trim();
  const [, beforeColon, inBold] = label.exec(words) ?? [];
  const name = (beforeColon ?? inBold ?? '').trim();
  const topic = name.split(/\s+/).length > MOST_WORDS ? undefined : matchHeading(name)?.topic;
  return topic === 'actions' || topic === 'previous' ? topic : undefined;
}
