import { addDays, type Day } from '../day';

/** How many events are read in one go. */
const AT_ONCE = 20;

/**
 * A calendar text in pieces that can be read one after the other, each a calendar with the zones of the whole and some
 * of its events: those of one series together. Single events of days outside `from` to `to` are left out.
 * A text that cannot be taken apart so is a piece by itself.
 */
export function calendarPieces(text: string, from: Day, to: Day): readonly string[] {
  const events: string[] = [];
  const rest = text.replace(/^BEGIN:VEVENT[ \t]*\r?\n[\s\S]*?^END:VEVENT[ \t]*(?:\r?\n|$)/gim, (event) => {
    events.push(event);
    return '';
  });
  const end = rest.search(/^END:VCALENDAR/im);
  // Of several calendars each has zones of its own.
  if (end < 0 || (rest.match(/^BEGIN:VCALENDAR/gim)?.length ?? 0) !== 1) return [text];
  // A day more on both sides, as zones differ.
  const series = groupsOf(events.filter((event) => isWanted(event, addDays(from, -1), addDays(to, 1))));
  const pieces: string[] = [];
  let piece: string[] = [];
  const close = () => {
    pieces.push(rest.slice(0, end) + piece.join('') + rest.slice(end));
    piece = [];
  };
  for (const group of series) {
    piece.push(...group);
    if (piece.length >= AT_ONCE) close();
  }
  // One at least, so that a text without events is looked at too.
  if (piece.length > 0 || pieces.length === 0) close();
  return pieces;
}

function isWanted(event: string, from: Day, to: Day): boolean {
  if (/^(?:RRULE|RDATE|RECURRENCE-ID)\b/im.test(event)) return true;
  const [, year, month, day] = /^DTSTART\b[^\r\n]*:(\d{4})(\d\d)(\d\d)/im.exec(event) ?? [];
  if (year === undefined) return true;
  const start = `${year}-${month}-${day}`;
  return start >= from && start <= to;
}

function groupsOf(events: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const event of events) {
    const uid = /^UID\b[^\r\n]*/im.exec(event)?.[0] ?? `none ${groups.size}`;
    const group = groups.get(uid);
    if (group) group.push(event);
    else groups.set(uid, [event]);
  }
  return [...groups.values()];
}
