import type { ActionLine } from './action';
import { headingAction, titleActions } from './actionHeading';
import { itemActions } from './actionItems';
import { labelledActions } from './actionLabels';
import { paragraphActions } from './actionParagraphs';
import { rowActions } from './actionRows';
import { type ActionSection, actionSections, wholeSection } from './actionSections';
import { yamlActions } from './actionYaml';
import { bareTablesIn } from './bareRows';
import { paragraphAction } from './changeParagraph';
import { currentSection } from './currentSection';
import { matchHeading } from './families';
import type { Format } from './format';
import { htmlItems } from './htmlItems';
import { listsIn } from './lists';
import { namedLines } from './namedLines';
import { areNames, namesAmong } from './nameLike';
import { namesOf } from './namesInText';
import { olderEntries } from './olderEntries';
import { withOwnerOfAll } from './ownerOfAll';
import { promisedActions } from './promisedActions';
import { namesReasons } from './reasons';
import { type Outline, outline } from './retroOutline';
import { type MarkdownTable, tablesIn } from './tables';
import { tabTablesIn } from './tabTables';
import { areClearlyToDo, areToDo, saysToDo } from './toDoItems';
import { tellsPast, withoutTold } from './toldPast';
import { tableActions } from './topicTables';
import { withVoices } from './voices';
import { withoutIdeas } from './withoutIdeas';
import { withoutOver } from './withoutOver';

/** Without what is carried being called actions. */
const carrying =
  /^(?!.*(?:action|item|task|to-?do|step)).*(?:carr|bring|tak).*\s(?:forward|over|into|with|along)/i;
/** What to read: every retro of a running log rather than its newest, and who is known, to tell names from other words. */
export interface ActionOptions {
  readonly all?: boolean;
  /** True if a name or a first name is a person's, such as `personNamed` says. Without it, capitalised words can be names. */
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
  if (format === 'yaml') return yamlActions(text, isPerson ? namesAmong(isPerson) : areNames);
  const read = outline(text, format);
  const isName = withVoices(read, isPerson ? namesAmong(isPerson) : namesOf(read));
  const older = all ? undefined : olderEntries(read);
  const sections = actionSections(read, all, isName).filter(({ from }) => !older?.has(from - 1));
  const { from, to } = all ? { from: read.afterFrontMatter, to: read.lines.length } : currentSection(read);
  const labelled = labelledActions(read, from, to, isName);
  const beside = besideLabelled(text, read, sections, labelled);
  const bySection = withoutIdeas(
    sections.map((section) => {
      const actions = withoutTold(actionsOf(text, read, section), (action) => isSurelyMeant(text, action));
      const areKept = keepsOn(section, actions);
      const isBeside = beside.has(section);
      // Below a title of what was open before, items may tell what became of it.
      const isBefore = section.family === 'previous' && section.below !== undefined;
      const isMeant = ({ text }: ActionLine) =>
        !areKept && !isBeside && (saysToDo(text) || (!section.isMixed && !(isBefore && tellsPast(text))));
      const isSure = (action: ActionLine) =>
        isSurelyMeant(text, action) && !(isBeside && action.shape === 'paragraph');
      const own = actions.filter((action) => isSure(action) || isMeant(action));
      const isEmptyWish = section.isWish && !(section.isFaint ? areClearlyToDo : areToDo)(actions);
      return [section, isEmptyWish ? [] : own] as const;
    }),
  );
  const isEmpty = (section: ActionSection) =>
    bySection.get(section)?.length === 0 &&
    listsIn(read, section.from, section.to).length === 0 &&
    tablesIn(read, section.from, section.to).length === 0;
  const found = [...bySection.values()].flat();
  const titles = titleActions(text, read, sections, found, labelled, isEmpty);
  const taken = new Set([...titles, ...found].map(({ line }) => line));
  for (const [{ from, to }, actions] of bySection)
    if (actions.length > 0) for (let at = from; at < to; at++) taken.add(at);
  // What is called an action is one wherever it stands, except where what stands above its own is read already.
  const isTaken = (line: number) => taken.has(line) || older?.has(line) === true;
  const tables = tableActions(read, wholeSection(from, to, isName), isTaken, found.length > 0);
  const called = labelled.filter(({ line }) => !isTaken(line));
  const others = [...titles, ...withoutTold([...tables, ...called], (action) => isSurelyMeant(text, action))];
  if (found.length === 0 && others.length === 0) return promisedActions(read, from, to, isName);
  return others.length === 0 ? found : [...found, ...others].sort((a, b) => a.line - b.line);
}

/** "What we should carry forward": where some of it is to be kept or continued, it is no change; what is open from before is. */
function keepsOn({ heading, family }: ActionSection, actions: readonly ActionLine[]): boolean {
  return (
    family !== 'previous' &&
    carrying.test(heading.text) &&
    actions.some(({ text }) => /^[*_]*(?:keep|continu|maintain)/i.test(text))
  );
}

/** True if somebody wrote a line as an action beyond doubt: with a box, an owner or a day. */
function isSurelyMeant(text: string, { start, textStart, owner, due }: ActionLine): boolean {
  return owner !== undefined || due !== undefined || /\[[ xX*-]\]/.test(text.slice(start, textStart));
}

function actionsOf(text: string, read: Outline, section: ActionSection): ActionLine[] {
  if (section.below !== undefined && namesReasons(section.heading.text)) return [];
  const heading = headingAction(text, read, section);
  if (heading) return [heading];
  // Below a title of its own, "**Action:** …" says what to do, and lists what belongs to it.
  const called = labelledActions(read, section.from, section.to, section.isName, false);
  if (section.below !== undefined && called.length > 0) return called;
  // So do several that belong to items, each of which tells of a subject.
  if (called.length > 1 && belongToItems(text, read, section, called)) return called;
  const found: ActionLine[] = [];
  let from = section.from;
  const piped = tablesIn(read, section.from, section.to);
  const tables = piped.length > 0 ? piped : unruledTables(read, section);
  for (const table of tables) {
    found.push(...itemActions(text, read, section, from, table.from), ...rowActions(read, section, table));
    from = table.to;
  }
  // Below a table of actions, a list tells how to read it.
  const isBelow = found.at(-1)?.shape === 'table';
  const last = itemActions(text, read, section, from, section.to);
  found.push(
    ...last.filter(
      (one) => !isBelow || !/[.。]$/.test(one.text) || isSurelyMeant(text, one) || saysToDo(one.text),
    ),
  );
  if (found.length > 0) return withoutOver(read, section, withOwnerOfAll(read, section, found));
  if (section.isChange) return paragraphAction(text, read, section);
  const inHtml = htmlItems(read, section);
  if (inHtml.length > 0) return inHtml;
  const named = namedLines(read, section);
  return named.length > 0 ? named : withOwnerOfAll(read, section, paragraphActions(read, section));
}

/** True if each item of a section has one of the labelled actions below it, and none is an action beyond doubt itself. */
function belongToItems(
  text: string,
  read: Outline,
  section: ActionSection,
  called: readonly ActionLine[],
): boolean {
  const items = listsIn(read, section.from, section.to).flatMap((list) => list.items);
  const lines = new Set(called.map(({ line }) => line));
  const actions = itemActions(text, read, section, section.from, section.to);
  return (
    items.length <= called.length &&
    !items.some(({ checkbox, line }) => checkbox || lines.has(line)) &&
    !actions.some((action) => isSurelyMeant(text, action) && !lines.has(action.line))
  );
}

/** Tables that are none in Markdown: their cells are parted by tabs, or they have no header. */
function unruledTables(read: Outline, section: ActionSection): readonly MarkdownTable[] {
  const { family, below, from, to, isName } = section;
  const tabbed = tabTablesIn(read, from, to);
  const areOnlyTabbed = tabbed.length > 0 || family !== 'actions' || below !== undefined;
  return areOnlyTabbed ? tabbed : bareTablesIn(read, from, to, isName);
}

/** What has a label of its own, "**Tools to add:**", below a title that is an action or holds a labelled one: it tells more of it. */
function besideLabelled(
  text: string,
  read: Outline,
  sections: readonly ActionSection[],
  labelled: readonly ActionLine[],
): ReadonlySet<ActionSection> {
  const titles = read.headings.filter(({ style }) => style !== 'bold' && style !== 'label');
  let own: ActionSection | undefined;
  let [title, action] = [0, 0];
  return new Set(
    sections.filter((section) => {
      const { heading, below } = section;
      if (headingAction(text, read, section)) own = section;
      while ((titles[title]?.line ?? heading.line) < heading.line) title++;
      while ((labelled[action]?.line ?? heading.line) < heading.line) action++;
      const from = titles[title - 1]?.line ?? 0;
      const isBesideOne = below !== undefined && from > below && (labelled[action - 1]?.line ?? 0) > from;
      const isPart = own?.heading.line === from || isBesideOne;
      return isPart && heading.mark.includes(':') && matchHeading(heading.text)?.topic !== 'actions';
    }),
  );
}
