import { meansToDo, onlyWaits } from './saysPromise';
import { saysWhatWould } from './saysWhatWould';
import { explains, LONGEST_SENTENCE, type Span, sentencesOf } from './sentences';
import { intends, leadsWithFuture, leadsWithInfinitive, leadsWithVerb } from './toDoItems';

/** How a sentence says what to do: "We will …", "We would …", "Agree the scope", "All bugs will be fixed". */
type Mood = 'meant' | 'imagined' | 'commanded' | 'passive';

/** How a sentence goes on from the one before. */
const linking =
  /^(?:and|also|additionally|furthermore|moreover|finally|lastly|then|second(?:ly)?|third(?:ly)?|next(?=,)|in addition|besides|y|además|también|por último|außerdem|zudem|weiterhin|de plus|également|ensuite|enfin|e|além disso|também|inoltre|poi|ook|verder|daarnaast),? (?=\S)/iu;
const passive =
  /^(?:[\p{L}\p{N}'’-]{1,30},? ){1,14}?will (?:also |then )?(?:\p{L}+ly )?be (?:\p{L}+ly )?\p{L}{3,30}(?:ed|en)(?!\p{L})/iu;
/** Behind so many that say nothing of it, what is to be done is looked for no more. */
const MOST_BEFORE = 3;
const MOST = 8;

/**
 * The sentences of a paragraph that say what to do, all in the way of the first that does; none where there are not several. What
 * explains the one before it is left out.
 * @param isWouldBe it is asked what would be done
 */
export function spansToDo(body: string, isWouldBe: boolean): readonly Span[] {
  let mood: Mood | undefined;
  const found = sentencesOf(body, MOST).filter(([from, to], at) => {
    const words = body.slice(from, Math.min(to, from + LONGEST_SENTENCE)).trimStart();
    const said = words.replace(/^[*_]{1,3}/, '').replace(linking, '');
    const own = at > 0 && explains(words) ? undefined : moodOf(said, isWouldBe, /^[*_]/.test(words));
    if (mood === undefined && at < MOST_BEFORE && (at === 0 || own === 'meant')) mood = own;
    return own !== undefined && own === mood;
  });
  return found.length > 1 ? found : [];
}

/** True if a sentence goes on, "Also, we will …", with what the team means to do. */
export function goesOnMeaning(words: string): boolean {
  const said = words.replace(linking, '');
  const isAlso = said !== words || /^(?:\S+ ){1,4}also /i.test(words);
  return (
    isAlso &&
    !explains(words) &&
    !onlyWaits(said) &&
    ((meansToDo(said) && intends(said)) || leadsWithFuture(said))
  );
}

function moodOf(words: string, isWouldBe: boolean, isEmphatic: boolean): Mood | undefined {
  if (onlyWaits(words)) return undefined;
  if (meansToDo(words) && intends(words)) return 'meant';
  if (isWouldBe && saysWhatWould(words)) return 'imagined';
  // Who is told what to write, is told so in italics.
  if (isEmphatic) return undefined;
  if (leadsWithVerb(words) || leadsWithInfinitive(words)) return 'commanded';
  return passive.test(words.slice(0, LONGEST_SENTENCE)) ? 'passive' : undefined;
}
