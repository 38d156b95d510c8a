import type { Summary } from '../../core/book/summary';
import type { RecordOf } from '../../core/records/kinds';
import type { Loose } from '../../core/records/typed';
import type { Filed } from '../../core/rules/facts';
import type { Book } from '../store/book';
import { pooled, WIDTH } from '../store/pool';
import type { OpportunityThing } from './rows';

/** An opportunity's file, read as far as rows need it. */
export interface OpportunityFile {
  readonly thing: OpportunityThing;
  readonly summary: Summary<'opportunity'>;
}

/** All opportunities of a book; files that cannot be read are among them. */
export async function opportunityFiles(book: Book): Promise<readonly OpportunityFile[]> {
  return pooled(await book.things('opportunity'), WIDTH, async (thing) => ({
    thing,
    summary: await book.summary(thing),
  }));
}

/** The records of those files that can be read. */
export function readable(files: readonly OpportunityFile[]): readonly Filed<'opportunity'>[] {
  return files.flatMap(({ thing, summary }) => (summary.ok ? [{ thing, record: summary.record }] : []));
}

/** What a file says, `{}` where it cannot be read. */
export function recordOf(summary: Summary<'opportunity'>): Loose<RecordOf<'opportunity'>> {
  return summary.ok ? summary.record : {};
}
