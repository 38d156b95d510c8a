/** Languages in which retros are written; the ids that VS Code and the usual extensions give them. */
export const RETRO_LANGUAGES = [
  'markdown',
  'mdx',
  'plaintext',
  'yaml',
  'org',
  'asciidoc',
  'restructuredtext',
];
