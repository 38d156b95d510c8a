import assert from 'node:assert/strict';
import { previousRetro } from '../../../src/core/retro/inSeries';
import { newRetroPath } from '../../../src/core/retro/newRetroPath';

function next(day: string, expected: string, ...paths: string[]) {
  it(`${paths.at(-1)} → ${expected}`, () => assert.equal(newRetroPath(paths, day, []), expected));
}

const JANUARY = '2027-01-08';

describe('the path of the next month, quarter or week', () => {
  next(
    JANUARY,
    'docs/retros/2027-january.md',
    'docs/retros/2026-november.md',
    'docs/retros/2026-december.md',
  );
  next(JANUARY, 'docs/retros/2027-january.md', 'docs/retros/2026-december.md');
  next(
    JANUARY,
    'docs/retros/january-2027.md',
    'docs/retros/december-2026.md',
    'docs/retros/november-2026.md',
  );
  next(
    JANUARY,
    'docs/retros/2027/january.md',
    'docs/retros/2026/november.md',
    'docs/retros/2026/december.md',
  );
  next(
    JANUARY,
    'docs/retros/2027/01-january.md',
    'docs/retros/2026/11-november.md',
    'docs/retros/2026/12-december.md',
  );
  next(JANUARY, 'docs/retros/2027/january/platform.md', 'docs/retros/2026/december/platform.md');
  next(JANUARY, 'retros/2027-Januar.md', 'retros/2026-Oktober.md', 'retros/2026-Dezember.md');
  next('2027-03-08', 'retros/2027-marzo.md', 'retros/2027-enero.md', 'retros/2027-febrero.md');
  next('2027-02-08', 'retros/2027/fevereiro.md', 'retros/2026/novembro.md', 'retros/2026/dezembro.md');
  next('2027-02-08', 'retros/feb-2027-retro.md', 'retros/dec-2026-retro.md');
  next(JANUARY, 'retros/JANUARY 2027.md', 'retros/DECEMBER 2026.md');
  next(JANUARY, 'docs/retros/2027/Q1.md', 'docs/retros/2026/Q3.md', 'docs/retros/2026/Q4.md');
  next(JANUARY, 'docs/retros/2027-Q1.md', 'docs/retros/2026-Q4.md');
  next(JANUARY, 'docs/retros/Q1-2027.md', 'docs/retros/Q4-2026.md', 'docs/retros/Q3-2026.md');
  next(JANUARY, 'retros/2027q1.md', 'retros/2026q3.md', 'retros/2026q4.md');
  next('2026-11-08', 'retros/2026q4.md', 'retros/2026q2.md', 'retros/2026q3.md');
  next(
    JANUARY,
    'docs/retros/2027/Q1/retro.md',
    'docs/retros/2026/Q3/retro.md',
    'docs/retros/2026/Q4/retro.md',
  );
  next(JANUARY, 'docs/retros/2027/01.md', 'docs/retros/2026/11.md', 'docs/retros/2026/12.md');
  next(
    JANUARY,
    'docs/retros/2027-01/retro.md',
    'docs/retros/2026-11/retro.md',
    'docs/retros/2026-12/retro.md',
  );
  next(JANUARY, 'retros/01-2027.md', 'retros/11-2026.md', 'retros/12-2026.md');
  next(JANUARY, 'retros/2027-W01.md', 'retros/2026-W52.md');
  next(JANUARY, 'docs/retros/2027/01/08.md', 'docs/retros/2026/12/18.md');
  next(JANUARY, 'retros/sprint-11.md', 'retros/sprint-9.md', 'retros/sprint-10.md');

  it('knows the month before', () => {
    const paths = ['retros/2026-october.md', 'retros/2026-december.md', 'retros/2027-january.md'];
    assert.equal(previousRetro('retros/2027-january.md', paths), 'retros/2026-december.md');
    assert.equal(previousRetro('retros/2026-december.md', paths), 'retros/2026-october.md');
  });

  it('knows the quarter before', () => {
    const paths = ['retros/Q4-2026.md', 'retros/Q3-2026.md', 'retros/Q1-2027.md'];
    assert.equal(previousRetro('retros/Q1-2027.md', paths), 'retros/Q4-2026.md');
  });
});
