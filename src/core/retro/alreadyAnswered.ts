import { actionSections } from './actionSections';
import { answerWords } from './answerWords';
import { bodyEnd, currentSection } from './currentSection';
import { matchHeading } from './families';
import type { Format } from './format';
import { readItem } from './lists';
import { ownStatus } from './ownStatus';
import type { Topic } from './phrases';
import { plainHeading } from './plainHeading';
import { linkedRecord } from './recordLink';
import { type Heading, type Outline, outline } from './retroOutline';
import { tablesIn } from './tables';

const OURS = new Set(
  Object.values(answerWords)
    .flatMap(({ opportunity, problem, judgement }) => [opportunity, problem, judgement])
    .map(plainHeading),
);
const KINDS: ReadonlySet<Topic> = new Set(['opportunity', 'problem', 'judgement']);
const KEYS = new Set(['opportunities', 'problems', 'judgements']);

/**
 * True if a retro was answered: it links to a Leadbook record, or something stands below one of the headings that Leadbook makes,
 * in any of their languages, whoever wrote it. With a format, in a file of many retros only the newest counts, and links in what is
 * still open from before are no answers of this one.
 */
export function alreadyAnswered(text: string, format?: Format): boolean {
  if (format === undefined) return linkedRecord(text) !== undefined;
  const isLinked = linkedRecord(text) !== undefined;
  const read = outline(text, format);
  if (format === 'yaml') return isLinked || hasOwnKey(read);
  const { from, to, isPart } = currentSection(read);
  const end = isPart ? to : read.lines.length;
  let at = isPart ? from : 0;
  if (read.headings.some((heading) => heading.line >= at && heading.line < end && isFilled(read, heading)))
    return true;
  if (!isLinked) return false;
  for (const previous of actionSections(read, true).filter(({ family }) => family === 'previous')) {
    if (previous.from < at || previous.from >= end) continue;
    if (holds(at, previous.from)) return true;
    at = Math.min(previous.to, end);
  }
  return holds(at, end);

  function holds(first: number, behind: number): boolean {
    return (
      linkedRecord(text.slice(read.lines[first]?.start ?? text.length, read.lines[behind]?.start)) !==
      undefined
    );
  }
}

/** True if a heading is one that Leadbook makes, with an item or a row below it; or one like it, with a line of Leadbook's own. */
function isFilled(read: Outline, heading: Heading): boolean {
  const isOurs = OURS.has(plainHeading(heading.text));
  if (!isOurs && !KINDS.has(matchHeading(heading.text)?.topic ?? 'goal')) return false;
  const [from, to] = [heading.lastLine + 1, bodyEnd(read, heading, read.lines.length)];
  for (let at = from; at < to; at++) {
    const item = read.quiet[at] ? undefined : readItem(read.lines[at]?.text ?? '', at, read.format);
    const isWritten = item && !item.empty;
    if (isWritten && (isOurs || ownStatus(read.lines[at]?.text.trimEnd().slice(-240) ?? ''))) return true;
  }
  return isOurs && tablesIn(read, from, to).some(({ rows }) => rows.length > 0);
}

/** The same in YAML: a list with something in it, below a key such as answers are written to. */
function hasOwnKey({ lines }: Outline): boolean {
  return lines.some(({ text }, at) => {
    const [, key] = /^["']?([\p{L}][^:#]{0,80})[ \t]*:[ \t]*$/u.exec(text) ?? [];
    if (key === undefined || !/^[ \t]*-[ \t]+\S/.test(lines[at + 1]?.text ?? '')) return false;
    const name = plainHeading(key);
    return KEYS.has(name) || OURS.has(name) || KINDS.has(matchHeading(name)?.topic ?? 'goal');
  });
}
