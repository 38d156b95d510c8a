import { isDay } from '../day';
import { linkForReader } from '../export/exportMarkdown';
import type { Packet, PacketGoal } from '../export/packet';
import { missingText } from '../export/packetGoals';
import { fill, type PacketWords } from '../export/packetWords';
import type { PageBlock, PageItem } from '../pages/pageContent';
import { textsIn } from '../records/textsIn';
import { isDone } from '../rules/openPromises';
import { type ChartFrame, oneLine } from './chartFrame';
import type { DataCell } from './picture';

type Texts = readonly (string | undefined)[];
const joined = (texts: Texts) => texts.filter((text) => text !== undefined && text !== '').join(' · ');
const cells = (texts: Texts): DataCell[] => texts.map((text) => ({ text: oneLine(text ?? '') || '—' }));

/** The goals of a packet, each with what the lead saw, how it stood, and what is still missing. */
export function packetGoalBlocks(
  goals: readonly PacketGoal[],
  words: PacketWords,
  frame: ChartFrame,
): PageBlock[] {
  if (goals.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.goals },
    ...goals.flatMap((goal) => goalBlocks(goal, words, frame)),
  ];
}

function goalBlocks(one: PacketGoal, words: PacketWords, { today }: ChartFrame): PageBlock[] {
  const { goal, milestones, evidence, checkins } = one;
  const state = joined([
    goal.status && words[goal.status],
    goal.since && fill(words.goalFrom, goal.since),
    goal.due && fill(words.goalDue, goal.due),
  ]);
  const missing = missingText(goal, today, words);
  return [
    { kind: 'heading', level: 3, text: oneLine(goal.title ?? '') },
    ...text('quiet', state),
    ...text('plain', goal.why === undefined ? '' : fill(words.why, goal.why.trim())),
    ...text('warning', missing),
    ...list(
      words.milestones,
      milestones.map(({ text = '', due, done }) =>
        item(
          oneLine(text),
          !isDone(done)
            ? due && fill(words.milestoneDue, due)
            : done === undefined || !isDay(done)
              ? words.done
              : fill(words.milestoneDone, done),
        ),
      ),
    ),
    ...(evidence.length === 0
      ? []
      : [{ kind: 'heading' as const, level: 4 as const, text: words.evidence }, evidenceList(evidence)]),
    ...list(
      words.checkins,
      checkins.map(({ date, text = '', confidence }) =>
        item(text.trim(), joined([date, confidence && fill(words.confidence, words[confidence])])),
      ),
    ),
  ];
}

/** What a packet tells beside goals: recognition, what they own, and what they faced. */
export function packetOwnBlocks(
  { evidence, recognition, delegations, opportunities }: Packet,
  words: PacketWords,
  { t }: ChartFrame,
): PageBlock[] {
  return [
    ...(evidence.length === 0
      ? []
      : [{ kind: 'heading' as const, level: 2 as const, text: words.evidence }, evidenceList(evidence)]),
    ...(recognition.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 2 as const, text: words.recognition },
          {
            kind: 'list' as const,
            items: recognition.map(({ record: { date, text = '', effect, link } }) =>
              item(
                text.trim(),
                joined([date, effect && fill(words.effect, effect.trim()), linkForReader(link)]),
              ),
            ),
          },
        ]),
    ...table(
      words.delegations,
      [t('What'), t('Since'), t('Your authority'), t('Agreed')],
      delegations.map(({ record: { outcome, status, since, authority, expectations, limits } }) => [
        joined([outcome, status && status !== 'active' ? words[status] : undefined]),
        since,
        authority && words[authority],
        // What was expected of something that was taken back helps nobody who reads it.
        status === 'returned'
          ? undefined
          : joined([
              ...textsIn(expectations).map((one) => fill(words.expectation, one.trim())),
              ...textsIn(limits).map((one) => fill(words.limit, one.trim())),
            ]),
      ]),
    ),
    ...table(
      words.opportunities,
      [t('What you faced'), t('What changed'), t('Measure'), t('Before'), t('After'), t('Outcome')],
      opportunities.map(({ record: { title, change, measure, before, after, outcome } }) => [
        title,
        change,
        measure,
        before,
        after,
        joined([outcome?.date, outcome?.text]),
      ]),
    ),
  ];
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

function table(title: string, columns: readonly string[], rows: readonly Texts[]): PageBlock[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'table', caption: title, table: { columns, rows: rows.map(cells) } },
  ];
}
