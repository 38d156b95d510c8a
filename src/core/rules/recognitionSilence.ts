import { addDays, type Day } from '../day';
import { heldOneOnOnes } from './held';
import { mergedRecords, type PersonFacts } from './personFacts';
import { recognitionDay } from './recognitionDue';
import { isReport } from './relations';
import { SILENT_DAYS } from './silence';

/**
 * True if no praise of a report has been written down for eight weeks, though they have been there for so long: that is a
 * reason to look for some.
 */
export function isUnpraised(
  { person, notes, recognition }: Pick<PersonFacts, 'person' | 'notes' | 'recognition'>,
  today: Day,
): boolean {
  if (!isReport(person) || person.archived !== undefined) return false;
  const since = addDays(today, 1 - SILENT_DAYS);
  const days = mergedRecords(recognition).map(recognitionDay);
  const first = [person.since, ...heldOneOnOnes(notes, today).map(({ day }) => day), ...days];
  const isThere = first.some((day) => day !== undefined && day < since);
  return isThere && !days.some((day) => day !== undefined && day >= since && day <= today);
}
