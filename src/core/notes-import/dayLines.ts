import { isBareRest, type WrittenDay, writtenDay } from './writtenDay';

/** A line that begins with a day and goes on, and what the day of it is. */
interface DayLine {
  readonly kind: 'labelled' | 'row';
  readonly written: WrittenDay;
}

/** `**Nov 19**: …`, `- 2026-11-19 - …`, `19.11.: …`. */
const LABELLED =
  /^[^\p{L}\p{N}\s]{0,6}\s?[^\p{L}\p{N}\s]{0,4}([\p{L}\p{N}][^:|\n]{1,40}?)[*_\])]{0,4}(?::[*_]{0,4}(?=\s|$)|\s+[-–—](?=\s))(.*)$/u;
/** `Date: 19 Nov 2026`, which parts a file as well as a heading does. */
const DATED =
  /^[^\p{L}\p{N}\s]{0,6}\s?[*_]{0,3}(?:date|day|datum|tag|termin|fecha|día)[*_]{0,3}\s*:[*_]{0,3}\s*(\S.{1,60})$/iu;
const ROW = /^\s*\|(.+)$/;
/** Longest cells and lines that are looked at. */
const LONGEST = 5000;

/** Reads a line that begins with a day; undefined for any other. */
export function dayLine(text: string): DayLine | undefined {
  if (text.length > LONGEST || !/\d/.test(text)) return undefined;
  const [, cells] = ROW.exec(text) ?? [];
  if (cells !== undefined) {
    const [first = '', ...others] = cells.split('|');
    const written = dayAlone(first.replace(/[*_[\]]/g, ''));
    return written && { kind: 'row', written: { ...written, rest: others.join('|') } };
  }
  const dated = DATED.exec(text);
  if (dated) {
    const written = dayAlone(dated[1] ?? '');
    return written && { kind: 'labelled', written };
  }
  const labelled = LABELLED.exec(text);
  const written = labelled ? dayAlone(labelled[1] ?? '') : undefined;
  return written && { kind: 'labelled', written: { ...written, rest: labelled?.[2] ?? '' } };
}

/** The day of a text that says nothing else. */
function dayAlone(text: string): WrittenDay | undefined {
  const written = writtenDay(text);
  const isDay = (written?.day ?? written?.month ?? written?.figures) !== undefined;
  return written && isDay && isBareRest(written.rest) ? written : undefined;
}
