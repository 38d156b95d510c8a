/** What stands before who will: "At planning, …", "Next sprint …", "If a story is too big, …". */
const lead =
  /^(?:(?:at|in|on|for|from|before|after|during|by|within|next|moving|going|starting|once|each|every|to|if|when|whenever)(?!\p{L})[^.!?;:]{2,100}?,? )(?=(?:we|i|(?:the|our) team|everyone|everybody|(?:each|every|all) (?:team )?members?)(?!\p{L}))/iu;
const who =
  '(?:we|i|(?:the|our) (?:whole |entire )?team(?: members)?|everyone|everybody|each of us|(?:each|every|all) (?:team )?members?)';
/** What is put off or dropped is decided, and not to be done. */
export const putOff = '(?:move|postpone|push|defer|skip|drop|cancel|delay|leave|keep|stop working|not)';
const will =
  "(?:['’]ll| will| shall| should(?! have)| must(?! have)| need to| have to| are going to|['’]re going to| is going to| plan(?:s|ned)? to|(?: are|['’]re) planning to| want to| aim to| commit to| (?:(?:have |['’]ve )?decided|agreed) to(?! " +
  putOff +
  ' ))';
const besides =
  '(?: (?:also|then|all|now|always|first|either|therefore|rather|try to|try and|start to|continue to|definitely))*';
/** Who is away, waits, thanks or is better off does nothing: "We will have less stress", "We need to remember that …". */
const noDeed =
  '(?:not be|be(?! (?:\\p{L}+ly )?(?:\\p{L}+ing|more careful|more strict|sure|careful|stricter|clearer|consistent|proactive|on time)(?!\\p{L}))|have (?:less|fewer|more time|to|fun|exams)|see|know|learn|admit|remember|thank|appreciate|enjoy|like|love|fail|feel|lose|win|miss|hope|run into|present|show|demo|go through|describe|ask you|need|become|end up|think|believe|do nothing|do (?:fine|great|better|well)|find out)';
const deed = new RegExp(`^(?:${who}${will}|let['’]?s)${besides} (?!${noDeed}(?!\\p{L}))\\p{L}{2,}`, 'iu');
/** "We’re adding a check": what a team is at from now on. */
const beginning =
  /^(?:we|(?:the|our) team)(?:['’]re| are| is) (?:also |now )?(?:adding|changing|trying|starting|stopping|moving|introducing|switching|splitting|setting|adopting|dropping|replacing)(?!\p{L})/iu;

/** True if a sentence says, in English, what the team or who writes will do, and not how it will be then. */
export function saysWillDo(sentence: string): boolean {
  const words = sentence.replace(/^[[*_]{1,3}/, '').replace(lead, '');
  return deed.test(words) || beginning.test(words);
}

/** True if a sentence begins in English, so that it is to be read as that. */
export function isEnglish(sentence: string): boolean {
  return /^(?:we|i|it|this|that|these|they|there|then|if|when|at|to|for|in|on|next|last|after|before|also|and|but|with|without|everyone|team|otherwise|hopefully|because|so)['’ ]/i.test(
    sentence,
  );
}
