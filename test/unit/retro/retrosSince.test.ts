import assert from 'node:assert/strict';
import { retrosSince } from '../../../src/core/retro/retrosSince';

const from = (...days: readonly (string | undefined)[]) => days.map((day) => ({ day, isOrigin: false }));
const origin = (day?: string) => ({ day, isOrigin: true });

describe('the retros since a record was raised', () => {
  it('are counted to the one in which it was', () => {
    assert.equal(retrosSince([...from('2026-11-14', '2026-10-31'), origin('2026-10-17')], '2026-10-18'), 3);
    assert.equal(retrosSince([...from(undefined), origin(), ...from(undefined)], undefined), 2);
  });

  it('are those of a log, by their days', () => {
    const log = [origin('2026-11-14'), origin('2026-10-31'), origin('2026-10-17'), origin()];
    assert.equal(retrosSince(log, '2026-11-01'), 2);
    assert.equal(retrosSince(log, '2026-01-01'), 4);
  });

  it('are those from its day on where it is of none of them', () => {
    const series = from('2026-11-14', undefined, '2026-10-31', '2026-10-17');
    assert.equal(retrosSince(series, '2026-10-31'), 3);
    assert.equal(retrosSince(series, '2026-11-20'), 0);
    assert.equal(retrosSince(series, '2026-01-01'), 4);
  });

  it('are not known without any day', () => {
    assert.equal(retrosSince(from('2026-11-14'), undefined), undefined);
    assert.equal(retrosSince(from(undefined, undefined), '2026-11-01'), undefined);
    assert.equal(retrosSince([], '2026-11-01'), undefined);
  });
});
