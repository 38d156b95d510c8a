import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { 'zod/mini' as shared } from '../../src/compose/commandSchemas';

/** What is bundled with its own: the schemas of records, and what runs in Node. */
const OTHER = /^src\/(?:cli|core\/records)\/|^src\/compose\/commandSchemas/;

describe('what is shared of the schema library', () => {
  it('is all that commands and pages use of it, and nothing else @slow', () => {
    const used = new Set<string>();
    for (const file of globSync('src/**/*.ts').map((path) => path.replaceAll('\\', '/'))) {
      const text = OTHER.test(file) ? '' : readFileSync(file, 'utf8');
      if (!/^import \* as z from 'zod\/mini';$/m.test(text)) continue;
      for (const [, name = ''] of text.matchAll(/\bz\.(?!core\b|infer\b)([a-z]\w*)/g)) used.add(name);
    }
    assert.deepEqual([...used].sort(), Object.keys(shared).sort());
  });
});
