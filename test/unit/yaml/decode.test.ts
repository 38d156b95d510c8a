import assert from 'node:assert/strict';
import { decode } from '../../../src/core/yaml';

const bytes = (...numbers: number[]) => Uint8Array.from(numbers);

describe('decode', () => {
  it('keeps a BOM as the first character, so that offsets are those of the file', () => {
    assert.deepEqual(decode(bytes(0xef, 0xbb, 0xbf, 0x61)), { ok: true, text: '\uFEFFa' });
  });

  for (const [name, wrong] of [
    ['Latin-1', bytes(0x61, 0xe9, 0x62)],
    ['UTF-16 LE with its mark', bytes(0xff, 0xfe, 0x61, 0x00)],
    ['UTF-16 BE with its mark', bytes(0xfe, 0xff, 0x00, 0x61)],
    ['an overlong form', bytes(0xc0, 0x80)],
    ['a surrogate', bytes(0xed, 0xa0, 0x80)],
    ['a cut sequence', bytes(0xe2, 0x82)],
  ] as const) {
    it(`refuses ${name}`, () => {
      const decoded = decode(wrong);
      assert.equal(!decoded.ok && decoded.problem.code, 'encoding');
    });
  }

  it('takes 1 MB and refuses one byte more', () => {
    assert.equal(decode(new Uint8Array(1_048_576).fill(0x20)).ok, true);
    const decoded = decode(new Uint8Array(1_048_577).fill(0x20));
    assert.equal(!decoded.ok && decoded.problem.code, 'tooLarge');
  });
});
