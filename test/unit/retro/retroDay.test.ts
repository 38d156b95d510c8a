import assert from 'node:assert/strict';
import { retroDay } from '../../../src/core/retro/retroDay';

describe('retroDay', () => {
  const cases: readonly [string, string | undefined, string?][] = [
    ['docs/retro/2022/01/21.md', '2022-01-21'],
    ['admin/meetings/052823-retrospective.md', '2023-05-28'],
    ['meetings/cycle-19/2026-01-05-retro.md', '2026-01-05'],
    ['retros/20260105.md', '2026-01-05'],
    ['retros/2026_1_5.md', '2026-01-05'],
    ['retros/5 Jan 2026.md', '2026-01-05'],
    ['retros/21-01-2026.md', '2026-01-21'],
    ['retros/05-01-2026.md', undefined],
    ['retros/05.01.2026.md', '2026-01-05'],
    ['retros/01.29.2026.md', '2026-01-29'],
    ['retros/2026-02-30.md', undefined],
    ['retros/RETRO_01.md', undefined],
    ['Retro 12.md', undefined],
    ['retro.md', '2026-11-20', '---\ntitle: a\ndate: 2026-11-20\n---\n# Retro\n'],
    ['retro.md', '2026-11-20', '# Sprint 12\n\nDate: 2026-11-20\nFacilitator: Grace\n'],
    ['retro.md', '2026-11-20', '# Sprint 12\n\n- **Date:** Nov 20, 2026\n'],
    ['retro.md', '2026-11-20', '# Retro 2026-11-20\n'],
    ['retro.txt', '2026-10-09', 'TEAM RETRO 2026-10-09\n=====================\n'],
    ['retro.yaml', '2026-11-20', 'date: 2026-11-20\nactions: []\n'],
    ['retro.md', '2026-03-20', '# Retros\n\n## 2026-03-20\n### Wins\n- a\n## 2026-03-06\n### Wins\n- b\n'],
    ['retro.md', undefined, '# Retro\n\nDate: 01/02/2026\n'],
    ['retro.md', undefined, '# Retro\n\nWe shipped on 2026-11-20.\n'],
    ['2026-01-05.md', '2026-01-05', 'Date: 2026-01-06\n'],
  ];
  for (const [path, day, text] of cases)
    it(`${path}: ${day}${text ? `, ${JSON.stringify(text)}` : ''}`, () => {
      assert.equal(retroDay(path, text), day);
    });
});
