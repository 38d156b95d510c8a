import assert from 'node:assert/strict';
import { alreadyAnswered } from '../../../src/core/retro/alreadyAnswered';

describe('alreadyAnswered', () => {
  const yes = [
    '- [T](../../leadbook/opportunities/2026-11-21-own-the-release-train.yaml) (Ada)',
    '[T](opportunities/2026-11-21-a.yaml)',
    '- [[file:../leadbook/opportunities/2026-11-21-a.yaml][T]]',
    '* link:leadbook/opportunities/2026-11-21-a.yaml[T]',
    '- `T <leadbook/opportunities/2026-11-21-a.yaml>`_',
    'T (../opportunities/2026-11-21-où-ça.yaml)',
    '[T]: ..\\opportunities\\2026-11-21-a.yml',
    '    link: ../leadbook/opportunities/2026-11-21-a.yaml',
  ];
  const no = [
    '',
    '## Opportunities',
    'see opportunities/2026-11-21.md',
    'missed-opportunities/2026-11-21-a.yaml',
    'opportunities/2026-11-21-a.yamlish',
    'opportunities/old/2026-11-21-a.yaml',
    'opportunities/2026-11-21-a b.yaml',
  ];
  for (const text of yes)
    it(`yes: ${text}`, () => assert.equal(alreadyAnswered(`# Retro\n\n${text}\n`), true));
  for (const text of no)
    it(`no: ${text}`, () => assert.equal(alreadyAnswered(`# Retro\n\n${text}\n`), false));

  const keys: readonly (readonly [string, boolean])[] = [
    ['opportunities', true],
    ['problems', true],
    ['chancen', true],
    ['oportunidades', true],
    ['"Chancen, die wir angehen"', true],
    ['Problemas por resolver', true],
    ['ermessensentscheidungen', true],
    ['mejoras', false],
    ['massnahmen', false],
    ['well', false],
  ];
  for (const [key, is] of keys)
    it(`in YAML below ${key}: ${is}`, () => {
      assert.equal(alreadyAnswered(`date: 2026-11-21\n${key}:\n  - T\n`, 'yaml'), is);
      assert.equal(alreadyAnswered(`date: 2026-11-21\n${key}:\nwell:\n  - T\n`, 'yaml'), false);
    });

  it('asks the newest of many retros, where the format is known', () => {
    const link = '- [T](opportunities/2026-11-21-a.yaml)';
    const log = (older: string, newer: string) =>
      `# Sprint 8\n## Start\n${older}\n# Sprint 9\n## Start\n${newer}\n`;
    assert.equal(alreadyAnswered(log(link, '- a'), 'md'), false);
    assert.equal(alreadyAnswered(log(link, '- a')), true);
    assert.equal(alreadyAnswered(log('- a', link), 'md'), true);
    assert.equal(alreadyAnswered(`## Start\n- [T][t]\n\n[t]: opportunities/2026-11-21-a.yaml`, 'md'), true);
  });
});
