import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apply, edit, type Intent } from '../../../src/core/yaml';

interface Case {
  readonly what: string;
  readonly text: string;
  readonly intent: Intent;
  /** Any of these is right. */
  readonly expectAny: readonly string[];
}

const folder = 'test/fixtures/yaml-edits';
const cases = readdirSync(folder).map((name) => ({
  name,
  ...(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case),
}));

describe('edit: cases', () => {
  for (const { name, what, text, intent, expectAny } of cases) {
    for (const feed of ['\n', '\r\n']) {
      it(`${name}: ${what}${feed === '\n' ? '' : ' (CRLF)'}`, () => {
        const before = text.replaceAll('\n', feed);
        const result = edit(before, [intent]);
        assert.ok(result.ok, JSON.stringify(result));
        assert.equal(apply(before, result.edits), result.text);
        const expected = expectAny.map((one) => one.replaceAll('\n', feed));
        if (!expected.includes(result.text)) assert.equal(result.text, expected[0]);
      });
    }
  }
});
