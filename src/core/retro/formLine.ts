import { isPlaceholder, isToBeCompleted } from './actionWords';
import type { Format } from './format';
import { headSize, readItem } from './lists';
import { isPrompt } from './prompts';

/**
 * What a line of a retro is where nobody has filled it in: the `place` of an answer; what `asks` for one, in words that a team may have written
 * as well, or in a `question` of a list; `said` where somebody wrote it.
 */
export type FormLine = 'place' | 'asks' | 'question' | 'said';

/** `TODO: say what went smoothly`. */
const toBeSaid =
  /^[*_]{0,3}TODO: (?:add|ask|collect|complete|describe|document|fill|identify|list|note|paste|record|reflect|review|say|summari[sz]e|tell|write|what|who|how|each team member|team (?:answer|consensus|reflection)|based on)(?!\p{L})/iu;
/** `[name]`, `…`, `TBD`: what holds a place, and is no answer such as "None". */
const inBrackets =
  /^[*_`]{0,3}(?:\[[^\][]{0,300}\]|\{[^{}]{0,300}\}|<(?!https?:|img )[^<>]{0,300}>|tb[acd]|(?:(?!\p{Extended_Pictographic})[^\p{L}\p{N}]){0,40})[*_`]{0,3}$/iu;
/** `[Дія] — Відповідальний: [ім’я] — До: [дата]`: places with what parts them. */
const bracketsIn = /\[[^\][]{0,100}\]/gu;
/** `_n_`: a number or a name in one letter. */
const letter = /^([_*]{1,2})\p{L}\1$/u;
/** Such a place has few words; somebody may have written more in brackets. */
const MOST_WORDS_OF_PLACE = 3;
/** `[EJEMPLO] The thread per task helped`. */
const example = /^[*_]{0,3}\[(?:example|ejemplo|beispiel|exemple|exemplo|esempio|voorbeeld)[^\][]{0,20}\]/iu;
/** `Fecha:`, `**Scrum Master:** @`, `Velocity: __ points`: a label, and what stands behind it. */
const labelled =
  /^[*_]{0,3}[^:：*_\n]{1,80}(?:[:：][*_]{0,3}|[*_]{1,3}[:：]|(?<=[?？])[*_]{1,3}$)(?:\s+(.*))?$/u;
/** A day, a time or a number that is still to be written: `DD/MM/AAAA`, `HH:MM - HH:MM`, `__ points`. */
const toBeWritten = /^(?:[DTMYAJHS]{2,4}(?:[-/.: ]{1,3}[DTMYAJHS]{2,4}){1,6}|_{2,}.{0,40}|@)$/u;
/** Hints in italics and in brackets are short; somebody may have written more that way. */
const LONGEST_HINT = 240;
const LONGEST_PLACES = 400;
const slanted = /^(?:[_*(<](?![*_])[^_*]*[_*)>])$/;

/** "List decisions that turned out well", "2 - 4 decisions": a form’s, where it stands by itself. */
const instructs =
  /^(?:please )?(?:list|describe|explain|identify|summari[sz]e|reflect on|answer|write down|enumera|indica|beschreibt?|nenn[et]|d[ée]crivez|descreva)(?!\p{L})/iu;
const amount = /^\d\s?[-–]\s?\d \p{L}+\.?$/u;

/** What the text of a line, a cell or a heading is, without its mark. */
export function formText(text: string, isItem: boolean): FormLine {
  const words = text.trim();
  if (words === '') return 'place';
  if (inBrackets.test(words) && isPlaceholder(words))
    return words.split(/\s+/).length <= MOST_WORDS_OF_PLACE ? 'place' : 'asks';
  if (example.test(words) || isToBeFilled(words)) return 'place';
  const label = labelled.exec(words.slice(0, LONGEST_PLACES));
  if (label) {
    const [, value = ''] = label;
    if (inBrackets.test(value) || isToBeFilled(value) || isHint(value)) return 'place';
  }
  if (!isItem && toBeSaid.test(words)) return 'place';
  if (letter.test(words) || arePlaces(words) || (!isItem && isHint(words))) return 'place';
  if (isPrompt(words) || amount.test(words) || (!isItem && instructs.test(words))) return 'asks';
  if (/[?？][*_]{0,3}$/u.test(words)) return isItem ? 'question' : 'asks';
  return 'said';
}

/** What a line of a body is. A quote is what a form says to whoever fills it in, where it is short. */
export function formLine(line: string, at: number, format: Format): FormLine {
  const quote = /^ {0,3}>\s?(.*)$/.exec(line);
  if (quote) {
    const [, words = ''] = quote;
    const found = formText(words, false);
    return found === 'said' && words.length <= LONGEST_HINT ? 'asks' : found;
  }
  const item = readItem(line, at, format);
  if (item?.empty) return 'place';
  return formText(item ? line.slice(headSize(item)) : line, item !== undefined);
}

function isHint(words: string): boolean {
  return words.length <= LONGEST_HINT && slanted.test(words);
}

function arePlaces(words: string): boolean {
  const places = words.length <= LONGEST_PLACES ? (words.match(bracketsIn) ?? []) : [];
  if (places.length < 2) return false;
  return !/[\p{L}\p{N}]/u.test(words.replace(bracketsIn, ' ').replace(/[^:：[\]]{1,30}[:：]/gu, ' '));
}

/** `À compléter.`, `DD/MM/AAAA`. */
function isToBeFilled(words: string): boolean {
  return toBeWritten.test(words) || isToBeCompleted(words);
}
