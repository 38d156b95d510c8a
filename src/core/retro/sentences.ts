import type { Outline } from './retroOutline';

/** The end of a sentence with what closes it, an owner or a tick behind it, before one that begins. */
const sentenceEnd =
  /[.!](?<!(?:^|[\s(])(?:e\.g|i\.e|etc|vs|resp|z\.\s?B|d\.\s?h|bzw|ca|p\.\s?ej|approx|nr|no)\.)(?:["”»)\]]|\]\([^\s()]{1,400}\))?[*_]{0,3}(?:\s(?:\([^()\n]{1,60}\)|✅))?(?=\s+[\p{Lu}\p{N}"“¿¡(*_[]|\s*$)/u;
/** What explains the sentence before. */
const explaining =
  /^(?:by|this|these|that|those|it|which|as a result|hopefully|so|dadurch|damit|dies\S*|das|so|esto|eso|así|de esta|isso|isto|assim|cela|ça|ainsi|questo|così|dit|dat|zo|to|dzięki)(?!\p{L})/iu;
/** In UTF-16 units; what is longer is read as far as here. */
export const LONGEST_SENTENCE = 400;

/** The text of lines `from` to `to` (exclusive), without what is blank at its end. */
export function paragraphText({ lines }: Outline, from: number, to: number): string {
  const texts = lines.slice(from, to).map((line) => line.text);
  return texts.join('\n').trimEnd();
}

/** Lines `from` to `to` (exclusive). */
export type Lines = readonly [from: number, to: number];
/** Of a paragraph, in UTF-16 units. */
export type Span = readonly [from: number, to: number];

/** The first sentences of a paragraph, as far as none is too long. */
export function sentencesOf(body: string, most: number): Span[] {
  const spans: Span[] = [];
  for (let from = 0; spans.length < most && from < body.length; ) {
    const near = body.slice(from, from + LONGEST_SENTENCE);
    const found = sentenceEnd.exec(near);
    if (!found && near.length === LONGEST_SENTENCE) return spans;
    const to = from + (found ? found.index + found[0].length : near.length);
    spans.push([from, to]);
    from = to;
  }
  return spans;
}

/** True if a sentence explains the one before it. */
export function explains(words: string): boolean {
  return explaining.test(words);
}
