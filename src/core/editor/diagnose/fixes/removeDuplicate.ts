import * as l10n from '@vscode/l10n';
import { apply } from '../../../yaml/editing';
import { load } from '../../../yaml/load';
import type { TextEdit } from '../../../yaml/yamlTypes';
import { tolerantOutline } from '../../tolerantOutline';
import { editFix, type MakeFixes } from './editFix';

/** Takes away the lines of a key that is there twice, where nothing is lost with them. */
export const removeDuplicate: MakeFixes = ({ start }, { text, isLarge }) => {
  const edits = isLarge ? undefined : linesOfDuplicate(text, start);
  return edits ? [editFix(() => l10n.t('Remove the second one'), edits)] : [];
};

/** Undefined where the two say different things. */
function linesOfDuplicate(text: string, start: number): readonly TextEdit[] | undefined {
  const entries = tolerantOutline(text);
  const index = entries.findIndex((entry) => entry.start === start);
  const entry = entries[index];
  const first = entries.find(({ parent, step }) => entry && parent === entry.parent && step === entry.step);
  if (!entry || !first || first === entry || entries.some(({ parent }) => parent === index)) return undefined;
  const written = (one: typeof entry) => text.slice(one.valueStart, one.valueEnd);
  if (entry.style !== 'empty' && written(entry) !== written(first)) return undefined;
  const from = start - entry.column;
  if (text.slice(from, start).trim() !== '') return undefined;
  const feed = text.indexOf('\n', entry.valueEnd);
  const to = feed < 0 ? text.length : feed + 1;
  // A comment on one of the lines would go with it.
  if (/#/.test(text.slice(entry.valueEnd, to))) return undefined;
  const edits = [{ offset: from, length: to - from, text: '' }];
  const after = load(apply(text, edits));
  return after.ok || after.problems.every(({ code }) => code === 'duplicateKey') ? edits : undefined;
}
