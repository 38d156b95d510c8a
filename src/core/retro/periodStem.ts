import { type Day, weekOf } from '../day';
import { monthIn, monthLike } from './months';
import type { Member } from './series';

/**
 * A path without its ending, with the week, the month or the quarter of a day in place of its own, and the year of each with it:
 * `2026-W03`, `2026-01`, `2026/12`, `2026-december`, `Q4-2026`, `2026/Q4`. Undefined where it names none.
 * @param series the other files of its series: their months tell the language
 */
export function periodStem(stem: string, series: readonly Member[], day: Day): string | undefined {
  return weekly(stem, day) ?? quarterly(stem, day) ?? monthly(stem, day) ?? inWords(stem, series, day);
}

function weekly(stem: string, day: Day): string | undefined {
  const [year = '', number = ''] = weekOf(day).split('-W');
  const found = /(?<!\d)20\d\d([-_. /]?k?w)\d\d(?!\d)(?=[^/]*$)/i.exec(stem);
  return found ? replaced(stem, found.index, found[0], year + found[1] + number) : undefined;
}

function quarterly(stem: string, day: Day): string | undefined {
  const [year = '', month = ''] = day.split('-');
  const quarter = String(Math.ceil(Number(month) / 3));
  const pattern = /(?<!\p{L})(q|qtr|quarter|trimestre|quartal|kwartaal)([-_ ]?)[1-4](?![\p{L}\d])/giu;
  const found = [...stem.matchAll(pattern)].at(-1);
  if (!found) return undefined;
  return inYearOf(replaced(stem, found.index, found[0], `${found[1]}${found[2]}${quarter}`), year);
}

function monthly(stem: string, day: Day): string | undefined {
  const [year = '', month = ''] = day.split('-');
  // As folders, a year and a month are all of their names.
  const pattern =
    /(?<!\d)20\d\d([-_. ])(?:0[1-9]|1[0-2])(?![\d]|[-_.]\d)|(?<=^|\/)20\d\d(\/)(?:0[1-9]|1[0-2])(?=\/|$)/g;
  const found = [...stem.matchAll(pattern)].at(-1);
  if (found) return replaced(stem, found.index, found[0], `${year}${found[1] ?? found[2]}${month}`);
  const turned = /(?<![\d-])(?:0[1-9]|1[0-2])([-_. ])20\d\d(?!\d)(?=[^/]*$)/.exec(stem);
  return turned ? replaced(stem, turned.index, turned[0], `${month}${turned[1]}${year}`) : undefined;
}

function inWords(stem: string, series: readonly Member[], day: Day): string | undefined {
  const [year = '', month = ''] = day.split('-');
  const found = monthIn(stem);
  if (!found) return undefined;
  const written = series.flatMap(({ path }) => monthIn(path)?.name ?? []);
  const name = monthLike([...written, found.name], Number(month));
  const named = replaced(stem, found.start, found.name, name);
  // `12-december`: the number counts with the name.
  const own = String(found.month).padStart(2, '0');
  const numbered = named.replace(new RegExp(`(?<=^|/|[-_. ])${own}([-_. ])(?=${name})`), `${month}$1`);
  return inYearOf(numbered, year);
}

/** The last year in a path, in its name or a folder, turned to another. */
function inYearOf(stem: string, year: string): string {
  const found = [...stem.matchAll(/(?<!\d)20\d\d(?!\d)/g)].at(-1);
  return found ? replaced(stem, found.index, found[0], year) : stem;
}

function replaced(text: string, at: number, old: string, fresh: string): string {
  return text.slice(0, at) + fresh + text.slice(at + old.length);
}
