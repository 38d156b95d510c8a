import type { Day } from '../day';
import { dayIn } from '../dayIn';
import { isBlankText } from '../isBlankText';
import { apply } from '../yaml/splice';
import type { Answered } from './answered';
import { carryItems } from './carryItems';
import { currentSection } from './currentSection';
import { entryKeys, newestOf } from './entries';
import { matchHeading } from './families';
import type { Format } from './format';
import { lineEndAt } from './insertBelow';
import { likeLastRetro, onDay, withNextNumber } from './likeLastRetro';
import { isRule } from './lists';
import type { CarriedItem } from './newRetroText';
import { type Heading, type Outline, outline } from './retroOutline';
import { isBlank } from './textLines';

/** The newest entry of a log, and what the next one is called. */
interface NextEntry {
  readonly read: Outline;
  readonly newest: Heading;
  /** The headings of all entries, in the order of the text. */
  readonly entries: readonly Heading[];
  readonly name: string;
  /** The headings of the newest entry, empty, in Markdown. */
  readonly sections: string;
}

/** True if a file holds many retros, one below the other, and the next one can be begun there as these are written. */
export function takesEntries(text: string, format: Format, day: Day): boolean {
  return nextEntry(text, format, day) !== undefined;
}

/**
 * Begins the next retro of a log: the headings of the newest entry, without what stands below them, on that side of it where newer
 * ones stand, with what is carried into it. One insertion; undefined where the file takes no entries.
 */
export function nextEntryEdits(
  text: string,
  format: Format,
  day: Day,
  items: readonly CarriedItem[],
): Answered | undefined {
  const next = nextEntry(text, format, day);
  if (!next) return undefined;
  const inserted = insertionOf(text, next);
  const begun = apply(text, [inserted]);
  const carried = carryItems(begun, format, items);
  if (!carried.ok) return carried;
  const whole = apply(begun, carried.edits);
  const { offset } = inserted;
  const rest = text.slice(offset);
  const added = whole.slice(offset, whole.length - rest.length);
  // What is carried belongs into the new entry.
  if (whole !== text.slice(0, offset) + added + rest) return undefined;
  return { ok: true, edits: [{ ...inserted, text: added }], offset: offset + added.search(/^#/m) };
}

function nextEntry(text: string, format: Format, day: Day): NextEntry | undefined {
  if (format !== 'md' && format !== 'mdx') return undefined;
  const read = outline(text, format);
  const { from, to, isPart } = currentSection(read);
  const newest = read.headings.find(({ line }) => line === from);
  if (!isPart || read.open || newest?.style !== 'atx' || isWrappedInHtml(read, newest)) return undefined;
  const known = read.headings.filter(
    ({ line, text: said }) => line > from && line < to && matchHeading(said),
  );
  const entries = entriesBeside(read, newest);
  const [first, last] = [entries[0], entries.at(-1)];
  const isAtEnd = newest === first || newest === last;
  // What else a heading says may be of its own retro alone: a subject, a span of days.
  const arePlain = entries.every((one) => isPlainName(one.text));
  const parts = known.every(
    ({ style, level, text: said }) => style === 'atx' && level > 1 && !/\d/.test(said),
  );
  if (entries.length < 2 || !isAtEnd || !arePlain || !parts) return undefined;
  const name = onDay(withNextNumber(newest.text), day);
  const keys = entryKeys([...entries.map((one) => one.text), name]);
  const isNewest = keys !== undefined && newestOf(keys) === entries.length;
  const like = likeLastRetro(text, format, day);
  if (!isNewest || like === undefined) return undefined;
  const deeper = '#'.repeat(Math.min(...known.map(({ level }) => level)) - 2);
  const sections = like.slice(like.indexOf('\n## ') + 1).replace(/^(?=#)/gm, deeper);
  return { read, newest, entries, name, sections: sections.replace(/\n+$/, '') };
}

/** The headings of all entries of a log that stand below one heading: those on the level of the newest with parts of a retro below. */
function entriesBeside({ headings }: Outline, newest: Heading): readonly Heading[] {
  const at = headings.indexOf(newest);
  const isAbove = ({ level }: Heading) => level < newest.level;
  const from = headings.slice(0, at).findLastIndex(isAbove) + 1;
  const behind = headings.slice(at).findIndex(isAbove);
  const beside = headings.slice(from, behind < 0 ? headings.length : at + behind);
  let entry: Heading | undefined;
  const found = new Set<Heading>();
  for (const heading of beside) {
    if (matchHeading(heading.text)) {
      if (entry) found.add(entry);
    } else if (heading.level === newest.level) entry = heading;
  }
  return [...found];
}

/** `Sprint 9`, `2026-11-16`, `Retro 2026-11-16 (Sprint 9)`: a day, a number of a sprint, and nothing else that is its own. */
function isPlainName(name: string): boolean {
  const found = dayIn(name);
  const bare = typeof found === 'object' ? `${name.slice(0, found.start)} ${name.slice(found.end)}` : name;
  return (
    /^(?:retro(?:s?pe[ck]ti(?:ve|va|f))?|sprint|iteration|iteraci[oó]n|cycle|[\s#:(),–—-]|\d{1,3}(?!\d))+$/iu.test(
      bare,
    ) &&
    (bare.match(/\d+/g)?.length ?? 0) <= 1 &&
    found !== 'unclear'
  );
}

/** True if a line of HTML, such as `<details>` or an anchor, stands right above a heading and belongs to it. */
function isWrappedInHtml({ lines }: Outline, { line }: Heading): boolean {
  let above = line - 1;
  while (above >= 0 && isBlank(lines[above])) above--;
  return /^\s*</.test(lines[above]?.text ?? '');
}

function insertionOf(text: string, { read, newest, entries, name, sections }: NextEntry) {
  const eol = lineEndAt(text, read, newest.line);
  const heading = `${'#'.repeat(newest.level)} ${name}`;
  const block = [heading, '', ...sections.split('\n')];
  const between = gapAbove(read, entries[1]);
  if (newest === entries[0])
    return { offset: newest.offset, length: 0, text: [...block, ...between, ''].join(eol) };
  // A rule right below a line would make a heading of it.
  const parted = isBlankText(between[0] ?? '') ? between : ['', ...between];
  let last = currentSection(read).to - 1;
  while (last > newest.line && isBlank(read.lines[last])) last--;
  const offset = read.lines[last]?.end ?? text.length;
  return { offset, length: 0, text: ['', ...parted, ...block].join(eol) };
}

/** The blank lines and rules that part an entry from the one above; one blank line at least. */
function gapAbove({ lines, format }: Outline, entry: Heading | undefined): readonly string[] {
  const end = entry?.line ?? 0;
  let from = end;
  while (from > 0 && (isBlank(lines[from - 1]) || isRule(lines[from - 1]?.text ?? '', format))) from--;
  const gap = lines.slice(from, end).map(({ text }) => text.trimEnd());
  return gap.length > 0 ? gap : [''];
}
