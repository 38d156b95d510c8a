import * as l10n from '@vscode/l10n';
import { isDay } from '../day';
import { linkForReader } from '../export/exportMarkdown';
import type { Packet, PacketGoal } from '../export/packet';
import { missingText } from '../export/packetGoals';
import { packetSections } from '../export/packetSections';
import { packetWord } from '../export/packetWords';
import type { PageBlock, PageItem } from '../pages/pageContent';
import { isDone } from '../rules/openPromises';
import { type ChartFrame, oneLine } from './chartFrame';
import type { DataCell } from './picture';

type Texts = readonly (string | undefined)[];
const joined = (texts: Texts) => texts.filter((text) => text !== undefined && text !== '').join(' · ');
const cells = (texts: Texts): DataCell[] => texts.map((text) => ({ text: oneLine(text ?? '') || '—' }));

/** The goals of a packet, each with what the lead saw, how it stood, and what is still missing. */
export function packetGoalBlocks(goals: readonly PacketGoal[], frame: ChartFrame): PageBlock[] {
  if (goals.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: l10n.t('Your goals') },
    ...goals.flatMap((goal) => goalBlocks(goal, frame)),
  ];
}

function goalBlocks(one: PacketGoal, { today }: ChartFrame): PageBlock[] {
  const { goal, milestones, evidence, checkins } = one;
  const state = joined([
    goal.status && packetWord(goal.status),
    goal.since && l10n.t('since {0}', goal.since),
    goal.due && l10n.t('due {0}', goal.due),
  ]);
  const missing = missingText(goal, today);
  return [
    { kind: 'heading', level: 3, text: oneLine(goal.title ?? '') },
    ...text('quiet', state),
    ...text('plain', goal.why === undefined ? '' : l10n.t('Why it matters to you: {0}', goal.why.trim())),
    ...text('warning', missing),
    ...list(
      l10n.t('Milestones'),
      milestones.map(({ text = '', due, done }) =>
        item(
          oneLine(text),
          !isDone(done)
            ? due && l10n.t('due {0}', due)
            : done === undefined || !isDay(done)
              ? l10n.t('done')
              : l10n.t('reached {0}', done),
        ),
      ),
    ),
    ...(evidence.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 4 as const, text: l10n.t('What I saw you do') },
          evidenceList(evidence),
        ]),
    ...list(
      l10n.t('How it went, in our check-ins'),
      checkins.map(({ date, text = '', confidence }) =>
        item(
          text.trim(),
          joined([date, confidence && l10n.t('your confidence: {0}', packetWord(confidence))]),
        ),
      ),
    ),
  ];
}

/** Returns the blocks of a packet beside its goals, a heading for each section. */
export function packetOwnBlocks(packet: Packet): PageBlock[] {
  return packetSections(packet).flatMap(({ title, items, columns }): PageBlock[] => [
    { kind: 'heading', level: 2, text: oneLine(title) },
    columns === undefined
      ? {
          kind: 'list',
          items: items.map(({ day, text, details, link }) =>
            item(text, joined([day, ...details, linkForReader(link)])),
          ),
        }
      : {
          kind: 'table',
          caption: title,
          table: { columns, rows: items.map((one) => cells((one.cells ?? []).map(joined))) },
        },
  ]);
}

function evidenceList(evidence: Packet['evidence']): PageBlock {
  return {
    kind: 'list',
    items: evidence.map(({ date, text = '', link }) =>
      item(text.trim(), joined([date, linkForReader(link)])),
    ),
  };
}

function item(text: string, note: string | undefined): PageItem {
  return note === undefined || note === '' ? { text } : { text, note };
}

function text(role: 'quiet' | 'plain' | 'warning', words: string): PageBlock[] {
  return words === '' ? [] : [{ kind: 'text', role, text: words }];
}

function list(title: string, items: readonly PageItem[]): PageBlock[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 4, text: title },
    { kind: 'list', items },
  ];
}
