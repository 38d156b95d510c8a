/** What a Markdown reader may take for an address, and make a link of, wherever it stands. */
const ADDRESS = /\/\/|mailto:|[^@]@[^@]/i;
/** What means something in Markdown, in HTML, or to the usual additions of either (tables, strike-through, formulas). */
const MARKS = /[\\`*_{}[\]<>#|~&$^]/g;

/**
 * A text of the person's as one line of Markdown that shows just that text: no link, no image, no HTML comes of it.
 * Addresses become code, since readers link them even where every mark is escaped.
 */
export function markdownText(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => (ADDRESS.test(word) ? markdownCode(word) : word.replace(MARKS, '\\$&')))
    .join(' ')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A text as code, whatever is in it. */
export function markdownCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A link; without a place to lead to just its words. Both are Markdown already. */
export function markdownLink(words: string, href: string | undefined): string {
  return href === undefined ? words : `[${words}](${href})`;
}

/** Words, and behind a dash what is to be said of them. */
export function quotedText(words: string, asides: readonly (string | undefined)[]): string {
  const there = asides.filter((aside) => aside !== undefined && aside !== '');
  return there.length === 0 ? words : `${words} — ${there.join(' · ')}`;
}
