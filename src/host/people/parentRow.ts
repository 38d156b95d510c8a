import { assertNever } from '../../core/assertNever';
import { ME } from '../../core/book/paths';
import type { Day } from '../../core/day';
import { dueGroupOf } from '../../core/rules/dueGroups';
import type { OpenBook } from '../store/books';
import { bookRows } from './children';
import type { Row } from './peopleRows';
import type { UnreadFiles } from './unreadFiles';

/** What the row above another is told from, beside the row itself. */
interface ParentParts {
  readonly today: Day;
  readonly unread: UnreadFiles;
  /** The row of a book; undefined where there is only one, whose rows stand at the top. */
  readonly bookRow: (book: OpenBook) => Promise<Row | undefined>;
}

/** The row that another stands below; undefined at the top. */
export async function parentRow(row: Row, { today, unread, bookRow }: ParentParts): Promise<Row | undefined> {
  switch (row.row) {
    case 'book':
      return undefined;
    case 'archived':
    case 'guard':
    case 'me':
    case 'relation':
    case 'unread':
      return bookRow(row.book);
    case 'reflection':
      return { row: 'me', book: row.book };
    case 'person': {
      const summary = await row.book.summaries.get(row.person);
      const archived = summary.person.ok && summary.person.record.archived !== undefined;
      if (archived) return { row: 'archived', book: row.book };
      return (await relationRowOf(row)) ?? bookRow(row.book);
    }
    case 'becoming':
    case 'strengths':
    case 'recognise':
      return { row: 'person', book: row.book, person: row.person };
    case 'group':
    case 'records':
      return row.person === ME
        ? { row: 'me', book: row.book }
        : { row: 'person', book: row.book, person: row.person };
    case 'record':
      return { row: 'records', book: row.book, person: row.person, kind: row.thing.kind };
    case 'dueGroup':
      return { row: 'group', book: row.book, person: ME, group: 'promises' };
    case 'keptPromises':
      return { row: 'group', book: row.book, person: row.person, group: 'promises' };
    case 'note':
    case 'older':
      return { row: 'group', book: row.book, person: row.person, group: 'oneOnOnes' };
    case 'item': {
      const { book, person, thing } = row;
      if (row.list === 'milestones') return { row: 'record', book, person, thing };
      if (row.mine) return { row: 'dueGroup', book, due: dueGroupOf(row.due, today) };
      if (row.list === 'actions' && row.done) return { row: 'keptPromises', book, person };
      const group = row.list === 'topics' ? 'next' : 'promises';
      return { row: 'group', book, person: row.below ?? person, group };
    }
    case 'unreadFile':
      return { row: 'unread', book: row.book, files: unread.of(row.book) };
    case 'problem':
      return row.parent;
    default:
      return assertNever(row);
  }
}

/** The group by relation in which a person stands; undefined where there are no groups. */
async function relationRowOf(row: Row & { row: 'person' }): Promise<Row | undefined> {
  const rows = await bookRows(row.book, false);
  return rows.find((one) => one.row === 'relation' && one.people.includes(row.person));
}
