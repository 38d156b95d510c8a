import { ME, pathOf } from '../book/paths';
import { fill } from '../export/packetWords';
import { markdownLink, markdownText, quotedText } from '../pages/pageMarkdown';
import type { RecordFile } from '../rules/personFacts';
import { outcomeOn, sortDay } from '../rules/revisitOrder';
import { isOutcome } from './groups';
import type { ImprovementsWords } from './improvementsWords';
import { plainPath } from './takenOn';

type Opportunity = RecordFile<'opportunity'>;

/** What the items of the page are written with. */
export interface ItemFrame {
  readonly words: ImprovementsWords;
  /** Names by slug. */
  readonly names: ReadonlyMap<string, string>;
  /** The book's folder, from the workspace folder. */
  readonly folder: string;
  /** The encoded address of a path from the workspace folder. */
  readonly hrefTo: (path: string) => string | undefined;
}

/** An address that can stand in a link as it is. */
const ADDRESS = /^https?:\/\/[^\s<>()[\]{}\\"'`|*_~^]+$/i;

/** An outcome: its title, its sentence, how the measure moved, who owned it, and the way back to where it came from. */
export function outcomeText(opportunity: Opportunity, frame: ItemFrame): string {
  const { thing, record } = opportunity;
  const { words } = frame;
  const { status, kind, owner, change, outcome } = record;
  const sentence = outcome?.text;
  const facts = [
    owner === undefined ? undefined : fill(words.owner, ownerName(owner, frame)),
    isOutcome(status) ? words[status] : undefined,
    kind === 'problem' || kind === 'judgement' ? words[kind] : undefined,
    outcomeOn(opportunity),
  ].filter((part) => part !== undefined);
  const items = [
    change === undefined ? undefined : fill(words.change, markdownText(change)),
    moved(opportunity, words),
    facts.join(' · '),
    [wayToRetro(record.retro, frame), wayTo(frame, thing)].filter((part) => part !== undefined).join(' · '),
  ].filter((item) => item !== undefined && item !== '');
  return [
    `### ${titleOf(opportunity)}`,
    sentence === undefined ? words.noSentence : markdownText(sentence),
    items.map((item) => `- ${item}`).join('\n'),
  ].join('\n\n');
}

/** Something that is being faced, in one line. */
export function facingItem(opportunity: Opportunity, isOver: boolean, frame: ItemFrame): string {
  const { record, thing } = opportunity;
  const { words } = frame;
  const revisit = sortDay(record.revisit);
  const title = markdownLink(titleOf(opportunity), frame.hrefTo(recordPath(frame, thing)));
  const look = revisit === undefined ? words.noLook : fill(isOver ? words.wasDue : words.lookAgain, revisit);
  return `- ${quotedText(title, [record.owner && fill(words.owner, ownerName(record.owner, frame)), look])}`;
}

/** A person's name, as Markdown: the slug where nobody is known by it. */
export function ownerName(slug: string, { names, words }: ItemFrame): string {
  const name = names.get(slug);
  if (slug === ME && name === undefined) return words.me;
  return markdownText(name ?? slug);
}

/** `Lead time: 3 days → 4 hours`, or as much of it as is known. */
function moved({ record }: Opportunity, words: ImprovementsWords): string | undefined {
  const { measure, before, after } = record;
  const change = [before, after].filter((part) => part !== undefined).map(markdownText);
  // What was measured before alone tells nothing of what changed.
  if (after === undefined)
    return measure === undefined ? undefined : fill(words.measure, markdownText(measure));
  return measure === undefined
    ? change.join(' → ')
    : fill(words.result, markdownText(measure), change.join(' → '));
}

function wayToRetro(retro: string | undefined, { words, hrefTo }: ItemFrame): string | undefined {
  if (retro === undefined || retro.trim() === '') return undefined;
  const href = ADDRESS.test(retro.trim()) ? retro.trim() : hrefTo(plainPath(retro));
  if (href !== undefined) return markdownLink(words.retro, href);
  // Where it lies is no business of those who cannot see it.
  return `${words.retro}: ${markdownText(retro.trim().replace(/^(?:\.\.?[\\/])+/, ''))}`;
}

function wayTo(frame: ItemFrame, thing: Opportunity['thing']): string | undefined {
  const href = frame.hrefTo(recordPath(frame, thing));
  return href === undefined ? undefined : markdownLink(frame.words.record, href);
}

function recordPath({ folder }: ItemFrame, thing: Opportunity['thing']): string {
  return folder === '' ? pathOf(thing) : `${folder}/${pathOf(thing)}`;
}

function titleOf({ record, thing }: Opportunity): string {
  return markdownText(record.title ?? thing.name);
}
