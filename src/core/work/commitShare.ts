import { escapedPattern } from '../escapedPattern';
import { inOneLine } from '../inOneLine';
import { neutralize } from '../neutralize';

/** A commit as git tells it. */
export interface CommitFacts {
  readonly hash: string;
  readonly message: string;
  readonly authorEmail?: string | undefined;
  /** More than one for a merge. */
  readonly parents: readonly string[];
}

/** What somebody had to do with a commit. */
export type CommitShare = 'wrote' | 'reviewed';

/** Lines of a message that name others; as GitHub, GitLab and VS Code do, wherever in the message they stand. */
const TRAILER = /^(co-authored-by|reviewed-by)[ \t]*:(.*)$/i;
/** What of a title is shown, in UTF-16 units: git asks for 50, and few go beyond 72. */
const LONGEST_TITLE = 120;
/** The number of a pull request, which forges put after the title. */
const NUMBER = / ?\((?:#|!|pull request #)\d{1,9}\)$/;

/** Addresses to compare by: without case and blanks, those that are none left out. */
export function mailsOf(emails: readonly string[]): ReadonlySet<string> {
  return new Set(emails.map((mail) => mail.trim().toLowerCase()).filter((mail) => mail.includes('@')));
}

/**
 * Returns somebody's share in a commit: `wrote` it, alone or with others, or `reviewed` it. Undefined where they had
 * none, and for merges, which only join what others wrote.
 * @param mails see `mailsOf`
 */
export function shareIn(commit: CommitFacts, mails: ReadonlySet<string>): CommitShare | undefined {
  if (commit.parents.length > 1) return undefined;
  if (mails.has(commit.authorEmail?.trim().toLowerCase() ?? '')) return 'wrote';
  let share: CommitShare | undefined;
  // Most messages have neither: they are not taken apart.
  if (!/-(?:authored|by)/i.test(commit.message)) return undefined;
  for (const line of commit.message.split(/\r?\n/)) {
    const [, key, rest] = TRAILER.exec(line) ?? [];
    if (key === undefined || rest === undefined || !mails.has(mailIn(rest))) continue;
    if (key.toLowerCase() === 'co-authored-by') return 'wrote';
    share = 'reviewed';
  }
  return share;
}

/**
 * Returns the pattern that git is to look for in the author of a commit to find what somebody wrote: POSIX extended, to
 * be matched without case. It may find more than `shareIn` says is theirs, and never less.
 * @param mails see `mailsOf`
 */
export function authorPattern(mails: ReadonlySet<string>): string {
  return `<(${alternatives(mails)})>`;
}

/** Returns a pattern for `git log --grep` that finds commits which somebody wrote with others, or reviewed. */
export function trailerPattern(mails: ReadonlySet<string>): string {
  return `^(co-authored-by|reviewed-by)[[:blank:]]*:.*(${alternatives(mails)})`;
}

function alternatives(mails: ReadonlySet<string>): string {
  return [...mails].map(escapedPattern).join('|');
}

/** The address in `Ada Lovelace <ada@example.org>`, or alone. */
function mailIn(text: string): string {
  const end = text.lastIndexOf('>');
  const begin = text.lastIndexOf('<', end);
  return (begin >= 0 && end > begin ? text.slice(begin + 1, end) : text).trim().toLowerCase();
}

/** The title of a commit: its first line that says something, without a pull request's number; its hash where none does. */
export function commitTitle({ hash, message }: Pick<CommitFacts, 'hash' | 'message'>): string {
  const first = message.trimStart().split('\n', 1)[0] ?? '';
  const line = inOneLine(neutralize(first.slice(0, 4 * LONGEST_TITLE).replace(/\p{Cc}/gu, ' ')));
  const title = line.replace(NUMBER, '') || line || shortHash(hash);
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}

/** Returns the first 12 digits of a hash, as kept in links: enough to be the only one of its kind in any repository. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
