import * as l10n from '@vscode/l10n';
import type { QuickFix } from '../../../diagnostics/rule';
import { shapeAt } from '../../../records/shape';
import { dataAt } from '../../../yaml/change';
import { isDataMap } from '../../../yaml/data';
import { apply } from '../../../yaml/editing';
import { load } from '../../../yaml/load';
import { locate } from '../../../yaml/locate';
import { rootData } from '../../../yaml/prove';
import type { Loaded } from '../../../yaml/syntaxTree';
import type { Path } from '../../../yaml/yamlTypes';
import { spaceBehind } from '../oddBlanks';
import { editFix, intentFix, type MakeFixes, type MakeFixesAt } from './editFix';

/** Makes an item of a text: `- text:foo` lacks a space; `- foo` is the text of an item without its key. */
export const turnIntoItem: MakeFixesAt = ({ path }, facts) => {
  const { file, context, isLarge } = facts;
  const data = file && dataAt(file.data, path);
  if (!file || isLarge || typeof data !== 'string') return [];
  const keys = shapeAt(context.kind, path)?.keys;
  const key = /^([a-z]+):\S/.exec(data)?.[1];
  const spaced =
    key !== undefined && keys?.has(key)
      ? spacedItem(file.loaded, path, key, data.slice(key.length + 1))
      : undefined;
  if (spaced) return [spaced];
  return keys?.has('text')
    ? intentFix(facts, { kind: 'set', path, value: { text: data } }, () =>
        l10n.t('Put it under “{0}”', 'text'),
      )
    : [];
};

/** Puts a space in the place of a blank that is none to YAML; none where the text could not be read with it. */
export const replaceOddBlank: MakeFixes = ({ start }, { text, isLarge }) => {
  if (isLarge) return [];
  const edits = [spaceBehind(text, text.indexOf(':', start))];
  return load(apply(text, edits)).ok ? [editFix(putSpace, edits)] : [];
};

/** Returns the title of the fix that puts a space after a colon. */
export const putSpace = (): string => l10n.t('Put a space after the colon');

/** The item with a space behind its key, where it is then that key with the rest of the text, and nothing else. */
function spacedItem(loaded: Loaded, path: Path, key: string, rest: string): QuickFix | undefined {
  const offset = loaded.text.indexOf(':', locate(loaded.root, path).at(-1)?.node.start ?? 0) + 1;
  const edits = [{ offset, length: 0, text: ' ' }];
  const after = load(apply(loaded.text, edits));
  const item = after.ok ? dataAt(rootData(after.loaded), path) : undefined;
  const isItem =
    item !== undefined && isDataMap(item) && item[key] === rest && Object.keys(item).length === 1;
  return isItem ? editFix(putSpace, edits) : undefined;
}
