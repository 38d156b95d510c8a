import * as l10n from '@vscode/l10n';
import type { QuickFix } from '../../../diagnostics/rule';
import { apply } from '../../../yaml/editing';
import { load } from '../../../yaml/load';
import { doubleQuoted } from '../../../yaml/scalar';
import type { Data, TextEdit } from '../../../yaml/yamlTypes';
import { pathAt } from '../../pathAt';
import { tolerantOutline } from '../../tolerantOutline';
import { allBroken, broken } from '../broken';
import type { TextFinding } from '../diagnostic';
import { spaceBehind } from '../oddBlanks';
import type { RecordFacts } from '../recordFacts';
import { editFix, type MakeFixes } from './editFix';
import { putSpace } from './itemFixes';
import { putInQuotes } from './quoteComment';

// Fixes for a text that cannot be read: plain splices, each proved by reading the result.

/** Puts a space behind a colon that has none. */
export const addSpace: MakeFixes = (found, facts) => {
  const colon = facts.text.indexOf(':', found.start);
  return proved(facts, found, {
    title: putSpace,
    edits: [spaceBehind(facts.text, colon)],
    addsKey: true,
  });
};

/** Closes brackets or quotes at the end of what stands there, or takes the opening one for text. */
export const close: MakeFixes = (found, facts) => {
  const { missing = '' } = found.data;
  const title = () => (missing === '"' ? l10n.t('Close the quote') : l10n.t('Close the bracket'));
  const closed = proved(facts, found, { title, edits: [{ offset: found.end, length: 0, text: missing }] });
  return facts.text[found.start] === '"' ? closed : [...closed, ...quote(found, facts)];
};

/** Puts quotes around a text that YAML misreads. */
export const quote: MakeFixes = (found, facts) => {
  const value = facts.text.slice(found.start, found.end);
  const edits = around(found.start, value, doubleQuoted(value));
  return proved(facts, found, { title: putInQuotes, edits, data: value });
};

/** Puts two spaces in the place of each tab before a key or an item. */
export const indentWithSpaces: MakeFixes = (found, facts) => {
  const edits = tabsOf(facts.text);
  return edits.length > 0 ? proved(facts, found, { title: () => l10n.t('Indent with spaces'), edits }) : [];
};

interface Candidate {
  readonly title: () => string;
  readonly edits: readonly TextEdit[];
  /** True if there is one key more than before. */
  readonly addsKey?: true;
  /** What will be read where the diagnostic is. */
  readonly data?: Data;
}

/**
 * The fix, where there is no new diagnostic and no longer this one, the keys and items are the same, and in a text that can be
 * read by now so is the very value.
 */
function proved(
  { text, context, isLarge }: RecordFacts,
  { start, end }: TextFinding,
  { title, edits, addsKey, data }: Candidate,
): readonly QuickFix[] {
  if (isLarge) return [];
  const before = load(text);
  const result = apply(text, edits);
  const after = load(result);
  if (before.ok || (!addsKey && steps(text) !== steps(result))) return [];
  if (!after.ok) {
    const had = allBroken(broken(text, context, before.problems)).length;
    const left = allBroken(broken(result, context, after.problems));
    const until = end + result.length - text.length;
    // The parser may go on from here to what it had not come to yet.
    const isFixed =
      left.length < had ||
      (left.length === had && left.every((one) => one.start < start || one.start > until));
    return isFixed ? [editFix(title, edits)] : [];
  }
  if (data !== undefined) {
    const spot = pathAt(result, start);
    if (spot?.part !== 'value' || spot.entry.value.data !== data) return [];
  }
  return [editFix(title, edits)];
}

/** The keys and items of a text in their order. */
function steps(text: string): string {
  return tolerantOutline(text)
    .map(({ step }) => step)
    .join('\n');
}

/** Only the quotes themselves where nothing inside is escaped. */
function around(start: number, value: string, quoted: string): readonly TextEdit[] {
  if (quoted !== `"${value}"`) return [{ offset: start, length: value.length, text: quoted }];
  return [
    { offset: start, length: 0, text: '"' },
    { offset: start + value.length, length: 0, text: '"' },
  ];
}

/** Two spaces for each tab before a key or an item. */
function tabsOf(text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { start, column } of tolerantOutline(text)) {
    const from = start - column;
    if (edits.some(({ offset }) => offset === from)) continue;
    const margin = /^[ \t]*/.exec(text.slice(from, start))?.[0] ?? '';
    if (margin.includes('\t'))
      edits.push({ offset: from, length: margin.length, text: margin.replaceAll('\t', '  ') });
  }
  return edits;
}
