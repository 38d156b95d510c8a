import { addDays, addMonths, type Day, daysBetween } from '../../day';
import { kinds } from '../../records/kinds';
import { isField, type RecordKind } from '../../records/recordKind';
import { shapeAt } from '../../records/shape';
import type { Path } from '../../yaml/yamlTypes';
import type { EditorContext } from '../editorContext';
import type { DayChoice } from './completion';

/** Days to choose from, each once, the likeliest first: days to come for what is due, days that were for what is done. */
export function dayChoices(context: EditorContext, path: Path): readonly DayChoice[] {
  const { kind, today, day, nextOneOnOne } = context;
  const { days = {}, inName }: RecordKind = kinds[kind];
  const hasBeen =
    shapeAt(kind, path)?.type === 'done' || isField(days.happened, path) || isField(days.planned, path);
  const now: DayChoice[] = [
    { code: 'today', day: today },
    ...(hasBeen ? [{ code: 'yesterday', day: addDays(today, -1) } as const] : []),
  ];
  const named: DayChoice[] = day === undefined ? [] : [{ code: 'fileDay', day }];
  const isNamed = path.length === 1 && path[0] === inName;
  const choices = hasBeen
    ? isNamed
      ? [...named, ...now]
      : [...now, ...named]
    : [...now, ...toCome(today, nextOneOnOne)];
  const seen = new Set<Day>();
  return choices.filter((choice) => !seen.has(choice.day) && seen.add(choice.day));
}

function toCome(today: Day, nextOneOnOne: Day | undefined): DayChoice[] {
  return [
    { code: 'tomorrow', day: addDays(today, 1) },
    ...(nextOneOnOne !== undefined && nextOneOnOne > today
      ? [{ code: 'nextOneOnOne', day: nextOneOnOne } as const]
      : []),
    { code: 'nextFriday', day: weekdayAfter(today, 4) },
    { code: 'nextMonday', day: weekdayAfter(today, 0) },
    { code: 'inWeeks', count: 1, day: addDays(today, 7) },
    { code: 'inWeeks', count: 2, day: addDays(today, 14) },
    { code: 'inMonths', count: 1, day: addMonths(today, 1) },
    { code: 'inMonths', count: 3, day: addMonths(today, 3) },
  ];
}

/** The first such day of the week (0 is Monday) after `day`. */
function weekdayAfter(day: Day, weekday: number): Day {
  // 2024-01-01 was a Monday.
  const now = ((daysBetween('2024-01-01', day) % 7) + 7) % 7;
  return addDays(day, ((weekday - now + 6) % 7) + 1);
}
