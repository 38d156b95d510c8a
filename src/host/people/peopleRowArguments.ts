import type { RowArguments } from '../commands/caller';
import type { Row } from './peopleRows';

/** The arguments that a row of the people view passes to commands: its book, whose it is, and the file that it shows. */
export function argumentsOfPeopleRow(row: Row): RowArguments {
  switch (row.row) {
    case 'problem':
      return { row: row.row };
    case 'book':
    case 'archived':
    case 'relation':
    case 'me':
    case 'unread':
    case 'unreadFile':
    case 'reflection':
    case 'guard':
    case 'dueGroup':
      return { row: row.row, book: row.book.book.root };
    case 'strengths':
    case 'recognise':
    case 'records':
    case 'becoming':
    case 'group':
    case 'keptPromises':
    case 'older':
      return ofPerson(row);
    case 'person':
      return { ...ofPerson(row), ...(row.unwritten === undefined ? {} : { date: row.unwritten }) };
    case 'record':
      return { ...ofPerson(row), row: row.thing.kind, uri: row.book.book.uri(row.thing) };
    case 'note':
      return { ...ofPerson(row), uri: row.book.book.uri(row.thing) };
    case 'item': {
      const { list, index, text } = row;
      return { ...ofPerson(row), uri: row.book.book.uri(row.thing), list, index, text };
    }
  }
}

function ofPerson({ row, book, person }: Extract<Row, { readonly person: string }>): RowArguments {
  return { row, book: book.book.root, person };
}
