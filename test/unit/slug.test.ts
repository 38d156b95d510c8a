import assert from 'node:assert/strict';
import fc from 'fast-check';
import { freeSlug, isSlug } from '../../src/core/slug';
import { slugOf } from '../../src/core/slugOf';
import { anyLetter } from './letters';

describe('slugs', () => {
  it('are what one would name a folder', () => {
    const names: [string, string][] = [
      ['Ada Lovelace', 'ada-lovelace'],
      ['Zoë Łukasz', 'zoe-lukasz'],
      ['Linh Trần', 'linh-tran'],
      ['Дмитрий', 'dmitrij'],
      ['  O’Brien, Conan ', 'obrien-conan'],
      ['../../etc/passwd', 'etcpasswd'],
      ['CON', 'con-1'],
      ['李雷', 'person'],
      ['🦄', 'person'],
      ['', 'person'],
      ['-', 'person'],
    ];
    for (const [name, slug] of names) assert.equal(slugOf(name, 'person'), slug, name);
  });

  it('are cut at a word', () => {
    const slug = slugOf('We release every Tuesday at ten o’clock without asking anybody at all', 'x');
    assert.ok(slug.length <= 48 && !slug.endsWith('-'));
    assert.equal(slug, 'we-release-every-tuesday-at-ten-oclock-without');
  });

  it('find a twin that is free', () => {
    const taken = new Set(['ada', 'ada-2']);
    assert.equal(
      freeSlug('ada', (slug) => taken.has(slug)),
      'ada-3',
    );
    const long = 'a'.repeat(48);
    assert.equal(
      freeSlug(long, (slug) => slug === long),
      `${'a'.repeat(46)}-2`,
    );
  });

  it('of any name are safe @slow', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyLetter, maxLength: 300 }), (name) => {
        const slug = slugOf(name, 'person');
        return isSlug(slug) && isSlug(freeSlug(slug, (one) => one === slug));
      }),
      { numRuns: 2000 },
    );
  });
});
