import { pathOf } from '../../core/book/paths';
import { exportedKinds } from '../../core/export/exportedKinds';
import type { KindName } from '../../core/records/kinds';
import { mapLimit, WIDTH } from '../store/mapLimit';
import type { Book } from '../store/openedBook';
import { type ReadRecord, readRecord } from '../store/record';
import type { Turns } from '../store/turns';

/** The records that a packet tells of in its own words, and those of kinds that say by `export` what is told of them. */
interface PacketRecords {
  readonly opportunities: readonly ReadRecord<'opportunity'>[];
  readonly others: readonly ReadRecord<KindName>[];
}

/** Reads what a person's packet tells beside their facts. Files for the lead alone are not read. */
export async function packetRecords(book: Book, person: string, turns: Turns): Promise<PacketRecords> {
  const listed = await Promise.all(exportedKinds().map((kind) => book.thingsNow(kind, person)));
  const others = listed.flat().filter((thing) => !thing.private);
  return {
    opportunities: await mapLimit(await book.thingsNow('opportunity'), WIDTH, (thing) =>
      readRecord(book, thing, turns),
    ),
    others: await mapLimit(others, WIDTH, (thing) => readRecord(book, thing, turns)),
  };
}

/** The paths in the book of those that cannot be read. */
export function unreadableRecords({ opportunities, others }: PacketRecords): readonly string[] {
  return [...opportunities, ...others].filter((one) => one.unreadable).map(({ thing }) => pathOf(thing));
}
