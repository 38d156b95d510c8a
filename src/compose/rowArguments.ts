import { l10n, type Uri } from 'vscode';
import { assertNever } from '../core/assertNever';
import type { Given } from '../host/commands/caller';
import type { OpportunityRow } from '../host/opportunities/rows';
import type { Row } from '../host/people/rows';
import { isRow } from '../host/people/rows';
import type { CommandName } from '../host/platform/contributions';
import { fileLink, selectionLink } from '../host/platform/workspaceLinks';

/** What a row answers of a command's prompts. */
export function argumentsOfRow(name: CommandName, row: Row | OpportunityRow): Record<string, unknown> {
  const root = 'book' in row ? row.book.book.root : undefined;
  const person = 'person' in row ? row.person : undefined;
  const uri = 'thing' in row && 'book' in row ? row.book.book.uri(row.thing) : undefined;
  switch (name) {
    case 'init':
    case 'openSample':
      return {};
    case 'addPerson':
    case 'reflect':
    case 'mirror':
    case 'exportCalendar':
    case 'importNotes':
    case 'newRetro':
    case 'improvements':
    case 'exportImprovements':
      return { book: root };
    case 'archivePerson':
    case 'startOneOnOne':
    case 'prepare':
    case 'capture':
    case 'addGoal':
    case 'skipOneOnOne':
    case 'recognise':
    case 'delegate':
    case 'exportPacket':
    case 'captureCommit':
      return { book: root, person };
    case 'addAction':
      return { book: root, person, uri: row.row === 'note' ? uri : undefined };
    case 'toggleAction':
    case 'toggleMilestone':
      return row.row === 'item' ? { uri, index: row.index, text: row.text } : {};
    case 'addMilestone':
    case 'addEvidence':
    case 'checkIn':
    case 'setGoalStatus':
    case 'markTold':
    case 'setDelegationStatus':
    case 'privateNote':
    case 'recordOutcome':
    case 'setOpportunityStatus':
    case 'setOpportunityOwner':
    case 'openNotes':
      return { uri };
    case 'faceOpportunity':
    case 'fixProblem':
    case 'recordJudgement':
      return { book: root, owner: person };
    default:
      return {};
  }
}

/** Commands that are about the file itself. */
const ofOneFile: ReadonlySet<CommandName> = new Set([
  'prepare',
  'recordOutcome',
  'setOpportunityStatus',
  'setOpportunityOwner',
  'openNotes',
]);

/** How many of the files chosen beside the first are named. */
const NAMED = 8;

/** What the place from which a person called answers of a command's prompts. */
export function argumentsOf(name: CommandName, given: Given): Record<string, unknown> {
  switch (given.from) {
    case 'nowhere':
      return name === 'capture' ? { link: selectionLink() } : {};
    case 'row':
      if (!isRow(given.row)) return {};
      return { ...argumentsOfRow(name, given.row), ...(name === 'capture' ? { link: selectionLink() } : {}) };
    case 'repository':
      return name === 'captureCommit' ? { uri: given.root } : {};
    case 'editor':
      if (name === 'capture') return { link: selectionLink(given.uri) ?? fileLink(given.uri) };
      return ofOneFile.has(name) ? { uri: given.uri } : {};
    case 'files': {
      const [first, ...others] = given.uris;
      if (name === 'capture') return { link: fileLink(first), begin: named(others) };
      return ofOneFile.has(name) || name === 'captureCommit' ? { uri: first } : {};
    }
    default:
      return assertNever(given);
  }
}

/** A record has one link: the other files are named in its text, which one writes in front of. */
function named(others: readonly Uri[]): string | undefined {
  const links = others.map(fileLink).filter((link) => link !== undefined);
  if (links.length === 0) return undefined;
  const more = links.length - NAMED;
  return ` (${[...links.slice(0, NAMED), ...(more > 0 ? [l10n.t('and {0} more', more)] : [])].join(', ')})`;
}
