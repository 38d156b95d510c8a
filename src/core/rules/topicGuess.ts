import { TOPIC_KINDS } from '../records/oneOnOneKind';
import { withoutAccents } from '../search/fold';
import { TOPIC_LEXICON, type Weight } from './topicLexicon';
import { TOPIC_SENTENCES } from './topicSentences';
import type { TopicKind } from './waitingTopics';

/**
 * Points of score by which the likeliest kind must lead the next one, where a word gives 1 to 3; below it nothing is
 * guessed.
 */
export const MARGIN = 1;
/** What a kind of sentence speaks for its kind: as much as its strongest words. Several of one kind count once. */
const SENTENCE = 3;
/** UTF-16 units of a topic that are looked at: the first sentences say what it is. */
const LOOKED_AT = 400;

/** What a topic probably is. */
interface TopicGuess {
  readonly kind: TopicKind;
  /** By how much it leads the next kind; at least `MARGIN`. */
  readonly margin: number;
}

/** A part of a text, and how strongly it speaks for a kind. */
interface Sign {
  readonly needle: string;
  readonly weight: Weight;
}

let known: ReadonlyMap<TopicKind, readonly Sign[]> | undefined;

/**
 * Guesses the kind of a topic from its words and the kind of its sentence, in English, German or Spanish; undefined where nothing speaks for one, or
 * several are about as likely. A guess is offered, never written.
 */
export function guessKind(text: string): TopicGuess | undefined {
  const words = wordsOf(text.slice(0, LOOKED_AT));
  known ??= new Map(TOPIC_KINDS.map((kind) => [kind, signsOf(kind)]));
  const scores = [...known]
    .map(([kind, signs]) => ({ kind, score: scoreOf(words, signs) + sentenceScore(words, kind) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (!first || first.score === 0) return undefined;
  const margin = first.score - (second?.score ?? 0);
  return margin >= MARGIN ? { kind: first.kind, margin } : undefined;
}

/** Longer signs hold shorter ones, and count beside them: so the more is said of a kind, the likelier it is. */
function scoreOf(words: string, signs: readonly Sign[]): number {
  return signs.reduce((sum, { needle, weight }) => (words.includes(needle) ? sum + weight : sum), 0);
}

function sentenceScore(words: string, kind: TopicKind): number {
  return TOPIC_SENTENCES[kind].some((sentence) => sentence.test(words)) ? SENTENCE : 0;
}

function signsOf(kind: TopicKind): readonly Sign[] {
  const signs = new Map<string, Sign>();
  for (const weight of [1, 2, 3] as const) {
    for (const entry of TOPIC_LEXICON[kind][weight].split(/\s+/).filter(Boolean)) {
      // A word of two languages counts once, as strongly as the one of them says.
      const needle = needleOf(entry);
      signs.set(needle, { needle, weight });
    }
  }
  return [...signs.values()];
}

function needleOf(entry: string): string {
  const body = entry.replaceAll('*', '').replaceAll('_', ' ').replaceAll('-', ' ');
  return `${entry.startsWith('*') ? '' : ' '}${body}${entry.endsWith('*') ? '' : ' '}`.replace(/ {2,}/g, ' ');
}

/** The words of a text with a blank around each: lower case, without accents and marks. */
function wordsOf(text: string): string {
  const plain = withoutAccents(text.toLowerCase())
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${plain} `;
}
