import { type Language, phrases, type Topic } from './phrases';

/** Kinds of headings that retro files have, by the counts in real files. */
export type Family =
  | ('actions' | 'improve' | 'well' | 'startStop' | 'experiment' | 'previous')
  | ('feelings' | 'fourLs' | 'colours' | 'kudos' | 'answers');

/**
 * What a heading is about. `telling`: no other kind of document has such a heading, so it speaks even where the path says
 * nothing. `languages`: those in which it was understood.
 */
export interface HeadingMatch {
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
const MOST_WORDS = 12;

const alone = new Map<string, HeadingMatch>();
const within = new Map<string, HeadingMatch>();
for (const { topic, language, ...found } of phrases) {
  const telling = topic === 'well' || topic === 'improve' || topic === 'start';
  for (const phrase of found.within?.split('|') ?? []) add(within, phrase, topic, language, telling);
  for (const phrase of found.alone?.split('|') ?? []) add(alone, phrase, topic, language, false);
}
// Longest first: "previous action items" is more than "action items".
const byLength = [...within].sort(([a], [b]) => b.length - a.length);

function add(
  table: Map<string, HeadingMatch>,
  phrase: string,
  topic: Topic,
  language: Language,
  telling: boolean,
) {
  const known = table.get(phrase);
  // The first language to claim a phrase decides its topic; the same topic in another adds the language.
  if (known && known.topic !== topic) return;
  table.set(phrase, { topic, telling, languages: [...(known?.languages ?? []), language] });
}

/** The family of a heading by its text, in any of the known languages; emoji, numbering, case and colons do not matter. */
export function family(headingText: string): Family | undefined {
  const match = matchHeading(headingText);
  return match && families[match.topic];
}

/** What a heading is about, in more detail than its family. */
export function matchHeading(headingText: string): HeadingMatch | undefined {
  const text = plainHeading(headingText);
  const whole = alone.get(text);
  if (whole) return whole;
  if (text.split(' ').length <= MOST_WORDS) {
    const padded = ` ${text} `;
    const found = byLength.find(([phrase]) => padded.includes(` ${phrase} `));
    if (found) return found[1];
  }
  // "Goal: faster builds" is a heading named goal.
  const colon = headingText.indexOf(':');
  return colon > 0 ? alone.get(plainHeading(headingText.slice(0, colon))) : undefined;
}

/**
 * A heading's words alone: no accents, apostrophes, emoji, markup, numbering, counts, comments. `wentWell` is two words.
 */
export function plainHeading(text: string): string {
  const comment = text.indexOf('<!--');
  return (comment < 0 ? text : text.slice(0, comment))
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ`´]/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?\p{N}+ /u, ' ')
    .replace(/ \p{N}+ ?$/u, '')
    .trim();
}
