import { isBlankText } from './isBlankText';

/** Where VS Code reads a link (`[words](command:…)`) or an icon (`$(name)`): what it drops in between counts as nothing. */
const MARKS = /[\]$](?=[\p{Cc}\u2028\u2029]*\()/gu;
/** Marks, embeddings, overrides and isolates of the bidirectional algorithm: they reorder what is drawn around them. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]+/g;
/** A space without width: in neither place there is an escape that VS Code does not draw. */
const BREAK = '\u200b';

/**
 * A text that VS Code draws as it stands, wherever it shows one outside an editor: no link, no icon and no change of the
 * direction of writing comes of it. To be called last, on the sentence as it is shown, since two values in a sentence can
 * make one link; calling it again changes nothing.
 */
export function neutralize(text: string): string {
  // Controls go first: without them, what stood around them touches.
  return text.replace(BIDI, '').replace(MARKS, `$&${BREAK}`);
}

/** As `neutralize`, for what something is called: where nothing is left to see, a mark that something is there. */
export function neutralizeName(text: string): string {
  const name = neutralize(text);
  return isBlankText(name) && text !== '' ? '…' : name;
}
