import { isDataMap } from './data';
import { maxBytes } from './limits';
import { placer } from './lines';
import { load } from './load';
import { locate } from './locate';
import { rootData } from './prove';
import type { DataMap, Path, Place, Problem } from './yamlTypes';

/** What a text holds, or why it cannot be told. With any problem there are no data at all. */
export type YamlReading =
  | {
      readonly ok: true;
      /** Everything as the person typed it. Maps have no prototype. An empty document is an empty map. */
      readonly data: DataMap;
      /** Where the value at `path` stands; of a missing value, the empty place behind its colon. */
      place(path: Path): Place | undefined;
      /** Where the key at the end of `path` stands; of a list item, its dash. */
      keyPlace(path: Path): Place | undefined;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a text as a record: YAML's failsafe schema, so that `no`, `1.10` and `2024-01-01` are the text they look like. */
export function read(text: string): YamlReading {
  const result = load(text);
  if (!result.ok) return result;
  const { loaded } = result;
  const data = rootData(loaded);
  const place = placer(text);
  const spotAt = (path: Path) => {
    const spots = locate(loaded.root, path);
    return spots.length === path.length + 1 ? spots.at(-1) : undefined;
  };
  return {
    ok: true,
    data: isDataMap(data) ? data : Object.create(null),
    place(path) {
      const node = spotAt(path)?.node;
      return node && place(node.start, node.end - node.start);
    },
    keyPlace(path) {
      const entry = spotAt(path)?.entry;
      return entry && place(entry.keyStart, Math.max(entry.keyEnd - entry.keyStart, 0));
    },
  };
}

/** The text of a file, or why its bytes cannot be read as text. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

const start = { offset: 0, length: 0, line: 0, column: 0 } as const;

/**
 * The text in the bytes of a file: strict UTF-8, a BOM kept as the first character so that offsets are those of the file.
 * Fails with `tooLarge` over 1 MB and with `encoding` for anything but UTF-8: UTF-16 and Latin-1 would parse into garbage.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.byteLength > maxBytes) return { ok: false, problem: { code: 'tooLarge', place: start } };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: { code: 'encoding', place: start } };
  }
}
