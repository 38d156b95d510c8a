import { FileSystemError, l10n, type Uri, workspace } from 'vscode';
import { assertNever } from '../../core/assertNever';
import { neutralize } from '../../core/neutralize';
import type { FieldProblem } from '../../core/records/typed';
import type { ActionRefusalCode } from '../../core/retro/answered';
import type { Place, Problem } from '../../core/yaml/yamlTypes';

/** Codes of errors that callers may rely on; the message is a sentence for the person in front of the screen. */
export type ErrorCode =
  | 'badArguments'
  | 'noBook'
  | 'noPerson'
  | 'noGoal'
  | 'noOpportunity'
  | 'twoFaced'
  | 'noPromise'
  | 'noMilestone'
  | 'noTopic'
  | 'noOneOnOne'
  | 'noNotes'
  | 'noCommits'
  | 'noWorkspace'
  | 'nothingToUndo'
  | 'exists'
  | 'restricted'
  | 'gone'
  | 'changed'
  | 'refused'
  | 'notWritten'
  | 'notSaved'
  | 'symbolicLink'
  | 'readOnly'
  | 'unexpected';

/** What goes with an error. */
interface ErrorDetails {
  /** What the person wrote and what is nowhere else now: whoever shows the message shows it too. */
  readonly text?: string;
  /** What was thrown where nobody expected it. */
  readonly origin?: unknown;
}

/**
 * An error whose message is shown as it is. `uri` and `place` say where to go to fix it. VS Code logs the message, so that
 * holds places and never text of a record.
 */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly uri: Uri | undefined;
  readonly place: Place | undefined;
  // Private, so that no log prints them with the error.
  readonly #text: string | undefined;
  readonly #origin: unknown;

  constructor(code: ErrorCode, message: string, uri?: Uri, place?: Place, details: ErrorDetails = {}) {
    super(neutralize(message));
    this.name = 'UserError';
    this.code = code;
    this.uri = uri;
    this.place = place;
    this.#text = details.text;
    this.#origin = details.origin;
  }

  /** What the person wrote and what is nowhere else now. */
  get text(): string | undefined {
    return this.#text;
  }

  /** What was thrown where nobody expected it. */
  get origin(): unknown {
    return this.#origin;
  }
}

interface Refusal {
  readonly code: ActionRefusalCode;
  readonly place: Place;
  readonly detail?: string;
}

/**
 * Returns a sentence for why something failed, without text of a record: the message of Leadbook's and the file
 * system's errors; of a stranger's error nobody knows what it says.
 */
export function reasonOf(error: unknown): string {
  return error instanceof UserError || error instanceof FileSystemError
    ? error.message
    : l10n.t('Something unexpected happened; see Leadbook’s log.');
}

/** The error in place of one that was not expected, whose message might hold text of a record. */
export function withoutText(error: unknown): UserError {
  return error instanceof UserError
    ? error
    : new UserError('unexpected', reasonOf(error), undefined, undefined, { origin: error });
}

/** The error for an edit that was refused; `changed` where something else stands at the place by now. */
export function refused(uri: Uri, refusal: Refusal): UserError {
  const message = l10n.t(
    '{0}, line {1}: {2} Nothing was changed.',
    workspace.asRelativePath(uri),
    refusal.place.line + 1,
    refusalSentence(refusal),
  );
  return new UserError(refusal.code === 'noSuchPlace' ? 'changed' : 'refused', message, uri, refusal.place);
}

function refusalSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case 'alias':
      return l10n.t('this place uses a YAML alias (*name); change it by hand.');
    case 'tag':
      return l10n.t('this value carries a YAML tag (!name); change it by hand.');
    case 'anchorInUse':
      return l10n.t('another place refers to this one by an anchor (&name); change it by hand.');
    case 'commentInside':
      return l10n.t('a comment there would be lost; change it by hand.');
    case 'noSuchPlace':
      return l10n.t('what should be changed is no longer there.');
    case 'notAList':
      return l10n.t('this should be a list (lines that begin with “- ”).');
    case 'notAMapping':
      return l10n.t('this should be keys with values (“key: value”).');
    case 'unproved':
      return l10n.t('the change could not be made without touching other text; make it by hand.');
    case 'notAnAction':
      return l10n.t('there is no longer an action on this line.');
    case 'alreadyLinked':
      return l10n.t('this action already has a record.');
    case 'notARecord':
      return l10n.t('what it should link to is not a record of a book.');
    case 'openBlock':
      return l10n.t('a code block or a comment is not closed.');
    default:
      return problemSentence({ ...refusal, code: refusal.code });
  }
}

/** The message for a problem because of which a file cannot be read. */
export function problemSentence(problem: Problem): string {
  switch (problem.code) {
    case 'unreadable':
      return l10n.t('the file cannot be read: {0}.', (problem.detail ?? '').replace(/[.]?\s*$/, ''));
    case 'encoding':
      return l10n.t('the file is not UTF-8 text; save it with the encoding UTF-8.');
    case 'control':
      return l10n.t('the file contains a character that does not belong in text; remove it.');
    case 'lineEnds':
      return l10n.t('the line endings are mixed; choose LF or CRLF in the status bar and save.');
    case 'tooLarge':
      return l10n.t('the file is over 1 MB; keep it smaller.');
    case 'tooDeep':
      return l10n.t('lists and maps are nested too deeply here.');
    case 'tooManyKeys':
      return l10n.t('the file has too many keys.');
    case 'tooManyAnchors':
      return l10n.t('the file has too many anchors.');
    case 'conflict':
      return l10n.t('there are merge conflict markers; resolve the conflict first.');
    case 'syntax':
      return l10n.t('this is not valid YAML: {0}.', (problem.detail ?? '').replace(/[.:]?\s*$/, ''));
    case 'needsQuotes':
      return l10n.t('YAML misreads this text; put it in quotes, or on the next line after “|”.');
    case 'multipleDocuments':
      return l10n.t('the file contains several documents (“---”); keep one.');
    case 'duplicateKey':
      // Not which: the key may be a line of a note that lost its place.
      return l10n.t('a key appears twice; keep one.');
    case 'notAMap':
      return l10n.t('the file should hold keys with values (“key: value”).');
    default:
      return assertNever(problem.code);
  }
}

/** Returns a sentence for a field that does not fit the schema. */
export function fieldProblemSentence(flaw: FieldProblem): string {
  const key = flaw.path.filter((part) => typeof part === 'string').at(-1) ?? '';
  switch (flaw.code) {
    case 'missing':
      return l10n.t('“{0}” is missing.', key);
    case 'notADay':
      return l10n.t('“{0}” should be a day, like 2026-11-21.', key);
    case 'notDone':
      return l10n.t('“{0}” should be the day, like 2026-11-21, or true.', key);
    case 'notAWeek':
      return l10n.t('“{0}” should be a week, like 2026-W47.', key);
    case 'notACadence':
      return l10n.t('“{0}” should be like “1 week”, “10 days” or “2 months”.', key);
    case 'notASlug':
      return l10n.t('“{0}” should be the name of a folder or file, like ada-lovelace.', key);
    case 'notOneOf':
      return l10n.t('“{0}” should be one of: {1}.', key, (flaw.allowed ?? []).join(', '));
    case 'notText':
      return l10n.t('“{0}” should be text.', key);
    case 'notAList':
      return l10n.t('“{0}” should be a list (lines that begin with “- ”).', key);
    case 'notAMap':
      return l10n.t('an item of “{0}” should have keys, like “text: …”.', key);
    default:
      return assertNever(flaw.code);
  }
}
