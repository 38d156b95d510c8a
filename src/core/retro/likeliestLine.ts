import type { Format } from './format';
import { likeness, likeWords } from './likeness';
import { areNames, type IsName } from './nameLike';
import type { LineCandidate } from './tiedLine';
import { lineCandidates, stateOf } from './tiedLine';
import { stateOfLine, type Tie } from './tieLines';

/** Below that, two texts have hardly more in common than small words. */
const LIKELY = 0.25;

/**
 * The words of the line of a retro that is most like the one that a record had, and still too little like it to be taken for it
 * without asking. Undefined where none is like it at all.
 * @param taken lines (from 0) that are those of other records
 */
export function likeliestLine(
  text: string,
  format: Format,
  { title, line }: Pick<Tie, 'title' | 'line'>,
  taken: ReadonlySet<number>,
  isName: IsName = areNames,
): string | undefined {
  const { read, candidates } = lineCandidates(text, format);
  const said = line === undefined ? undefined : (stateOfLine(line, format, isName)?.text ?? line);
  const wanted = [title, said].filter((one) => one !== undefined).map(likeWords);
  const isFree = (one: LineCandidate) => one.link === undefined && !one.isNote && !taken.has(one.line);
  let best: { readonly words: string; readonly score: number } | undefined;
  for (const one of candidates.filter(isFree)) {
    const words = stateOf(text, read, one, isName).text;
    const score = Math.max(...wanted.map((own) => likeness(own, likeWords(words))));
    if (words !== '' && score >= LIKELY && score > (best?.score ?? 0)) best = { words, score };
  }
  return best?.words;
}
