import type { Asked } from './askedBy';
import { meansToDo, onlyWaits } from './saysPromise';
import { saysWhatWould } from './saysWhatWould';
import { explains, LONGEST_SENTENCE, type Span, sentencesOf } from './sentences';
import { leadsWithFuture, leadsWithInfinitive, leadsWithVerb } from './toDoItems';
import { tellsPast } from './toldPast';

/** How a sentence says what to do: "We will …", "We would …", "Agree the scope", "All bugs will be fixed". */
type Mood = 'meant' | 'imagined' | 'commanded' | 'passive';

/** How a sentence goes on from the one before. */
const linking =
  /^(?:and|also|additionally|furthermore|moreover|finally|lastly|then|second(?:ly)?|third(?:ly)?|next(?=,)|in addition|besides|y|además|también|por último|außerdem|zudem|weiterhin|de plus|également|ensuite|enfin|e|além disso|também|inoltre|poi|ook|verder|daarnaast),? (?=\S)/iu;
const passive =
  /^(?:[\p{L}\p{N}'’-]{1,30},? ){1,14}?will (?:also |then )?(?:\p{L}+ly )?be (?:\p{L}+ly )?\p{L}{3,30}(?:ed|en)(?!\p{L})/iu;
const clause = '(?:that|which|who|whom|whose|why|how|what|where|when|if|whether)';
const past =
  'was|were|had|took|went|came|helped|worked|made|(?!(?:need|feed|proceed|exceed|succeed|embed)(?!\\p{L}))\\p{L}{2,}ed(?= \\p{L})|fue|fueron|era|foi|habría|war|waren';
/** "Review took three days", "Users liked it": what was, and no clause beside what is to be done. */
const isPast = new RegExp(
  `^(?:last|this) (?:time|sprint|week|iteration)(?!\\p{L})|^(?:(?!${clause} )\\S+ ){1,6}?(?:${past})(?!\\p{L})(?! (?:asked|told|assigned) to)`,
  'iu',
);
/** "Work is fun", "Keep up the good work": no command. */
const noCommand = new RegExp(
  `^(?:(?!${clause} )\\S+ ){1,6}?(?:is|are|has|have|ist)(?!\\p{L})(?! to(?!\\p{L}))|^(?:keep up|have fun|be happy|give thanks|thank|well|work(?!\\s(?:on|in|with|together|towards?)))(?!\\p{L})|^(?:cualquier|qualquer|apesar|haber|ser|estar|tener paciencia)(?!\\p{L})`,
  'iu',
);
/** "We would have more time then": how it would be. */
const noDeed = /(?:would|['’]d) have (?:had|more time|less|fewer|no)(?!\p{L})/iu;
/** Behind so many that say nothing of it, what is to be done is looked for no more. */
const MOST_BEFORE = 3;
const MOST = 8;

/**
 * The sentences of a paragraph that say what to do, all in the way of the first that does; none where there are not several, or where
 * others may say so as well.
 */
export function spansToDo(body: string, asked: Asked): readonly Span[] {
  let mood: Mood | undefined;
  let isMixed = false;
  const found = sentencesOf(body, MOST).filter(([from, to], at) => {
    const words = body.slice(from, Math.min(to, from + LONGEST_SENTENCE)).trimStart();
    const bare = words.replace(/^[[*_]{1,3}/, '');
    const said = bare.replace(linking, '');
    const own = moodOf(said, asked, /^[*_]/.test(words));
    const isBeside = at > 0 && own === undefined && explains(bare);
    if (mood === undefined && at < MOST_BEFORE && (at === 0 || own === 'meant')) mood = own;
    const isOne = own !== undefined && own === mood;
    isMixed ||= !isOne && !isBeside && !tellsPast(bare) && !isPast.test(bare) && !onlyWaits(bare);
    return isOne;
  });
  return found.length > 1 && !isMixed ? found : [];
}

/** True if a sentence goes on, "Also, we will …", with what the team means to do. */
export function goesOnMeaning(words: string): boolean {
  const said = words.replace(linking, '');
  const isAlso = said !== words || /^(?:\S+ ){1,4}also /i.test(words);
  return isAlso && !explains(words) && !onlyWaits(said) && (meansToDo(said) || leadsWithFuture(said));
}

function moodOf(words: string, { isWouldBe, isSpanish }: Asked, isEmphatic: boolean): Mood | undefined {
  if (onlyWaits(words)) return undefined;
  if (meansToDo(words) || leadsWithFuture(words)) return 'meant';
  if (isWouldBe && saysWhatWould(words) && !noDeed.test(words)) return 'imagined';
  // Who is told what to write, is told so in italics.
  if (isEmphatic) return undefined;
  const isCommand = leadsWithVerb(words) || (isSpanish && leadsWithInfinitive(words));
  if (isCommand && !noCommand.test(words) && !isPast.test(words)) return 'commanded';
  return passive.test(words.slice(0, LONGEST_SENTENCE)) ? 'passive' : undefined;
}
