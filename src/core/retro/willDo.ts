import { changing } from './toDoItems';

/** What stands before who will: "At planning, …", "Next sprint …", "If a story is too big, …". */
const lead =
  /^(?:(?:as|at|in|on|for|from|before|after|during|by|within|next|moving|going|starting|once|each|every|to|if|when|whenever)(?!\p{L})(?:,|[^.!?;:]{2,100}?,?) )(?=(?:we|i|(?:the|our) team|everyone|everybody|(?:each|every|all) (?:team )?members?)(?!\p{L}))/iu;
const who =
  '(?:we|i|(?:the|our) (?:whole |entire )?team(?: members)?|everyone|everybody|each of us|(?:each|every|all) (?:team )?members?)';
/** What is put off or dropped is decided, and not to be done. */
export const puttingOff = '(?:move|postpone|push|defer|skip|drop|cancel|delay|leave|keep|stop working|not)';
const will =
  "(?:['’]ll| will| shall| should(?! have)| must(?! have)| need to| have to| are going to|['’]re going to| is going to| plan(?:s|ned)? to|(?: are|['’]re) planning to| want to| intends? to| aim to| commit to| (?:(?:have |['’]ve )?decided|agreed) to(?! " +
  puttingOff +
  ' ))';
const besides =
  '(?: (?:also|then|all|now|always|first|either|therefore|rather|try to|try and|start to|continue to|definitely))*';
/** Who is away, waits, thanks or is better off does nothing: "We will have less stress", "We need to remember that …". */
const noDeed =
  '(?:not be|be(?! (?:\\p{L}+ly )?(?:\\p{L}+ing|more careful|more strict|sure|careful|stricter|clearer|consistent|proactive|on time)(?!\\p{L}))|not (?:finish|make|have)|run out|see|know|learn|admit|remember|thank|appreciate|enjoy|like|love|fail|feel|lose|win|miss|hope|run into|(?:present|show|demo)(?=.{0,80} to (?:the|our|a) (?:client|customer|teacher|professor|class|jury))|go through|describe|ask you (?:a|some|few)|need|become|end up|think|believe|do nothing|do (?:fine|great|better|well)|find out)';
/** "We will have less stress", rather than "We want to have fewer meetings". */
const result =
  /^(?:\S+ ){0,3}?\S*(?:will|['’]ll|going to) (?:also |then )?have (?:less|fewer|more time|fun|exams)(?!\p{L})/iu;
const deed = new RegExp(
  `^(?:${who}${will}(?:, [^,.]{2,40},)?|let['’]?s)${besides} (?!${noDeed}(?!\\p{L}))\\p{L}{2,}`,
  'iu',
);
/** "We’re adding a check": what a team is at from now on. */
const beginning = new RegExp(
  `^(?:we|(?:the|our) team)(?:['’]re| are| is) (?:also |now )?(?:${changing})(?!\\p{L})`,
  'iu',
);

/** True if a sentence says, in English, what the team or who writes will do, and not how it will be then. */
export function saysWillDo(sentence: string): boolean {
  const words = sentence.replace(/^[[*_]{1,3}/, '').replace(lead, '');
  return (deed.test(words) && !result.test(words)) || beginning.test(words);
}

/** True if a sentence says in English that the team, or who writes, will do something or has to, whatever that is. */
export function isEnglish(sentence: string): boolean {
  return /(?<!\p{L})(?:we|i|(?:our|the) team|everyone)(?:['’]ll|['’]re|['’]ve| will| should| are| plan| want| need| have| agreed| decided| intend| aim| commit| must| shall)(?!\p{L})/iu.test(
    sentence.slice(0, 120),
  );
}
