import assert from 'node:assert/strict';
import { relativeHref } from '../../../src/core/retro/relativeHref';

const record = 'leadbook/opportunities/2026-11-21-own-the-release-train.yaml';

describe('relativeHref', () => {
  const cases: readonly [from: string, to: string, href: string][] = [
    ['docs/retros/2026-11-21.md', record, `../../${record}`],
    ['retro.md', record, record],
    ['./retro.md', `/${record}`, record],
    ['leadbook/retro.md', record, 'opportunities/2026-11-21-own-the-release-train.yaml'],
    ['leadbook/opportunities/retro.md', record, '2026-11-21-own-the-release-train.yaml'],
    ['leadbook/retros/a.md', record, '../opportunities/2026-11-21-own-the-release-train.yaml'],
    ['a/a.md', 'a', '../a'],
    ['retros/a.md', 'My Book (new)/50%/#1?.yaml', '../My%20Book%20%28new%29/50%25/%231%3F.yaml'],
    ['retros/a.md', 'équipe/où_ça-va.yaml', '../équipe/où_ça-va.yaml'],
    ['a.md', "a:b/c&d/[e]*'~`.yaml", 'a%3Ab/c%26d/%5Be%5D%2A%27%7E%60.yaml'],
  ];
  for (const [from, to, href] of cases) {
    it(`${from} → ${to}`, () => {
      assert.equal(relativeHref(from, to), href);
      const back = new URL(href, `http://h/${from.split('/').map(encodeURIComponent).join('/')}`);
      assert.equal(decodeURIComponent(back.pathname), `/${to.replace(/^\//, '')}`);
    });
  }
});
