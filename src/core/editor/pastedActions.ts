import { isBlankText } from '../isBlankText';
import type { ImportedPerson } from '../notes-import/importPlan';
import { roster } from '../notes-import/roster';
import { appendItem } from '../records/changes';
import { keyOrder } from '../records/kinds';
import { edit } from '../yaml/editing';
import { lineEnd, lineStart } from '../yaml/lines';
import { load } from '../yaml/load';
import { apply, Gathered } from '../yaml/splice';
import type { Loaded, TreeEntry } from '../yaml/syntaxTree';
import type { Edited, TextEdit, Value } from '../yaml/yamlTypes';
import { insertItems } from './pasteItems';
import { type PastedTask, pastedTasks } from './pasteTasks';
import { isCollection, spotAt } from './pathAt';

/** The lists of a one-on-one that tasks can become items of. */
type PasteList = 'actions' | 'topics';

/** Everything needed to paste a task list, besides the two texts and the offset. */
export interface PasteContext {
  /** The people of the book, whom mentions may mean. */
  readonly people: readonly ImportedPerson[];
  /** What the lead is called beside `me`. */
  readonly lead: readonly string[];
  /** Whose one-on-one it is: of several who could be meant, this one is. */
  readonly person?: string;
  /** The list to add to, wherever the caret is; without it the one that the caret stands in. */
  readonly into?: PasteList;
}

/** The edits that add pasted tasks to a one-on-one, and the text afterwards. */
interface Pasted {
  readonly edits: readonly TextEdit[];
  readonly text: string;
  readonly list: PasteList;
  /** How many items it became. */
  readonly count: number;
}

/**
 * Plans the paste of a Markdown task list into a one-on-one, proved: its tasks become actions (or topics) behind the
 * item at the UTF-16 `offset`, in place of an empty one, as the list is written; an empty or missing list is made.
 * Undefined where the editor should paste as it does: no task list, another place, a file with problems.
 */
export function pastedActions(
  text: string,
  offset: number,
  pasted: string,
  context: PasteContext,
): Pasted | undefined {
  const people = roster(context.people, context.lead);
  const tasks = pastedTasks(pasted, (mention) => people.mentioned(mention, context.person ?? ''));
  if (!tasks) return undefined;
  const cleared = withoutMargin(text, offset);
  const result = load(cleared.text);
  if (!result.ok) return undefined;
  const target = context.into ? { list: context.into } : targetAt(result.loaded, cleared.caret, offset, text);
  if (!target) return undefined;
  const { list } = target;
  const done = added(
    result.loaded,
    list,
    cleared.caret,
    tasks.map((task) => itemValue(task, list)),
  );
  if (!done?.ok) return undefined;
  const gathered = new Gathered(text);
  gathered.add(cleared.edits);
  gathered.add(done.edits);
  return { edits: gathered.edits(), text: done.text, list, count: tasks.length };
}

function itemValue({ text, owner, due, done }: PastedTask, list: PasteList): Value {
  // A topic has no day to be due: that stays in its words.
  const item =
    list === 'actions'
      ? { text, owner, due, done }
      : { text: due === undefined ? text : `${text} (due ${due})`, from: owner, done };
  const intent = appendItem('oneOnOne', list, item);
  return intent.kind === 'append' ? intent.value : '';
}

/** The text without the spaces of a line that has nothing else, and the caret at the end of what stands above. */
function withoutMargin(
  text: string,
  offset: number,
): { readonly text: string; readonly caret: number; readonly edits: readonly TextEdit[] } {
  const [start, end] = [lineStart(text, offset), lineEnd(text, offset)];
  if (!isBlankText(text.slice(start, end))) return { text, caret: offset, edits: [] };
  const caret = text.slice(0, start).trimEnd().length;
  const above = Math.max(0, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
  if (end === start || start <= 1) return { text, caret, edits: [] };
  const edits = [{ offset: above, length: end - above, text: '' }];
  return { text: apply(text, edits), caret, edits };
}

/** The list that a caret stands in: behind its key, at the end of an item, or in the empty lines below. */
function targetAt(
  loaded: Loaded,
  caret: number,
  offset: number,
  original: string,
): { readonly list: PasteList } | undefined {
  const { text, root, comments } = loaded;
  const [start, end] = [lineStart(text, caret), lineEnd(text, caret)];
  const isComment = comments.some((comment) => comment.offset >= start && comment.offset < end);
  const inBlock = /^(?:literal|folded)$/.test(styleAt(loaded, caret));
  if (!isBlankText(text.slice(caret, end).replace(']', '')) || isComment || inBlock) return undefined;
  const entry = isCollection(root) ? root.entries.findLast((one) => one.start <= caret) : undefined;
  if (entry && (entry.key === 'actions' || entry.key === 'topics'))
    return caret >= entry.slot && entry.slot >= 0 ? { list: entry.key } : undefined;
  // On an empty line at the margin, where no list is yet.
  const isFree = offset === lineStart(original, offset) && offset === lineEnd(original, offset);
  const isMissing = !isCollection(root) || !root.entries.some(({ key }) => key === 'actions');
  return isFree && isMissing ? { list: 'actions' } : undefined;
}

function styleAt(loaded: Loaded, offset: number): string {
  const value = spotAt(loaded, offset)?.entry.value;
  return value?.kind === 'scalar' ? value.style : '';
}

function added(loaded: Loaded, list: PasteList, caret: number, values: readonly Value[]): Edited | undefined {
  const { root, text } = loaded;
  const entry = isCollection(root) ? root.entries.find(({ key }) => key === list) : undefined;
  const items = entry && isCollection(entry.value) ? entry.value : undefined;
  if (!items || items.entries.length === 0)
    return edit(text, [{ kind: 'set', path: [list], value: values, order: keyOrder('oneOnOne') }]);
  if (items.flow)
    return edit(
      text,
      values.map((value) => ({ kind: 'append', path: [list], value })),
    );
  const isWithin = entry !== undefined && entry.start <= caret && caret <= lineEnd(text, entry.end);
  return insertItems(
    loaded,
    list,
    isWithin ? indexBefore(items.entries, caret) : items.entries.length - 1,
    values,
  );
}

/** The last item that begins before the caret; -1 for the head of the list. */
function indexBefore(entries: readonly TreeEntry[], caret: number): number {
  return entries.findLastIndex(({ start }) => start < caret);
}
