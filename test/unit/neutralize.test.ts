import assert from 'node:assert/strict';
import { neutralize, neutralizeName } from '../../src/core/neutralize';
import { cpu, slowness } from './freeze/measure';
import { bidi, hostile, iconsIn, linksIn } from './hostileTexts';

describe('text that VS Code draws as it stands', () => {
  it('is tried with payloads of which each would do something', () => {
    assert.ok(hostile.length >= 30);
    for (const text of hostile)
      assert.ok(linksIn(text).length + iconsIn(text).length > 0 || bidi.test(text), JSON.stringify(text));
  });

  it('makes no link, no icon and no change of direction', () => {
    for (const text of hostile) assertPlain(neutralize(text), text);
  });

  it('makes none of two values in one sentence, side by side or with words between @slow', () => {
    for (const [first, second] of pairs()) {
      for (const between of ['', ' ', ' · ', ', ', '\n', ': “', ') (', '\u202e', '\u0000'])
        assertPlain(neutralize(`Kept ${first}${between}${second}.`), `${first} + ${second}`);
    }
  });

  it('makes none of values that were handled one by one before', () => {
    for (const [first, second] of pairs())
      assertPlain(neutralize(neutralize(first) + neutralize(second)), `${first} + ${second}`);
  });

  it('changes nothing when it is called again', () => {
    for (const text of hostile) assert.equal(neutralize(neutralize(text)), neutralize(text));
  });

  it('keeps each visible character in its place', () => {
    for (const text of hostile) assert.equal(visible(neutralize(text)), visible(text));
  });

  it('leaves a name to be seen', () => {
    for (const text of hostile) assert.notEqual(neutralizeName(text).trim(), '', JSON.stringify(text));
    assert.deepEqual(['', ' ', '\u202e \u2066', 'Ada'].map(neutralizeName), ['', '…', '…', 'Ada']);
  });

  it('leaves other text alone', () => {
    for (const text of [
      '',
      'Ada Lovelace',
      'costs $5 (or $ 5)',
      'a [note] (see below)',
      'list[0] and f(x)',
      'שלום (ada)',
      'مرحبا',
      '👩‍💻 \u200d\u200c',
      'line one\nline two',
      '\ud800',
    ])
      assert.equal(neutralize(text), text);
  });

  it('takes time in proportion to the length @heavy', () => {
    const slow = slowness();
    for (const part of ['](', '$(', ']', '$', ']\n', '$\u0000', '[a](command:', '\u202e', ']\u202e(']) {
      const [small, large] = [part.repeat(50_000), part.repeat(200_000)];
      neutralize(small);
      assert.ok(cpu(() => neutralize(large)) < 400 * slow, JSON.stringify(part));
    }
    const run = `]${'\n'.repeat(400_000)}`;
    assert.ok(cpu(() => neutralize(run + run)) < 400 * slow);
  });
});

/** Values that are harmless alone and make a link or an icon together. */
function pairs(): readonly (readonly [string, string])[] {
  const joined = hostile.flatMap((text) =>
    [...text.matchAll(/[\]$]/g)].flatMap(({ index }) => [
      [text.slice(0, index + 1), text.slice(index + 1)] as const,
      [text.slice(0, index), text.slice(index)] as const,
    ]),
  );
  return [
    ...joined,
    ['[Read why', '](command:workbench.action.quit)'],
    ['[a](command:x', ')'],
    ['$', '(flame~spin)'],
  ];
}

function assertPlain(said: string, of: string): void {
  assert.deepEqual(linksIn(said), [], JSON.stringify(of));
  assert.deepEqual(iconsIn(said), [], JSON.stringify(of));
  assert.doesNotMatch(said, bidi, JSON.stringify(of));
}

function visible(text: string): string {
  return text.replaceAll('\u200b', '').replace(new RegExp(bidi, 'g'), '');
}
