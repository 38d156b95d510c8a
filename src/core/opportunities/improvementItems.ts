import * as l10n from '@vscode/l10n';
import { ME, pathOf } from '../book/paths';
import { isBlankText } from '../isBlankText';
import { markdownLink, markdownText, quotedText } from '../pages/pageMarkdown';
import type { OutcomeStatus } from '../records/opportunityKind';
import type { RecordFile } from '../rules/personFacts';
import { outcomeOn, sortDay } from '../rules/revisitOrder';
import { isOutcome } from './groups';
import { plainPath } from './takenOn';

type Opportunity = RecordFile<'opportunity'>;

/** What the items of the page are written with. */
export interface ItemFrame {
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
  const { status, kind, owner, change, outcome } = record;
  const sentence = outcome?.text;
  const facts = [
    owner === undefined ? undefined : l10n.t('owned by {0}', ownerName(owner, frame)),
    isOutcome(status) ? outcomeWord(status) : undefined,
    kind === 'problem' ? l10n.t('a problem to fix') : undefined,
    kind === 'judgement' ? l10n.t('a judgement where no rule existed') : undefined,
    outcomeOn(opportunity),
  ].filter((part) => part !== undefined);
  const items = [
    change === undefined ? undefined : l10n.t('What we changed: {0}', markdownText(change)),
    moved(opportunity),
    facts.join(' · '),
    [wayToRetro(record.retro, frame), wayTo(frame, thing)].filter((part) => part !== undefined).join(' · '),
  ].filter((item) => item !== undefined && item !== '');
  return [
    `### ${titleOf(opportunity)}`,
    sentence === undefined ? l10n.t('No outcome recorded yet.') : markdownText(sentence),
    items.map((item) => `- ${item}`).join('\n'),
  ].join('\n\n');
}

function outcomeWord(status: OutcomeStatus): string {
  switch (status) {
    case 'kept':
      return l10n.t('kept');
    case 'changed':
      return l10n.t('changed on the way');
    case 'dropped':
      return l10n.t('dropped');
  }
}

/** Something that is being faced, in one line. */
export function facingItem(opportunity: Opportunity, isOver: boolean, frame: ItemFrame): string {
  const { record, thing } = opportunity;
  const revisit = sortDay(record.revisit);
  const title = markdownLink(titleOf(opportunity), frame.hrefTo(recordPath(frame, thing)));
  const look =
    revisit === undefined
      ? l10n.t('no review day')
      : isOver
        ? l10n.t('review was due on {0}', revisit)
        : l10n.t('review on {0}', revisit);
  return `- ${quotedText(title, [record.owner && l10n.t('owned by {0}', ownerName(record.owner, frame)), look])}`;
}

/** A person's name, as Markdown: the slug where nobody is known by it. */
export function ownerName(slug: string, { names }: ItemFrame): string {
  const name = names.get(slug);
  if (slug === ME && name === undefined) return l10n.t('me');
  return markdownText(name ?? slug);
}

/** `Lead time: 3 days → 4 hours`, or as much of it as is known. */
function moved({ record }: Opportunity): string | undefined {
  const { measure, before, after } = record;
  const change = [before, after].filter((part) => part !== undefined).map(markdownText);
  // What was measured before alone tells nothing of what changed.
  if (after === undefined)
    return measure === undefined ? undefined : l10n.t('How we knew: {0}', markdownText(measure));
  return measure === undefined
    ? change.join(' → ')
    : l10n.t('{0}: {1}', markdownText(measure), change.join(' → '));
}

function wayToRetro(retro: string | undefined, { hrefTo }: ItemFrame): string | undefined {
  if (retro === undefined || isBlankText(retro)) return undefined;
  const href = ADDRESS.test(retro.trim()) ? retro.trim() : hrefTo(plainPath(retro));
  if (href !== undefined) return markdownLink(l10n.t('Retro'), href);
  // Where it lies is no business of those who cannot see it.
  return `${l10n.t('Retro')}: ${markdownText(retro.trim().replace(/^(?:\.\.?[\\/])+/, ''))}`;
}

function wayTo(frame: ItemFrame, thing: Opportunity['thing']): string | undefined {
  const href = frame.hrefTo(recordPath(frame, thing));
  return href === undefined ? undefined : markdownLink(l10n.t('Record'), href);
}

function recordPath({ folder }: ItemFrame, thing: Opportunity['thing']): string {
  return folder === '' ? pathOf(thing) : `${folder}/${pathOf(thing)}`;
}

function titleOf({ record, thing }: Opportunity): string {
  return markdownText(record.title ?? thing.name);
}
