/** How much of a book git may see: nothing, all but what is for the lead alone, or everything. */
export const PRIVACIES = ['private', 'shared', 'everything'] as const;
/** One of `PRIVACIES`. */
export type Privacy = (typeof PRIVACIES)[number];

/** A pattern takes one case of a letter; git folds cases on some file systems only, and sync tools mix them. */
const anyCase = (word: string) => word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);

/** What older books have; it says at a glance what the patterns below it take with all their copies. */
const NOTE = '*.private.yaml';
const COPIES = `*.${anyCase('private')}*`;
const REFLECTIONS = [`${anyCase('reflections')}/`, `/*${anyCase('reflections')}*`];
const COPIES_SAID = '# The same in any case, and what sync tools and editors make of them.';

/** The rules, comments included, that keep every private note and its copies from git: see `isPrivatePath`. */
export const NOTE_RULES = `# For your eyes only: private notes.\n${NOTE}\n${COPIES_SAID}\n${COPIES}\n`;

const TEXTS: Readonly<Record<Privacy, string>> = {
  private:
    '# Nothing in this folder reaches git until you decide otherwise.\n# Note: `git clean -fdx` deletes ignored files.\n*\n',
  shared: `# For your eyes only: private notes and your own reflections.\n${NOTE}\nreflections/\n${[COPIES_SAID, COPIES, ...REFLECTIONS].join('\n')}\n`,
  everything: '# Everything in this book is shared through git.\n',
};

/** The text of a book's own `.gitignore`: a folder that ignores itself survives renames and edits of the root's rules. */
export const gitignoreText = (privacy: Privacy): string => TEXTS[privacy];

/** The text where the book is a repository of its own, whose commits are up to the lead. */
export const OWN_REPOSITORY_TEXT =
  '# This book is a repository of its own: what you commit here is up to you.\n';

/** What older books have in place of a line of today. */
const OLD_LINES = ['# Mind that `git clean -fdx` deletes ignored files.'];

/** The lines that Leadbook has ever written into a `.gitignore`: what another choice takes out again. */
const OWN_LINES = new Set([
  ...PRIVACIES.flatMap((privacy) => gitignoreText(privacy).split('\n')),
  ...NOTE_RULES.split('\n'),
  ...OWN_REPOSITORY_TEXT.split('\n'),
  ...OLD_LINES,
]);

/**
 * Reads from a book's own `.gitignore` who may see the book; undefined where its rules take back what they ignore, so
 * that nobody can say what was meant.
 */
export function privacyOfGitignore(text: string): Privacy | undefined {
  const rules = rulesOf(text);
  const all = rules.filter((rule) => /^!?\/?\*{1,2}(\/\*{1,2})?$/.test(rule)).at(-1);
  if (all && !all.startsWith('!')) return 'private';
  const ignored = rules.filter((rule) => !rule.startsWith('!')).map(plainCase);
  const has = (word: string) => ignored.some((rule) => rule.includes(word));
  if (has('.private') && has('reflections')) return 'shared';
  return rules.some((rule) => rule.startsWith('!')) ? undefined : 'everything';
}

/** True if a shared book's rules let copies of private notes through, as those of older books do. */
export function lacksCopies(text: string): boolean {
  return privacyOfGitignore(text) === 'shared' && !rulesOf(text).includes(COPIES);
}

/**
 * A `.gitignore` for another choice of who may see the book: lines of Leadbook's own give way, others stay.
 * Line ends stay what they are.
 */
export function changedGitignore(text: string, privacy: Privacy): string {
  return withOwnLines(text, gitignoreText(privacy));
}

/** A `.gitignore` for a book that becomes a repository of its own: lines of Leadbook's own give way, others stay. */
export function ownRepositoryGitignore(text: string): string {
  return withOwnLines(text, OWN_REPOSITORY_TEXT);
}

function withOwnLines(text: string, own: string): string {
  const others = text.split(/(?<=\n)/).filter((line) => !isOwn(line));
  return appended(others.join(''), own);
}

function isOwn(line: string): boolean {
  const bare = line.replace(/\r?\n$/, '');
  return bare !== '' && OWN_LINES.has(bare);
}

/** A text with lines at its end, where a rule counts most, and in the line ends of the text. */
export function appended(text: string, lines: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : end;
  return `${text}${gap}${lines.replaceAll('\n', end)}`;
}

function rulesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:(?<![\\ ])|(?<=\\ )) +$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** `[Pp]` as `p`, and all in lower case. */
function plainCase(rule: string): string {
  return rule.toLowerCase().replace(/\[([a-z])\1\]/g, '$1');
}
