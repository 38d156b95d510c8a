import type { TextEdit } from '../yaml';
import { apply } from '../yaml/splice';
import { plainText } from './actionMarks';
import { columnRoles, type Role } from './actionWords';
import { answerBlock, detailLines } from './answerBlock';
import { languageOf, refusal } from './answerEdits';
import type { Refused } from './answered';
import { answerRow } from './answerRow';
import { answerMarks, type RetroAnswerText } from './answerText';
import { answerWords } from './answerWords';
import { followEntry } from './followEntry';
import type { Format } from './format';
import { lineEndAt } from './insertBelow';
import { unmarked } from './links';
import { areNames, type IsName } from './nameLike';
import type { Language } from './phrases';
import { unreadEntries } from './tiedEntries';
import { blockEnd, blockText, lineCandidates, stateOf } from './tiedLine';
import { type Tie, type TiedLine, tieLines } from './tieLines';

/** How the line of a record is made to say what the record says. */
export type LineFollowed =
  | {
      readonly ok: true;
      /** None where it says so already. */
      readonly edits: readonly TextEdit[];
      readonly offset: number;
      /** The line by then, with all that hangs from it, parted by LF: the record's new `line`. */
      readonly written: string;
      /** The line was still as it was last written; else the edit is to be accepted by somebody. */
      readonly isOurs: boolean;
    }
  | Refused;

/**
 * The edits by which the line of a record says how that stands now. What was last written is written anew; of a line that
 * somebody changed, the words and what hangs from it stay, and its box, owner, day and outcome change. Refused with `noSuchPlace`
 * where the line is not found.
 * @param isTaken the line was the team's until now: its words stay, and all that readers need is said below it
 */
export function followRecord(
  text: string,
  format: Format,
  tie: Tie,
  answer: RetroAnswerText,
  isName: IsName = areNames,
  isTaken = false,
): LineFollowed {
  const unread = format === 'yaml' ? unreadEntries(text) : undefined;
  if (unread) return { ok: false, refusal: unread };
  const tied = tieLines(text, format, [tie], isName).get(tie.name);
  const place = { offset: 0, length: 0, line: 0, column: 0 };
  if (!tied) return { ok: false, refusal: { code: 'noSuchPlace', place } };
  const { read, candidate, isOurs } = tied;
  if (candidate.entry) {
    const done = followEntry(
      text,
      candidate.entry,
      answer,
      { ...tied, link: candidate.link, isTaken },
      isName,
    );
    return done.ok ? { ...done, offset: candidate.start, isOurs } : done;
  }
  const refused = refusal(read);
  if (refused) return refused;
  const language = languageOf(read);
  const end = blockEnd(read, candidate);
  const [from, to] = [read.lines[candidate.line]?.start ?? 0, read.lines[end - 1]?.end ?? 0];
  const lines = followedLines(
    text,
    { ...tied, isOurs: tied.isOurs && !isTaken },
    answer,
    language,
    isName,
    isTaken,
  );
  const wanted = lines.join(lineEndAt(text, read, candidate.line));
  const edits = wanted === text.slice(from, to) ? [] : [{ offset: from, length: to - from, text: wanted }];
  const after = edits.length === 0 ? text : apply(text, edits);
  const again = edits.length === 0 ? undefined : lineCandidates(after, format);
  const same = again?.candidates.find(({ line }) => line === candidate.line);
  const written = again && same ? blockText(again.read, same) : tied.block;
  return { ok: true, edits, offset: from, written, isOurs };
}

/**
 * The lines of a record, that which hangs from the first included, as they are once they say what the record says.
 * @param isTaken see `followRecord`
 */
export function followedLines(
  text: string,
  { candidate, read, isOurs, block }: TiedLine,
  answer: RetroAnswerText,
  language: Language,
  isName: IsName,
  isTaken = false,
): readonly string[] {
  const { item, table, row, start, end, line } = candidate;
  const { format } = read;
  if (table && row) {
    return isOurs
      ? [answerRow(read, table, answer, language)]
      : [rowWith(text, candidate, read, answer, language)];
  }
  if (!item) return block.split('\n');
  const isOver = ['kept', 'changed', 'dropped'].includes(answer.status ?? '');
  const own = read.lines[line]?.text ?? '';
  const before = own
    .slice(0, start - (read.lines[line]?.start ?? 0))
    .replace(/\[[ xX*-]\]/, isOver ? '[x]' : '[ ]');
  if (isOurs) {
    const [first = '', ...below] = answerBlock({ ...item, checkbox: false }, answer, format, language);
    const marker = `${item.indent}${item.marker}${item.gap}`;
    // What hung from an action that became a record is the team's.
    const others = block
      .split('\n')
      .slice(1)
      .filter((one) => !isDetail(one));
    const theirs = others.some((one) => one !== '') ? others.map((one) => one && item.indent + one) : [];
    return [before + first.slice(marker.length), ...theirs, ...below];
  }
  const { from, to } = stateOf(text, read, candidate, isName);
  const words = text.slice(start + from, start + to);
  const kept = wordsWithLink(text.slice(start, end), from, to);
  const theirs = read.lines.slice(line + 1, blockEnd(read, candidate)).map((one) => one.text);
  // What came of it is new; what they wrote below stays.
  const news = detailLines(
    item,
    isTaken ? answer : { ...resultOf(answer), kind: answer.kind, title: answer.title },
    format,
    language,
  );
  const added = news.filter((one) => one !== '' && !theirs.includes(one));
  return [`${before}${kept ?? words}${answerMarks(answer, format, language)}`, ...theirs, ...added];
}

const labels = new Set(
  Object.values(answerWords).flatMap(({ change, measure, result }) => [change, measure, result]),
);

/** A line that an answer brings along below its own. */
function isDetail(line: string): boolean {
  const label = /^\s*(?:[-*+•–]|\*{1,5}|\.{1,5}|\d{1,9}[.)])\s+([^:]{1,60}):\s/.exec(line)?.[1];
  return label !== undefined && labels.has(label);
}

/** The words with the link that they are the text of. */
function wordsWithLink(body: string, from: number, to: number): string | undefined {
  const open = body.slice(0, from);
  const behind = /^(?:\]\([^\s()]*\)|\]\]|>`__?)/.exec(body.slice(to))?.[0];
  if (behind === undefined || !/(?:\[|\[\[[^\][]*\]\[)$/.test(open)) return undefined;
  return `${/(?:\[\[[^\][]*\]\[|\[)$/.exec(open)?.[0] ?? ''}${body.slice(from, to)}${behind}`;
}

function resultOf({ outcome }: RetroAnswerText): Pick<RetroAnswerText, 'outcome'> {
  return outcome === undefined ? {} : { outcome };
}

/** A row in which the cells for the owner, the day and the status are other. */
function rowWith(
  text: string,
  { table, row, start, end }: TiedLine['candidate'],
  read: TiedLine['read'],
  answer: RetroAnswerText,
  language: Language,
): string {
  const roles = columnRoles((table?.header ?? []).map((cell) => plainText(cell.text, read.format)));
  const wanted: { readonly [R in Role]?: string | undefined } = {
    owner: answer.owner && unmarked(answer.owner, read.format),
    due: answer.revisit,
    status: answerMarks({ kind: answer.kind, title: '', ...pick(answer) }, read.format, language).replace(
      /^, /,
      '',
    ),
  };
  const isOver = ['kept', 'changed', 'dropped', 'parked'].includes(answer.status ?? '');
  const titleAt = Math.max(roles.indexOf('action'), 0);
  const edits = (row?.cells ?? []).flatMap((cell, at): TextEdit[] => {
    const role = roles[at];
    const value = role && wanted[role];
    // Where no column is for it, it stands behind the words.
    if (at === titleAt && isOver && !roles.includes('status') && wanted.status)
      return cell.text.includes(wanted.status)
        ? []
        : [{ offset: cell.start - start + cell.text.length, length: 0, text: `, ${wanted.status}` }];
    if (value === undefined || value === '' || value === cell.text || (role === 'status' && !isOver))
      return [];
    return [{ offset: cell.start - start, length: cell.text.length, text: value }];
  });
  return apply(text.slice(start, end), edits);
}

function pick({ status, outcome, revisit }: RetroAnswerText): Partial<RetroAnswerText> {
  return {
    ...(status === undefined ? {} : { status }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(revisit === undefined ? {} : { revisit }),
  };
}
