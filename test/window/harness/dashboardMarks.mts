// What pictures of the dashboard show, beside the tables that say the same.
import type { Frame } from 'playwright-core';

/** How many marks each picture of a page has. */
export async function marksOf(inside: Frame): Promise<readonly number[]> {
  return (await inside.evaluate(
    `[...document.querySelectorAll('figure')].map((figure) => figure.querySelectorAll('.drawing svg [aria-label]').length)`,
  )) as number[];
}

/** The table of each picture of a page. */
export async function tablesOf(inside: Frame): Promise<readonly (readonly (readonly string[])[])[]> {
  return (await inside.evaluate(
    `[...document.querySelectorAll('figure')].map((figure) => [...figure.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)))`,
  )) as string[][][];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** How many marks the picture of a table has to have, by the page and the picture's place on it. */
export const MARKS: Readonly<
  Record<
    'me' | 'follow' | 'improvements' | 'packet',
    (rows: readonly (readonly string[])[], index: number) => number
  >
> = {
  // A part of a bar for each count that is not 0; then what was held, skipped and missed.
  me: (rows, index) =>
    index === 0
      ? rows.flatMap(([, ...counts]) => counts).filter((count) => count !== '0').length
      : sum(rows.map(([, ...counts]) => sum(counts.slice(0, 3).map(Number)))),
  // A thread, and a mark in each retro that names it; then a slope each.
  follow: (rows, index) => (index === 0 ? sum(rows.map((row) => 1 + Number(row[3]))) : rows.length),
  improvements: (rows) => rows.length,
  packet: (rows) => rows.length,
};
