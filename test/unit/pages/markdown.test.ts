import assert from 'node:assert/strict';
import { markdownCode, markdownLink, markdownText, quotedText } from '../../../src/core/pages/pageMarkdown';
import { hostile } from '../hostileTexts';

describe('the Markdown of pages', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['Ask Dag, soon', 'Ask Dag, soon'],
    ['  two\n lines\t', 'two lines'],
    ['<b>*bold* _it_', '\\<b\\>\\*bold\\* \\_it\\_'],
    ['[x](y) ![z]', '\\[x\\](y) !\\[z\\]'],
    ['a\\b | c & d', 'a\\\\b \\| c \\& d'],
    ['# Head #', '\\# Head \\#'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['well-known 1.5 (a)', 'well-known 1.5 (a)'],
    ['see https://a.example/*b*', 'see `https://a.example/*b*`'],
    ['eve@a.example, MAILTO:eve', '`eve@a.example,` `MAILTO:eve`'],
    ['//`x`', '`` //`x` ``'],
    ['@ada', '@ada'],
    ['', ''],
  ];
  for (const [text, markdown] of texts) {
    it(`shows ${JSON.stringify(text)} as it is`, () => assert.equal(markdownText(text), markdown));
  }

  it('leaves no bracket, mark or address from which a link, an image or HTML could come', () => {
    for (const text of hostile) {
      // Each mark stands behind a backslash, but for code, in which all is text.
      const outside = markdownText(text)
        .replace(/\\[\\`*_{}[\]<>#|~&$^]/g, '')
        .replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '');
      assert.doesNotMatch(outside, /[[\]<>`$]|\/\//, text);
    }
  });

  it('takes no long time over a long word', () => {
    const word = 'a'.repeat(1_000_000);
    assert.ok(markdownText(word) === word);
  });

  it('fences code by more marks than are in it', () => {
    assert.deepEqual(
      [markdownCode('a'), markdownCode('`'), markdownCode('a``b')],
      ['`a`', '`` ` ``', '```a``b```'],
    );
  });

  it('links only where a link leads somewhere, and says what there is to say', () => {
    assert.deepEqual([markdownLink('a', '/b'), markdownLink('a', undefined)], ['[a](/b)', 'a']);
    assert.deepEqual(
      [quotedText('a', ['b', undefined, '', 'c']), quotedText('a', [undefined])],
      ['a — b · c', 'a'],
    );
  });
});
