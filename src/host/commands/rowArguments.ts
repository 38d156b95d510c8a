import type { Uri } from 'vscode';
import type { CommandName } from '../contributions';
import type { OpportunityRow } from '../opportunities/rows';
import type { Row } from '../people/rows';

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
]);

/** What the file that a menu belongs to answers of a command's prompts. */
export function argumentsOfFile(name: CommandName, uri: Uri): Record<string, unknown> {
  return ofOneFile.has(name) ? { uri } : {};
}
