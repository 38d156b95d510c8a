import { entryKeys } from './entries';
import { matchHeading } from './families';
import { plainHeading } from './plainHeading';
import type { Heading, Outline } from './retroOutline';
import { stemTopic } from './stems';

/**
 * The headings of a log's entries, with those between and behind them that are written alike and whose parts are known by the
 * beginnings of their words only.
 * @param parents the headings above known ones
 */
export function withLikeEntries(
  headings: readonly Heading[],
  parents: readonly Heading[],
): readonly Heading[] {
  const level = parents[0]?.level;
  const first = parents[0]?.line ?? 0;
  if (level === undefined || !parents.every((one) => one.level === level)) return parents;
  const found = new Set(parents);
  let entry: Heading | undefined;
  for (const heading of headings) {
    if (heading.line <= first) continue;
    if (heading.level <= level) entry = isLike(heading, level) ? heading : undefined;
    else if (entry && stemTopic(heading.text) !== undefined) found.add(entry);
  }
  if (found.size === parents.length) return parents;
  const all = headings.filter((heading) => found.has(heading));
  return entryKeys(all.map(({ text }) => text)) ? all : parents;
}

/** "Sprint 2 (<start date> to <end date>)", "Sprint 3 - TBD": an entry that waits for its day. */
const waiting =
  /[<[{][^<>[\]{}]{0,20}(?:date|start|end|day|name|number|fecha|datum|nombre|tbd|y{4}|d{2}|x{1,2}|\?{2})[^<>[\]{}]{0,20}[>\]}](?!\()|(?:[-–—:,(]\s{0,2}|\d\s)(?:TBD|Y{4}|X{2}|_{3,})(?![\p{L}\p{N}])/iu;
/** An entry has no more headings. */
const MOST_PARTS = 60;
/** What a form has on its lines before it is filled in. */
const formLine =
  /^\s*(?:#.*|[-*+][ \t]*(?:\[ \])?[ \t]*|(?:[-*+][ \t]+)?[*_]{0,2}[^:：|*_]{1,40}(?:[:：][*_]{0,2}|[*_]{2}[:：])[\s@_]*|[|\s@:-]*|[-*_=]{3,}|<!--.*-->)\s*$/u;
const headerLine = /^\s*\|.*\|\s*$/;
const delimiterLine = /^\s*\|?[\s|:-]*-[\s|:-]*$/;

/** The entries of a log without those that wait for their day and hold nothing yet; all, where each does. */
export function withoutWaiting(
  { headings, lines, quiet }: Outline,
  entries: readonly Heading[],
): readonly Heading[] {
  const places = new Map(headings.map((heading, at) => [heading.line, at] as const));
  const isForm = ({ text, line, level }: Heading) => {
    if (!waiting.test(text.slice(0, 200))) return false;
    const at = places.get(line) ?? 0;
    const next =
      headings.slice(at + 1, at + MOST_PARTS).find((other) => other.level <= level)?.line ?? lines.length;
    return lines.slice(line + 1, next).every(({ text: own }, below) => {
      const isHeader = headerLine.test(own) && delimiterLine.test(lines[line + below + 2]?.text ?? '');
      return quiet[line + 1 + below] || own.trim() === '' || isHeader || formLine.test(own);
    });
  };
  const written = entries.filter((entry) => !isForm(entry));
  return written.length > 0 ? written : entries;
}

function isLike({ level: own, text }: Heading, level: number): boolean {
  return own === level && entryKeys([text]) !== undefined && matchHeading(text) === undefined;
}

/** What the next entry of a log is copied from. */
const template =
  /^(?:(?:retro\w*|sprint) )?(?:template|plantilla|vorlage|modelo|modele|sjabloon|szablon|mall)(?: retro\w*)?$/;

/** The headings outside of what the next entry is copied from, and where that begins, if it stands last: a line. */
export function withoutTemplate({ headings, lines }: Outline): { headings: readonly Heading[]; end: number } {
  const first = headings.findIndex(
    ({ text, level }, at) => level > 1 && at > 0 && template.test(plainHeading(text)),
  );
  const [copied] = first < 0 ? [] : headings.slice(first, first + 1);
  if (!copied) return { headings, end: lines.length };
  const next = headings.findIndex(({ level }, at) => at > first && level <= copied.level);
  const isLast = next < 0;
  return {
    headings: headings.filter((_, at) => at < first || (!isLast && at >= next)),
    end: isLast ? copied.line : lines.length,
  };
}
