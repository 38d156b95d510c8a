import { edit } from '../yaml/editing';
import { apply } from '../yaml/splice';
import type { Edited, TextEdit } from '../yaml/yamlTypes';
import { guardedStart } from './answerText';
import type { Format } from './format';
import { areNames, type IsName } from './nameLike';
import { linkedRecord } from './recordLink';
import { type TiedEntry, textAt } from './tiedEntries';
import { lineCandidates, stateOf } from './tiedLine';
import { type Tie, tieLines } from './tieLines';

/** Links of a format, each with its words and its address. */
const LINKS: Readonly<Record<Format, RegExp | undefined>> = {
  md: /\[(?<words>(?:\\.|[^\]\\[]){0,1000})\]\((?<address>[^\s()]{0,1000})\)/g,
  mdx: /\[(?<words>(?:\\.|[^\]\\[]){0,1000})\]\((?<address>[^\s()]{0,1000})\)/g,
  org: /\[\[(?<address>(?:\\.|[^\][\\]){0,1000})\]\[(?<words>[^\n]{0,1000}?)\]\](?!\])/g,
  adoc: /link:(?<address>[^\s[\]]{0,1000})\[(?<words>(?:\\.|[^\]\\]){0,1000})\]/g,
  rst: /`(?<words>(?:\\.|[^`<\\]){0,1000}?)\s?<(?<address>[^<>`]{0,1000})>`__?/g,
  txt: undefined,
  yaml: undefined,
};

/**
 * The edits after which the line of a record no longer links to it, and says the same: for a record that is deleted. None where it has
 * no link, where somebody changed the line since it was written, or where it would say anything else.
 */
export function unlinkRecord(text: string, format: Format, tie: Tie, isName: IsName = areNames): Edited {
  const none: Edited = { ok: true, edits: [], text };
  const tied = tieLines(text, format, [tie], isName).get(tie.name);
  if (!tied?.isOurs || tied.candidate.link === undefined) return none;
  const { candidate, state } = tied;
  const { start, end, entry } = candidate;
  const edits = entry
    ? entryEdits(text, entry, tie.name)
    : [{ offset: start, length: end - start, text: withoutLinks(text.slice(start, end), format, tie.name) }];
  const after = apply(text, edits);
  const again = lineCandidates(after, format);
  const same = again.candidates.find(({ line }) => line === candidate.line);
  if (!same || same.link !== undefined) return none;
  const now = stateOf(after, again.read, same, isName);
  // A link that is not read as one stands in the words. In AsciiDoc quotes are written otherwise within one, and a sign may end in `;`.
  const saidIn = (words: string) =>
    withoutLinks(words, format, tie.name).replaceAll('\\"', '"').replace(/;$/, '');
  const isSame =
    saidIn(now.text) === saidIn(state.text) && now.owner === state.owner && now.due === state.due;
  return isSame && now.done === state.done ? { ok: true, edits, text: after } : none;
}

/** Of a map, the key that links goes; of a text, the reference behind its words. */
function entryEdits(
  text: string,
  { map, path, words, wordsAt }: TiedEntry,
  name: string,
): readonly TextEdit[] {
  const key = Object.keys(map ?? {}).find((own) => linkedRecord(textAt(map, own) ?? '') === name);
  const isOwn = key !== undefined && key !== wordsAt.at(-1);
  const value = withoutLinks(words, 'yaml', name);
  const done = edit(text, [
    isOwn ? { kind: 'remove', path: [...path, key] } : { kind: 'set', path: wordsAt, value },
  ]);
  return done.ok ? done.edits : [];
}

/** Words without links to a record: of each, what it reads as stays. */
function withoutLinks(body: string, format: Format, name: string): string {
  const links = LINKS[format];
  const isOwn = (address: string) => linkedRecord(decoded(address)) === name;
  if (!links) return body.replace(/ \(([^\s()]{0,1000})\)/g, (all, to: string) => (isOwn(to) ? '' : all));
  // Behind words that could not become a link, the name of the record is one.
  const beside = body.replace(new RegExp(` \\(${links.source}\\)`, 'g'), (...found) => {
    const { words, address } = groupsOf(found);
    return words === name && isOwn(address) ? '' : String(found[0]);
  });
  return beside.replace(links, (...found) => {
    const all = String(found[0]);
    const { words, address } = groupsOf(found);
    if (!isOwn(address)) return all;
    const said = format === 'adoc' ? words.replace(/^"([\s\S]*)"$/, '$1').replaceAll('\\"', '"') : words;
    return beside.startsWith(all) ? guardedStart(said, format) : said;
  });
}

function groupsOf(found: readonly unknown[]): { readonly words: string; readonly address: string } {
  const groups = found.at(-1);
  const { words, address } = typeof groups === 'object' ? Object(groups) : {};
  return { words: String(words ?? ''), address: String(address ?? '') };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // No encoding of ours: as it stands.
    return address;
  }
}
