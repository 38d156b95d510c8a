import assert from 'node:assert/strict';
import { answerText } from '../../../src/core/retro/answerText';
import type { Format } from '../../../src/core/retro/format';

describe('answerText', () => {
  it('has the owner and the day only where they are known', () => {
    const answer = { kind: 'opportunity', title: 'T', href: 'h.yaml' } as const;
    assert.equal(answerText(answer, 'md', 'en'), '[T](h.yaml)');
    assert.equal(answerText({ ...answer, owner: 'Ada' }, 'md', 'en'), '[T](h.yaml) (Ada)');
    assert.equal(
      answerText({ ...answer, revisit: '2026-12-05' }, 'md', 'de'),
      '[T](h.yaml), Rückblick am 2026-12-05',
    );
    assert.equal(answerText({ ...answer, owner: ' ' }, 'txt', 'en'), 'T (h.yaml)');
  });

  const titles: readonly [format: Format, title: string, expected: string][] = [
    ['md', 'Plain, snake_case & more (1)', '[Plain, snake_case & more (1)](h)'],
    ['md', '[x] *now* `a` _b_ <c> \\d', '[\\[x\\] \\*now\\* \\`a\\` \\_b\\_ \\<c> \\\\d](h)'],
    ['md', '&amp; ~~no~~ a|b', '[\\&amp; \\~\\~no\\~\\~ a\\|b](h)'],
    ['md', 'two\r\n lines\tand\u0000more ', '[two lines and more](h)'],
    ['md', 'Keep {braces}', '[Keep {braces}](h)'],
    ['mdx', 'Keep {braces}', '[Keep \\{braces\\}](h)'],
    ['txt', '[x] *now*', '[x] *now* (h)'],
    ['org', 'a [b] and [[c]]', '[[file:h][a [b] and [\u200B[c]\u200B]\u200B]]'],
    ['adoc', 'a [b] and `c`', 'link:h[a [b\\] and &#96;c&#96;]'],
    ['adoc', 'a=b, "c"', 'link:h["a=b, \\"c\\""]'],
    ['rst', 'a `b` <c> *d* e_ f_g', '`a \\`b\\` \\<c\\> \\*d\\* e\\_ f_g <h>`_'],
  ];
  for (const [format, title, expected] of titles) {
    it(`${format}: ${JSON.stringify(title)}`, () => {
      assert.equal(answerText({ kind: 'problem', title, href: 'h' }, format, 'en'), expected);
    });
  }

  it('has the path itself in Org, which does not decode its links', () => {
    const answer = { kind: 'opportunity', title: 'T', href: '../my%20book/%5Ba%5D.yaml' } as const;
    assert.equal(answerText(answer, 'org', 'en'), '[[file:../my book/\\[a\\].yaml][T]]');
    assert.equal(answerText({ ...answer, href: '50%/a' }, 'org', 'en'), '[[file:50%/a][T]]');
  });
});
