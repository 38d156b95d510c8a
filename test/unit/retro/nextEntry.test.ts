import assert from 'node:assert/strict';
import type { CarriedItem } from '../../../src/core/retro/newRetroText';
import { nextEntryEdits, takesEntries } from '../../../src/core/retro/nextEntry';
import { apply } from '../../../src/core/yaml/splice';

const DAY = '2026-11-30';
const open: CarriedItem[] = [{ text: 'Cache the build', owner: 'Ada' }];

/** The log with its next entry. */
function begun(lines: readonly string[], items: readonly CarriedItem[] = [], day = DAY): string {
  const text = lines.join('\n');
  const done = nextEntryEdits(text, 'md', day, items);
  assert.ok(done?.ok, text);
  const after = apply(text, done.edits);
  assert.match(after.slice(done.offset), /^#/);
  return after;
}

const entry = (name: string, ...more: string[]) => [
  `## ${name}`,
  '',
  '### Went well',
  '',
  '- Demo',
  '',
  '### Actions',
  '',
  '- [ ] Cache the build (Ada)',
  ...more,
];
const empty = (name: string) => [
  `## ${name}`,
  '',
  '### Went well',
  '',
  '- ',
  '',
  '### Actions',
  '',
  '- [ ] ',
];

describe('the next entry of a log', () => {
  it('stands above the others where the newest does, parted as they are', () => {
    const log = ['# Retros', '', ...entry('2026-11-16'), '', '---', '', ...entry('2026-11-02'), ''];
    assert.equal(
      begun(log),
      ['# Retros', '', ...empty('2026-11-30'), '', '---', '', ...log.slice(2)].join('\n'),
    );
  });

  it('stands below the others where the newest does, in a file without a last line end too', () => {
    const log = ['# Retros', '', ...entry('Sprint 8'), '', ...entry('Sprint 9')];
    assert.equal(begun(log), [...log, '', ...empty('Sprint 10')].join('\n'));
    assert.equal(begun([...log, '']), [...log, '', ...empty('Sprint 10'), ''].join('\n'));
  });

  it('makes no heading of what is written above a rule', () => {
    const log = [...entry('Sprint 8'), '---', ...entry('Sprint 9', '', 'Ana automates it.')];
    assert.equal(begun(log), [...log, '', '---', ...empty('Sprint 10')].join('\n'));
  });

  it('stands above the newest, though another heading has a day', () => {
    const log = [
      '# R',
      '',
      '## Team rules (updated 2026-01-12)',
      '',
      '- x',
      '',
      ...entry('2026-11-16'),
      '',
      ...entry('2026-11-02'),
    ];
    assert.ok(begun(log).startsWith([...log.slice(0, 6), ...empty('2026-11-30'), ''].join('\n')));
  });

  it('has the number and the day of its own', () => {
    const log = [...entry('Sprint 9 – 2026-11-16'), '', ...entry('Sprint 8 – 2026-11-02'), ''];
    assert.match(begun(log), /^## Sprint 10 – 2026-11-30\n/);
  });

  it('begins with what is carried, and nothing else changes', () => {
    const log = ['# Retros', '', ...entry('2026-11-16'), '', ...entry('2026-11-02'), ''];
    const after = begun(log, open);
    const [, said = ''] = /## 2026-11-30\n\n([\s\S]*?)\n\n### Went well/.exec(after) ?? [];
    assert.equal(said, '### Still open from last time\n\n- [ ] Cache the build (Ada)');
    assert.ok(after.endsWith(log.slice(2).join('\n')));
  });

  it('keeps the line ends of the file', () => {
    const log = [...entry('2026-11-16'), '', ...entry('2026-11-02'), ''].join('\r\n');
    const done = nextEntryEdits(log, 'md', DAY, open);
    assert.ok(done?.ok);
    assert.doesNotMatch(apply(log, done.edits), /[^\r]\n/);
  });

  it('is for files of many retros alone, by days and numbers that can go on', () => {
    const takes = (...lines: string[]) => takesEntries(lines.join('\n'), 'md', DAY);
    assert.ok(takes(...entry('2026-11-16'), ...entry('2026-11-02')));
    assert.ok(!takes('# Retro 2026-11-16', ...entry('Team A'), ...entry('Team B')));
    assert.ok(!takes(...entry('2026-11-16')));
    assert.ok(!takes(...entry('Sprint one'), ...entry('Sprint two')));
    assert.ok(!takes(...entry('2026-12-14'), ...entry('2026-11-02')), 'not before the newest');
    const beside = (...names: string[]) => takes(...names.flatMap((name) => entry(name)));
    for (const [newest, before] of [
      ['2026-11-16 – 2026-11-27', '2026-11-02 – 2026-11-13'],
      ['Sprint 9 (Nov 16)', 'Sprint 8 (Nov 2)'],
      ['Sprint 9: the migration', 'Sprint 8: the search'],
      ['Retro 16 November', 'Retro 2 November'],
      ['Retro 2026 Q4', 'Retro 2026 Q3'],
      ['Week 47', 'Week 45'],
      ['Iteration 9 - 11/09/2026', 'Iteration 8 - 10/26/2026'],
    ] as const)
      assert.ok(!beside(newest, before), newest);
    assert.ok(!takes('<a id="s9"></a>', '', ...entry('Sprint 9'), ...entry('Sprint 8')), 'an anchor');
    assert.ok(!takesEntries([...entry('2026-11-16'), ...entry('2026-11-02')].join('\n'), 'org', DAY));
  });
});
