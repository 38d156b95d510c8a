import * as l10n from '@vscode/l10n';
import { inOneLine } from '../inOneLine';
import { textsIn } from '../records/textsIn';
import type { PacketItem } from './exportedKinds';
import type { Fact } from './exportFacts';
import { aside, escapedMarkdown, linkText, markdownItem } from './exportMarkdown';
import type { ExportPeriod } from './exportPeriod';
import { type PacketFacts, packetOf } from './packet';
import { dayText, goalText } from './packetGoals';
import { packetWord } from './packetWords';

/**
 * A review packet in Markdown, written for the person: their goals, recognition, what they own, and what came of the
 * opportunities they faced. Every key that is shown is named here, in `goalText`, or by `export` of its kind; anything else stays with the lead:
 * one-on-ones, private files, why something was taken back, what the lead keeps about the person.
 * @param withBecoming true if it says who the lead sees them becoming: they have heard it, and the lead wants it said
 * @param period the days it is about; what has no day is always in
 */
export function packetText(facts: PacketFacts, period: ExportPeriod, withBecoming = false): string {
  const { person, today } = facts;
  const { goals, evidence, recognition, delegations, opportunities, others } = packetOf(facts, period);
  const sections = [
    section(
      l10n.t('Your goals'),
      goals.map((goal) => goalText(goal, today)),
      '\n\n',
    ),
    section(
      l10n.t('What I saw you do'),
      evidence.map(({ date, text = '', link }) =>
        markdownItem(`${dayText(date)}${text.trim()}${linkText(link)}`),
      ),
    ),
    section(
      l10n.t('Recognition'),
      recognition.map(({ record }) => recognitionText(record)),
    ),
    section(
      l10n.t('What you own'),
      delegations.map(({ record }) => delegationText(record)),
    ),
    section(
      l10n.t('What you faced, and what came of it'),
      opportunities.map(({ record }) => opportunityText(record)),
      '\n\n',
    ),
    ...others.map(({ title, items }) => section(inOneLine(title), items.map(otherText))),
  ].filter((text) => text !== undefined);
  const parts = [
    `# ${l10n.t('Review packet for {0}', inOneLine(person.record.name ?? person.thing.person ?? ''))}`,
    periodText(period),
    l10n.t('This is what I have seen you do and grow into, with the evidence. Tell me what is missing.'),
    withBecoming ? becomingPart(person.record) : '',
    ...(sections.length > 0 ? sections : [l10n.t('Nothing is on record for this period yet.')]),
  ];
  return escapedMarkdown(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
}

function becomingPart({ becoming, told }: Fact<'person'>['record']): string {
  if (becoming === undefined || told === undefined) return '';
  return `## ${l10n.t('Who I see you becoming')}\n\n${dayText(told)}${inOneLine(becoming)}`;
}

function recognitionText({ date, text = '', effect, link }: Fact<'recognition'>['record']): string {
  const line = markdownItem(`${dayText(date)}${text.trim()}${linkText(link)}`);
  return effect === undefined
    ? line
    : `${line}\n${markdownItem(l10n.t('What it changed: {0}', effect.trim()), 1)}`;
}

function delegationText({
  outcome = '',
  status,
  authority,
  since,
  expectations,
  limits,
}: Fact<'delegation'>['record']): string {
  // What was expected of something that was taken back helps nobody who reads it.
  const agreed =
    status === 'returned'
      ? []
      : [
          ...textsIn(expectations).map((text) => l10n.t('What I expect: {0}', text.trim())),
          ...textsIn(limits).map((text) => l10n.t('Not yours to change: {0}', text.trim())),
        ];
  return [
    markdownItem(
      `${outcome.trim()}${aside([
        status && packetWord(status),
        since && l10n.t('yours since {0}', since),
        authority && l10n.t('your authority: {0}', packetWord(authority)),
      ])}`,
    ),
    ...agreed.map((text) => markdownItem(text, 1)),
  ].join('\n');
}

function opportunityText({
  title = '',
  change,
  measure,
  before,
  after,
  outcome,
}: Fact<'opportunity'>['record']): string {
  const lines = [
    change && l10n.t('What changed: {0}', change.trim()),
    measure && l10n.t('How we knew: {0}', measure.trim()),
    before && l10n.t('Before: {0}', before.trim()),
    after && l10n.t('After: {0}', after.trim()),
    l10n.t('Outcome: {0}', `${dayText(outcome?.date)}${outcome?.text?.trim()}`),
  ];
  const items = lines.flatMap((line) => (line ? [markdownItem(line)] : []));
  return `### ${inOneLine(title)}\n\n${items.join('\n')}`;
}

function otherText({ day, text, details }: PacketItem): string {
  return [markdownItem(`${dayText(day)}${text}`), ...details.map((detail) => markdownItem(detail, 1))].join(
    '\n',
  );
}

function section(title: string, parts: readonly string[], between = '\n'): string | undefined {
  return parts.length === 0 ? undefined : `## ${title}\n\n${parts.join(between)}`;
}

/** Of which days a packet tells, in words; nothing where it tells of all. */
export function periodText({ from, to }: ExportPeriod): string {
  if (from !== undefined && to !== undefined) return l10n.t('{0} to {1}', from, to);
  if (from !== undefined) return l10n.t('Since {0}', from);
  return to === undefined ? '' : l10n.t('Until {0}', to);
}
