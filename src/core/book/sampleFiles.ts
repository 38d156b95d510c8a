import * as z from 'zod/mini';
import type { Day } from '../day';
import { gitignoreText } from './gitignore';
import { shiftWeeks, weeksToShift } from './shiftWeeks';

/** Path of a file of the sample workspace → its text. Made by the build of `media/sample`. */
const Packed = z.record(z.string(), z.string());

/** The files of the packed sample workspace, moved to the present. First, as everywhere: what keeps the book out of git. */
export function sampleFiles(packed: string, today: Day): readonly (readonly [path: string, text: string])[] {
  const sample = z.parse(Packed, JSON.parse(packed));
  const weeks = weeksToShift(Object.keys(sample), today);
  const moved = Object.entries(sample).map(
    ([path, text]) => [shiftWeeks(path, weeks), shiftWeeks(text, weeks)] as const,
  );
  return [['leadbook/.gitignore', gitignoreText('private')], ...moved];
}
