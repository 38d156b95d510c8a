import { matchHeading } from './families';
import type { Topic } from './phrases';
import type { Outline } from './retroOutline';

const MOST_WORDS = 7;
/** What asks or calls out says what it is about in more words. */
const MOST_WORDS_ASKED = 14;

const item =
  /^\s{0,8}(?:(?:[-*+•–]|\d{1,3}[.)]?-?)\s{0,4}){0,2}(?:\[[ xX]\]\s)?[*_]{0,3}(?:[QPF]\d{0,2}[:.)]\s{1,4})?[*_]{0,3}([^:：?!.*_\n]{2,110})([:：?!.]{0,2}[*_]{0,3}[:：?.]?)(?:\s|$)/u;

/**
 * Finds the topics that the labels of lines and list items are about, where a retro has no headings: `- **Start
 * doing:** …`, `1.-Hacer más: …`.
 */
export function labelTopics({ lines, quiet }: Outline): ReadonlySet<Topic> {
  const topics = new Set<Topic>();
  lines.forEach((line, at) => {
    if (quiet[at]) return;
    const [whole = '', words = '', mark = ''] = item.exec(line.text.slice(0, 200)) ?? [];
    const isWhole = line.text.trim().length === whole.trim().length;
    const most = isWhole && /[?!]/.test(mark) ? MOST_WORDS_ASKED : MOST_WORDS;
    // `- What we liked` above its own list is one without a mark as well.
    const isAbove = isWhole && /\S/.test(line.text) && indentOf(lines[at + 1]?.text) > indentOf(line.text);
    // A sentence may begin with such words; a label is parted from what follows, or stands alone.
    if (!(/[:：*_]/u.test(mark) || isAbove || (isWhole && mark !== '')) || words.split(/\s+/).length > most)
      return;
    const topic = matchHeading(words)?.topic;
    if (topic !== undefined) topics.add(topic);
  });
  return topics;
}

function indentOf(line: string | undefined): number {
  return line === undefined || line.trim() === '' ? 0 : line.length - line.trimStart().length;
}
