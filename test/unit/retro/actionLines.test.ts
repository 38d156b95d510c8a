import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ActionLine } from '../../../src/core/retro/action';
import { actionLines } from '../../../src/core/retro/actionLines';
import { type Format, formatOf } from '../../../src/core/retro/format';

/** An action as `[x] text | owner | due | family shape`, what is absent left out. */
function shown({ done, text, owner, due, family, shape, record }: ActionLine): string {
  const kind = `${family} ${shape}`;
  return [
    `[${done ? 'x' : ' '}] ${text}`,
    owner && `owner ${owner}`,
    due && `due ${due}`,
    record && `record ${record}`,
    kind === 'actions item' ? '' : kind,
  ]
    .filter(Boolean)
    .join(' | ');
}

function reads(why: string, format: Format, lines: string[], expected: string[], all = false) {
  it(`${format}: ${why}`, () => {
    for (const eol of ['\n', '\r\n']) {
      const text = lines.join(eol);
      assert.deepEqual(actionLines(text, format, { all }).map(shown), expected);
    }
  });
}

/** One item below a heading for actions, in Markdown. */
function item(words: string, ...expected: string[]) {
  reads(words, 'md', ['## Actions', '', `- ${words}`], expected);
}

const record = '2026-11-21-own-the-release-train';
const href = `../leadbook/opportunities/${record}.yaml`;

describe('actionLines', () => {
  describe('an item', () => {
    item('[ ] Write it down (Ada)', '[ ] Write it down | owner Ada');
    item('[x] Write it down @ada', '[x] Write it down | owner @ada');
    item('[X] Write it down', '[x] Write it down');
    item('@ada: write it down', '[ ] write it down | owner @ada');
    item('@ada write it down', '[ ] write it down | owner @ada');
    item('**[Ada Lovelace]** Write it down', '[ ] Write it down | owner Ada Lovelace');
    item('[Ada] Write it down', '[ ] Write it down | owner Ada');
    item('Write it down [Ada]', '[ ] Write it down | owner Ada');
    item('Write it down **[Ada]**', '[ ] Write it down | owner Ada');
    item('Ada: write it down', '[ ] write it down | owner Ada | actions named');
    item('**Ada van Dijk:** write it down', '[ ] write it down | owner Ada van Dijk | actions named');
    item('**Ada**: write it down', '[ ] write it down | owner Ada | actions named');
    item('Ada & Linus: write it down', '[ ] write it down | owner Ada & Linus | actions named');
    item('everyone: write it down', '[ ] write it down | owner everyone | actions named');
    item('Write it down (Owner: ada)', '[ ] Write it down | owner ada');
    item('Write it down. Owner: Ada', '[ ] Write it down. | owner Ada');
    item('Write it down — @ada', '[ ] Write it down | owner @ada');
    item('Write it down @ada @linus', '[ ] Write it down | owner @ada, @linus');
    item('Write it down (Ada, 2026-12-01)', '[ ] Write it down | owner Ada | due 2026-12-01');
    item('Write it down (Ada, due: 2026-12-01)', '[ ] Write it down | owner Ada | due 2026-12-01');
    item('Write it down (Ada) due 1 December 2026', '[ ] Write it down | owner Ada | due 2026-12-01');
    item('Write it down by 2026-12-01 (Ada)', '[ ] Write it down | owner Ada | due 2026-12-01');
    item('Write it down, Deadline: Dec 1, 2026', '[ ] Write it down | due 2026-12-01');
    item('Write it down **Due:** 2026-12-01', '[ ] Write it down | due 2026-12-01');
    item('Write it down 📅 2026-12-01', '[ ] Write it down | due 2026-12-01');
    item('By 2026-12-01 write it down', '[ ] By 2026-12-01 write it down | due 2026-12-01');
    item('~~Write it down (Ada)~~', '[x] Write it down | owner Ada');
    item('~~Write it down~~ (Ada)', '[x] Write it down | owner Ada');
    item('✅ Write it down', '[x] Write it down');
    item('Write it down ✅', '[x] Write it down');
    item('Write it down (done)', '[x] Write it down');
    item('Write it down - **done**', '[x] Write it down');
    item('**Write it down** (Ada)', '[ ] Write it down | owner Ada');
    item('**Write** it **down**', '[ ] **Write** it **down**');
    item('Write it down - done', '[x] Write it down');
    item('Write-down is done', '[ ] Write-down is done');
    item('Write it down (Ada) — Done', '[x] Write it down | owner Ada');
    item('☐ Write it down', '[ ] Write it down');
    item(`[ ] [Own it](${href}) (Ada)`, `[ ] Own it | owner Ada | record ${record}`);
    item(`Own [it](https://x.example/1) ([${record}](${href}))`, `[ ] Own it | record ${record}`);
  });

  describe('what looks like a mark and is none', () => {
    item('Write it down (optional)', '[ ] Write it down (optional)');
    item('Write it down (CI)', '[ ] Write it down (CI)');
    item('Write it down (High)', '[ ] Write it down (High)');
    item('Write it down (Sprint 5)', '[ ] Write it down (Sprint 5)');
    item('CI: cache the build', '[ ] CI: cache the build');
    item('Documentation: write it down', '[ ] Documentation: write it down');
    item('Ask @ada to write it down', '[ ] Ask @ada to write it down');
    item('Say when it is done', '[ ] Say when it is done');
    item('Read [the log](https://x.example)', '[ ] Read the log');
    item('Call retry(Ada)', '[ ] Call retry(Ada)');
    item('Write it down by Friday', '[ ] Write it down by Friday');
    item('Write it down by 01/02/2026', '[ ] Write it down by 01/02/2026');
    item('Move off the 2026-12-01 build now', '[ ] Move off the 2026-12-01 build now');
  });

  describe('what is no action', () => {
    for (const words of ['', '[ ] ', '…', 'TBD', 'None', '[Specific action]', '{action}', '---', 'n/a'])
      item(words);
    reads(
      'items below other headings',
      'md',
      ['## Went well', '- a', '## Actions', '### To improve', '- b'],
      [],
    );
    reads('items in code', 'md', ['## Actions', '```', '- a', '```'], []);
    reads('prose', 'md', ['## Actions', 'We will write it down.'], []);
    reads('below notes', 'md', ['## Actions', '- a', '### Notes', '- b'], ['[ ] a']);
    reads('below a rule', 'md', ['## Actions', '- a', '', '---', '', '- b'], ['[ ] a']);
    reads('but below a rule that adorns the heading', 'md', ['## Actions', '', '---', '', '- b'], ['[ ] b']);
    reads('below a title', 'md', ['# Retro actions and next steps', '## Discussion', '- a'], []);
    reads('changes of a product', 'md', ['## Changes', '- a'], []);
  });

  reads(
    'sub-bullets belong to their parent',
    'md',
    [
      '## Actions',
      '- Write it',
      '  down',
      '  - Owner: Ada',
      '  - **Due:** 2026-12-01',
      '  - Status: done',
      '  - in English',
      '- b',
    ],
    ['[x] Write it down | owner Ada | due 2026-12-01', '[ ] b'],
  );
  reads(
    'labels right below the words',
    'md',
    ['## Action Plan', '1. Improve it', '   - Responsable: Ada', '   - Deadline: 1 Dec 2026', '', '2. b'],
    ['[ ] Improve it | owner Ada | due 2026-12-01', '[ ] b'],
  );
  reads(
    'a heading per person',
    'md',
    [
      '## Actions',
      '### Ada Lovelace',
      '- a',
      '### High priority',
      '- b',
      '### @linus',
      '- [x] c (2026-12-01)',
      '### Whole team',
      '- d',
    ],
    [
      '[ ] a | owner Ada Lovelace | actions person',
      '[ ] b',
      '[x] c | owner @linus | due 2026-12-01 | actions person',
      '[ ] d | owner Whole team | actions person',
    ],
  );
  reads(
    'an item per person',
    'md',
    ['## Actions', '- Ada:', '  - a', '  - b', '- **Linus**', '  - c', '- Reviews', '  - d'],
    [
      '[ ] a | owner Ada | actions person',
      '[ ] b | owner Ada | actions person',
      '[ ] c | owner Linus | actions person',
      '[ ] Reviews',
    ],
  );
  reads(
    'bold headings and families',
    'md',
    ['**Previous action items:**', '- [x] a', '**Action items:**', '- [ ] b', '**Wins**', '- c'],
    ['[x] a | previous item', '[ ] b'],
  );
  reads(
    'a table',
    'md',
    [
      '## Action items',
      '| # | Action | Owner | Due | Status |',
      '|---|:-------|-------|-----|--------|',
      '| 1 | Cache \\| it | [Ada](https://x.example) | 2026-12-01 | Open |',
      '| 2 | ~~Ask~~ | **Linus** | Dec 1, 2026 | in progress |',
      '| 3 | Tell | TBD | soon | ✅ Done |',
      '| 4 | [Specific action] | | | |',
      '| 5 | | | | |',
      `| 6 | [Own it](${href}) | @grace | | closed |`,
      '',
      '- and this',
    ],
    [
      '[ ] Cache | it | owner Ada | due 2026-12-01 | actions table',
      '[x] Ask | owner Linus | due 2026-12-01 | actions table',
      '[x] Tell | actions table',
      `[x] Own it | owner @grace | record ${record} | actions table`,
      '[ ] and this',
    ],
  );
  reads(
    'a table in Spanish, without outer pipes',
    'md',
    [
      '## Acciones',
      'Acción | Responsable | Fecha límite | Estado',
      '--- | --- | --- | ---',
      'Medir | Ada | 2026-12-01 | Hecho',
    ],
    ['[x] Medir | owner Ada | due 2026-12-01 | actions table'],
  );
  reads(
    'a table of something else',
    'md',
    ['## Actions', '| Metric | Before |', '|---|---|', '| Lead time | 3 |'],
    [],
  );
  reads(
    'goal, change and measurement in a table',
    'md',
    [
      '## Action items',
      '| Goal | Change | Measurement |',
      '|---|---|---|',
      '| Reviews in a day | One reviewer | Hours |',
    ],
    ['[ ] One reviewer | experiment table'],
  );
  reads(
    'goal, change and measurement as items',
    'md',
    [
      '## Action item',
      '* a goal: reviews in a day',
      '* a change/experiment: one reviewer (Ada)',
      '* a measurement: hours',
    ],
    ['[ ] one reviewer | owner Ada | experiment item'],
  );
  reads(
    'goal, change and measurement as headings',
    'md',
    [
      '## Goal',
      'Reviews in a day.',
      '## Change',
      '',
      'One reviewer',
      'a day.',
      '',
      '## Measurement',
      'Hours.',
    ],
    ['[ ] One reviewer a day. | experiment paragraph'],
  );
  reads('an experiment', 'md', ['## Experiments', '- One reviewer'], ['[ ] One reviewer | experiment item']);
  reads(
    'Org headings with keywords',
    'org',
    [
      '* Actions',
      '** TODO [#A] Ask Ada (Linus) :team:',
      'DEADLINE: <2026-12-01 Tue>',
      '- detail',
      '** DONE b',
      '** c',
      '- d',
      '* TODO e',
    ],
    ['[ ] Ask Ada | owner Linus | due 2026-12-01', '[x] b', '[ ] d'],
  );
  reads(
    'an Org table',
    'org',
    ['* Actions', '| Action | Owner |', '|--------+-------|', '| a b    | Ada   |'],
    ['[ ] a b | owner Ada | actions table'],
  );
  reads(
    'Org items and links',
    'org',
    ['* Actions', '- [X] a', `- [ ] [[file:${href}][Own it]] (Ada)`, '- +b+', '** Ada', '- c'],
    ['[x] a', `[ ] Own it | owner Ada | record ${record}`, '[x] b', '[ ] c | owner Ada | actions person'],
  );
  reads(
    'AsciiDoc tables, cell by cell and row by row',
    'adoc',
    [
      '== Actions',
      '|===',
      '|Action |Owner',
      '',
      '|a',
      '|Ada',
      '',
      '|b',
      '|Linus',
      '|===',
      '',
      '|===',
      '|Action |Due',
      '|c |2026-12-01',
      '|===',
    ],
    [
      '[ ] a | owner Ada | actions table',
      '[ ] b | owner Linus | actions table',
      '[ ] c | due 2026-12-01 | actions table',
    ],
  );
  reads(
    'AsciiDoc checklists and links',
    'adoc',
    ['== Actions', '* [*] a', `* [ ] link:${href}[Own it] (Ada)`, '** Due: 2026-12-01'],
    ['[x] a', `[ ] Own it | owner Ada | due 2026-12-01 | record ${record}`],
  );
  reads(
    'reStructuredText',
    'rst',
    ['Actions', '=======', '', '#. Check (Ada)', `#. \`Own it <${href}>\`_ (Ada)`],
    ['[ ] Check | owner Ada', `[ ] Own it | owner Ada | record ${record}`],
  );
  reads(
    'plain text',
    'txt',
    ['WENT WELL:', '- a', '', 'TODO:', '1) Ada: b', `2) Own it (${href}) (Ada)`],
    ['[ ] b | owner Ada | actions named', `[ ] Own it | owner Ada | record ${record}`],
  );
  reads(
    'YAML',
    'yaml',
    [
      'went_well: [a]',
      'actions:',
      '- Write it down (Ada)',
      '- Grace: ask',
      '- action: measure',
      '  owner: ada',
      '  due: 2026-12-01',
      '  done: true',
      `- {title: Own it, link: ${href}}`,
      '- [x]',
      'previous_actions:',
      '  Ada: [tell]',
    ],
    [
      '[ ] Write it down | owner Ada',
      '[ ] ask | owner Grace | actions named',
      '[x] measure | owner ada | due 2026-12-01',
      `[ ] Own it | record ${record}`,
      '[ ] tell | owner Ada | previous person',
    ],
  );
  reads('broken YAML', 'yaml', ['actions:', '- a: b: c'], []);
  for (const [language, heading] of [
    ['es', 'Próximos pasos'],
    ['de', 'Maßnahmen'],
    ['fr', 'Actions à mener'],
    ['pt', 'Itens de ação'],
    ['it', 'Azioni'],
    ['nl', 'Actiepunten'],
  ] as const)
    reads(`a heading in ${language}`, 'md', [`## ${heading}`, '- a (Ada)'], ['[ ] a | owner Ada']);

  const log = ['# Retros', '## 2026-02-01', '### Actions', '- new', '## 2026-01-01', '### Actions', '- old'];
  reads('the newest of many', 'md', log, ['[ ] new']);
  reads('all of many', 'md', log, ['[ ] new', '[ ] old'], true);

  reads(
    'titles in bold with details',
    'md',
    [
      '## Actions',
      '1. **Automate Evidence Collection**',
      '   - In CI',
      '   - **Owner:** Development Team',
      '   - **Target:** Sprint 2',
    ],
    ['[ ] Automate Evidence Collection | owner Development Team'],
  );
  reads(
    'columns named with more words',
    'md',
    [
      '## Acciones de mejora',
      '| Accion concreta | Responsable acordado | Fecha objetivo |',
      '|---|---|---|',
      '| Medir | Ada | 2026-12-01 |',
      '| Por acordar | Por asignar | |',
    ],
    ['[ ] Medir | owner Ada | due 2026-12-01 | actions table'],
  );

  it('takes only the people that are known for people, if they are', () => {
    const lines = [
      '## Actions',
      '- Smoke Test: write it',
      '- Ada: ask',
      '- Tell (Ada & @linus)',
      '- Tell (Jenkins)',
      '### Grace',
      '- a',
      '### Ada',
      '- b',
    ];
    const isPerson = (name: string) => name === 'Ada';
    assert.deepEqual(actionLines(lines.join('\n'), 'md', { isPerson }).map(shown), [
      '[ ] Smoke Test: write it',
      '[ ] ask | owner Ada | actions named',
      '[ ] Tell | owner Ada & @linus',
      '[ ] Tell (Jenkins)',
      '[ ] a',
      '[ ] b | owner Ada | actions person',
    ]);
  });

  it('tells where the words and the lines stand', () => {
    const text = '\uFEFF## Actions\r\n\r\n- [ ] Write it\r\n  down (Ada)\r\n  - Due: 2026-12-01\r\n';
    const [action] = actionLines(text, 'md');
    assert.ok(action);
    assert.equal(text.slice(action.textStart, action.textEnd), 'Write it\r\n  down');
    assert.equal(text.slice(action.start, action.end), '- [ ] Write it\r\n  down (Ada)');
    assert.equal(action.line, 2);
  });

  it('finds actions in the fixtures that have some @slow', () => {
    const folder = 'test/fixtures/retro';
    const without = readdirSync(folder).filter(
      (name) => actionLines(readFileSync(`${folder}/${name}`, 'utf8'), formatOf(name) ?? 'txt').length === 0,
    );
    assert.deepEqual(without.sort(), ['running-log.md', 'skeleton.md', 'start-stop-continue.md']);
  });

  it('keeps places within the text and in order, whatever it holds @heavy', () => {
    const piece = fc.constantFrom(
      ...[
        '## Actions',
        '### Ada',
        '**Previous actions**',
        'Change',
        '----',
        '- [ ] a (Ada)',
        '* Ada: b',
        '- Ada:',
        '  - c @ada',
      ],
      ...[
        '| Action | Owner |',
        '|---|---|',
        '| a | b |',
        '|===',
        '|a',
        '  Owner: Ada',
        '~~',
        '(',
        ')',
        '[',
        ']',
        '`',
        '- ~~x~~',
        'actions:',
      ],
      ...[
        '- [x](opportunities/2026-01-01-a.yaml)',
        '* Actions',
        '== Actions',
        '',
        ' ',
        '#. d',
        '- by 2026-01-01',
        '📅 2026-01-01',
      ],
    );
    const lines = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 20 });
    const formats = fc.constantFrom<Format>('md', 'mdx', 'txt', 'yaml', 'org', 'adoc', 'rst');
    fc.assert(
      fc.property(lines, formats, fc.constantFrom('\n', '\r\n'), fc.boolean(), (parts, format, eol, all) => {
        const text = parts.join(eol);
        let last = -1;
        for (const action of actionLines(text, format, { all })) {
          assert.ok(
            action.start <= action.textStart &&
              action.textStart < action.textEnd &&
              action.textEnd <= action.end,
          );
          assert.ok(action.end <= text.length && action.textStart > last);
          assert.notEqual(action.text, '');
          last = action.textStart;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('ends on long texts @heavy', () => {
    const long = [
      '## Actions\n\n'.concat('- [ ] a (Ada) by 2026-12-01\n'.repeat(8_000)),
      '## Actions\n\n### Ada\n- a\n'.repeat(3_000),
      `## Actions\n- ${'('.repeat(500_000)}`,
      `## Actions\n- a${' (Ada'.repeat(700)}\n`.repeat(200),
      `## Actions\n| Action |\n|---|\n${'| a |\n'.repeat(10_000)}`,
      `## Actions\n${'- Ada:\n  - b\n'.repeat(5_000)}`,
      `## Actions\n${Array.from({ length: 900 }, (_, at) => `${' '.repeat(at)}- Ada:`).join('\n')}`,
    ];
    const counts = (format: Format) => long.map((text) => actionLines(text, format).length);
    assert.deepEqual(counts('md'), [8000, 3000, 0, 200, 10_000, 5000, 1]);
    assert.deepEqual(counts('txt'), [8000, 3000, 0, 200, 0, 5000, 1]);
    for (const format of ['org', 'adoc', 'rst'] as const)
      assert.deepEqual(counts(format), [0, 0, 0, 0, 0, 0, 0], format);
  });
});
