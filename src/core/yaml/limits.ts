/** How much Leadbook takes from one file. Beyond these a file is shown as a problem: no hand writes such a record. */

/** Bytes of UTF-8 in one file. */
export const maxBytes = 1_048_576;
/** Collections inside each other. Deeper ones exhaust the stack of whoever walks them. */
export const maxDepth = 64;
/** Keys and list items in one file. */
export const maxKeys = 10_000;
/** Pieces that a file falls into for the parser: words of syntax, line ends, comments. A block of text is one. */
export const maxTokens = 100_000;
/** Anchors (`&name`) in one file. */
export const maxAnchors = 100;
/** Values that all aliases of one file together stand for. An alias bomb stands for billions. */
export const maxAliased = 10_000;
/** Problems told about one file. */
export const maxProblems = 20;
