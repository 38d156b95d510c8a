import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The hand-formatted documents of test/fixtures/yaml, byte for byte, by name. */
export const corpus: ReadonlyMap<string, string> = new Map(
  readdirSync('test/fixtures/yaml').map((name) => [
    name,
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(join('test/fixtures/yaml', name)),
    ),
  ]),
);

/** The document with that name. */
export function fixture(name: string): string {
  const text = corpus.get(name);
  if (text === undefined) throw new Error(`No fixture ${name}`);
  return text;
}
