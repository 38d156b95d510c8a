import type { ActionLine } from './action';
import { plainText } from './actionMarks';
import { cellActions, rowActions } from './actionRows';
import type { ActionSection } from './actionSections';
import { columnRoles } from './actionWords';
import { entryKeys, newestOf } from './entries';
import { matchHeading } from './families';
import type { Topic } from './phrases';
import { plainHeading } from './plainHeading';
import type { Outline } from './retroOutline';
import { isStemmedActions, likelyTopic, saysPeriod } from './stems';
import { type MarkdownTable, type TableCell, tablesIn } from './tables';

/** What the columns of a table, or its rows, can be the parts of a retro by. */
const parts: ReadonlySet<Topic> = new Set([
  ...(['well', 'improve', 'start', 'stop', 'continue', 'kudos', 'mad', 'sad', 'glad'] as const),
  ...(['liked', 'learned', 'lacked', 'longed', 'red', 'yellow', 'green', 'previous'] as const),
]);
const LONGEST = 80;
/** Of the first cell of a row that names what is beside it. */
const MOST_WORDS = 5;

/**
 * Finds the topics that the headers of tables and the first cells of their rows are about, where these are a retro's
 * own parts.
 */
export function tableTopics(read: Outline): ReadonlySet<Topic> {
  const topics = new Set<Topic>();
  for (const { header, rows } of tablesIn(read, 0, read.lines.length))
    for (const { text } of [...header, ...rows.flatMap(({ cells: [first] }) => first ?? [])]) {
      const topic = text.length > LONGEST ? undefined : matchHeading(plainText(text, read.format))?.topic;
      if (topic !== undefined) topics.add(topic);
    }
  return topics;
}

/**
 * Actions in tables that stand below no heading for them: where a column or a row named for actions is beside ones named for other
 * parts of a retro, or a column for actions beside one for owners or days. `section` says what holds for all of them.
 * @param areFound whether headings for actions have some: then what to start and to stop is not decided yet
 */
export function tableActions(
  read: Outline,
  section: ActionSection,
  isTaken: (line: number) => boolean,
  areFound: boolean,
): ActionLine[] {
  const { headings } = read;
  let at = 0;
  return tablesIn(read, section.from, section.to).flatMap((table) => {
    while ((headings[at]?.line ?? table.from) < table.from) at++;
    const above = (headings[at - 1]?.text ?? '').slice(0, 200);
    if (isTaken(table.from) || solved.test(` ${plainHeading(above)} `)) return [];
    if (!areFound && isDecided(read, above, table)) return rowActions(read, section, table);
    return [...columnActions(read, section, table), ...sidewaysActions(read, section, table)];
  });
}

/** What to start or stop is an idea, and decided where a table says who does it, and by when or how it is measured. */
function isDecided(read: Outline, above: string, { header }: MarkdownTable): boolean {
  const topic = matchHeading(above)?.topic;
  if (topic !== 'start' && topic !== 'stop') return false;
  const roles = columnRoles(header.map(({ text }) => plainText(text, read.format)));
  return roles.includes('owner') && (roles.includes('due') || roles.includes('measure'));
}

function columnActions(read: Outline, section: ActionSection, { header, rows }: MarkdownTable): ActionLine[] {
  const labels = header.map(({ text }) => plainText(text, read.format));
  const column = labels.findIndex(isForActions);
  if (column < 0) return [];
  const roles = columnRoles(labels);
  const isParts = labels.some(
    (label, at) => at !== column && (isPart(label) || (isFeedback(label) && !isTasks(labels[column] ?? ''))),
  );
  const isOwned = roles.includes('owner') || roles.includes('due');
  if (!isParts && !(isOwned && matchHeading(labels[column] ?? '')?.topic === 'actions')) return [];
  const isOld = isParts ? olderRow(labels[0] ?? '', rows) : undefined;
  return rows.flatMap((row, at) =>
    isOld?.(at) ? [] : cellActions(read, section, row, row.cells[column], isOwned ? roles : []),
  );
}

/** Where each row looks back at a sprint of its own, which of them are not of the newest. */
function olderRow(label: string, rows: MarkdownTable['rows']): ((at: number) => boolean) | undefined {
  if (!saysPeriod(label) && !/^(?:date|datum|fecha|data)$/i.test(label)) return undefined;
  const keys = entryKeys(rows.map(({ cells }) => `${label} ${cells[0]?.text}`));
  const newest = keys?.[newestOf(keys)];
  return (at) => keys?.[at] !== newest;
}

/** What went wrong, and how that was solved already. */
const solved =
  /(?<! (?:be|not|will|to|por|ser|sera|seran|zu|nicht|noch|etre|essere)) (?:resolved|solved|fixed|handled|overcome|overcame|resolvi\S*|resuelt\S*|soluciono|solucionamos|solucionad\S*|superamos|superad\S*|gelost|behoben|opgelost|risolt\S*|surmonte\S*) /;

/** Rows such as `| Action items | Merge sooner |`, below `| What went well | … |`. */
function sidewaysActions(
  read: Outline,
  section: ActionSection,
  { header, rows }: MarkdownTable,
): ActionLine[] {
  const first = ({ cells }: { readonly cells: readonly TableCell[] }) =>
    plainText(cells[0]?.text ?? '', read.format);
  const isSideways = [header, ...rows.map(({ cells }) => cells)].some((cells) => {
    const label = first({ cells });
    const topic = isShort(label) ? matchHeading(label)?.topic : undefined;
    return topic !== undefined && parts.has(topic);
  });
  // Where a column is for actions, what stands first in a row is of another.
  const areColumns = header.slice(1).some(({ text }) => isForActions(plainText(text, read.format)));
  if (!isSideways || areColumns) return [];
  return rows
    .filter((row) => isShort(first(row)) && isForActions(first(row)))
    .flatMap((row) => row.cells.slice(1).flatMap((cell) => cellActions(read, section, row, cell, [])));
}

function isShort(label: string): boolean {
  return label !== '' && label.split(' ').length <= MOST_WORDS;
}

function isForActions(label: string): boolean {
  if (label.length > LONGEST) return false;
  const topic = matchHeading(label)?.topic;
  return topic === 'actions' || ((topic === undefined || topic === 'improve') && isStemmedActions(label));
}

/** Tasks are the sprint's, not yet the retro's. */
function isTasks(label: string): boolean {
  return / (?:task|tarea|tarefa|aufgab|todo|taak|taken|compit|tach)/.test(` ${plainHeading(label)}`);
}

/** What a retro's tables have beside what follows from it. */
function isFeedback(label: string): boolean {
  return (
    label.length <= LONGEST &&
    / (?:feedback|observ|finding|cause|why|comment|discussion|topic|theme|tema|thema|impact|detail|descri)/.test(
      ` ${plainHeading(label)}`,
    )
  );
}

function isPart(label: string): boolean {
  if (label.length > LONGEST || label === '') return false;
  const topic = likelyTopic(label);
  return topic !== undefined && parts.has(topic);
}
