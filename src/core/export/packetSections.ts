import * as l10n from '@vscode/l10n';
import { textsIn } from '../records/textsIn';
import type { PacketItem, PacketSection } from './exportedKinds';
import type { Fact } from './exportFacts';
import { dayText } from './exportMarkdown';
import type { Packet } from './packet';
import { packetWord } from './packetWords';

/**
 * What a packet tells beside its goals, a section for each kind of thing, those of other kinds last. A section that has nothing to
 * tell is left out. Every key that is shown is named here, in `goalText`, or by `export` of its kind.
 */
export function packetSections(packet: Packet): readonly PacketSection[] {
  const { evidence, recognition, delegations, opportunities, others } = packet;
  return [
    {
      title: l10n.t('What I saw you do'),
      items: evidence.map(({ date, text = '', link }) => ({
        day: date,
        text: text.trim(),
        link,
        details: [],
      })),
    },
    { title: l10n.t('Recognition'), items: recognition.map(recognitionItem) },
    {
      title: l10n.t('What you own'),
      columns: [l10n.t('What'), l10n.t('Since'), l10n.t('Your authority'), l10n.t('Agreed')],
      items: delegations.map(delegationItem),
    },
    {
      title: l10n.t('What you faced, and what came of it'),
      columns: [
        l10n.t('What you faced'),
        l10n.t('What changed'),
        l10n.t('Measure'),
        l10n.t('Before'),
        l10n.t('After'),
        l10n.t('Outcome'),
      ],
      isHeaded: true,
      items: opportunities.map(opportunityItem),
    },
    ...others,
  ].filter(({ items }) => items.length > 0);
}

function recognitionItem({ record: { date, text = '', effect, link } }: Fact<'recognition'>): PacketItem {
  return {
    day: date,
    text: text.trim(),
    link,
    details: effect === undefined ? [] : [l10n.t('What it changed: {0}', effect.trim())],
  };
}

function delegationItem({ record }: Fact<'delegation'>): PacketItem {
  const { outcome = '', status, authority, since, expectations, limits } = record;
  // What was expected of something that was taken back helps nobody who reads it.
  const agreed =
    status === 'returned'
      ? []
      : [
          ...textsIn(expectations).map((text) => l10n.t('What I expect: {0}', text.trim())),
          ...textsIn(limits).map((text) => l10n.t('Not yours to change: {0}', text.trim())),
        ];
  return {
    text: outcome.trim(),
    state: [
      status && packetWord(status),
      since && l10n.t('yours since {0}', since),
      authority && l10n.t('your authority: {0}', packetWord(authority)),
    ],
    details: agreed,
    cells: [
      [outcome, status && status !== 'active' ? packetWord(status) : undefined],
      [since],
      [authority && packetWord(authority)],
      agreed,
    ],
  };
}

function opportunityItem({ record }: Fact<'opportunity'>): PacketItem {
  const { title = '', change, measure, before, after, outcome } = record;
  return {
    text: title,
    details: [
      change && l10n.t('What changed: {0}', change.trim()),
      measure && l10n.t('How we knew: {0}', measure.trim()),
      before && l10n.t('Before: {0}', before.trim()),
      after && l10n.t('After: {0}', after.trim()),
      l10n.t('Outcome: {0}', `${dayText(outcome?.date)}${outcome?.text?.trim()}`),
    ].flatMap((line) => (line ? [line] : [])),
    cells: [[title], [change], [measure], [before], [after], [outcome?.date, outcome?.text]],
  };
}
