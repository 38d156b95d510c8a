import { actionSections } from './actionSections';
import { isPlaceholder } from './actionWords';
import { isAside } from './asides';
import { bodyEnd } from './currentSection';
import { matchHeading } from './families';
import { formatOf } from './format';
import { headSize, type RetroListItem, readItem } from './lists';
import { isPrompt } from './prompts';
import { outline } from './retroOutline';
import { tablesIn } from './tables';
import { isBlank } from './textLines';

/** `TODO: say what went smoothly`. */
const toBeSaid =
  /^[*_]{0,3}TODO: (?:add|ask|collect|complete|describe|fill|list|note|say|tell|write|what|who|how)(?!\p{L})/iu;
/** `[name]`, `…`, `TBD`: what holds a place, and is no answer such as "None". */
const inBrackets =
  /^[*_`]{0,3}(?:\[[^\][]{0,300}\]|\{[^{}]{0,300}\}|<(?!https?:|img )[^<>]{0,300}>|tb[acd]|(?:(?!\p{Extended_Pictographic})[^\p{L}\p{N}]){0,40})[*_`]{0,3}$/iu;
/** Such a place has few words; somebody may have written more in brackets. */
const MOST_WORDS_OF_PLACE = 3;

/** How sure it is that a line only asks: `place` where it holds the place of an answer, `maybe` where a team may have written it. */
function asksOnly(line: string, item: RetroListItem | undefined): 'place' | 'maybe' | undefined {
  const words = (item ? line.slice(headSize(item)) : line).trim();
  if (inBrackets.test(words) && isPlaceholder(words))
    return words.split(/\s+/).length <= MOST_WORDS_OF_PLACE ? 'place' : 'maybe';
  if (!item && (/^[_*(<][^_*]*[_*)>]$/.test(words) || toBeSaid.test(words))) return 'place';
  return isPrompt(words) || (!item && /[?？]$/u.test(words)) ? 'maybe' : undefined;
}

/**
 * True if nothing is written below the headings of a retro yet, but for what is open from before and who is there: nobody can say
 * what came out of it.
 */
export function isUnwritten(text: string, path: string): boolean {
  const format = formatOf(path) ?? 'txt';
  if (format === 'yaml') return text.trim() === '';
  const read = outline(text, format);
  const known = read.headings.filter((heading) => matchHeading(heading.text));
  // Without headings, all that is written counts; a line may be the title.
  if (known.length === 0)
    return read.lines.filter((line, at) => !isBlank(line) && !read.quiet[at]).length < 2;
  const before = new Set(
    actionSections(read, true)
      .filter(({ family }) => family === 'previous')
      .map(({ heading }) => heading.line),
  );
  const first = known[0]?.line ?? 0;
  let maybe = 0;
  const asks = read.headings.every((heading) => {
    if (heading.line < first || before.has(heading.line) || isAside(heading.text)) return true;
    const [from, to] = [heading.lastLine + 1, bodyEnd(read, heading, read.lines.length)];
    const tables = tablesIn(read, from, to);
    if (tables.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell.text !== ''))))
      return false;
    for (let at = from; at < to; at++) {
      const line = read.lines[at];
      if (isBlank(line) || read.quiet[at] || tables.some((table) => at >= table.from && at < table.to))
        continue;
      const words = line?.text ?? '';
      const item = readItem(words, at, format);
      const asked = item?.empty ? 'place' : asksOnly(words, item);
      if (asked === undefined) return false;
      if (asked === 'maybe') maybe++;
    }
    return true;
  });
  // A form asks more than once.
  return asks && maybe !== 1;
}
