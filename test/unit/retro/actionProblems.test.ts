import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { runRules } from '../../../src/core/diagnostics/rule';
import type { ActionLine } from '../../../src/core/retro/action';
import { actionLines } from '../../../src/core/retro/actionLines';
import { actionRules } from '../../../src/core/retro/actionRules';
import { formatOf } from '../../../src/core/retro/format';

const told = (actions: readonly ActionLine[], people: readonly string[] = []) =>
  runRules(actionRules, { actions, people, uri: {} });
const said = (text: string, path = 'retro.md') =>
  told(actionLines(text, formatOf(path) ?? 'txt')).map(
    ({ code, start, end }) => `${text.slice(start, end)}: ${code}`,
  );
const folder = 'test/fixtures/retro';
const RETRO = '# Retro\n\n## Went well\n\n- Shipped\n\n## Action items\n\n';

describe('what is wrong with actions that are no records', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['all are owned', '- [ ] Fix CI (Ada)\n', []],
    ['one was forgotten', '- [ ] Fix CI (Ada)\n- [ ] Call them\n', ['Call them: noOwner']],
    ['the owner of a done one shows the habit too', '- [x] Fix CI (Ada)\n- [ ] Call\n', ['Call: noOwner']],
    ['none is owned', '- Fix CI\n- Call them\n- Write docs\n', ['Fix CI: noOwners']],
    ['there is only one', '- Fix CI\n', ['Fix CI: noOwner']],
    [
      'the team owns them',
      '- [ ] Fix CI (team)\n- [ ] Call them (everyone)\n',
      ['Fix CI: teamOwner', 'Call them: teamOwner'],
    ],
    ['it is done', '- [x] Fix CI\n', []],
    [
      'it is a record',
      '- [ ] [Fix CI](../leadbook/opportunities/2026-11-21-fix-ci.yaml)\n- Call\n',
      ['Call: noOwner'],
    ],
    ['it comes from before', '- [ ] Fix CI (Ada)\n\n## Carried forward\n\n- [ ] Old\n', []],
  ];
  for (const [name, actions, expected] of cases) {
    it(`is told sparingly: ${name}`, () => assert.deepEqual(said(RETRO + actions), expected));
  }

  const named: readonly (readonly [string, string, boolean])[] = [
    ['山田さんがCIを直す', '山田', true],
    ['CIは山田が直す', '山田 太郎', true],
    ['林さんがCIを直す', '林', true],
    ['森林のCIを直す', '林', false],
    ['민수가 CI를 고친다', '민수', true],
    ['ada fixes CI', 'Ada Lovelace', true],
    ['fix CI with ada’s help', 'Ada Lovelace', true],
    ['Ada fixes CI', 'Ada Lovelace', true],
    ['josé arregla el CI', 'Jose Ruiz', true],
    ['fix the adapter', 'Ada Lovelace', false],
    ['this will fix CI', 'Will Smith', false],
    ['mark it as done', 'Mark Twain', false],
    ['test it', 'Test User', false],
    ['Will fixes CI', 'Will Smith', true],
    ['go to bo', 'Bo Li', false],
    ['דנה מתקנת', 'דנה כהן', true],
    ['аня чинит CI', 'Аня Иванова', true],
  ];
  for (const [text, person, is] of named)
    it(`knows whether ${person} is named: ${text}`, () => {
      // As it stands where no owner is read from the text.
      const actions = actionLines(`${RETRO}- [ ] ${text}\n`, 'md').map(
        ({ owner: _owner, ...action }) => action,
      );
      const codes = told(actions, [person]).map(({ code }) => code);
      assert.deepEqual(codes, is ? [] : ['noOwner']);
    });

  it('says of how many none is owned', () => {
    const text = `${RETRO}- Fix CI\n- Call them\n- [x] Write docs\n`;
    const counts = told(actionLines(text, 'md')).map(({ code, count }) => `${code} ${count}`);
    assert.deepEqual(counts, ['noOwners 2']);
  });

  it('is at most one thing in an ordinary retro @slow', () => {
    const found = readdirSync(folder)
      .sort()
      .flatMap((name) =>
        said(readFileSync(`${folder}/${name}`, 'utf8'), name).map((one) => `${name}: ${one}`),
      );
    assert.deepEqual(found, [
      'incident.adoc: Alarm on queue length: noOwners',
      'no-final-newline.md: A build cache: noOwner',
      'quarter.org: Delete old branches: noOwner',
      'release.rst: Check the mirror in CI.: noOwners',
      'spanish.md: Revisar las estimaciones con Grace.: noOwners',
    ]);
  });
});
