import { actionLines } from './actionLines';
import { isTitle } from './currentSection';
import { matchHeading } from './families';
import { type Format, formatOf } from './format';
import { labelTopics } from './labels';
import {
  actionsOfTemplate,
  isGuide,
  isMachineReport,
  onlyLinksOutside,
  onlyLinksToWork,
} from './otherDocuments';
import type { Topic } from './phrases';
import { plainHeading } from './plainHeading';
import { isPostmortem } from './postmortem';
import { type Outline, outline } from './retroOutline';
import { type RetroRules, retroPath } from './retroPath';
import { stemTopic } from './stems';
import { isTeamsRetro } from './teamsRetro';
import { tableTopics } from './topicTables';
import { isAlmostEmpty, linesWritten } from './written';

/** What to do with a file: ask the question, only offer it in a CodeLens, or say nothing. */
export type Attention = 'question' | 'lens' | 'silent';

const linesRead = 200;
/** From so many lines with text on, a file without any heading of a retro is something else, whatever its name. */
const long = 30;

/** Formats of retros that are one family of headings, each of which says as much as a family elsewhere. */
const columns: readonly (readonly Topic[])[] = [
  ['start', 'stop', 'continue'],
  ['mad', 'sad', 'glad'],
  ['liked', 'learned', 'lacked', 'longed'],
];

/** They say little where the path says nothing. */
const everywhere: ReadonlySet<Topic> = new Set([
  ...(['goal', 'change', 'measure', 'result', 'learned', 'problem', 'opportunity'] as const),
]);

/**
 * Judges a file by its workspace-relative path and the first 200 lines of its text. Where the path says nothing, only
 * front matter of type retro or headings that no other kind of document has count: silent when unsure, and for the report of an
 * incident, which has such headings too.
 */
export function retroContent(text: string, path: string, rules?: RetroRules): Attention {
  const verdict = retroPath(path, rules);
  if (verdict === 'forced') return 'question';
  if (verdict === 'never') return 'silent';
  const format: Format = formatOf(path) ?? 'txt';
  const read = outline(text, format, linesRead);
  if (isTypedRetro(read)) return 'question';

  const isMarkdown = format === 'md' || format === 'mdx';
  // Lines without a mark are headings only where the path says that there are some.
  const headings = read.headings.filter(({ style }) => verdict === 'yes' || !isMarkdown || style !== 'label');
  const matches = headings.flatMap((heading) => matchHeading(heading.text) ?? []);
  const topics = new Set(matches.map((match) => match.topic));
  if (isMachineReport(read)) return 'silent';
  if (isGuide(path, read, verdict === 'yes') && !(verdict === 'yes' && isFilledIn())) return 'silent';
  if (verdict === 'no') {
    if (isPostmortem(path, read)) return 'silent';
    const telling =
      // What to improve is told by any review; a retro tells what went well, too.
      matches.some((match) => match.telling && match.topic !== 'improve') ||
      columns.some((format) => countOf(format, topics) >= 3);
    return telling && countOfMore(topics) >= 2 ? 'question' : 'silent';
  }
  for (const topic of labelTopics(read)) topics.add(topic);
  for (const topic of tableTopics(read)) topics.add(topic);
  if (topics.size >= 2) return 'question';
  // A report of work has open issues, as a retro has.
  const isReport = [...topics].every((topic) => topic === 'improve');
  if ((isReport && onlyLinksToWork(read)) || (topics.size === 0 && onlyLinksOutside(read))) return 'silent';
  for (const topic of stemTopics(read)) topics.add(topic);
  if (topics.size >= 2 || isTeamsRetro(path, read)) return 'question';
  const end = read.lines.at(-1)?.next ?? text.length;
  if (topics.size === 1) {
    const known = headings.filter(({ text: words }) => matchHeading(words));
    const isTold = new Set(known.map(({ text: words }) => plainHeading(words))).size > 1;
    return isTold || actionLines(text.slice(0, end), format).length > 0 ? 'question' : 'lens';
  }
  const goesOn = end < text.length;
  if (goesOn || linesWritten(read) >= long) return 'silent';
  return isAlmostEmpty(read) || actionLines(text, format).length > 0 ? 'question' : 'lens';

  /** True if a team used the template that the title names, and left it there: it has actions. */
  function isFilledIn(): boolean {
    const fewest = actionsOfTemplate(path, read);
    return fewest !== undefined && actionLines(text, format).length >= fewest;
  }
}

/** What the headings below the title are likely about. */
function stemTopics({ headings }: Outline): Topic[] {
  return headings.flatMap((heading) => (isTitle(heading, headings) ? [] : (stemTopic(heading.text) ?? [])));
}

/** How many topics there are without those that most reports have, such as goals and results. */
function countOfMore(topics: ReadonlySet<Topic>): number {
  return [...topics].filter((topic) => !everywhere.has(topic)).length;
}

function countOf(format: readonly Topic[], topics: ReadonlySet<Topic>): number {
  return format.filter((topic) => topics.has(topic)).length;
}

/** `type: retro` in the front matter, or at the top level of a YAML file. */
function isTypedRetro({ format, lines, afterFrontMatter }: Outline): boolean {
  const head = format === 'yaml' ? lines : lines.slice(0, afterFrontMatter);
  return head.some(({ text }) =>
    /^type[ \t]*:[ \t]*["']?(retro|retrospective)["']?[ \t]*(#.*)?$/i.test(text),
  );
}
