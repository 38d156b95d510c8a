const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: Math.max(1, Math.floor(count)) }, (_, index) => row(index)).join('');

/** Texts of about `n` units that a reader may go over again and again, by what they are made of. */
export const hostile: Readonly<Record<string, (n: number) => string>> = {
  'blanks in a block': (n) => `notes: |\n${' '.repeat(n)}`,
  'lines of blanks in a folded block': (n) => `notes: >\n${'  \n'.repeat(n / 3)}  a\n`,
  'line ends behind a key': (n) => `notes: ${'\n'.repeat(n)}`,
  'quotes of mail': (n) => `${'> '.repeat(n / 2)}b`,
  'blanks between words': (n) => `a${' '.repeat(n)}b`,
  'mixed line ends': (n) => '\r\n\n\r \r\n'.repeat(n / 6),
  'brackets opened': (n) => '['.repeat(n),
  'links opened': (n) => '[[a'.repeat(n / 3),
  'braces and quotes opened': (n) => `a: {"${'{"'.repeat(n / 2)}`,
  dashes: (n) => `a\n${'-'.repeat(n)}`,
  'number signs': (n) => `# ${'#'.repeat(n / 2)}${' #'.repeat(n / 4)} a`,
  headings: (n) => rows(n / 20, (index) => `## Actions ${index}\n\n`),
  'quotes never closed': (n) => `a: "${'\\"'.repeat(n / 2)}`,
  backslashes: (n) => `a: ${'\\'.repeat(n)}`,
  'combining marks': (n) => `e${'\u0301'.repeat(n)}`,
  'half letters': (n) => '\ud83d'.repeat(n),
  'a table': (n) =>
    `## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n${rows(n / 30, (index) => `| do it ${index} | Ada | 2026-12-01 |\n`)}`,
  'nested lists': (n) => rows(Math.sqrt(n * 2) - 4, (index) => `${' '.repeat(index)}- a\n`),
  'one long line': (n) => `- [ ] ${'do a thing '.repeat(n / 11)}`,
  'task list': (n) => `## Actions\n\n${rows(n / 34, (index) => `- [ ] Ada: do it ${index} by 2026-12-01\n`)}`,
  days: (n) => `- ${'2026-11-2 1 Nov 26 '.repeat(n / 19)}`,
  colons: (n) => 'a: '.repeat(n / 3),
  'a list of records': (n) =>
    `topics:\n${rows(n / 30, (index) => `  - text: topic number ${index}\n    done: true\n`)}`,
  'a list in brackets': (n) => `topics: [${rows(n / 22, (index) => `topic number ${index}, `)}]\n`,
  comments: (n) => `a: b\n${'# comment\n'.repeat(n / 10)}c: d\n`,
  'code never closed': (n) => `${'```\n'.repeat(n / 8)}${'`a '.repeat(n / 6)}`,
  tabs: (n) => `a:${'\t'.repeat(n)}b`,
  digits: (n) => `- ${'1'.repeat(n)}`,
  anchors: (n) => rows(n / 16, (index) => `k${index}: &a${index} b\n`),
  'anchors in brackets': (n) => `a: [${rows(n / 12, (index) => `&a${index} b, `)}]\n`,
  pipes: (n) => `| a |\n|---|\n|${' a |'.repeat(n / 4)}`,
  emphasis: (n) => `- [ ] ${'*a **b _c '.repeat(n / 10)}`,
  stars: (n) => `- [ ] a ${'*'.repeat(n)}`,
  slashes: (n) => 'a/'.repeat(n / 2),
  'quotes of one kind': (n) => `a: ${"'".repeat(n)}`,
  'conflict marks': (n) => rows(n / 40, (index) => `<<<<<<< a\nk${index}: 1\n=======\nk: 2\n>>>>>>> b\n`),
  keys: (n) => rows(n / 12, (index) => `key${index}: a\n`),
  mentions: (n) => `- [ ] a ${'@[[a @a.'.repeat(n / 8)}`,
};

/** The same text as the notes of a one-on-one, and each of its lines below a topic's key. */
export function inRecord(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => `  ${line}\n`);
  return `date: 2026-11-21\ntopics:\n  - text: a\n    done: true\nactions:\n  - text: b   # c\n    owner: ada-lovelace\nnotes: |\n${lines.join('')}`;
}
