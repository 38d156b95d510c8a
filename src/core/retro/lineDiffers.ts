import { languageOf } from './answerEdits';
import type { RetroAnswerText } from './answerText';
import { answerWords, FORMER_PARKED } from './answerWords';
import { followEntry } from './followEntry';
import { followedLines } from './followRecord';
import { areNames, type IsName } from './nameLike';
import type { TiedLine } from './tieLines';
import { stateOfLine } from './tieLines';

const OVER = ['kept', 'changed', 'dropped', 'parked'] as const;

/**
 * True if a line, as it stands, would say something else once it follows its record: in its words, where they are still ours, its owner,
 * its day, how it stands, or what is said below it. How that is put does not count, as carried lines are put differently.
 * @param text the retro in which it was found
 * @param answer what the record says now; whether it links to the record is as it is in the line
 */
export function lineDiffers(
  text: string,
  tied: TiedLine,
  answer: RetroAnswerText,
  isName: IsName = areNames,
): boolean {
  const { read, block, candidate } = tied;
  const language = languageOf(read);
  const { href: _href, ...said } = answer;
  const own = candidate.link === undefined ? said : { ...said, href: candidate.link };
  if (candidate.entry) {
    const done = followEntry(text, candidate.entry, own, { ...tied, link: candidate.link }, isName);
    return done.ok && done.edits.length > 0;
  }
  const wanted = followedLines(text, tied, own, language, isName);
  const now = block.split('\n');
  if (candidate.row) return cells(now[0] ?? '') !== cells(wanted[0] ?? '');
  const words = answerWords[language];
  const saying = (status: (typeof OVER)[number]) =>
    status === 'parked' ? [words.parked, ...FORMER_PARKED] : [words[status].split(' ')[0] ?? ''];
  const standing = ([first = '']: readonly string[]) =>
    OVER.filter((status) => saying(status).some((word) => first.includes(word))).join();
  const state = (lines: readonly string[]) => {
    const found = stateOfLine(lines.join('\n'), read.format, isName);
    return JSON.stringify([found?.text, found?.owner, found?.due, found?.done, standing(lines)]);
  };
  return state(now) !== state(wanted) || below(now) !== below(wanted);
}

/** A row of a table without the blanks that set it out. */
function cells(row: string): string {
  return row
    .replace(/\s+/g, ' ')
    .replace(/ ?\| ?/g, '|')
    .trim();
}

/** What hangs from a line, without indents and markers. */
function below(lines: readonly string[]): string {
  return lines
    .slice(1)
    .map((line) => line.trim().replace(/^(?:[-*+•–]|\*{1,5}|\d{1,9}[.)])\s+/, ''))
    .filter((line) => line !== '')
    .join('\n');
}
