import { saysToDo } from './toDoItems';

const MOST_WORDS = 3;
const FEWEST = 2;
const SHARE = 0.6;

/** An item of a list, and the items of its own list. */
interface Subject {
  readonly text: string;
  readonly below: readonly string[];
}

/**
 * True if the items of a list are subjects only, `Communication`, and what is to be done about each stands below it: no word for what
 * to do in one, and in most of what stands below.
 */
export function areSubjects(items: readonly Subject[]): boolean {
  const below = items.flatMap((item) => item.below);
  return (
    items.length > 0 &&
    below.length >= FEWEST &&
    items.every(({ text, below: own }) => own.length > 0 && isSubject(text)) &&
    below.filter((text) => saysToDo(text)).length >= SHARE * below.length
  );
}

/** `*Group work*`: nothing but a title. */
const emphasized = /^([*_]{1,3})[^*_\n]{3,60}\1:?$/;

function isSubject(text: string): boolean {
  if (emphasized.test(text.trimEnd())) return true;
  const words = text.slice(0, 80).replace(/[*_:]/g, ' ').trim();
  return (
    text.length <= 80 && !/[.@(]/.test(words) && words.split(/\s+/).length <= MOST_WORDS && !saysToDo(words)
  );
}
