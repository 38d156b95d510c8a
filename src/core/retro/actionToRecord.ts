import type { TextEdit } from '../yaml';
import { apply } from '../yaml/editing';
import type { ActionLine } from './action';
import { type ActionOptions, actionLines } from './actionLines';
import { actionOn } from './actionOn';
import { linkYamlAction } from './actionToRecordYaml';
import { yamlActions } from './actionYaml';
import { refusal } from './answerEdits';
import type { ActionRefusalCode, Refused } from './answered';
import type { Format } from './format';
import { isInHtml } from './isInHtml';
import { linkAround } from './links';
import { areNames, namesAmong } from './nameLike';
import { linkedRecord } from './recordLink';
import { outline } from './retroOutline';
import type { TextLine } from './textLines';
import { blockText, lineCandidates } from './tiedLine';

/** Edits that link an action: insertions around or behind its words. `offset` is where its words are in the edited text. */
export type ActionLinked =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      readonly offset: number;
      readonly action: ActionLine;
      /** The line by then, with all that hangs from it, parted by LF. */
      readonly written?: string;
    }
  | Refused<ActionRefusalCode>;

/**
 * Links the action on a line (from 0; any line of it) to its record, in place: its words become the link, or where the format
 * has no links or the words hold one already, a reference stands behind them. Nothing else changes: owner, day and checkbox stay.
 * Proved by reading the actions again; refused when not sure. `isPerson` must be that with which the actions were read.
 * @param nth which of several that begin on the line, from 0
 */
export function actionToRecord(
  text: string,
  format: Format,
  line: number,
  { href }: { readonly href: string },
  { isPerson, nth = 0 }: Pick<ActionOptions, 'isPerson'> & { readonly nth?: number } = {},
): ActionLinked {
  const read = outline(text, format);
  const refused = format === 'yaml' ? undefined : refusal(read);
  if (refused) return refused;
  const at = read.lines[line];
  const nowhere = { offset: at?.start ?? 0, length: (at?.end ?? 0) - (at?.start ?? 0), line, column: 0 };
  const no = (code: ActionRefusalCode): ActionLinked => ({ ok: false, refusal: { code, place: nowhere } });
  const record = linkedRecord(href);
  if (record === undefined) return no('notARecord');
  const options = { all: true, ...(isPerson ? { isPerson } : {}) };
  const isName = isPerson ? namesAmong(isPerson) : areNames;
  const yaml = format === 'yaml' ? yamlActions(text, isName) : undefined;
  const actions = yaml ?? actionLines(text, format, options);
  const index = indexAt(actions, at, line, nth);
  const action = actions[index];
  if (!action) return no('notAnAction');
  if (action.record !== undefined) return no('alreadyLinked');
  if (isInHtml(text, action)) return no('unproved');
  const inYaml = yaml?.[index];
  const ways = inYaml
    ? linkYamlAction(text, inYaml, href, isName)
    : waysToLink(text, format, action, href, record);
  if (!Array.isArray(ways)) return ways;
  for (const edits of ways) {
    const after = apply(text, edits);
    const again = actionLines(after, format, options);
    if (!isProved(actions, again, index, record)) continue;
    const written = writtenAt(after, format, again[index]);
    return {
      ...{ ok: true, edits, offset: again[index]?.textStart ?? action.textStart, action },
      ...(written === undefined ? {} : { written }),
    };
  }
  return no('unproved');
}

function writtenAt(text: string, format: Format, action: ActionLine | undefined): string | undefined {
  const { read, candidates } = lineCandidates(text, format);
  const own = candidates.find(({ line, start, entry }) =>
    entry ? start === action?.start : line === action?.line,
  );
  return own && blockText(read, own);
}

/** The action that begins on a line, else the one that goes over it; -1 if there is none. */
function indexAt(
  actions: readonly ActionLine[],
  at: TextLine | undefined,
  line: number,
  nth: number,
): number {
  const own = actionOn(actions, line, nth);
  if (own || !at) return own ? actions.indexOf(own) : -1;
  return actions.findIndex(({ start, end }) => start < at.start && end > at.start);
}

/** The edits that may do, best first. */
function waysToLink(
  text: string,
  format: Format,
  action: ActionLine,
  href: string,
  record: string,
): TextEdit[][] {
  const { textStart, textEnd } = action;
  const words = text.slice(textStart, textEnd);
  const [before, behind] = linkAround(href, format);
  if (format === 'txt') return [[insertion(textEnd, behind)]];
  const beside = [insertion(textEnd, ` (${before}${record}${behind})`)];
  const around = [insertion(textStart, before), insertion(textEnd, behind)];
  return canBeLinkText(words, format) ? [around, beside] : [beside];
}

/** True if words, as they are written, stay what they are as the text of a link. */
function canBeLinkText(words: string, format: Format): boolean {
  switch (format) {
    case 'md':
    case 'mdx':
      // Links do not nest, and `^` would make it a footnote.
      return !/[[\]]|<\w+:|:\/\/|www\.|^\^|\\$/.test(words);
    case 'org':
      return !/[[\]]|:\/\//.test(words);
    case 'adoc':
      return !/[[\]"=,^]|:\/\//.test(words);
    case 'rst':
      return !/[`<>*|\\]|_(?![\p{L}\p{N}])|:\/\//u.test(words);
    case 'txt':
    case 'yaml':
      return false;
  }
}

/** True if all actions read as before, and the one has its record. */
function isProved(
  before: readonly ActionLine[],
  after: readonly ActionLine[],
  index: number,
  record: string,
): boolean {
  if (before.length !== after.length) return false;
  return before.every((action, at) => {
    const other = after[at];
    if (!other || other.record !== (at === index ? record : action.record)) return false;
    const keys = ['text', 'owner', 'due', 'done', 'shape', 'family'] as const;
    return keys.every((key) => action[key] === other[key]);
  });
}

function insertion(offset: number, text: string): TextEdit {
  return { offset, length: 0, text };
}
