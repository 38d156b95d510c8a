/** Loaded when a day is typed in words that Leadbook's own grammar does not know. */
export { otherDay } from '../core/days/otherDay';
