import type { ActionLine } from './action';
import type { ActionSection } from './actionSections';
import { spanAction } from './actionSentences';
import { headSize, readItem } from './lists';
import type { Topic } from './phrases';
import type { Heading, Outline } from './retroOutline';
import { saysPromise } from './saysPromise';
import { sentencesOf } from './sentences';
import { likelyTopic } from './stems';

/** Who says that something was decided: "Se decide hacer …", "We agreed to …", "Decided to …". */
const decided =
  /^[*_]{0,3}(?:se (?:decid(?:e|ió)|acord(?:ó|aron)|acuerda|estable(?:ce|ció)|resuelve|resolvió)|(?:hemos )?(?:decidimos|decidido|acordamos|acordado|resolvimos)|(?:(?:we|the team|team|everyone)(?:['’]ve| have| has)? )?(?:all )?(?:decided|agreed|resolved) (?:to|that|on)|wir haben (?:uns )?(?:beschlossen|vereinbart|geeinigt|vorgenommen)|beschlossen:|(?:nous avons|on a) (?:décidé|convenu)|(?:ficou )?decidi(?:do|mos|u-se)|(?:ficou )?(?:combinado|acordado)|abbiamo deciso|we hebben (?:besloten|afgesproken)|sovimme|päätimme|postanowiliśmy|ustaliliśmy)(?!\p{L})/iu;
/** What became of it is told: it was decided before. */
const isOver =
  /(?<!\p{L})(?:but|and it|which) (?:it |we |was |did )?(?:worked|helped|paid|failed|never|was|were|did)(?!\p{L})|(?<!\p{L})(?:pero|y eso) (?:no )?(?:funcion|ayud|sirvi|result)/iu;
/** Below these, what was decided is over, or no change. */
const OTHERS: ReadonlySet<Topic | undefined> = new Set<Topic>([
  ...(['well', 'kudos', 'glad', 'liked', 'learned', 'goal', 'result', 'previous'] as const),
]);

/** Of one item. */
const MOST_SENTENCES = 4;

/**
 * Items of a retro that names no actions which say by themselves what was decided, in their first sentence or behind it; not
 * those below what went well.
 */
export function decidedItems(read: Outline, section: ActionSection): ActionLine[] {
  const headings = read.headings.filter(({ line }) => line >= section.from && line < section.to);
  let at = 0;
  let above: Heading | undefined;
  return read.lines.slice(section.from, section.to).flatMap(({ text }, index) => {
    const line = section.from + index;
    while ((headings[at]?.line ?? Number.POSITIVE_INFINITY) <= line) above = headings[at++];
    const item = read.quiet[line] ? undefined : readItem(text, line, read.format);
    if (!item || !above || OTHERS.has(likelyTopic(above.text))) return [];
    const head = headSize(item);
    const body = text.slice(head);
    if (saysSo(body)) return spanAction(read, section, line, text, [head, text.length]) ?? [];
    const apart = sentencesOf(body, MOST_SENTENCES)
      .slice(1)
      .filter((span) => saysSo(body.slice(...span)));
    return apart.flatMap(
      ([start, end]) => spanAction(read, section, line, text, [head + start, head + end]) ?? [],
    );
  });
}

function saysSo(words: string): boolean {
  const bare = words.trimStart();
  return (decided.test(bare) && !isOver.test(bare)) || saysPromise(bare);
}
