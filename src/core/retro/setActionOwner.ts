import type { TextEdit } from '../yaml';
import { apply } from '../yaml/splice';
import type { ActionLine } from './action';
import { actionLines } from './actionLines';
import { plainText } from './actionMarks';
import { actionOn } from './actionOn';
import { columnRoles } from './actionWords';
import type { Answered } from './answered';
import type { Format } from './format';
import { isInHtml } from './isInHtml';
import { unmarked } from './links';
import { nameTest } from './nameLike';
import { outline } from './retroOutline';
import { tablesIn } from './tables';

/**
 * Writes who owns the action on a line (from 0): in its row's cell for that, else in parentheses behind its words. Proved by reading
 * the actions again; refused with `noSuchPlace` where no action without an owner stands there, or the name would not be read,
 * and with `unproved` in HTML.
 * @param nth which of several that begin on the line, from 0
 */
export function setActionOwner(
  text: string,
  format: Format,
  line: number,
  owner: string,
  nth: number = 0,
): Answered {
  const options = { all: true, isPerson: nameTest([owner]) };
  const action = actionOn(actionLines(text, format, options), line, nth);
  const place = { offset: action?.start ?? 0, length: 0, line, column: 0 };
  const refused: Answered = { ok: false, refusal: { code: 'noSuchPlace', place } };
  if (!action || action.owner !== undefined || format === 'yaml') return refused;
  if (isInHtml(text, action)) return { ok: false, refusal: { code: 'unproved', place } };
  for (const edit of waysToOwn(text, format, action, owner)) {
    const again = actionOn(actionLines(apply(text, [edit]), format, options), line, nth);
    if (again?.owner === owner && again.text === action.text && again.due === action.due)
      return { ok: true, edits: [edit], offset: edit.offset };
  }
  return refused;
}

function waysToOwn(text: string, format: Format, action: ActionLine, owner: string): readonly TextEdit[] {
  const name = unmarked(owner, format);
  if (action.shape === 'table') {
    const read = outline(text, format);
    for (const table of tablesIn(read, 0, read.lines.length)) {
      const row = table.rows.find((one) => one.line === action.line);
      const column = columnRoles(table.header.map((cell) => plainText(cell.text, format))).indexOf('owner');
      const cell = row?.cells[column];
      if (cell)
        return [{ offset: cell.start, length: cell.text.length, text: cell.text === '' ? ` ${name}` : name }];
    }
  }
  const first = text.slice(action.textEnd).search(/[\r\n]|$/);
  // Behind the words, else behind the link that they are in, or at the end of the line.
  const behind =
    /^(?:\]\([^\s()]*\)|\]\]|\*\*|__)/.exec(text.slice(action.textEnd, action.textEnd + 400))?.[0].length ??
    0;
  // Where people sign what they say, the name alone would be such a signature.
  const offsets = [...new Set([action.textEnd + behind, action.textEnd + first])];
  return [` (${name})`, ` (Owner: ${name})`].flatMap((mark) =>
    offsets.map((offset) => ({ offset, length: 0, text: mark })),
  );
}
