import { isDay } from '../day';

/** True for what `done` holds of an item that is done: a day, or `true`. */
export function isDoneValue(done: unknown): boolean {
  return typeof done === 'string' && (done === 'true' || isDay(done));
}
