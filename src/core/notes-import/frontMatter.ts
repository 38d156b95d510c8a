import type { Day } from '../day';
import { dayIn } from '../dayIn';
import { isBlankText } from '../isBlankText';
import { isList } from '../isList';
import { keyOrder } from '../records/kinds';
import { read } from '../yaml';
import type { Data, DataMap } from '../yaml/yamlTypes';

/** A file's text in two: the front matter's lines, without its marks, and the lines below, from line `start` on. */
interface Split {
  readonly front: readonly string[];
  readonly body: readonly string[];
  readonly start: number;
}

/** Takes the front matter off a text whose line ends are `\n`. */
export function splitFrontMatter(text: string): Split {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() === '---' && /^([^\s:#][^:]*:|#|\s*$|---)/.test(lines[1] ?? '')) {
    const end = lines.findIndex((line, at) => at > 0 && /^(---|\.\.\.)\s*$/.test(line));
    if (end > 0) return { front: lines.slice(1, end), body: lines.slice(end + 1), start: end + 1 };
  }
  return { front: [], body: lines, start: 0 };
}

/** What front matter holds, in the words of a record. */
export interface FrontMatter {
  readonly people: readonly string[];
  /** Its day; where it says more (a time), that is in `rest`. */
  readonly date: Day | undefined;
  readonly topics: readonly string[];
  /** Keys that Leadbook does not know, of text or lists of text: they become keys of the record. */
  readonly extra: Readonly<Record<string, string | readonly string[]>>;
  /** Lines that no key of a record can hold: comments, nested values, keys that mean something else here. */
  readonly rest: readonly string[];
  readonly data: DataMap;
}

const isOwn = (key: string) => key === '__proto__' || keyOrder('oneOnOne').includes(key);

/** Reads front matter; undefined where it is no YAML that can be read. No line is lost: what finds no key is in `rest`. */
export function readFrontMatter(lines: readonly string[]): FrontMatter | undefined {
  const reading = read(lines.join('\n'));
  if (!reading.ok) return undefined;
  let people: readonly string[] = [];
  let date: Day | undefined;
  let topics: readonly string[] = [];
  const extra: Record<string, string | readonly string[]> = {};
  const rest: string[] = [];
  for (const { key, lines: own } of keyBlocks(lines)) {
    const value = key === undefined ? undefined : reading.data[key];
    const texts = value === undefined ? undefined : textsOf(value);
    const name = key?.toLowerCase();
    const isBare = !own.some((line) => /(^|\s)#/.test(line));
    if (key === undefined || value === undefined || texts === undefined) {
      rest.push(...own);
      // Obsidian writes [[Ada Lovelace]], which is a list in a list.
      if (name === 'person' && value !== undefined) people = flat(value);
      continue;
    }
    if (name === 'person') people = texts;
    else if (name === 'date' && typeof value === 'string') {
      const found = dayIn(value);
      if (typeof found === 'object') date = found.day;
      if (typeof found !== 'object' || found.end - found.start < value.trim().length) {
        rest.push(...own);
        continue;
      }
    } else if (name === 'topics') topics = typeof value === 'string' ? splitTopics(value) : texts;
    else if (isOwn(key)) {
      rest.push(...own);
      continue;
    } else if (texts.length > 0) extra[key] = typeof value === 'string' ? value : texts;
    if (!isBare) rest.push(...own);
  }
  return { people, date, topics, extra, rest: rest.filter((line) => !isBlankText(line)), data: reading.data };
}

/** The lines of each key at the margin; `key` is undefined for comments and for keys written in another way. */
function keyBlocks(lines: readonly string[]): readonly { key: string | undefined; lines: string[] }[] {
  const blocks: { key: string | undefined; lines: string[] }[] = [];
  for (const line of lines) {
    const key = /^(?:"([^"\\]+)"|'([^']+)'|([^\s#"'[\]{}&*!|>%@`,-][^:#]*?(?<!\s)))\s*:(?=\s|$)/.exec(line);
    if (key) blocks.push({ key: key[1] ?? key[2] ?? key[3], lines: [line] });
    else if (/^#/.test(line)) blocks.push({ key: undefined, lines: [line] });
    else (blocks.at(-1) ?? startBlock(blocks)).lines.push(line);
  }
  return blocks;
}

function startBlock(blocks: { key: string | undefined; lines: string[] }[]) {
  const block = { key: undefined, lines: [] };
  blocks.push(block);
  return block;
}

/** A text as a list of one, a list of texts as it is (empty values left out), undefined for anything nested. */
function textsOf(value: Data): readonly string[] | undefined {
  const items = isList(value) ? value : [value];
  const texts = items.filter((item) => typeof item === 'string');
  return texts.length === items.length ? texts.filter((text) => !isBlankText(text)) : undefined;
}

function flat(value: Data): readonly string[] {
  if (typeof value === 'string') return isBlankText(value) ? [] : [value];
  return isList(value) ? value.flatMap(flat) : [];
}

function splitTopics(text: string): readonly string[] {
  return text
    .split(',')
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
}
