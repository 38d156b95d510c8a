import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/day';
import { earlierRetros, followingRetros, isFollowed, previousRetro } from '../../../src/core/retro/inSeries';

/** Each path's previous is the one before it in the row; the first has none. Paths beside the row change nothing. */
function rows(why: string, row: string[], beside: string[] = []) {
  it(why, () => {
    const paths = [...beside, ...row].sort();
    const before = row.map((path) => previousRetro(path, paths));
    assert.deepEqual(before, [undefined, ...row.slice(0, -1)]);
  });
}

/** Words whose length changes when they are composed, taken apart or written small. */
const changing = [
  'Zoe\u0308',
  'Zoë',
  '\u1FDDn',
  'I\u0307zmir',
  '\u0130zmir',
  '\uFB01n',
  '\u1112\u1161\u11AB',
  'Straße',
];

describe('previousRetro', () => {
  for (const word of changing) {
    rows(`dates behind ${word} (${word.length} units)`, [
      `retros/${word}/${word} 2026-01-07 a.md`,
      `retros/${word}/${word} 2026-01-21 a.md`,
      `retros/${word}/${word} 2026-02-04 a.md`,
    ]);
    rows(`a day in words behind ${word}`, [
      `retros/${word}/${word} 7 Jan 2026.md`,
      `retros/${word}/${word} 21 Jan 2026.md`,
    ]);
  }

  it('takes a name for the same however the file system has composed it', () => {
    const paths = ['retros/Zoe\u0308-2026-01-07.md', 'retros/Zo\u00EB-2026-01-21.md'];
    assert.equal(previousRetro(paths[1] ?? '', paths), paths[0]);
  });

  rows('folders of years and months', [
    'docs/retro/2021/12/17.md',
    'docs/retro/2022/01/07.md',
    'docs/retro/2022/01/21.md',
    'docs/retro/2022/02/04.md',
  ]);
  rows(
    'six digits, month first',
    [
      'admin/meetings/121922-retrospective.md',
      'admin/meetings/010223-retrospective.md',
      'admin/meetings/052823-retrospective.md',
    ],
    ['admin/meetings/040123-standup.md'],
  );
  rows('six digits, year first', ['retros/230528.md', 'retros/230611.md', 'retros/240101.md']);
  rows('day first', ['retros/21-01-2025.md', 'retros/04-02-2025.md', 'retros/03-01-2026.md']);
  rows('first days of months, with dots', [
    'retros/02.01.2026.md',
    'retros/01.02.2026.md',
    'retros/01.03.2026.md',
  ]);
  rows(
    'cycle folders',
    [
      'meetings/cycle-9/2025-12-15-retro.md',
      'meetings/cycle-10/2025-12-22-retro.md',
      'meetings/cycle-19/2026-01-05-retro.md',
    ],
    ['meetings/cycle-19/2025-12-30-planning.md', 'README.md'],
  );
  rows('numbers with zeros', [
    'team/retrospectives/RETRO_01.md',
    'team/retrospectives/RETRO_02.md',
    'team/retrospectives/RETRO_10.md',
  ]);
  rows(
    'numbers without zeros',
    ['docs/retros/sprint-1.md', 'docs/retros/sprint-2.md', 'docs/retros/sprint-10.md'],
    ['docs/retros/README.md', 'docs/retros/2026-01-01.md'],
  );
  rows('spaces', ['Retro 2.md', 'Retro 12.md'], ['retro.md']);
  rows('glued numbers', ['retro9.md', 'retro12.md']);
  rows('sprint folders', ['sprint-9/retro.md', 'sprint-10/retro.md']);
  rows('sprints of years', ['2025/sprint-26-retro.md', '2026/sprint-1-retro.md', '2026/sprint-2-retro.md']);
  rows('weeks', ['retros/2025-W52.md', 'retros/2026-W02.md', 'retros/2026-W10.md']);
  rows('months', ['retros/2025-12.md', 'retros/2026-01.md']);
  rows('names of months', ['retros/5 Dec 2025.md', 'retros/2 Jan 2026.md']);
  rows(
    'team A, with team B beside',
    ['retros/2026-01-05-team-a.md', 'retros/2026-01-19-team-a.md'],
    ['retros/2026-01-12-team-b.md'],
  );
  rows('team 1, with team 2 beside', ['team1/retros/1.md', 'team1/retros/2.md'], ['team2/retros/1.md']);
  rows('names of subjects', ['retrospectives/TB-42-AND.md', 'retrospectives/TB-43-IOS.md']);
  rows('other endings and cases', ['retros/2026-01-05.txt', 'Retros/2026-01-19.md', 'retros/2026-02-02.MD']);

  for (const path of ['retro.md', 'docs/retrospective.md', 'docs/retros/kickoff.md'])
    it(`none for ${path}`, () => {
      assert.equal(previousRetro(path, [path, 'docs/retros/2026-01-05.md', 'retros/1.md']), undefined);
    });

  it('takes no template, readme or book for a retro', () => {
    const others = ['templates/retros/1.md', 'retros/README-1.md', 'retros/1.png', '.planning/retros/1.md'];
    assert.equal(previousRetro('retros/2.md', [...others, 'retros/2.md']), undefined);
  });

  it('finds the day before among any days, in each manner of naming @slow', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 8 });
    const manners = [
      (day: string) => `docs/retros/${day}.md`,
      (day: string) => `docs/retro/${day.replaceAll('-', '/')}.md`,
      (day: string) => `meetings/${day.replaceAll('-', '')}-retro.md`,
      (day: string) => `retros/${day.slice(0, 4)}/${day}-retro.md`,
    ];
    fc.assert(
      fc.property(days, fc.constantFrom(...manners), (offsets, manner) => {
        const row = offsets.sort((a, b) => a - b).map((offset) => manner(addDays('2020-01-01', offset)));
        row.forEach((path, at) => void assert.equal(previousRetro(path, [...row].reverse()), row[at - 1]));
      }),
    );
  });

  it('ends on many and long paths @heavy', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `retros/sprint-${at}.md`);
    assert.equal(previousRetro('retros/sprint-500.md', many), 'retros/sprint-499.md');
    assert.equal(previousRetro(`x/retros/${'1-'.repeat(5_000)}.md`, ['retros/1.md']), undefined);
  });
});

describe('what a series went on from', () => {
  const cases: readonly [why: string, path: string, beside: readonly string[], before: readonly string[]][] =
    [
      ['a log', 'docs/retro-2026-11-21.md', ['docs/retro.md', 'docs/team-retro.md'], ['docs/retro.md']],
      ['a log in the root', 'RETROSPECTIVE-2026-11-21.md', ['retrospective.md'], ['retrospective.md']],
      [
        'a log, behind its series',
        'docs/retro-2026-11-21.md',
        ['docs/retro.md', 'docs/retro-2026-11-07.md'],
        ['docs/retro-2026-11-07.md', 'docs/retro.md'],
      ],
      [
        'all of a folder for retros, for the first',
        'retros/2026-11-21.md',
        ['retros/kickoff.md', 'retros/offsite-2026-05-01.md', 'retros/offsite-2027-05-01.md'],
        ['retros/offsite-2026-05-01.md', 'retros/kickoff.md'],
      ],
      [
        'no more than its series, for others',
        'retros/2026-11-21.md',
        ['retros/kickoff.md', 'retros/2026-11-07.md'],
        ['retros/2026-11-07.md'],
      ],
      ['nothing in another folder', 'retros/2026-11-21.md', ['docs/retro.md', 'retros/README.md'], []],
      [
        'nothing of a team',
        'retros/team-a-2026-11-21.md',
        ['retros/team-b-2026-11-07.md', 'retros/log.md'],
        [],
      ],
      ['nothing in a folder for anything', 'docs/2026-11-21-retro.md', ['docs/team-retro.md'], []],
    ];
  for (const [why, path, beside, before] of cases)
    it(why, () => {
      assert.deepEqual(earlierRetros(path, [path, ...beside]), before);
      for (const one of before)
        assert.ok(followingRetros(one, [path, ...beside]).includes(path), `lines of ${one} are followed`);
    });
});

describe('followingRetros', () => {
  it('judges no path of a large folder more than once @slow', () => {
    const paths = Array.from({ length: 300 }, (_, at) => `retros/${addDays('2020-01-01', at)}.md`);
    for (const origin of ['retros/2020-03-01.md', 'retros/kickoff.md']) {
      const judged: string[] = [];
      const exclude = (path: string) => judged.push(path) < 0;
      assert.ok(followingRetros(origin, paths, { exclude }).length > 200);
      assert.ok(judged.length <= paths.length + 5, `${judged.length} judged for ${origin}`);
    }
  });
});

describe('a retro without a day', () => {
  const history: readonly [path: string, later: string][] = [
    ['retros/sprint-3.md', 'retros/sprint-14.md'],
    ['sprint-3/retro.md', 'sprint-4/retro.md'],
    ['team-1/retro-3.md', 'team-1/retro-4.md'],
    ['retros/team-1-sprint-3.md', 'retros/team-1-sprint-4.md'],
    ['retros/1.md', 'retros/2.md'],
    ['Retro 2.md', 'Retro 12.md'],
    ['retro9.md', 'retro12.md'],
    ['retros/3-retro.md', 'retros/4-retro.md'],
    ['retros/2025-W52.md', 'retros/2026-W02.md'],
    ['retros/2026-Q3.md', 'retros/2026-Q4.md'],
    ['retros/platform-q4-2025.md', 'retros/platform-q1-2026.md'],
    ['retros/2026-november.md', 'retros/2026-december.md'],
    ['retros/sprint-3-checkout.md', 'retros/sprint-4-search.md'],
    ['retros/sprint-3-team-a.md', 'retros/sprint-4-team-a.md'],
  ];
  for (const [path, later] of history)
    it(`is history: ${path}, as ${later} is there`, () => {
      assert.equal(isFollowed(path, [path, later]), true);
      assert.equal(isFollowed(later, [path, later]), false);
    });

  const others: readonly [path: string, other: string][] = [
    ['team1/retro.md', 'team2/retro.md'],
    ['retros/team-1.md', 'retros/team-2.md'],
    ['retros/Team 1.md', 'retros/Team 2.md'],
    ['retros/team (1).md', 'retros/team (2).md'],
    ['retros/squad_1_retro.md', 'retros/squad_2_retro.md'],
    ['projects/apollo-1/retro.md', 'projects/apollo-2/retro.md'],
    ['retros/apollo11.md', 'retros/apollo12.md'],
    ['retros/team-1-sprint-3.md', 'retros/team-2-sprint-4.md'],
    ['retros/sprint-3-team-1.md', 'retros/sprint-4-team-2.md'],
    ['retros/sprint-3-squad-a.md', 'retros/sprint-4-squad-b.md'],
    ['team-1/retro-3.md', 'team-2/retro-4.md'],
    ['retros/kickoff.md', 'retros/2026-01-05.md'],
  ];
  for (const [path, other] of others)
    it(`is no history: ${path}, though ${other} is there`, () => {
      assert.equal(isFollowed(path, [path, other]), false);
    });
});
