import { actionSections } from './actionSections';
import { detailLines } from './answerBlock';
import { exampleItem, languageOf, refusal } from './answerEdits';
import type { Answered } from './answered';
import { answerWords } from './answerWords';
import { currentSection } from './currentSection';
import { matchHeading } from './families';
import type { Format } from './format';
import { insertBelow, lineEndAt } from './insertBelow';
import { type ListStyle, listLine, listsIn, newListStyle, nextMarker } from './lists';
import { blanksAfter, newHeading } from './newHeading';
import { type CarriedItem, carriedWords } from './newRetroText';
import { newRetroWords, STILL_OPEN } from './newRetroWords';
import { type Outline, outline } from './retroOutline';
import { isBlank } from './textLines';

/**
 * Writes what is carried into a retro: below its heading for what is open from before, in the hand of the list there, else below a new
 * one above the other headings, in the language of these and in the hand of their lists. In a file of many retros the newest gets it. Nothing else in the text changes.
 */
export function carryItems(text: string, format: Format, items: readonly CarriedItem[]): Answered {
  const read = outline(text, format);
  const refused = refusal(read);
  if (refused) return refused;
  if (items.length === 0) return { ok: true, edits: [], offset: 0 };
  const language = languageOf(read);
  // A retro without a heading that is known has no language yet: it gets that of the window.
  const isKnown = read.headings.some((heading) => matchHeading(heading.text));
  const words = isKnown
    ? { stillOpen: STILL_OPEN[language], owner: answerWords[language].owner }
    : newRetroWords();
  const block = (style: ListStyle, counts = false) =>
    items
      .map((item) => ({ item, said: carriedWords(item, format, words.owner) }))
      .filter(({ said }) => said !== '')
      .flatMap(({ item, said }, at) => {
        const own = counts ? { ...style, marker: countedOn(style.marker, at) } : style;
        const below = item.answer ? detailLines(own, item.answer, format, language) : [];
        return [listLine(own, said), ...below];
      });
  const previous = actionSections(read, false).find(({ family }) => family === 'previous');
  const usual = { ...newListStyle(exampleItem(read, currentSection(read)), format), checkbox: true };
  if (!previous) return withHeading(text, read, block(usual, true), words.stillOpen);
  const list = listsIn(read, previous.from, previous.to).at(-1);
  if (!list) {
    const own = block(usual, true);
    const gap = blanksAfter(read, previous.heading) > 0 ? [''] : [];
    return insertBelow(text, read, previous.heading.lastLine, [...gap, ...own], { lines: own, head: 0 });
  }
  const [last] = list.items.slice(-1);
  const hollow = list.items.length === 1 && last?.empty ? last : undefined;
  const marker = nextMarker(list.items);
  const own = block(last ? { ...last, marker, checkbox: true } : usual, marker !== last?.marker);
  if (!hollow) return insertBelow(text, read, list.lastLine, own, { lines: own, head: 0 });
  const at = read.lines[hollow.line];
  const lines = block({ ...hollow, checkbox: true }, true);
  const edit = {
    offset: at?.start ?? 0,
    length: (at?.end ?? 0) - (at?.start ?? 0),
    text: lines.join(lineEndAt(text, read, hollow.line)),
  };
  return { ok: true, edits: [edit], offset: edit.offset, written: lines.join('\n') };
}

/** A number of a list, so many items further on; any other marker stays. */
function countedOn(marker: string, items: number): string {
  return marker.replace(/^\d+/, (number) => String(Number(number) + items));
}

/** Below a new heading, above the first one that the retro knows. */
function withHeading(text: string, read: Outline, own: readonly string[], heading: string): Answered {
  const { from, to, sibling } = currentSection(read);
  const first = read.headings.find(
    (one) => one.line >= from && one.line < to && one.level === sibling?.level && matchHeading(one.text),
  );
  const { lines, before, after } = newHeading(read, first ?? sibling, heading);
  const blanks = (count: number) => new Array<string>(count).fill('');
  const part = [...lines, ...blanks(after), ...own];
  if (!first) {
    let above = Math.min(to, read.lines.length) - 1;
    while (above > from && isBlank(read.lines[above])) above--;
    return insertBelow(text, read, above, [...blanks(before), ...part], { lines: own, head: 0 });
  }
  const eol = lineEndAt(text, read, first.line);
  const edit = {
    offset: first.offset,
    length: 0,
    text: [...part, ...blanks(Math.max(before, 1)), ''].join(eol),
  };
  return { ok: true, edits: [edit], offset: edit.offset, written: own.join('\n') };
}
