import assert from 'node:assert/strict';
import { dayIn, lacksYear } from '../../../src/core/dayIn';

describe('a day in a text', () => {
  const cases: [string, string | undefined][] = [
    ['2026-11-21', '2026-11-21'],
    ['2026_11_21_1on1', '2026-11-21'],
    ['20261121', '2026-11-21'],
    ['2026.11.21', '2026-11-21'],
    ['2026/11/21', '2026-11-21'],
    ['2026-1-5', '2026-01-05'],
    ['2026-11-21 1on1', '2026-11-21'],
    ['2026-11-21-2', '2026-11-21'],
    ['2026-11-21T10:30', '2026-11-21'],
    ['21 Nov 2026', '2026-11-21'],
    ['21st of November, 2026', '2026-11-21'],
    ['21-Nov-2026', '2026-11-21'],
    ['November 21, 2026', '2026-11-21'],
    ['Nov 2nd 2026', '2026-11-02'],
    ['Sat 21 Nov 2026', '2026-11-21'],
    ['2026 Nov 21', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['11/21/2026', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['05.05.2026', '2026-05-05'],
    ['2026-11-21, after 2026-11-14', '2026-11-21'],
    ['[[2026-11-21]]', '2026-11-21'],
    ['03/04/2026', 'unclear'],
    ['since 2026-11-14 and 2026-11-21', 'unclear'],
    ['2026-02-30', undefined],
    ['2026-13-01', undefined],
    ['20269999', undefined],
    ['20261121093000', undefined],
    ['21/11/26', undefined],
    ['28 Nov', undefined],
    ['Marching 21 2026', undefined],
    ['v1.2.3', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of cases) {
    it(`“${text}” is ${expected ?? 'none'}`, () => {
      const found = dayIn(text);
      assert.equal(typeof found === 'object' ? found.day : found, expected);
    });
  }

  it('may lack its year', () => {
    for (const text of ['28 Nov', 'Nov 28', 'Sat, 28th November']) assert.ok(lacksYear(text), text);
    for (const text of ['28 Nov 2026', 'Next', 'May', 'In Nov 28 people came'])
      assert.ok(!lacksYear(text), text);
  });
});
