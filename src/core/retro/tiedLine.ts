import type { Day } from '../day';
import { type Marks, plainText, readMarks } from './actionMarks';
import { columnRoles, isNobody, isPlaceholder, type Role, saysDone } from './actionWords';
import { bareName } from './bareName';
import { currentSection } from './currentSection';
import { matchHeading } from './families';
import type { Format } from './format';
import { headSize, type RetroListItem, readItem } from './lists';
import { areNames, type IsName } from './nameLike';
import { ownStatus } from './ownStatus';
import { type Outline, outline } from './retroOutline';
import { type MarkdownTable, type TableRow, tablesIn } from './tables';
import { isBlank } from './textLines';
import { entryState, type TiedEntry, tiedEntries } from './tiedEntries';
import { isTold } from './toldTopics';
import { wholeDay } from './wholeDay';

/** What a line says of an opportunity. */
export interface LineState {
  /** Its words, without what is said below. */
  readonly text: string;
  readonly owner?: string;
  readonly due?: Day;
  readonly done: boolean;
}

/** A line of a retro that can be that of a record: an item of a list, at any depth, or a row of a table; in YAML, an item. */
export interface LineCandidate {
  readonly line: number;
  /** The words with their marks: offsets of the text. */
  readonly start: number;
  readonly end: number;
  readonly item?: RetroListItem & { readonly ticked: boolean };
  readonly table?: MarkdownTable;
  readonly row?: TableRow;
  readonly entry?: TiedEntry;
  /** The address of a record that it links to, as written. */
  readonly link?: string;
  /** It stands below a heading for what is told, not for what is agreed. */
  readonly isNote: boolean;
  /** It stands in the retro that is being written, where a file holds several. */
  readonly isCurrent: boolean;
}

/** Longer lines are text. */
const LONGEST = 4000;
const record = /opportunities[/\\]\d{4}-\d{2}-\d{2}-[^\s/\\()<>[\]"'`|]{1,200}\.ya?ml/iu;

/** The address of the first record that a line links to, as it is written. */
function addressIn(line: string): string | undefined {
  const found = record.exec(line);
  if (!found) return undefined;
  let start = found.index;
  // In Org, addresses are not encoded.
  const inOrg = /\[\[(?:file:)?([^\][]{0,1000})$/.exec(line.slice(0, start));
  if (inOrg) start -= inOrg[1]?.length ?? 0;
  while (!inOrg && start > 0 && !/[\s()<>[\]"'`|]/.test(line[start - 1] ?? '')) start--;
  return line.slice(start, found.index + found[0].length);
}

/** All lines of a text that can be a record's, with the text as it was read. */
export function lineCandidates(
  text: string,
  format: Format,
): { readonly read: Outline; readonly candidates: readonly LineCandidate[] } {
  const read = outline(text, format);
  if (format === 'yaml') return { read, candidates: tiedEntries(text).map(entryCandidate) };
  const { from, to, isPart } = currentSection(read);
  const notes = noteLines(read);
  const tables = tablesIn(read, read.afterFrontMatter, read.lines.length);
  const rows = new Map(
    tables.flatMap((table) => table.rows.map((row) => [row.line, { table, row }] as const)),
  );
  const heads = new Set(read.headings.map(({ line }) => line));
  const candidates: LineCandidate[] = [];
  read.lines.forEach((own, line) => {
    if (line < read.afterFrontMatter || read.quiet[line] || own.text.length > LONGEST) return;
    const about = { line, isNote: notes[line] === true, isCurrent: !isPart || (line >= from && line < to) };
    const tabled = rows.get(line);
    const link = addressIn(own.text);
    const linked = link === undefined ? {} : { link };
    if (tabled) {
      candidates.push({ ...about, ...linked, ...tabled, start: own.start, end: own.end });
      return;
    }
    const item = heads.has(line) ? undefined : readItem(own.text, line, format);
    if (!item || item.empty) return;
    const head = headSize(item);
    const box = /^\[([ xX*-])\](?:[ \t]+|$)/.exec(own.text.slice(head));
    const ticked = /[xX*]/.test(box?.[1] ?? '');
    const start = own.start + head + (box?.[0].length ?? 0);
    candidates.push({ ...about, ...linked, item: { ...item, ticked }, start, end: own.end });
  });
  return { read, candidates };
}

function entryCandidate(entry: TiedEntry): LineCandidate {
  const { line, start, end, isNote, block } = entry;
  const link = addressIn(block);
  return { line, start, end, isNote, isCurrent: true, entry, ...(link === undefined ? {} : { link }) };
}

/** Which lines stand below a known heading that is not for what is agreed. */
function noteLines({ headings, lines }: Outline): readonly boolean[] {
  const notes = new Array<boolean>(lines.length).fill(false);
  headings.forEach((heading, index) => {
    const topic = matchHeading(heading.text)?.topic;
    if (!isTold(topic)) return;
    notes.fill(true, heading.lastLine + 1, headings[index + 1]?.line ?? lines.length);
  });
  return notes;
}

/** Returns the title, owner, day and status that a line says which may be the record's. */
export function stateOf(
  text: string,
  { format, lines }: Outline,
  candidate: LineCandidate,
  isName: IsName = areNames,
): LineState & Pick<Marks, 'from' | 'to'> {
  const { table, row, item, entry, start, end, line } = candidate;
  if (entry) return entryState(entry, isName);
  if (!table || !row) {
    const marks = readMarks(text.slice(start, end), format, isName);
    const below = marks.owner === undefined ? ownerBelow(lines[line + 1]?.text ?? '') : undefined;
    return {
      ...marked(marks),
      ...(below === undefined ? {} : { owner: below }),
      done: item?.ticked === true || (marks.done && !isUnticked(candidate, text)),
    };
  }
  const roles = columnRoles(table.header.map((cell) => plainText(cell.text, format)));
  const cell = (role: Role) => row.cells[roles.indexOf(role)]?.text ?? '';
  const title = row.cells[Math.max(roles.indexOf('action'), 0)];
  const marks = readMarks(title?.text ?? '', format, isName);
  const owner = isNobody(cell('owner')) ? '' : bareName(plainText(cell('owner'), format));
  const due = wholeDay(cell('due'));
  const status = plainText(cell('status'), format);
  const offset = (title?.start ?? start) - start;
  return {
    ...marked(marks),
    ...(isPlaceholder(owner) ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    done: marks.done || saysDone(status) || /^\[[xX]\]$/.test(status),
    from: offset + marks.from,
    to: offset + marks.to,
  };
}

/** An open box before words of ours that say what came of it: somebody took the tick away. */
function isUnticked({ item, start, end }: LineCandidate, text: string): boolean {
  return item?.checkbox === true && ownStatus(text.slice(start, end).trimEnd())?.done === true;
}

function marked({ text, owner, due, from, to, done }: Marks) {
  return {
    ...{ text, done, from, to },
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
  };
}

/** `  - Owner: Ada` right below. */
function ownerBelow(line: string): string | undefined {
  const found = /^\s+(?:[-*+]\s+)?[*_]{0,2}owner[*_]{0,2}\s?:[*_]{0,2}\s+(\S.{0,60})$/iu.exec(line.trimEnd());
  return found?.[1];
}

/** The line behind all that hangs from a candidate. */
export function blockEnd(read: Outline, { line, item }: LineCandidate): number {
  if (!item) return line + 1;
  const heads = new Set(read.headings.map((heading) => heading.line));
  let end = line + 1;
  for (let at = line + 1; at < read.lines.length; at++) {
    const own = read.lines[at];
    if (isBlank(own)) continue;
    if (own === undefined || heads.has(at)) break;
    const other = read.quiet[at] ? undefined : readItem(own.text, at, read.format);
    const isDeeper = other ? other.depth > item.depth : /^[ \t]/.test(own.text);
    const goesOn = !other && at === end && !read.quiet[at] && !/^[>|<#]/.test(own.text);
    if (!isDeeper && !goesOn) break;
    end = at + 1;
  }
  return end;
}

/** The lines of a candidate as `line` of its record keeps them: without their common indent, parted by LF. */
export function blockText(read: Outline, candidate: LineCandidate): string {
  if (candidate.entry) return candidate.entry.block;
  const { line, item } = candidate;
  const indent = item?.indent ?? '';
  return read.lines
    .slice(line, blockEnd(read, candidate))
    .map(({ text }) => (text.startsWith(indent) ? text.slice(indent.length) : text).trimEnd())
    .join('\n');
}
