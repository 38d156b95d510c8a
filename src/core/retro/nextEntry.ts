import type { Day } from '../day';
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
  return { ok: true, edits: [{ ...inserted, text: added }], offset: offset + added.search(/\S/) };
}

function nextEntry(text: string, format: Format, day: Day): NextEntry | undefined {
  if (format !== 'md' && format !== 'mdx') return undefined;
  const read = outline(text, format);
  const { from, to, isPart } = currentSection(read);
  const newest = read.headings.find(({ line }) => line === from);
  if (!isPart || read.open || newest?.style !== 'atx') return undefined;
  const within = read.headings.filter(({ line }) => line > from && line < to);
  const known = within.filter((one) => matchHeading(one.text));
  const entries = read.headings.filter(
    (one) => one.level === newest.level && !matchHeading(one.text) && entryKeys([one.text]) !== undefined,
  );
  const name = onDay(withNextNumber(newest.text), day);
  const keys = entryKeys([...entries.map((one) => one.text), name]);
  const isNewest = keys !== undefined && newestOf(keys) === entries.length;
  const like = known.every(({ style }) => style === 'atx') ? likeLastRetro(text, format, day) : undefined;
  const level = Math.min(...known.map((one) => one.level));
  if (entries.length < 2 || !isNewest || like === undefined || level < 2) return undefined;
  const deeper = '#'.repeat(level - 2);
  const sections = like.slice(like.indexOf('\n## ') + 1).replace(/^(?=#)/gm, deeper);
  return { read, newest, entries, name, sections: sections.replace(/\n+$/, '') };
}

function insertionOf(text: string, { read, newest, entries, name, sections }: NextEntry) {
  const eol = lineEndAt(text, read, newest.line);
  const heading = `${'#'.repeat(newest.level)} ${name}`;
  const block = [heading, '', ...sections.split('\n')];
  const between = gapAbove(read, entries[1]);
  if (newest === entries[0])
    return { offset: newest.offset, length: 0, text: [...block, ...between, ''].join(eol) };
  let last = currentSection(read).to - 1;
  while (last > newest.line && isBlank(read.lines[last])) last--;
  const offset = read.lines[last]?.end ?? text.length;
  return { offset, length: 0, text: ['', ...between, ...block].join(eol) };
}

/** The blank lines and rules that part an entry from the one above; one blank line at least. */
function gapAbove({ lines, format }: Outline, entry: Heading | undefined): readonly string[] {
  const end = entry?.line ?? 0;
  let from = end;
  while (from > 0 && (isBlank(lines[from - 1]) || isRule(lines[from - 1]?.text ?? '', format))) from--;
  const gap = lines.slice(from, end).map(({ text }) => text.trimEnd());
  return gap.length > 0 ? gap : [''];
}
