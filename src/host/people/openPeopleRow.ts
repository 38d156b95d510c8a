import { commands, Uri } from 'vscode';
import { assertNever } from '../../core/assertNever';
import { personThing } from '../../core/book/paths';
import { type KindName, kinds } from '../../core/records/kinds';
import type { RecordKind } from '../../core/records/recordKind';
import { commandId } from '../platform/contributions';
import { openAt, openAtNotes, openAtPath } from '../platform/openAt';
import type { Row } from './peopleRows';

/** Goes where a row leads: to the place in its file. */
export async function openRow(row: Row): Promise<void> {
  switch (row.row) {
    case 'item':
      return openPath(row, [row.list, row.index, 'text']);
    case 'record':
      return openPath(row, [titleKeyOf(row.thing.kind)]);
    case 'note':
      await openAtNotes(row.book.book.uri(row.thing));
      return;
    case 'person':
      // One that was due, and of which nothing is written yet.
      if (row.unwritten !== undefined) await commands.executeCommand(commandId('startOneOnOne'), row);
      else await openPerson(row, 'becoming');
      return;
    case 'becoming':
      return openPerson(row, 'becoming');
    case 'strengths':
    case 'recognise':
      return openPerson(row, row.row);
    case 'reflection':
      await commands.executeCommand(commandId('reflect'), row);
      return;
    case 'problem':
      await openAt(row.uri, row);
      return;
    case 'book':
      await openAtPath(row.book.book.uri({ kind: 'book', name: 'book', private: false }), []);
      return;
    case 'guard':
      await commands.executeCommand(commandId('checkGit'), { book: row.book.book.root });
      return;
    case 'unreadFile': {
      const uri = Uri.joinPath(row.book.book.root, ...row.file.path.split('/'));
      if (row.file.isFolder) await commands.executeCommand('revealInExplorer', uri);
      else await openAt(uri);
      return;
    }
    case 'unread':
    case 'archived':
    case 'relation':
    case 'me':
    case 'group':
    case 'records':
    case 'dueGroup':
    case 'keptPromises':
      return;
    case 'older':
      await commands.executeCommand(commandId('showOlder'), row);
      return;
    default:
      assertNever(row);
  }
}

function titleKeyOf(kind: KindName): string {
  const { title = '' }: RecordKind = kinds[kind];
  return title;
}

async function openPath(
  row: Extract<Row, { thing: unknown }>,
  path: readonly (string | number)[],
): Promise<void> {
  await openAtPath(row.book.book.uri(row.thing), path);
}

async function openPerson({ book, person }: Extract<Row, { person: string }>, key: string): Promise<void> {
  await openAtPath(book.book.uri(personThing(person)), [key]);
}
