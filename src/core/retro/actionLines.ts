import type { ActionLine } from './action';
import { itemActions, paragraphAction } from './actionItems';
import { rowActions } from './actionRows';
import { type ActionSection, actionSections } from './actionSections';
import { yamlActions } from './actionYaml';
import type { Format } from './format';
import { type Outline, outline } from './outline';
import { tablesIn } from './tables';

/**
 * The actions in a retro, in order: items and rows below headings for actions, for what is open from before, and for experiments.
 * In a file of many retros only those of the newest, or with `all` those of every one. What may be no action is left out.
 */
export function actionLines(text: string, format: Format, { all = false } = {}): readonly ActionLine[] {
  if (format === 'yaml') return yamlActions(text);
  const read = outline(text, format);
  return actionSections(read, all).flatMap((section) => actionsOf(text, read, section));
}

function actionsOf(text: string, read: Outline, section: ActionSection): ActionLine[] {
  const found: ActionLine[] = [];
  let from = section.from;
  for (const table of tablesIn(read, section.from, section.to)) {
    found.push(...itemActions(text, read, section, from, table.from), ...rowActions(read, section, table));
    from = table.to;
  }
  found.push(...itemActions(text, read, section, from, section.to));
  return found.length === 0 && section.isChange ? paragraphAction(text, read, section) : found;
}
