/** Lines that fold into the first of them, from 0, both included. */
type Lines = readonly [start: number, end: number];

/** A level of indentation, and the line above which what stands further in ends. */
interface Level {
  readonly indent: number;
  end: number;
}

/** Less than any line's indentation. */
const OUTSIDE = -1;

/**
 * Returns the first and last lines of folds by indentation alone, in no order, as VS Code makes them for a language in
 * which blanks mean something: a line with those below it that stand further in, without the empty lines behind.
 * @param first the number of the first of these lines
 */
export function indentFolds(lines: readonly string[], first = 0): readonly Lines[] {
  const folds: Lines[] = [];
  // From below, as a level ends where the next one like it begins.
  const levels: Level[] = [];
  let level: Level = { indent: OUTSIDE, end: lines.length };
  for (let line = lines.length - 1; line >= 0; line--) {
    const indent = (lines[line] ?? '').search(/\S/);
    if (indent >= 0 && level.indent > indent) {
      while (level.indent > indent) level = levels.pop() ?? { indent: OUTSIDE, end: lines.length };
      if (level.end - 1 > line) folds.push([first + line, first + level.end - 1]);
    }
    if (indent > level.indent) {
      levels.push(level);
      level = { indent, end: line };
    } else {
      level.end = line;
    }
  }
  return folds;
}
