// January first: in English, in English in short, in the other languages of the headings, and without their accents.
const rows: readonly (readonly string[])[] = [
  'january|february|march|april|may|june|july|august|september|october|november|december',
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec',
  'jan|feb|mar|apr|may|june|july|aug|sept|oct|nov|dec',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
  'januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember',
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre',
  'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  'janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
].map((row) => row.split('|'));

const numbers = new Map(rows.flatMap((row) => row.map((name, at) => [name, at + 1] as const)));
const longestFirst = [...numbers.keys()].sort((a, b) => b.length - a.length);
const pattern = new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'giu');

/** A month's name within a text: where it begins, in UTF-16 units, and its number from 1. */
interface MonthFound {
  readonly start: number;
  readonly name: string;
  readonly month: number;
}

/** The last month that a text names, in the languages of the headings; in English also in short. */
export function monthIn(text: string): MonthFound | undefined {
  const found = [...text.matchAll(pattern)].at(-1);
  return found && { start: found.index, name: found[0], month: numbers.get(found[0].toLowerCase()) ?? 1 };
}

/**
 * The name of a month (from 1) as others are written: in the language and the length that all of them have, with the capitals of
 * the last.
 */
export function monthLike(written: readonly string[], month: number): string {
  const names = written.map((name) => name.toLowerCase());
  const row = rows.find((own) => names.every((name) => own.includes(name))) ?? rows[0] ?? [];
  const name = row[month - 1] ?? '';
  const last = written.at(-1) ?? '';
  if (last === last.toUpperCase()) return name.toUpperCase();
  return last[0] === last[0]?.toUpperCase() ? name.slice(0, 1).toUpperCase() + name.slice(1) : name;
}

/** A text with its months in English, so that `dayIn` reads its dates: `2 de octubre de 2026`, `2. Oktober 2026`. */
export function withEnglishMonths(text: string): string {
  const english = text.replace(
    pattern,
    (name) => rows[0]?.[(numbers.get(name.toLowerCase()) ?? 1) - 1] ?? name,
  );
  return english === text ? text : english.replace(/ (?:de|del) (?=\p{L}|\d)/gu, ' ');
}

/** A text with the numbers of months in place of their names, to put texts in order. */
export function withMonthNumbers(text: string): string {
  return text.replace(pattern, (name) => String(numbers.get(name.toLowerCase()) ?? 1).padStart(2, '0'));
}
