import { withoutAccents } from '../search/fold';
import { besideEarlier, besidePhrases } from './besidePhrases';
import { distantPhrases, unparted } from './distantPhrases';
import { type Language, phrases, type Topic } from './phrases';
import { plainHeading } from './plainHeading';
import { remembered } from './remembered';

/** Kinds of headings that retro files have, by the counts in real files. */
export type Family =
  | ('actions' | 'improve' | 'well' | 'startStop' | 'experiment' | 'previous')
  | ('feelings' | 'fourLs' | 'colours' | 'kudos' | 'answers');

/**
 * What a heading is about. `telling`: no other kind of document has such a heading, so it speaks even where the path says
 * nothing. `languages`: those in which it was understood.
 */
interface HeadingMatch {
  readonly topic: Topic;
  readonly telling: boolean;
  readonly languages: readonly Language[];
}

const families: Readonly<Record<Topic, Family>> = {
  well: 'well',
  improve: 'improve',
  actions: 'actions',
  previous: 'previous',
  kudos: 'kudos',
  start: 'startStop',
  stop: 'startStop',
  continue: 'startStop',
  goal: 'experiment',
  change: 'experiment',
  measure: 'experiment',
  result: 'experiment',
  mad: 'feelings',
  sad: 'feelings',
  glad: 'feelings',
  liked: 'fourLs',
  learned: 'fourLs',
  lacked: 'fourLs',
  longed: 'fourLs',
  red: 'colours',
  yellow: 'colours',
  green: 'colours',
  opportunity: 'answers',
  problem: 'answers',
  judgement: 'answers',
};

// Longer headings are sentences, in which a phrase means little.
const MOST_WORDS = 14;
/** How many words of such a sentence, mostly a form's own, may tell what it asks for. */
const FIRST_WORDS = 12;
/** In UTF-16 units; of Korean, in syllables. */
const LONGEST_PARTED = 120;
const LONGEST_UNPARTED = 30;
/** Japanese and Korean sentences, as `plainHeading` leaves them. */
const sentenceEnd = new RegExp(`(?:ます|ました|てす|てした|ません|${'다'.normalize('NFKD')})$`, 'u');

const alone = new Map<string, HeadingMatch>();
const within = new Map<string, HeadingMatch>();
const beside = new Map<string, HeadingMatch>();
for (const { topic, language, ...found } of phrases) {
  const telling = topic === 'well' || topic === 'improve' || topic === 'start';
  for (const phrase of found.within?.split('|') ?? []) add(within, phrase, topic, language, telling);
  for (const phrase of found.alone?.split('|') ?? []) add(alone, phrase, topic, language, false);
}
for (const { topic, language, words } of [...besidePhrases, ...distantPhrases]) {
  for (const phrase of withoutAccents(words).split('|')) add(beside, phrase, topic, language, false);
}
const besideActions = topicsOf(beside, true);
const besideOthers = topicsOf(beside, false);

function topicsOf(
  table: ReadonlyMap<string, HeadingMatch>,
  isForActions: boolean,
): ReadonlyMap<string, HeadingMatch> {
  return new Map([...table].filter(([, { topic }]) => (topic === 'actions') === isForActions));
}

/** The longest phrase of a table within words: "previous action items" is more than "action items". */
function longestIn(words: readonly string[], table: ReadonlyMap<string, HeadingMatch>): Phrase | undefined {
  let best: Phrase | undefined;
  for (let from = 0; from < words.length; from++) {
    let phrase = '';
    for (let to = from; to < words.length; to++) {
      phrase = to === from ? (words[to] ?? '') : `${phrase} ${words[to]}`;
      const match = phrase.length > (best?.[0].length ?? 0) ? table.get(phrase) : undefined;
      if (match) best = [phrase, match];
    }
  }
  return best;
}

type Phrase = readonly [phrase: string, match: HeadingMatch];

function add(
  table: Map<string, HeadingMatch>,
  phrase: string,
  topic: Topic,
  language: Language | undefined,
  telling: boolean,
) {
  const known = table.get(phrase);
  // The first language to claim a phrase decides its topic; the same topic in another adds the language.
  if (known && known.topic !== topic) return;
  table.set(phrase, {
    topic,
    telling,
    languages: [...(known?.languages ?? []), ...(language ? [language] : [])],
  });
}

/** The family of a heading by its text, in any of the known languages; emoji, numbering, case and colons do not matter. */
export function family(headingText: string): Family | undefined {
  const match = matchHeading(headingText);
  return match && families[match.topic];
}

/** `Q1:`, `_Q2._`, `Q:` before what is asked. */
const numberedQuestion = /^[*_\s]{0,4}[QPF]\s?\d{0,2}[*_]{0,2}[:.)][*_]{0,2}\s+(?=\S)/u;

/**
 * Returns the topic that a heading is about, which is more exact than its family; undefined where none of its words are
 * known as a retro's.
 */
export function matchHeading(heading: string): HeadingMatch | undefined {
  return remember(heading);
}

// One edit asks many times about each.
const remember = remembered((heading: string): HeadingMatch | undefined => {
  // Where a link leads says nothing.
  const headingText = heading
    .replace(/\]\([^()\s]{0,800}\)|\[\[[^\][]{0,800}\]\[/g, ']')
    .replace(numberedQuestion, '');
  const bracket = /[([{（［【「『]/u.exec(headingText)?.index ?? 0;
  // "Action items (Start / Stop / Continue)", or a translation in brackets: what stands before them says more.
  const before = bracket > 0 ? matchWords(headingText.slice(0, bracket)) : undefined;
  const found = before ?? matchWords(headingText) ?? matchPart(headingText);
  return found && (asks(headingText, found) ?? found);
});

function matchWords(written: string): HeadingMatch | undefined {
  const text = plainHeading(written);
  const whole = alone.get(text);
  if (whole) return whole;
  const all = text.split(' ', MOST_WORDS + 1);
  if (text === '') return undefined;
  const isLong = all.length > MOST_WORDS;
  const words = all.slice(0, isLong ? FIRST_WORDS : MOST_WORDS);
  const padded = ` ${words.join(' ')} `;
  const telling = isLong ? undefined : longestIn(words, within);
  if (telling) return denied(padded, telling) ?? earlier(words, telling);
  // Words for actions win over what else stands beside them.
  const isForeign = foreignActions.test(padded) || resolved.test(padded);
  const action = isForeign ? undefined : longestIn(words, besideActions);
  if (action) return earlier(words, action);
  const other = longestIn(words, besideOthers);
  if (other?.[1].topic === 'improve' && topicOfUnparted(text) === 'actions')
    return { ...other[1], topic: 'actions' };
  if (other) return denied(padded, other) ?? other[1];
  const topic = isLong ? undefined : topicOfUnparted(text);
  return topic && { topic, telling: false, languages: [] };
}

function topicOfUnparted(text: string): Topic | undefined {
  if (!/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u.test(text)) return undefined;
  if (text.normalize('NFC').length > LONGEST_UNPARTED || sentenceEnd.test(text)) return undefined;
  return unparted.find(([, pattern]) => pattern.test(text))?.[0];
}

/** What is called actions elsewhere. */
const foreignActions =
  / (?:git ?hub|git ?lab|server|redux|user|custom|call to|class|quick) actions? | (?:call to|in) action | (?:en accion|in aktion|en action|em acao|in azione|in actie) /;
/** "Challenges and resolutions": what went wrong, and how it was solved. */
const resolved =
  / (?:challenges?|problems?|issues?|errors?|bugs?|incidents?|obstacles?|difficulties|blockers?|impediments?) (?:and |with )?(?:their |the |our )?(?:resolutions?|workarounds?) /;
const denials = / (?:not|no|never|nicht|kein|keine|pas|nao|non|niet|geen|didnt|doesnt|isnt|wasnt|arent) /;

/** "What did not work great" is the contrary of what its words say without the denial. */
function denied(padded: string, [phrase, match]: Phrase): HeadingMatch | undefined {
  if (match.topic !== 'well' && match.topic !== 'liked') return undefined;
  const before = padded.slice(0, padded.indexOf(` ${phrase} `) + 1);
  return denials.test(before) ? { ...match, topic: 'improve' } : undefined;
}

/** Actions that were agreed before this retro, or are carried out already. */
function earlier(words: readonly string[], [phrase, match]: Phrase): HeadingMatch {
  if (match.topic !== 'actions') return match;
  const isAsked = /^(?:did|were|have|has|haben)$/.test(words[0] ?? '');
  // "Actions to be taken" are ahead, and in Dutch "taken" are tasks.
  const own = new Set(phrase.split(' '));
  const isEarlier = (word: string, at: number) =>
    besideEarlier.has(word) && !own.has(word) && !/^(?:be|ser\w*|zu|etre)$/.test(words[at - 1] ?? '');
  return isAsked || words.some(isEarlier) ? { ...match, topic: 'previous' } : match;
}

/** One of two names in a heading, "Liked / Glad", or what stands before a colon: "Goal: faster builds" is a heading named goal. */
function matchPart(headingText: string): HeadingMatch | undefined {
  const colon = /[:：]/u.exec(headingText)?.index ?? 0;
  const named = colon > 0 ? alone.get(plainHeading(headingText.slice(0, colon))) : undefined;
  if (named || headingText.length > LONGEST_PARTED || headingText.includes('://')) return named;
  for (const part of headingText.split(
    /[/|,;:：・、()[\]（）［］【】「」]|\s(?:[–—+&-]|and|or|y|o|und|oder|et|ou|e|en|of)\s/u,
  )) {
    const found = alone.get(plainHeading(part));
    if (found) return found;
  }
  return undefined;
}

/** "Actions from sprint 1: done?" */
const done =
  / (?:done|implemented|completed?|achieved|met|fulfilled|kept|umgesetzt|erledigt|erfullt|erreicht|eingehalten|gemacht|cumplid[ao]s?|hech[ao]s?|realizad[ao]s?|implementad[ao]s?|completad[ao]s?|faites?|realisees?|appliquees?|feit[ao]s?|concluid[ao]s?|cumprid[ao]s?|fatt[oaei]|completat[oaei]|gedaan|uitgevoerd|gelukt|zrobione|wykonane|gjort|genomford[at]?|выполнен[ыо]|сделано|виконан[іо]) $/;
const ahead = / (?:be|will|should|shall|must|werden|sollen|worden|seront|seran|serao|saranno|sean|sejam) /;
const ofEarlier =
  / (?:from|of|in|aus|vom|von|des|de|del|du|da|do|dal|uit|van) (?:(?:the|dem|der|den|des|el|la|le|o|a|il|lo|last|previous|our|letzten|vorigen) ){0,2}(?:sprint|iteration|itera\S+|week|woche|semana|semaine|settimana|month|retro\S*)s? /;

/** "Anything we would do differently?" complains, "Which actions took place?" reports; "What will we do differently?" does not. */
function asks(headingText: string, match: HeadingMatch): HeadingMatch | undefined {
  if (match.topic !== 'actions' || !/[?？]/u.test(headingText)) return undefined;
  const text = ` ${plainHeading(headingText)} `;
  if (/ (?:took place|were taken|was taken|did we take|have we taken|carried out) /.test(text))
    return { ...match, topic: 'result' };
  if (done.test(text) && ofEarlier.test(text) && !ahead.test(text)) return { ...match, topic: 'previous' };
  const isAboutChange = / (?:differently|diferente|distinto|anders|differemment|diversamente|diverso) /.test(
    text,
  );
  const isPromised =
    / (?:should|will|well|going to|want to|plan to|haremos|vamos|queremos|werden|wollen|allons|ferons|faremo|faremos|gaan) /.test(
      text,
    );
  return isAboutChange && !isPromised ? { ...match, topic: 'improve' } : undefined;
}
