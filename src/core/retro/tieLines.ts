import { comparableText } from '../comparableText';
import { plainText } from './actionMarks';
import type { Format } from './format';
import { ALIKE, likeness, likeWords } from './likeness';
import { areNames, type IsName } from './nameLike';
import type { Outline } from './retroOutline';
import { entryText } from './tiedEntries';
import { blockText, type LineCandidate, type LineState, lineCandidates, stateOf } from './tiedLine';

/** A record, as far as its line is found by it. */
export interface Tie {
  /** Names it among others. */
  readonly name: string;
  readonly title: string;
  /** The line as last written; undefined where that is not known. */
  readonly line?: string | undefined;
  /** The relative URL by which this retro would link to it. */
  readonly href?: string | undefined;
  /** Where the line, or its item in YAML, begins in the text, where that is known: no other is taken then. */
  readonly at?: number | undefined;
}

/** The line of a record in a retro. */
export interface TiedLine {
  /** The line, and all that hangs from it, as it stands; lines parted by LF. */
  readonly block: string;
  readonly state: LineState;
  /** Nothing in it was changed since it was written. */
  readonly isOurs: boolean;
  readonly candidate: LineCandidate;
  readonly read: Outline;
}

/** Ties that stand so near to each other that nobody can say which of them is meant. */
const CLEAR = 0.1;

/**
 * Finds the lines of records in a retro: by the link to the record, by the text as last written, by the title, then by likeness.
 * Each line is that of one record. A line that links to another record is another book's, and nobody's here; so is one that is only
 * alike, and names another owner and another day than were written. In a file of many retros the newest is looked at first.
 * @param by `text` for a retro into which a line may have been carried: there what is merely like it is another one
 */
export function tieLines(
  text: string,
  format: Format,
  ties: readonly Tie[],
  isName: IsName = areNames,
  by: 'text' | 'likeness' = 'likeness',
): ReadonlyMap<string, TiedLine> {
  const found = new Map<string, TiedLine>();
  if (ties.length === 0) return found;
  const { read, candidates } = lineCandidates(text, format);
  const free = new Set(candidates);
  const words = new Map<
    LineCandidate,
    { readonly text: string; readonly words: ReadonlySet<string>; readonly state: LineState }
  >();
  const wordsOf = (one: LineCandidate) => {
    const known = words.get(one);
    if (known) return known;
    const state = stateOf(text, read, one, isName);
    const own = { text: comparableText(state.text), words: likeWords(state.text), state };
    words.set(one, own);
    return own;
  };
  const writtenStates = new Map<string, LineState | undefined>();
  const writtenState = (line: string) => {
    if (!writtenStates.has(line)) writtenStates.set(line, stateOfLine(line, format, isName));
    return writtenStates.get(line);
  };
  const claim = (tie: Tie, fit: readonly LineCandidate[]) => {
    const candidate = newest(fit);
    if (!candidate) return;
    free.delete(candidate);
    const block = blockText(read, candidate);
    const { from: _from, to: _to, ...state } = stateOf(text, read, candidate, isName);
    found.set(tie.name, {
      block,
      state,
      candidate,
      read,
      isOurs: tie.line !== undefined && block === bare(tie.line),
    });
  };
  const step = (fitOf: (tie: Tie, all: readonly LineCandidate[]) => readonly LineCandidate[]) => {
    for (const tie of ties) {
      if (found.has(tie.name)) continue;
      const { at } = tie;
      const isHere = (one: LineCandidate) =>
        at !== undefined && one.link === undefined && isAt(read, one, at);
      claim(tie, at === undefined ? fitOf(tie, [...free]) : [...free].filter(isHere));
    }
  };
  step(({ href }, all) => all.filter(({ link }) => link !== undefined && isSameAddress(link, href)));
  for (const one of candidates) if (one.link !== undefined) free.delete(one);
  // The first line of an item in YAML may say anything, such as its owner: the item counts as a whole.
  if (format === 'yaml')
    step(({ line }, all) => {
      const wanted = line === undefined ? undefined : bare(line);
      return all.filter((one) => blockText(read, one) === wanted);
    });
  // Items of several people can have the same words: of these, nobody knows which is meant.
  const oneOf = (fit: readonly LineCandidate[], owner?: string) => {
    if (format !== 'yaml' || fit.length < 2) return fit;
    const own = fit.filter((one) => owner !== undefined && wordsOf(one).state.owner === owner);
    return own.length === 1 ? own : [];
  };
  step(({ line }, all) => {
    if (line === undefined) return [];
    if (format === 'yaml') {
      const written = writtenState(line);
      const said = comparableText(written?.text ?? line);
      return said === ''
        ? []
        : oneOf(
            all.filter((one) => wordsOf(one).text === said),
            written?.owner,
          );
    }
    const wanted = firstLine(line, format);
    if (wanted === '') return [];
    const same = all.filter((one) => firstLine(lineOf(read, one), format) === wanted);
    // Tied by hand, it keeps the words of the line alone.
    if (same.length > 0) return same;
    const said = comparableText(line);
    return all.filter((one) => wordsOf(one).text === said);
  });
  step(({ title }, all) => {
    const wanted = comparableText(title);
    return wanted === '' ? [] : oneOf(all.filter((one) => wordsOf(one).text === wanted));
  });
  if (by === 'text') return found;
  step(({ title, line }, all) => {
    const written = line === undefined ? undefined : writtenState(line);
    const wanted = [likeWords(title), ...(line === undefined ? [] : [likeWords(written?.text ?? '')])];
    const scored = all
      .filter((one) => !one.isNote && !isOfOthers(wordsOf(one).state, written))
      .map((one) => ({ one, score: Math.max(...wanted.map((own) => likeness(own, wordsOf(one).words))) }))
      .filter(({ score }) => score >= ALIKE)
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    return best && best.score - (second?.score ?? 0) >= CLEAR ? [best.one] : [];
  });
  return found;
}

/**
 * Reads the words, owner, due day and done from an action's line as it was last written; undefined where it is no
 * action.
 */
export function stateOfLine(line: string, format: Format, isName: IsName = areNames): LineState | undefined {
  const text = format === 'yaml' ? entryText(bare(line)) : `${bare(line)}\n`;
  const { read, candidates } = lineCandidates(text, format);
  const [first] = candidates;
  if (!first) return undefined;
  const { from: _from, to: _to, ...state } = stateOf(text, read, first, isName);
  return state;
}

/** True if an offset is where an item in YAML begins, or on the line of another candidate. */
function isAt({ lines }: Outline, { line, start, end, entry }: LineCandidate, at: number): boolean {
  return entry ? start === at : at >= (lines[line]?.start ?? start) && at <= end;
}

/** Of several, the one in the newest retro of the file; there the last. */
function newest(fit: readonly LineCandidate[]): LineCandidate | undefined {
  return fit.findLast(({ isCurrent }) => isCurrent) ?? fit.at(-1);
}

function lineOf(read: Outline, { line }: LineCandidate): string {
  return read.lines[line]?.text ?? '';
}

/** The first line without its indent, marker and tick, so that neither a tick nor a move to another list makes it another. */
function firstLine(block: string, format: Format): string {
  const line = bare(block).split('\n', 1)[0] ?? '';
  const words = line.replace(
    /^\s*(?:[-*+•–]|\*{1,5}|\.{1,5}|\d{1,9}[.)]|#\.)[ \t]+(?:\[[ xX*-]\][ \t]+)?/,
    '',
  );
  return plainText(words, format);
}

/** True where both the owner and the day are others than were written: what is merely alike is somebody else's then. */
function isOfOthers({ owner, due }: LineState, written: LineState | undefined): boolean {
  if (owner === undefined || due === undefined) return false;
  if (written?.owner === undefined || written.due === undefined || written.due === due) return false;
  const [one = '', other = ''] = [owner, written.owner].map(
    (name) => comparableText(name).replace(/^@/, '').split(/[\s.]/)[0] ?? '',
  );
  return one !== other;
}

function bare(block: string): string {
  return block
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

function isSameAddress(link: string, href: string | undefined): boolean {
  return href !== undefined && decoded(link) === decoded(href);
}

function decoded(address: string): string {
  const path = address
    .replace(/^(?:file|link):/, '')
    .replaceAll('\\', '/')
    .replace(/^\.\//, '');
  try {
    return decodeURIComponent(path);
  } catch {
    // No encoding of ours: as it stands.
    return path;
  }
}
