import { l10n, workspace } from 'vscode';
import { assertNever } from '../../core/assertNever';
import type { GuardAction } from '../../core/guard/actions';
import type { Reach } from '../../core/guard/findings';
import type { BookFinding, GuardStatus, Unknown } from './guardStatus';
import type { GuardWords } from './lazyGuard';

/** How many files are named; the others are counted. */
const NAMED = 3;
const LISTED = 12;

/** Returns the description of a book's row; undefined where nothing is found and nothing is unknown. */
export function guardWords({ findings, unknown }: GuardStatus): GuardWords | undefined {
  // What passes by itself, and what can never be known of a virtual folder, would only be in the way: a notice says it.
  const said = unknown.filter(({ why, place }) => why !== 'starting' && place.scheme === 'file');
  if (findings.length > 0) {
    const lines = [
      ...findings.slice(0, LISTED).map((one) => `${one.path}: ${reachWords(one.reach)}`),
      ...said.map(unknownSentence),
    ];
    return {
      label: countSentence(findings.length),
      description: listOfNames(findings),
      tooltip: lines.join('\n'),
      icon: 'shield',
    };
  }
  const [first] = said;
  if (!first) return undefined;
  const sentences = [...new Set(said.map(unknownSentence))];
  return {
    label: l10n.t('Not known whether Git leaves private files alone'),
    description: unknownSentence(first),
    tooltip: sentences.join('\n'),
    icon: 'question',
  };
}

/** Returns a sentence that says how many private files git tracks or would take. */
export function countSentence(count: number): string {
  return count === 1
    ? l10n.t('1 private file is within reach of Git')
    : l10n.t('{0} private files are within reach of Git', count);
}

/** The names of a few of the files. */
export function listOfNames(findings: readonly BookFinding[]): string {
  const names = findings.slice(0, NAMED).map(({ path }) => path.split('/').slice(-2).join('/'));
  const more = findings.length - NAMED;
  return [...names, ...(more > 0 ? [l10n.t('and {0} more', more)] : [])].join(', ');
}

/** Returns a phrase for how Git has a private file: staged, tracked, or not ignored. */
export function reachWords(reach: Reach): string {
  switch (reach) {
    case 'staged':
      return l10n.t('staged for the next commit');
    case 'changed':
      return l10n.t('tracked by Git, with changes');
    case 'tracked':
      return l10n.t('tracked by Git');
    case 'untracked':
      return l10n.t('not ignored, so Git would add it');
    case 'seen':
      return l10n.t('tracked by Git, or Git would add it');
    default:
      return assertNever(reach);
  }
}

/** Why something is not known. */
function unknownSentence({ why, place }: Unknown): string {
  const path = workspace.asRelativePath(place);
  switch (why) {
    case 'noGit':
      return l10n.t('VS Code’s Git is not available here');
    case 'restricted':
      return l10n.t('VS Code’s Git is off in Restricted Mode');
    case 'starting':
      return l10n.t('VS Code is still looking for repositories');
    case 'notOpen':
      return l10n.t('the repository {0} is not open in VS Code', path);
    case 'link':
      return l10n.t('{0} is behind a symbolic link', path);
    case 'refused':
      return l10n.t('Git gave no answer about some files');
    case 'privacy':
      return l10n.t('nothing says who can see this book');
    default:
      return assertNever(why);
  }
}

/** Returns the name of an action, and what is good to know before it is done. */
export function actionWords(action: GuardAction): { readonly label: string; readonly detail: string } {
  switch (action) {
    case 'unstage':
      return {
        label: l10n.t('Unstage'),
        detail: l10n.t('The next commit leaves them out; the files stay as they are.'),
      };
    case 'ignore':
      return {
        label: l10n.t('Ignore'),
        detail: l10n.t('Adds rules to the book’s .gitignore; files that Git already tracks stay tracked.'),
      };
    case 'untrack':
      return {
        label: l10n.t('Untrack…'),
        detail: l10n.t(
          'Types “git rm --cached” into a terminal for you to run. Git’s history keeps what was committed.',
        ),
      };
    case 'openRepository':
      return {
        label: l10n.t('Open Repository'),
        detail: l10n.t('Opens it in Source Control, so that Leadbook can ask Git.'),
      };
    case 'changePrivacy':
      return {
        label: l10n.t('Change Who Can See This Book…'),
        detail: l10n.t('Private, shared, or everything: rewrites Leadbook’s rules in the book’s .gitignore.'),
      };
    case 'shareNotes':
      return {
        label: l10n.t('Let Git Track Private Notes'),
        detail: l10n.t('This book keeps sharing everything, and Leadbook no longer warns about it.'),
      };
    case 'updateRules':
      return {
        label: l10n.t('Update .gitignore'),
        detail: l10n.t('Also ignores copies of private notes that sync tools and editors make.'),
      };
    case 'askBeforeCommit':
      return {
        label: l10n.t('Ask Before Commits…'),
        detail: l10n.t(
          'Turns on “git.diagnosticsCommitHook.enabled” in your user settings: in every repository VS Code then asks before it commits a file with an error, whichever extension reports it.',
        ),
      };
    case 'installHook':
      return {
        label: l10n.t('Guard Commits in Terminals…'),
        detail: l10n.t(
          'Types a command for sh, bash or zsh into a terminal for you to run: it installs a pre-commit hook, unless there is one.',
        ),
      };
    default:
      return assertNever(action);
  }
}
