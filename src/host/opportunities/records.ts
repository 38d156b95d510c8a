import { l10n } from 'vscode';
import type { Summary } from '../../core/book/summary';
import { type OpportunityGroups, opportunityGroups } from '../../core/opportunities/groups';
import type { RecordOf } from '../../core/records/kinds';
import type { PartialRecord } from '../../core/records/typed';
import type { RecordFile } from '../../core/rules/personFacts';
import type { OpenBook } from '../store/books';
import { mapLimit, WIDTH } from '../store/mapLimit';
import type { Book } from '../store/openedBook';
import { nameOf } from '../store/personSummaries';
import { Turns } from '../store/turns';
import type { OpportunityThing } from './opportunityRows';

/** An opportunity's file, read as far as rows need it. */
interface OpportunityFile {
  readonly thing: OpportunityThing;
  readonly summary: Summary<'opportunity'>;
}

const known = new WeakMap<Book, Promise<readonly OpportunityFile[]>>();
const heard = new WeakSet<Book>();

/** All opportunities of a book; files that cannot be read are among them. The same list until one of them changes. */
export function opportunityFiles(book: Book): Promise<readonly OpportunityFile[]> {
  if (!heard.has(book)) {
    heard.add(book);
    // Ends with the book.
    book.onDidChange(({ paths }) => touchesOpportunities(paths) && known.delete(book));
  }
  const before = known.get(book);
  if (before) return before;
  const files = readAll(book);
  known.set(book, files);
  files.catch(() => known.get(book) === files && known.delete(book));
  return files;
}

async function readAll(book: Book): Promise<readonly OpportunityFile[]> {
  const turns = new Turns();
  return mapLimit(await book.things('opportunity'), WIDTH, async (thing) => {
    const summary = await book.summary(thing);
    await turns.next();
    return { thing, summary };
  });
}

const grouped = new WeakMap<readonly OpportunityFile[], OpportunityGroups>();

/** The groups of the view. */
export async function groupsOf(book: Book): Promise<OpportunityGroups> {
  const files = await opportunityFiles(book);
  const groups = grouped.get(files) ?? opportunityGroups(readable(files));
  grouped.set(files, groups);
  return groups;
}

/** True if any of these paths in a book is one of opportunities, or of a folder around them. */
export function touchesOpportunities(paths: ReadonlySet<string>): boolean {
  return [...paths].some((path) => path === '' || path.startsWith('opportunities'));
}

/** The records of those files that can be read. */
export function readable(files: readonly OpportunityFile[]): readonly RecordFile<'opportunity'>[] {
  return files.flatMap(({ thing, summary }) => (summary.ok ? [{ thing, record: summary.record }] : []));
}

/** Returns the record of a file; `{}` where it cannot be read. */
export function opportunityRecord(summary: Summary<'opportunity'>): PartialRecord<RecordOf<'opportunity'>> {
  return summary.ok ? summary.record : {};
}

/** Returns the owner's name; the slug where the book has no such person, a phrase where nobody owns it. */
export async function ownerOf(book: OpenBook, owner: string | undefined): Promise<string> {
  if (owner === undefined) return l10n.t('nobody owns it yet');
  return (await book.book.people()).includes(owner) ? nameOf(await book.summaries.get(owner)) : owner;
}
