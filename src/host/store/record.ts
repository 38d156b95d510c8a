import { pathOf, type Thing } from '../../core/book/paths';
import type { KindName, RecordOf } from '../../core/records/kinds';
import { type PartialRecord, typed } from '../../core/records/typed';
import type { RecordFile } from '../../core/rules/personFacts';
import { decode, type Path, read } from '../../core/yaml';
import { quickRead } from '../../core/yaml/quickRead';
import { dirtyDocumentAt } from './disk';
import type { Book } from './openedBook';
import type { Turns } from './turns';

/** A file's whole record, and where in the file it says what. */
export interface ReadRecord<K extends KindName> extends RecordFile<K> {
  /** The file is there and cannot be read; its record is then empty. */
  readonly unreadable: boolean;
  /** The line, from 0, on which something stands, or the nearest around it. */
  readonly lineOf: (at: Path) => number;
}

/** Reads a file whole: as it stands in its editor, or as it was saved last while a line is half typed. */
export async function readRecord<K extends KindName>(
  book: Book,
  thing: Thing & { readonly kind: K },
  turns: Turns,
): Promise<ReadRecord<K>> {
  const dirty = dirtyDocumentAt(() => book.uri(thing));
  const typing = dirty && fileOf(thing, dirty.getText());
  if (typing && !typing.unreadable) return typing;
  try {
    const file = await book.reader.read(pathOf(thing));
    // One that was removed while the folder was read is no file that cannot be read.
    if (!file) return withNothing(thing, false);
    await turns.next();
    const decoded = file.ok ? decode(file.bytes) : file;
    return decoded.ok ? fileOf(thing, decoded.text) : withNothing(thing, true);
  } catch {
    return withNothing(thing, true);
  }
}

function fileOf<K extends KindName>(thing: Thing & { readonly kind: K }, text: string): ReadRecord<K> {
  const quick = quickRead(text);
  const reading = quick ? undefined : read(text);
  const data = quick ?? (reading?.ok ? reading.data : undefined);
  if (!data) return withNothing(thing, true);
  const { record } = typed(thing.kind, data, thing.private);
  // Few ask for a line.
  let parsed = reading;
  const lineOf = (at: Path) => {
    parsed ??= read(text);
    if (!parsed.ok) return 0;
    for (let length = at.length; length > 0; length--) {
      const place = parsed.keyPlace(at.slice(0, length));
      if (place) return place.line;
    }
    return 0;
  };
  return { thing, record, unreadable: false, lineOf };
}

function withNothing<K extends KindName>(
  thing: Thing & { readonly kind: K },
  unreadable: boolean,
): ReadRecord<K> {
  return { thing, record: {} as PartialRecord<RecordOf<K>>, unreadable, lineOf: () => 0 };
}
