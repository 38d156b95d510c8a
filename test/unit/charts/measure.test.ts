import assert from 'node:assert/strict';
import { comparedMeasure, measureTone } from '../../../src/core/charts/measure';

describe('measures', () => {
  const table: readonly (readonly [
    before: string | undefined,
    after: string | undefined,
    numbers?: readonly number[],
  ])[] = [
    ['3 days', '4 hours', [72, 4]],
    ['3 Tage', '90 Minuten', [72, 1.5]],
    ['2 semanas', '1 día', [336, 24]],
    ['40', '9', [40, 9]],
    ['60 %', '85%', [60, 85]],
    ['1,200 calls', '300 calls', [1200, 300]],
    ['1,5 h', '0.5 h', [1.5, 0.5]],
    ['3 pages', '1 page', [3, 1]],
    ['about 31 pages a week', '9', [31, 9]],
    ['three days', 'an hour', [72, 1]],
    ['12 incidents', 'none', [12, 0]],
    ['no release', '3 releases', [0, 3]],
    ['−2', '+3', [-2, 3]],
    // Not to be compared.
    ['3 days', '4 people'],
    ['3 days', '7'],
    ['One demo in two weeks, all of us', 'Two people on the last day'],
    ['on 2026-11-21', 'on 2026-11-28'],
    ['after 15:00', 'before 12:00'],
    ['slow', 'fast'],
    ['3 days', undefined],
    [undefined, '3 days'],
    ['', ''],
  ];
  for (const [before, after, numbers] of table) {
    it(`${before} → ${after}`, () => {
      assert.deepEqual(comparedMeasure(before, after), numbers);
    });
  }

  it('are better or worse by their words, else by what was decided', () => {
    assert.equal(measureTone('Lead time', [72, 4], 'dropped'), 'good');
    assert.equal(measureTone('Lead time', [4, 72], 'kept'), 'bad');
    assert.equal(measureTone('Test coverage', [60, 85], undefined), 'good');
    assert.equal(measureTone('Testabdeckung', [85, 60], undefined), 'bad');
    assert.equal(measureTone('Fare questions', [40, 9], 'kept'), 'good');
    assert.equal(measureTone('Fare questions', [40, 9], 'dropped'), 'bad');
    assert.equal(measureTone('Fare questions', [40, 9], 'changed'), undefined);
    assert.equal(measureTone('Lead time', [4, 4], 'kept'), undefined);
    assert.equal(measureTone(undefined, [1, 2], undefined), undefined);
  });
});
