import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { languageOf } from '../../../src/core/retro/answerEdits';
import { carryItems } from '../../../src/core/retro/carryItems';
import { matchHeading } from '../../../src/core/retro/families';
import type { Format } from '../../../src/core/retro/format';
import { fromTemplate, likeLastRetro } from '../../../src/core/retro/likeLastRetro';
import { STILL_OPEN } from '../../../src/core/retro/newRetroWords';
import { openActions } from '../../../src/core/retro/openActions';
import type { Language } from '../../../src/core/retro/phrases';
import { retroEntries } from '../../../src/core/retro/retroEntries';
import { outline } from '../../../src/core/retro/retroOutline';
import { settleAction } from '../../../src/core/retro/settleAction';
import { hasBox } from '../../../src/core/retro/tickAction';
import { apply } from '../../../src/core/yaml/splice';
import { speaking } from '../speaking';

const retro = (actions: string, before = '') =>
  `# Retro\n\n${before}## What went well\n\n- Shipped\n\n## Action items\n\n${actions}`;
const still = (items: string) => `## Still open from last time\n\n${items}\n`;

/** What is open of retros, the newest first. */
function openOf(files: readonly (readonly [path: string, text: string])[], hasCurrent = false) {
  const entries = files.flatMap(([path, text]) =>
    retroEntries(text, 'md', path).map((entry) => ({ ...entry, text })),
  );
  const { actions: open } = openActions(entries, {
    hasCurrent,
    isRecord: () => false,
    hasBox: (at, action) => hasBox(entries[at]?.text ?? '', action),
  });
  return open.map(({ action, retros, since }) => `${action.text}: ${retros}, ${since}`);
}

describe('the open actions of a series', () => {
  it('are those of all retros, the longest open first, each once', () => {
    assert.deepEqual(
      openOf([
        [
          'docs/retros/2026-11-20.md',
          retro('- [ ] Call the vendor (Bo)\n', still('- [ ] Fix the flaky CI tests\n')),
        ],
        ['docs/retros/2026-10-23.md', retro('- [x] Thank Bo\n- [ ] Write the runbook\n')],
        ['docs/retros/2026-08-14.md', retro('- [ ] Fix flaky CI tests (Ada)\n- [ ] Thank Bo\n')],
      ]),
      [
        'Fix the flaky CI tests: 3, 2026-08-14',
        'Write the runbook: 2, 2026-10-23',
        'Call the vendor: 1, 2026-11-20',
      ],
    );
  });

  it('are told by the newest occurrence, that of the retro being written too', () => {
    const before: [string, string] = [
      'docs/retros/2026-11-06.md',
      retro('- [ ] A thing to do\n- [ ] Another one\n'),
    ];
    const now = retro('- [ ] New here\n', still('- [x] A thing to do\n- [ ] Another one\n'));
    assert.deepEqual(openOf([['docs/retros/2026-11-20.md', now], before], true), [
      'Another one: 1, 2026-11-06',
    ]);
  });

  it('begin anew when they were done once', () => {
    assert.deepEqual(
      openOf([
        ['docs/retros/2026-11-20.md', retro('- [ ] Clean the board\n')],
        ['docs/retros/2026-11-06.md', retro('- [x] Clean the board\n')],
        ['docs/retros/2026-10-23.md', retro('- [ ] Clean the board\n')],
      ]),
      ['Clean the board: 1, 2026-11-20'],
    );
  });

  it('are found in the earlier retros of a log', () => {
    const log = `# Retros\n\n## 2026-11-20\n\n### Went well\n\n- A\n\n### Actions\n\n- [ ] Third\n\n## 2026-11-06\n\n### Went well\n\n- B\n\n### Actions\n\n- [ ] Second\n\n## 2026-10-23\n\n### Went well\n\n- C\n\n### Actions\n\n- [ ] First\n- [x] Done\n`;
    assert.deepEqual(openOf([['docs/retro.md', log]], true), [
      'First: 2, 2026-10-23',
      'Second: 1, 2026-11-06',
    ]);
    const [, , last] = retroEntries(log, 'md', 'docs/retro.md');
    assert.equal(log.slice(last?.actions[0]?.textStart, last?.actions[0]?.textEnd), 'First');
  });

  it('without a box are history after a quarter', () => {
    assert.deepEqual(
      openOf([
        ['docs/retros/2026-11-20.md', retro('- Bo: newest\n')],
        ['docs/retros/2026-09-25.md', retro('- Bo: some weeks old\n')],
        ['docs/retros/2026-05-01.md', retro('- Bo: half a year old\n- [ ] Bo: with a box\n')],
      ]),
      ['with a box: 3, 2026-05-01', 'some weeks old: 2, 2026-09-25', 'newest: 1, 2026-11-20'],
    );
  });

  it('are counted where they are taken for history, unless they are done or records', () => {
    const old = '- Bo: old\n- [ ] Bo: with a box\n- Bo: done ✅\n- Bo: older\n- Bo: a record\n';
    const entries = [
      ...retroEntries(retro('- Bo: newest\n'), 'md', 'docs/retros/2026-11-20.md'),
      ...retroEntries(retro(old), 'md', 'docs/retros/2026-05-01.md'),
    ];
    const { actions, older } = openActions(entries, {
      hasCurrent: false,
      isRecord: (_at, action) => action.text === 'a record',
      hasBox: (_at, action) => action.text === 'with a box',
    });
    assert.deepEqual([actions.length, older], [2, 2]);
  });
});

describe('an action that is over', () => {
  const cases: readonly (readonly [Format, string, string, string])[] = [
    ['md', '- [ ] Fix CI (Bo)', '- [x] Fix CI (Bo)', '- [ ] ~~Fix CI~~ (Bo)'],
    ['md', '- Bo: fix CI', '- Bo: fix CI ✅', '- Bo: ~~fix CI~~'],
    ['org', '- [ ] Fix CI', '- [x] Fix CI', '- [ ] +Fix CI+'],
    ['txt', '- Fix CI', '- Fix CI ✅', '- Fix CI (dropped)'],
    ['adoc', '* [ ] Fix CI', '* [x] Fix CI', '* [ ] Fix CI (dropped)'],
  ];
  const heads: Readonly<Partial<Record<Format, string>>> = {
    md: '## Actions\n\n',
    org: '* Actions\n\n',
    adoc: '== Actions\n\n',
    txt: 'Actions:\n\n',
  };
  for (const [format, line, done, dropped] of cases) {
    it(`${format}: ${line}`, () => {
      const text = `${heads[format]}${line}\n`;
      const [shown] = actionLines(text, format);
      assert.ok(shown);
      for (const [how, expected] of [
        ['done', done],
        ['dropped', dropped],
      ] as const) {
        const settled = settleAction(text, format, shown, how);
        assert.ok(settled.ok);
        const after = apply(text, settled.edits);
        assert.equal(after, text.replace(line, expected));
        assert.equal(actionLines(after, format)[0]?.done, true);
      }
    });
  }

  it('in a table keeps its row', () => {
    const text = '## Actions\n\n| Action | Owner |\n|---|---|\n| Fix CI | Bo |\n';
    const [shown] = actionLines(text, 'md');
    assert.ok(shown);
    const done = settleAction(text, 'md', shown, 'done');
    assert.ok(done.ok);
    assert.equal(apply(text, done.edits), text.replace('Fix CI', 'Fix CI ✅'));
  });

  it('is refused where it is not there any more', () => {
    const [shown] = actionLines('## Actions\n\n- Fix CI\n', 'md');
    assert.ok(shown);
    const gone = settleAction('## Actions\n\n- Other\n', 'md', shown, 'dropped');
    assert.equal(gone.ok ? undefined : gone.refusal.code, 'noSuchPlace');
  });
});

describe('what is carried into a retro', () => {
  const carried = (text: string, format: Format = 'md') => {
    const done = carryItems(text, format, [{ text: 'Fix CI', owner: 'Bo Li', due: '2026-12-04' }]);
    assert.ok(done.ok);
    return apply(text, done.edits);
  };
  const line = '- [ ] Fix CI (Bo Li, 2026-12-04)';

  it('stands below its heading, in the hand of the list', () => {
    const there = retro('- [ ] A\n', still('* [ ] Old\n'));
    assert.equal(carried(there), there.replace('* [ ] Old', `* [ ] Old\n* ${line.slice(2)}`));
    const hollow = retro('- [ ] A\n', still('- [ ] \n'));
    assert.equal(carried(hollow), hollow.replace('- [ ] \n', `${line}\n`));
  });

  it('gets a heading above the others where there is none', () => {
    assert.equal(
      carried(retro('- [ ] A\n')),
      retro('- [ ] A\n').replace(
        '## What went well',
        `## Still open from last time\n\n${line}\n\n## What went well`,
      ),
    );
  });

  const LANGUAGES: readonly (readonly [Language, string, string, string])[] = [
    ['en', 'What went well', 'To improve', 'Action items'],
    ['es', 'Qué salió bien', 'Qué mejorar', 'Acciones'],
    ['de', 'Was lief gut', 'Was lief schlecht', 'Maßnahmen'],
    ['fr', 'Ce qui a bien marché', 'À améliorer', 'Plan d’action'],
    ['pt', 'O que correu bem', 'O que melhorar', 'Ações'],
    ['it', 'Cosa è andato bene', 'Cosa migliorare', 'Azioni'],
    ['nl', 'Wat ging goed', 'Wat kan beter', 'Actiepunten'],
  ];
  for (const [language, ...headings] of LANGUAGES) {
    it(`is said in the retro’s language, whatever that of the window is: ${language}`, () => {
      const text = headings.map((heading) => `## ${heading}\n\n- A\n`).join('\n');
      assert.equal(languageOf(outline(text, 'md')), language);
      // As a window would say it, of which the retro knows nothing.
      const words = { 'Still open from last time': 'Window', Owner: 'Window' };
      const item = { text: 'Fix CI', owner: 'linus' };
      const done = speaking(words, () => carryItems(text, 'md', [item]));
      assert.ok(done.ok);
      const after = apply(text, done.edits);
      assert.doesNotMatch(after, /Window/);
      const heading = `## ${STILL_OPEN[language]}`;
      assert.ok(after.startsWith(`${heading}\n\n- [ ] Fix CI (`), after);
      assert.ok(matchHeading(heading)?.languages.includes(language), heading);
      const [found] = actionLines(after, 'md');
      assert.deepEqual([found?.text, found?.owner, found?.family], ['Fix CI', 'linus', 'previous'], after);
    });
  }

  it('is said in the language of the last retro where a new one begins with its headings', () => {
    const last = '# Retro\n\n## What went well\n\n* A\n\n## To improve\n\n* B\n';
    const said = speaking({ 'Still open from last time': 'Noch offen vom letzten Mal' }, () => {
      const like = likeLastRetro(last, 'md', '2026-11-28') ?? '';
      const done = carryItems(like, 'md', [{ text: 'Fix CI' }]);
      return done.ok ? apply(like, done.edits) : '';
    });
    assert.match(said, /^# Retro\n\n## Still open from last time\n\n- \[ \] Fix CI\n/);
  });

  it('is said in the language of the window where the retro has none', () => {
    const words = { 'Still open from last time': 'Noch offen vom letzten Mal' };
    const done = speaking(words, () => carryItems('# Retro\n', 'md', [{ text: 'Fix CI' }]));
    assert.ok(done.ok);
    assert.match(apply('# Retro\n', done.edits), /## Noch offen vom letzten Mal\n/);
  });

  for (const [marker, second] of [
    ['-', '-'],
    ['*', '*'],
    ['+', '+'],
    ['1.', '2.'],
    ['3)', '2)'],
  ] as const) {
    it(`stands in a list as the retro has them: ${marker}`, () => {
      const text = `## What went well\n\n${marker} A\n\n## To improve\n\n${marker} B\n`;
      const answer = { kind: 'opportunity', title: 'Call the vendor', change: 'Weekly' } as const;
      const done = carryItems(text, 'md', [{ text: 'Fix CI' }, { text: answer.title, answer }]);
      assert.ok(done.ok);
      const first = marker === '3)' ? '1)' : marker;
      const child = /\d/.test(marker) ? '   - ' : `  ${marker} `;
      assert.ok(
        apply(text, done.edits).includes(
          `\n${first} [ ] Fix CI\n${second} [ ] Call the vendor\n${child}Change: Weekly\n`,
        ),
        apply(text, done.edits),
      );
    });
  }

  it('is read again as open from before', () => {
    for (const text of [
      retro('- [ ] A\n'),
      '## Went well\n\n- A\n\n## To improve\n\n- B\n',
      '# Retro\n',
      '',
    ]) {
      const found = actionLines(carried(text), 'md')[0];
      assert.deepEqual([found?.text, found?.owner, found?.family], ['Fix CI', 'Bo Li', 'previous'], text);
    }
  });
});

describe('a retro like the last one', () => {
  it('has its headings, and nothing below them', () => {
    const last = `# Sprint 12 Retrospective\n\n## Attendees\n\n- Ada\n\n## Highlights\n\n- A\n\n## What went well\n\n* B\n\n### On 2 subjects\n\nC\n\n## What to improve\n\n- D\n\n## Action items\n\n| Action | Owner |\n|---|---|\n| E | F |\n\n## Opportunities to face\n\n- [ ] G\n`;
    assert.equal(
      likeLastRetro(last, 'md', '2026-11-21'),
      `# Sprint 13 Retrospective\n\n## Attendees\n\n- \n\n## Highlights\n\n- \n\n## What went well\n\n- \n\n## What to improve\n\n- \n\n## Action items\n\n| Action | Owner |\n|---|---|\n|  |  |\n`,
    );
  });

  it('takes the newest of a log, and its day', () => {
    const last = `* Retro 2026-11-06\n** Went well\n- A\n** Actions\n- [ ] B\n`;
    assert.equal(
      likeLastRetro(last, 'org', '2026-11-21'),
      '# Retro 2026-11-21\n\n## Went well\n\n- \n\n## Actions\n\n- [ ] \n',
    );
    assert.equal(likeLastRetro('# Notes\n\nText.\n', 'md', '2026-11-21'), undefined);
  });

  it('begins with the template of the team', () => {
    assert.equal(
      fromTemplate('# Retro {{date}}\n\nHeld: YYYY-MM-DD\n', '2026-11-21'),
      '# Retro 2026-11-21\n\nHeld: 2026-11-21\n',
    );
  });
});
