import { leadsWithVerb } from './toDoItems';

/** "We would also record times", to a question that asks what would be done. */
const wouldBe =
  /^(?:(?:finally|also|first|second|next time|(?:if|for|regarding|concerning|as for|in terms of) [^,.]{3,120}), )?(?:i|we|the team)(?:['’]d| would) (?:(?:also|rather|instead|definitely|certainly) )?(?!have (?!(?:more|fewer|less|regular) (?!\p{L}+(?:ly|ed|en)(?!\p{L})))|be |(?:keep|give|thank|say)(?!\p{L})|do .{0,12}(?:same|again))/iu;
/** Verbs that are nouns as well, where they do not stand behind who would. */
const otherVerbs =
  /^(?:code|commit|demo|design|estimate|hire|log|measure|note|practi[cs]e|record|research|study|swap|train)(?!\p{L})/iu;

/** True if a sentence says what the team would do, by a verb that says what to do. */
export function saysWhatWould(words: string): boolean {
  const said = words.replace(wouldBe, '');
  return leadsWithVerb(said) || (said !== words && otherVerbs.test(said));
}
