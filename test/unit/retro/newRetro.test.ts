import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/day';
import { actionLines } from '../../../src/core/retro/actionLines';
import { alreadyAnswered } from '../../../src/core/retro/alreadyAnswered';
import { family } from '../../../src/core/retro/families';
import { globs } from '../../../src/core/retro/glob';
import { earlierRetros } from '../../../src/core/retro/inSeries';
import { newRetroPath } from '../../../src/core/retro/newRetroPath';
import { type CarriedItem, newRetroText } from '../../../src/core/retro/newRetroText';
import { retroContent } from '../../../src/core/retro/retroContent';
import { retroDay } from '../../../src/core/retro/retroDay';
import { RETRO_FORMATS } from '../../../src/core/retro/retroFormats';
import { headings } from '../../../src/core/retro/retroOutline';
import { retroPath } from '../../../src/core/retro/retroPath';

const day = '2026-11-21';
const href = '../../leadbook/opportunities/2026-11-07-own-it.yaml';
const open: CarriedItem[] = [
  { text: 'Own [the] train', href, owner: 'Ada Lovelace', due: '2026-12-05' },
  { text: 'Ask `support` first', owner: 'linus' },
  { text: 'Measure it' },
];

describe('newRetroText', () => {
  it('is written as people write it', () => {
    assert.equal(
      newRetroText({ format: 'wellImprove', day, open: open.slice(0, 2) }),
      [
        '# Retro 2026-11-21',
        '',
        '## Still open from last time',
        '',
        `- [ ] [Own \\[the\\] train](${href}) (Ada Lovelace, 2026-12-05)`,
        '- [ ] Ask `support` first (Owner: linus)',
        '',
        '## What went well',
        '',
        '- ',
        '',
        '## What to improve',
        '',
        '- ',
        '',
        '## Action items',
        '',
        '- [ ] ',
        '',
      ].join('\n'),
    );
  });

  for (const format of RETRO_FORMATS) {
    const text = newRetroText({ format, day, open, title: ' Sprint 13\nretro ' });

    it(`${format}: is a retro that asks`, () => {
      assert.equal(retroContent(text, newRetroPath([], day, [])), 'question');
      assert.equal(retroContent(newRetroText({ format, day, open: [] }), 'retro.md'), 'question');
      assert.match(text, /^# Sprint 13 retro\n/);
    });

    it(`${format}: has headings that are known`, () => {
      for (const heading of headings(text, 'md').slice(1)) assert.ok(family(heading.text), heading.text);
    });

    it(`${format}: what is still open is read again`, () => {
      const read = actionLines(text, 'md').map((action) => [
        action.family,
        action.text,
        action.owner,
        action.due,
      ]);
      assert.deepEqual(read, [
        ['previous', 'Own [the] train', 'Ada Lovelace', '2026-12-05'],
        ['previous', 'Ask `support` first', 'linus', undefined],
        ['previous', 'Measure it', undefined, undefined],
      ]);
    });

    it(`${format}: what is still open is no answer yet`, () => {
      assert.ok(!alreadyAnswered(text, 'md'));
      assert.ok(alreadyAnswered(`${text}- [b](${href})\n`, 'md'));
    });

    it(`${format}: says nothing of what is open where nothing is`, () => {
      assert.doesNotMatch(newRetroText({ format, day, open: [] }), /open/i);
    });
  }

  for (const title of [
    '\u1FDDnA',
    'n/a',
    'nA',
    'NA',
    'TBD',
    'None',
    '\uFB01x',
    '\u0130stanbul',
    'e\u0301te\u0301',
    '\u1112\u1161\u11AB',
    'Stra\u00DFe',
  ]) {
    it(`reads a record called ${title} again`, () => {
      const text = newRetroText({ format: 'fourLs', day, open: [{ text: title, owner: 'Ada', href }] });
      const [read, ...more] = actionLines(text, 'md');
      assert.deepEqual([read?.record, read?.owner, more.length], ['2026-11-07-own-it', 'Ada', 0], text);
      assert.equal(text.slice(read?.textStart, read?.textEnd), title);
    });
  }

  it('reads every record again, whatever its title @heavy', () => {
    const item = fc.record({
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      owner: fc.constantFrom('Ada', 'Ada B. Cee', 'x y'),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), (items) => {
        const worded = items.filter(({ text }) => /\p{L}{2}/u.test(text) && !/^[\s\p{P}]*si/iu.test(text));
        const text = newRetroText({ format: 'fourLs', day, open: worded.map((one) => ({ ...one, href })) });
        const read = actionLines(text, 'md');
        assert.deepEqual(
          read.map(({ record, owner }) => [record, owner]),
          worded.map(({ owner }) => ['2026-11-07-own-it', owner]),
          text,
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('newRetroPath', () => {
  const cases: readonly [why: string, paths: string[], expected: string, existing?: string[]][] = [
    ['nothing yet', [], 'docs/retros/2026-11-21.md'],
    ['nothing yet, but the file', [], 'docs/retros/2026-11-21-2.md', ['docs/Retros/2026-11-21.MD']],
    ['a running log alone', ['docs/retro.md'], 'docs/retro-2026-11-21.md'],
    ['a running log in the root', ['RETROSPECTIVE.md'], 'RETROSPECTIVE-2026-11-21.md'],
    ['a running log in a folder for retros', ['docs/retros/log.md'], 'docs/retros/2026-11-21.md'],
    ['logs, the newest first', ['notes/retro.md', 'docs/retros/log.md'], 'notes/retro-2026-11-21.md'],
    ['what began beside a log', ['docs/retro.md', 'docs/retro-2026-11-07.md'], 'docs/retro-2026-11-21.md'],
    [
      'what began beside a log of a subject',
      ['docs/payments-retro.md', 'docs/payments-retro-2026-11-07.md'],
      'docs/payments-retro-2026-11-21.md',
    ],
    [
      'one file of a subject in a folder for anything',
      ['docs/2026-01-05-release-train-retro.md'],
      'docs/2026-11-21-release-train-retro.md',
    ],
    ['a log that is no Markdown', ['docs/retro.txt'], 'docs/retro-2026-11-21.txt'],
    ['a day in words', ['meetings/Retro 5 March 2026.md'], 'meetings/Retro 2026-11-21.md'],
    ['a folder for retros', ['team/retrospectives/kickoff.md'], 'team/retrospectives/2026-11-21.md'],
    ['dates', ['retros/2026-10-01.md', 'retros/2026-11-01.md'], 'retros/2026-11-21.md'],
    ['dates with a word', ['meetings/2026-11-01-retro.md'], 'meetings/2026-11-21-retro.md'],
    ['a word before', ['notes/retro_2026_11_1.md'], 'notes/retro_2026_11_21.md'],
    [
      'folders of years and months',
      ['docs/retro/2022/01/21.md', 'docs/retro/2022/02/04.md'],
      'docs/retro/2026/11/21.md',
    ],
    [
      'a year folder',
      ['retros/2025/2025-12-01.md', 'retros/2025/2025-12-15.md'],
      'retros/2026/2026-11-21.md',
    ],
    ['six digits', ['admin/meetings/052823-retrospective.md'], 'admin/meetings/112126-retrospective.md'],
    ['day first', ['retros/21-01-2026.md'], 'retros/21-11-2026.md'],
    ['one date with dots', ['retros/05.11.2026.md'], 'retros/21.11.2026.md'],
    [
      'first days of months, with dots',
      ['retros/01.02.2026.md', 'retros/01.03.2026.md'],
      'retros/21.11.2026.md',
    ],
    [
      'first days of months, with dots and the year in short',
      ['retros/01.02.26.md', 'retros/01.03.26.md'],
      'retros/21.11.26.md',
    ],
    [
      'months first, with dots, told by one that has no other meaning',
      ['retros/10.05.2026.md', 'retros/10.19.2026.md'],
      'retros/11.21.2026.md',
    ],
    [
      'the year first, in short, with dots',
      ['retros/26.10.05.md', 'retros/26.10.19.md'],
      'retros/26.11.21.md',
    ],
    ['one date with dashes', ['retros/12-11-2026.md'], 'retros/21-11-2026.md'],
    ['one date with the year in short', ['retros/retro_05_11_26.md'], 'retros/retro_21_11_26.md'],
    ['one date of months first', ['retros/01-29-2026.md'], 'retros/11-21-2026.md'],
    [
      'one date, months first in one beside it',
      ['retros/01-05-2026-team-a.md', 'retros/04-29-2026-offsite.md'],
      'retros/11-21-2026.md',
    ],
    [
      'months first, told by two',
      ['retros/10-05-2026.md', 'retros/11-05-2026.md', 'retros/10-19-2026.md'],
      'retros/11-21-2026.md',
    ],
    [
      'cycle folders',
      ['meetings/cycle-18/2026-01-01-retro.md', 'meetings/cycle-19/2026-01-05-retro.md'],
      'meetings/cycle-19/2026-11-21-retro.md',
    ],
    ['dated folders', ['meetings/2026-01-05/retro.md'], 'meetings/2026-11-21/retro.md'],
    [
      'numbers',
      ['team/retrospectives/RETRO_01.md', 'team/retrospectives/RETRO_09.md'],
      'team/retrospectives/RETRO_10.md',
    ],
    ['numbers with a gap', ['retros/sprint-2.md', 'retros/sprint-10.md'], 'retros/sprint-11.md'],
    ['a number that is taken', ['retros/sprint-2.md'], 'retros/sprint-4.md', ['retros/SPRINT-3.md']],
    ['spaces', ['Retro 12.md'], 'Retro 13.md'],
    ['folders of sprints', ['sprint-3/retro.md'], 'sprint-4/retro.md'],
    [
      'dates and sprints',
      ['retros/2026-01-05-sprint-3.md', 'retros/2026-01-19-sprint-4.md'],
      'retros/2026-11-21-sprint-5.md',
    ],
    ['one file of a subject', ['retros/2026-01-05-release-train.md'], 'retros/2026-11-21.md'],
    ['a year folder, without dates', ['docs/retros/2025/kickoff.md'], 'docs/retros/2026/2026-11-21.md'],
    ['months', ['retros/2025-11.md', 'retros/2025-12.md'], 'retros/2026-11.md'],
    ['weeks', ['retros/2026-W10-retro.md', 'retros/2026-W12-retro.md'], 'retros/2026-W47-retro.md'],
    ['a week that is taken', ['retros/2026-W47.md'], 'retros/2026-W47-2.md'],
    ['a team', ['retros/2026-01-05-team-a.md', 'retros/2026-01-19-team-a.md'], 'retros/2026-11-21-team-a.md'],
    ['a second one that day', ['retros/2026-11-21.md'], 'retros/2026-11-21-2.md'],
    ['AsciiDoc', ['retros/2026-11-01.adoc'], 'retros/2026-11-21.adoc'],
    ['Org', ['retros/sprint-3.org'], 'retros/sprint-4.org'],
    ['another format', ['retros/2026-11-01.rst'], 'retros/2026-11-21.md'],
    ['the larger series', ['retros/1.md', 'retros/2.md', 'x/2020-01-01-retro.md'], 'retros/3.md'],
    [
      'what is no retro',
      ['docs/2026-01-05.md', 'retros/README.md', 'templates/retro-1.md'],
      'docs/retros/2026-11-21.md',
    ],
  ];
  for (const [why, paths, expected, existing = []] of cases)
    it(`${why}: ${expected}`, () => assert.equal(newRetroPath(paths, day, existing), expected));

  const logs = ['docs/retro.md', 'RETROSPECTIVE.md', 'docs/payments-retro.md', 'docs/retro-log.adoc'];
  for (const log of [...logs, 'notes/Retro Notes.md', 'docs/our_retros.txt', 'docs/Retro – Payments.md'])
    it(`goes on beside ${log}, after all that is there`, () => {
      const [stem, ending] = [log.slice(0, log.lastIndexOf('.')), log.slice(log.lastIndexOf('.'))];
      const paths = [log];
      for (const own of ['2026-11-29', '2026-12-13', '2027-01-10']) {
        const made = newRetroPath(paths, own, []);
        assert.equal(made, `${stem}-${own}${ending}`);
        assert.deepEqual(earlierRetros(made, paths), paths);
        paths.unshift(made);
      }
    });

  it('follows the rules of the user', () => {
    const rules = { include: globs(['learnings/**']), exclude: globs(['old/**']) };
    const paths = ['learnings/2026-01-05.md', 'old/retros/2026-02-02.md', 'old/retros/2026-02-03.md'];
    assert.equal(newRetroPath(paths, day, [], rules), 'learnings/2026-11-21.md');
  });

  it('is a free path that says retro, whatever there is @heavy', () => {
    const part = fc.constantFrom(
      'docs',
      'retros',
      'retro',
      '2026',
      '11',
      'cycle-9',
      '2026-11-20',
      'sprint-3',
      'RETRO_99',
      'a',
      'Retro 9',
      '112126',
      '1-2',
    );
    const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}.md`);
    fc.assert(
      fc.property(
        fc.array(path, { maxLength: 8 }),
        fc.array(path),
        fc.nat(5000),
        (paths, existing, offset) => {
          const own = addDays('2020-01-01', offset);
          const made = newRetroPath(paths, own, existing);
          assert.equal(retroPath(made), 'yes', made);
          assert.ok(![...paths, ...existing].some((other) => other.toLowerCase() === made.toLowerCase()));
          assert.notEqual(newRetroPath([...paths, made], own, existing), made);
          if (/^docs\/retros\/20\d\d-\d\d-\d\d/.test(made)) assert.equal(retroDay(made), own);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
