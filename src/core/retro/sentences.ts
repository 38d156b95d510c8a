import type { Outline } from './retroOutline';
import type { TextLine } from './textLines';

/** What has a full stop in mid-sentence, before a capital as well. */
const abbreviations =
  'e.g|i.e|vs|resp|approx|max|min|nr|no|incl|excl|est|ca|cf|ch|sec|fig|v|z. b|z.b|d. h|d.h|u. a|u.a|bzw|ggf|evtl|vgl|inkl|bijv|o.a|m.b.v|d.w.z|p. ej|p.ej|aprox|núm|pág|mr|mrs|ms|dr|dra|sr|sra|prof|st|m|mme|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|a.m|p.m';
const months = 'jan|feb|mär|mar|apr|mai|may|maj|jun|jul|aug|sep|oct|okt|nov|dec|dez|des';

/** A pattern of words, as they are written with a small or a capital letter. */
function inAnyCase(words: string): string {
  return words
    .replace(/(?<!\p{L})\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
    .replace(/[. ]/g, (mark) => (mark === '.' ? '\\.' : '\\s'));
}

const notBehind = `(?<!(?<![\\p{L}\\p{N}])(?:${inAnyCase(abbreviations)}|\\p{Lu})\\.)`;
/** "am 5. Dezember" */
const notInDay = `(?<!(?<!\\p{N})\\d{1,2}\\.(?=\\s(?:${inAnyCase(months)})))`;
/** An owner in brackets, the reference to a record, or a tick. */
const mark = '(?:\\([^()\\n]{1,60}\\)|\\(\\[[^\\][]{1,120}\\]\\([^\\s()]{1,400}\\)\\)|✅)';
/** The end of a sentence with what closes it, and a mark behind it, before one that begins. */
const sentenceEnd = new RegExp(
  `[.!]${notBehind}${notInDay}(?:["”»)\\]]|\\]\\([^\\s()]{1,400}\\))?[*_]{0,3}(?:\\s${mark})?(?=\\s+[\\p{Lu}\\p{N}"“¿¡(*_[]|\\s*$)`,
  'u',
);
/** Where a full stop ends no sentence: in code, in quotes, in what a link says. */
const within = /`[^`\n]{1,200}`|"[^"\n]{1,200}"|“[^”\n]{1,200}”|\[[^\][\n]{1,200}\](?=\()/gu;
/** What explains the sentence before, or tells what comes of it. */
const explaining =
  /^(?:by|this|these|that|those|it|which|as a result|hopefully|so|then(?!,)|otherwise|with(?:out)? (?:this|that|it|them)|if (?:we (?:do|don['’]?t|can)|this|that|it)|dadurch|damit|dies\S*|das|dann|sonst|ansonsten|so|esto|eso|así|entonces|si no|de esta|isso|isto|assim|então|senão|cela|ça|ainsi|alors|sinon|questo|così|allora|altrimenti|dit|dat|dan|anders|zo|to|dzięki)(?!\p{L})/iu;
/** In UTF-16 units; what is longer is read as far as here. */
export const LONGEST_SENTENCE = 400;

/** The text of lines `from` to `to` (exclusive), without what is blank at its end; each place of it is as far behind the first as in the file. */
export function paragraphText({ lines }: Outline, from: number, to: number): string {
  return joinedLines(lines.slice(from, to)).trimEnd();
}

/** Lines with their line ends between them, which are as long as in the file. */
export function joinedLines(lines: readonly TextLine[]): string {
  return lines
    .map(({ text, end, next }, at) => text + (at === lines.length - 1 ? '' : next - end > 1 ? '\r\n' : '\n'))
    .join('');
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
    const found = sentenceEnd.exec(near.replace(within, (part) => part.replace(/[.!](?=\s)/g, '_')));
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
