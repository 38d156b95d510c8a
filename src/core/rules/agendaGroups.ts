import { compareText } from '../compareText';
import { addDays, type Day } from '../day';
import { mondayOf } from '../days/dayPeriods';
import { AGENDA_LINES, type AgendaLine } from './agendaFacts';

/** The lines of one group; `day` is one of the days of this week after today. */
export interface AgendaGroup {
  readonly group: 'overdue' | 'today' | 'day' | 'nextWeek';
  /** The day of the group; of `overdue` and `nextWeek` the first day that is not in it, and that is. */
  readonly day: Day;
  readonly lines: readonly AgendaLine[];
}

/**
 * Groups lines by when they are due: overdue, today, on each day of this week, and next week. Groups with nothing in
 * them are left out.
 * @param lines those of `agendaLines`, in any order; what is due after next week is left out
 */
export function agendaOf(lines: readonly AgendaLine[], today: Day): readonly AgendaGroup[] {
  const nextMonday = addDays(mondayOf(today), 7);
  const groups = new Map<string, { group: AgendaGroup['group']; day: Day; lines: AgendaLine[] }>();
  const end = addDays(nextMonday, 7);
  for (const line of lines.filter(({ day }) => day < end).sort(compareLines)) {
    const { day } = line;
    const [group, first]: [AgendaGroup['group'], Day] =
      day < today
        ? ['overdue', today]
        : day === today
          ? ['today', today]
          : day < nextMonday
            ? ['day', day]
            : ['nextWeek', nextMonday];
    const found = groups.get(group + first) ?? { group, day: first, lines: [] };
    groups.set(group + first, found);
    found.lines.push(line);
  }
  return [...groups.values()];
}

function compareLines(a: AgendaLine, b: AgendaLine): number {
  return (
    compareText(a.day, b.day) ||
    AGENDA_LINES.indexOf(a.what) - AGENDA_LINES.indexOf(b.what) ||
    compareText(a.person ?? '', b.person ?? '') ||
    compareText(a.text, b.text)
  );
}
