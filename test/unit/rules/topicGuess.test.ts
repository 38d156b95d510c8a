import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TOPIC_KINDS } from '../../../src/core/records/oneOnOneKind';
import { guessKind, MARGIN } from '../../../src/core/rules/topicGuess';

interface Labelled {
  readonly kind: string;
  readonly text: string;
}

const labelled = (file: string): readonly Labelled[] =>
  readFileSync(`test/fixtures/topics/${file}.tsv`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [kind = '', text = ''] = line.split('\t');
      return { kind, text };
    });

/** How many are guessed right, and those that are not. */
function judged(all: readonly Labelled[]): { readonly right: number; readonly wrong: readonly string[] } {
  const wrong = all.flatMap(({ kind, text }) => {
    const guess = guessKind(text)?.kind;
    return guess === kind ? [] : [`${kind}: ${text} (${guess ?? 'no guess'})`];
  });
  return { right: all.length - wrong.length, wrong };
}

describe('the guess of a topic’s kind', () => {
  const all = labelled('labelled');

  it('has 200 topics of all ten kinds to be judged by, in three languages', () => {
    assert.equal(new Set(all.map(({ text }) => text)).size, 200);
    for (const kind of TOPIC_KINDS) assert.equal(all.filter((one) => one.kind === kind).length, 20, kind);
  });

  it('is right for at least 80 % of them @slow', () => {
    const { right, wrong } = judged(all);
    assert.ok(right >= 160, `${right} right; wrong:\n${wrong.join('\n')}`);
  });

  it('is right for at least 80 % of others too @slow', () => {
    const others = labelled('others');
    const { right, wrong } = judged(others);
    assert.ok(others.length >= 60 && right >= others.length * 0.8, `${right}; wrong:\n${wrong.join('\n')}`);
  });

  it('is right for at least 85 % of sentences of many kinds, and wrong for at most 5 % @slow', () => {
    const sentences = labelled('sentences');
    const { right, wrong } = judged(sentences);
    const guessed = wrong.filter((line) => !line.endsWith('(no guess)'));
    assert.ok(sentences.length >= 400 && right >= sentences.length * 0.85, `${right}; ${wrong.join('\n')}`);
    assert.ok(guessed.length <= sentences.length * 0.05, guessed.join('\n'));
  });

  it('is never given below the margin, nor for what says nothing @heavy', () => {
    for (const { text } of [...all, ...labelled('others'), ...labelled('sentences')]) {
      const guess = guessKind(text);
      if (guess) assert.ok(guess.margin >= MARGIN, text);
    }
    for (const text of ['', 'plan training', '   ', 'Eleven cents', '???', '🚂', 'x'.repeat(100_000)])
      assert.equal(guessKind(text), undefined, text.slice(0, 20));
  });

  it('takes no notice of capitals, accents and marks', () => {
    assert.equal(guessKind('¿CÓMO ESTÁS?')?.kind, 'conversation');
    assert.equal(guessKind('ueberfaellig')?.kind, undefined);
    assert.equal(guessKind('Überfällig!')?.kind, 'controlling');
  });
});
