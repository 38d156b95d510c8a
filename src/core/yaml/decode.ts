import { maxBytes } from './limits';
import type { Problem } from './yamlTypes';

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
