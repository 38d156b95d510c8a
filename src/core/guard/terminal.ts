import type { Privacy } from '../book/gitignore';

/** A shell that reads a command line: PowerShell and `cmd` quote in ways of their own. */
type Shell = 'posix' | 'powershell' | 'cmd';

/** The kind of a shell, by the path of its program. */
export function shellOf(program: string): Shell {
  const name = program.toLowerCase().split(/[\\/]/).at(-1) ?? '';
  if (/^(pwsh|powershell)/.test(name)) return 'powershell';
  return /^cmd(\.exe)?$/.test(name) ? 'cmd' : 'posix';
}

/** The longest path that file systems know, in UTF-16 units. */
const LONGEST = 4096;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be typed
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/**
 * The command that takes files out of git and leaves them on disk, to be typed and not run. Undefined where no file is
 * left that can be typed: one with a line end in its name would run what follows it.
 * @param paths relative to the root of the repository, `/` between names
 */
export function untrackCommand(paths: readonly string[], shell: Shell): string | undefined {
  const typed = paths.filter((path) => isTypeable(path, shell)).map((path) => quoted(literal(path), shell));
  return typed.length === 0 ? undefined : `git rm -r --cached -- ${typed.join(' ')}`;
}

/** True if a path can be typed into a shell without any part of it being read as a command. */
export function isTypeable(path: string, shell: Shell): boolean {
  return !CONTROL.test(path) && !(shell === 'cmd' && /["%!]/.test(path));
}

/**
 * The command, for a POSIX shell, that installs a `pre-commit` hook which refuses private files. It asks git where hooks
 * lie, so `core.hooksPath` is honored, and writes nothing where there is a hook already. Undefined where the book's path
 * cannot be typed.
 * @param book the path of the book relative to the root of its repository, `/` between names
 */
export function hookCommand(book: string, privacy: Privacy | undefined): string | undefined {
  if (book.length > LONGEST || CONTROL.test(book)) return undefined;
  const lines = hookScript(book, privacy).map((line) => quoted(line, 'posix'));
  return [
    'h="$(git rev-parse --git-path hooks)/pre-commit"',
    'if [ -e "$h" ] || [ -L "$h" ]; then echo "$h is there already: nothing was written" >&2',
    `else mkdir -p "\${h%/*}" && printf '%s\\n' ${lines.join(' ')} > "$h" && chmod +x "$h" && echo "$h"; fi`,
  ].join('; ');
}

/** The lines of the hook: they name what is staged and refuse the commit. */
function hookScript(book: string, privacy: Privacy | undefined): readonly string[] {
  const specs = pathspecs(book, privacy).map((spec) => quoted(spec, 'posix'));
  return [
    '#!/bin/sh',
    '# Leadbook: private notes stay out of commits.',
    `found=$(git diff --cached --name-only --diff-filter=d -- ${specs.join(' ')}) || exit 1`,
    '[ -z "$found" ] && exit 0',
    `printf '%s\\n' 'Leadbook: these files are private, so nothing was committed:' "$found" >&2`,
    'exit 1',
  ];
}

/** What `isPrivatePath` says, as git's pathspecs. */
function pathspecs(book: string, privacy: Privacy | undefined): readonly string[] {
  const base = book === '' ? '' : `${book.replace(/[\\*?[\]]/g, '\\$&')}/`;
  if (privacy === 'private') return [`:(top,glob)${base}**`];
  const anywhere = ['**/*.private*', '**/*.private*/**'];
  const reflections = ['**/reflections/**', '*reflections*', '*reflections*/**'];
  const globs = privacy === 'everything' ? anywhere : [...anywhere, ...reflections];
  return globs.map((glob) => `:(top,glob,icase)${base}${glob}`);
}

/** A path that git takes for itself, though it begins like a pathspec or has stars in it. */
function literal(path: string): string {
  return /^:|[*?[\\]/.test(path) ? `:(literal)${path}` : path;
}

function quoted(text: string, shell: Shell): string {
  if (shell === 'powershell') return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
  if (shell === 'cmd') return `"${text}"`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}
