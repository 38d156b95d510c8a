import { currentSection } from './currentSection';
import type { Format } from './format';
import { headSize, readItem } from './lists';
import { plainHeading } from './plainHeading';
import { type Outline, outline } from './retroOutline';

const PRESENT =
  /^(?:present|attendees|participants|in attendance|attending|who was there|anwesend|anwesende|teilnehmer|teilnehmende|asistentes|participantes|presentes|presents|aanwezig|deelnemers|presenti)$/;
const LABEL = /^(\p{L}[\p{L} ]{3,29}?)[*_ ]*:[*_]*[ \t]+(\S.{0,400})$/u;
const MOST = 60;
/** What of a line is read, in UTF-16 units. */
const LONGEST = 500;

/** The names of those who were at a retro, as they are written below or behind "Present:"; none where nobody is named so. */
export function presentNames(text: string, format: Format): readonly string[] {
  return presentIn(outline(text, format));
}

/** Returns the names of those who were there, of a retro that is read already. */
export function presentIn(read: Outline): readonly string[] {
  const { isPart, from, to } = currentSection(read);
  const names: string[] = [];
  read.lines.forEach(({ text: line }, at) => {
    if (!line.includes(':') || read.quiet[at] || (isPart && (at < from || at >= to))) return;
    const label = LABEL.exec(line.slice(0, LONGEST).replace(/^[\s>*_+-]+/, ''));
    if (!label) return;
    if (PRESENT.test(plainHeading(label[1] ?? ''))) names.push(...parted(label[2] ?? ''));
  });
  read.headings.forEach((heading, index) => {
    if (!PRESENT.test(plainHeading(heading.text).replace(/ \d+$/, ''))) return;
    if (isPart && (heading.line < from || heading.line >= to)) return;
    const end = read.headings[index + 1]?.line ?? read.lines.length;
    for (let at = heading.lastLine + 1; at < end; at++) {
      const line = read.lines[at]?.text ?? '';
      const item = readItem(line, at, read.format);
      const words = item ? line.slice(headSize(item)) : line;
      names.push(...parted(words));
    }
  });
  return names.slice(0, MOST);
}

function parted(words: string): readonly string[] {
  return words
    .slice(0, LONGEST)
    .split(/[,;/&•·]|\s(?:and|und|y|et|e|en)\s/u)
    .map((name) => name.replace(/^\[[ xX]\]\s*|[*_`[\]]|\(.*$/g, '').trim())
    .filter((name) => /^@?\p{L}[\p{L}\p{M} .'’@-]{0,40}$/u.test(name));
}
