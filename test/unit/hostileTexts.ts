/** Texts that a file, a folder or a repository from elsewhere may hold, each with something that VS Code would act on. */
export const hostile: readonly string[] = [
  '[update first](command:workbench.action.togglePanel)',
  '[Read why](command:workbench.action.terminal.new?%7B%22config%22%3A%7B%22executable%22%3A%22%2Fbin%2Fsh%22%7D%7D)',
  '[x](COMMAND:workbench.action.togglePanel)',
  '[x](https://example.com)',
  '[x](HTTP://example.com/a_b)',
  '[x](file:///etc/passwd)',
  '[x](command:a "with a title")',
  "[x](command:a 'with a title')",
  '[[x](command:a)',
  '[x]](command:a)',
  '[a][b](command:c)',
  '![x](command:a)',
  '\\[x\\](command:a) [y](command:b)',
  '[x\\](command:a)',
  '[x](command:a)](command:b)',
  'before [x](command:a) between [y](command:b) after',
  '[x](command:a)\u200b[y](command:b)',
  '[*x*](command:a)',
  '[`x`](command:a)',
  '[\u2066x\u2069](command:a)',
  '[x]\u202e(command:a) [y](command:b)',
  '[$(flame)](command:a)',
  '$(flame)',
  'Ada $(flame~spin)',
  '$(sync~spin)$(sync~spin)',
  '\\\\$(flame)',
  '$$(flame)',
  '$($(flame))',
  '$(no-such-icon)',
  '$\u200e(flame) $(flame)',
  '\u202eada\u202c',
  '\u2067ada',
  '\u202a\u202b\u202d',
  'a\u200fb\u061cc\u200e',
  '\u2066\u2068\u2069',
  'retro \u202edm.exe',
];

/** What VS Code reads as a link in notices, prompts and messages of inputs: of 1.75 and, the second, of later ones. */
const LINKS = [
  /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi,
  /\[(.+?)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi,
];

/** What VS Code draws as an icon in labels, where it does not stand behind a backslash; and what it leaves out in labels. */
const ICONS = [/(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/g, /\$\([A-Za-z0-9-~]+\)/g];

/** What turns the direction of writing. */
export const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** The links that VS Code would make of a text, once it has made blanks, or nothing, of line breaks. */
export function linksIn(text: string): readonly string[] {
  return drawn(text).flatMap((one) => LINKS.flatMap((link) => one.match(link) ?? []));
}

/** The icons that VS Code would make of a text. */
export function iconsIn(text: string): readonly string[] {
  return drawn(text).flatMap((one) => ICONS.flatMap((icon) => one.match(icon) ?? []));
}

function drawn(text: string): readonly string[] {
  return [
    text,
    text.replace(/\r\n|\r|\n/g, ' '),
    text.replace(/\r\n|\r|\n/g, ''),
    text.replace(/\p{Cc}/gu, ''),
  ];
}
