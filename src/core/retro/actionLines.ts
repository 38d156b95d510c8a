import type { ActionLine } from './action';
import { headingAction } from './actionHeading';
import { itemActions, namedLines, paragraphAction } from './actionItems';
import { labelledActions } from './actionLabels';
import { paragraphActions } from './actionParagraphs';
import { rowActions } from './actionRows';
import { type ActionSection, actionSections } from './actionSections';
import { yamlActions } from './actionYaml';
import { currentSection } from './currentSection';
import type { Format } from './format';
import { areNames, namesAmong } from './nameLike';
import { type Outline, outline } from './retroOutline';
import { tablesIn } from './tables';

/** What to read: every retro of a running log rather than its newest, and who is known, to tell names from other words. */
export interface ActionOptions {
  readonly all?: boolean;
  /** Whether a name or a first name is a person's, such as `personNamed` says. Without it, capitalised words can be names. */
  readonly isPerson?: (name: string) => boolean;
}

/**
 * The actions in a retro, in order: items and rows below headings for actions, for what is open from before, and for experiments.
 * In a file of many retros only those of the newest, or with `all` those of every one. What may be no action is left out.
 */
export function actionLines(
  text: string,
  format: Format,
  options: ActionOptions = {},
): readonly ActionLine[] {
  const { all = false, isPerson } = options;
  const isName = isPerson ? namesAmong(isPerson) : areNames;
  if (format === 'yaml') return yamlActions(text, isName);
  const read = outline(text, format);
  const sections = actionSections(read, all, isName);
  const taken = new Set<number>();
  const found = sections.flatMap((section) => {
    const actions = actionsOf(text, read, section);
    if (actions.length > 0) for (let at = section.from; at < section.to; at++) taken.add(at);
    return actions;
  });
  // What is called an action is one wherever it stands, except where what stands above its own is read already.
  const { from, to } = all ? { from: read.afterFrontMatter, to: read.lines.length } : currentSection(read);
  const labelled = labelledActions(read, from, to, isName).filter(({ line }) => !taken.has(line));
  return labelled.length === 0 ? found : [...found, ...labelled].sort((a, b) => a.line - b.line);
}

function actionsOf(text: string, read: Outline, section: ActionSection): ActionLine[] {
  const heading = headingAction(text, read, section);
  if (heading) return [heading];
  const found: ActionLine[] = [];
  let from = section.from;
  for (const table of tablesIn(read, section.from, section.to)) {
    found.push(...itemActions(text, read, section, from, table.from), ...rowActions(read, section, table));
    from = table.to;
  }
  found.push(...itemActions(text, read, section, from, section.to));
  if (found.length > 0) return found;
  if (section.isChange) return paragraphAction(text, read, section);
  const named = namedLines(read, section);
  return named.length > 0 ? named : paragraphActions(read, section);
}
