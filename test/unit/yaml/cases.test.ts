import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Intent } from '../../../src/core/yaml';
import { apply, edit } from '../../../src/core/yaml/editing';
import { follow } from '../../../src/core/yaml/follow';
import { load } from '../../../src/core/yaml/load';
import { prove, rootData } from '../../../src/core/yaml/prove';

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

describe('the proof', () => {
  const text = 'links:\n  - seven # long\n  # short\n  - nine\n';
  const loading = load(text);
  assert.ok(loading.ok);
  const { loaded } = loading;
  const isProved = (value: string[], after: string) => {
    const intent = { kind: 'set', path: ['links'], value } as const;
    const edits = [{ offset: 0, length: text.length, text: after }];
    const all = { start: 0, end: text.length };
    return prove(loaded, edits, { links: value }, all, follow(rootData(loaded), intent)).ok;
  };

  it('takes comments that moved with their entries', () => {
    assert.ok(isProved(['one', 'seven', 'nine'], text.replace('  - seven', '  - one\n  - seven')));
    assert.ok(isProved(['nine', 'seven'], 'links:\n  # short\n  - nine\n  - seven # long\n'));
    assert.ok(isProved(['nine'], 'links:\n  # short\n  - nine\n'));
  });

  it('takes none that changed hands, is lost, or came from nowhere', () => {
    assert.ok(
      !isProved(['one', 'seven', 'nine'], text.replace('seven', 'one').replace('nine', 'seven\n  - nine')),
    );
    assert.ok(!isProved(['nine', 'seven'], 'links:\n  - nine # long\n  # short\n  - seven\n'));
    assert.ok(!isProved(['nine', 'seven'], 'links:\n  # short\n  - nine\n  - seven\n'));
    assert.ok(!isProved(['nine'], 'links:\n  # short\n  - nine # long\n'));
    assert.ok(!isProved(['nine'], 'links:\n  # short\n  - nine # new\n'));
    assert.ok(
      !isProved(
        ['one', 'seven', 'nine'],
        text
          .replace('  # short\n', '  # short\n  - one\n')
          .replace('one', 'seven')
          .replace('seven #', 'one #'),
      ),
    );
  });
});

describe('edit: many items', () => {
  const items = Array.from({ length: 1000 }, (_, index) => `item ${index}`);
  const list = `topics:\n${items.map((item) => `  - ${item} # ${item}\n`).join('')}`;

  it('one more in front of a thousand is one line @heavy', () => {
    const result = edit(list, [{ kind: 'set', path: ['topics'], value: ['first', ...items] }]);
    assert.deepEqual(result.ok && result.edits, [{ offset: 8, length: 0, text: '  - first\n' }]);
  });

  it('two thousand changed keys are two thousand words @heavy', () => {
    const keys = Array.from({ length: 2000 }, (_, index) => `k${index}`);
    const map = keys.map((key) => `${key}: one # ${key}\n`).join('');
    const value = Object.fromEntries(keys.map((key) => [key, 'two']));
    const result = edit(map, [{ kind: 'set', path: [], value }]);
    assert.equal(result.ok && result.text, map.replaceAll('one', 'two'));
  });
});

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
