import { guessKind } from '../../rules/topicGuess';
import type { Cursor } from '../cursorAt';
import { tolerantOutline, tolerantPath } from '../tolerantOutline';

/** The kind that a topic's words speak for, where the cursor is at its `kind`. */
export function likelyKind(text: string, { path }: Cursor): string | undefined {
  const [list, index, key] = path;
  if (list !== 'topics' || key !== 'kind' || path.length !== 3) return undefined;
  const entries = tolerantOutline(text);
  const words = entries.find((entry, at) => {
    if (entry.step !== 'text') return false;
    const [top, place, ...rest] = tolerantPath(entries, at);
    return top === 'topics' && place === index && rest.length === 1;
  });
  return words && guessKind(text.slice(words.valueStart, words.valueEnd))?.kind;
}
