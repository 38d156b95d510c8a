import * as l10n from '@vscode/l10n';
import { inOneLine } from '../inOneLine';
import type { PacketItem, PacketSection } from './exportedKinds';
import type { Fact } from './exportFacts';
import { aside, dayText, escapedMarkdown, linkText, markdownItem } from './exportMarkdown';
import type { ExportPeriod } from './exportPeriod';
import { type PacketFacts, packetOf } from './packet';
import { goalText } from './packetGoals';
import { packetSections } from './packetSections';

/**
 * A review packet in Markdown, written for the person: their goals, recognition, what they own, and what came of the
 * opportunities they faced. Every key that is shown is named in `goalText`, in `packetSections`, or by `export` of its kind; anything else stays with
 * the lead: one-on-ones, private files, why something was taken back, what the lead keeps about the person.
 * @param withBecoming true if it says who the lead sees them becoming: they have heard it, and the lead wants it said
 * @param period the days it is about; what has no day is always in
 */
export function packetText(facts: PacketFacts, period: ExportPeriod, withBecoming = false): string {
  const { person, today } = facts;
  const packet = packetOf(facts, period);
  const goals = packet.goals.map((goal) => goalText(goal, today));
  const sections = [
    ...(goals.length === 0 ? [] : [section(l10n.t('Your goals'), goals, '\n\n')]),
    ...packetSections(packet).map(sectionText),
  ];
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

function sectionText({ title, items, isHeaded = false }: PacketSection): string {
  return isHeaded ? section(title, items.map(headedText), '\n\n') : section(title, items.map(itemText));
}

function headedText({ text, details }: PacketItem): string {
  return `### ${inOneLine(text)}\n\n${details.map((detail) => markdownItem(detail)).join('\n')}`;
}

function itemText({ day, text, link, state = [], details }: PacketItem): string {
  return [
    markdownItem(`${dayText(day)}${text}${linkText(link)}${aside(state)}`),
    ...details.map((detail) => markdownItem(detail, 1)),
  ].join('\n');
}

function section(title: string, parts: readonly string[], between = '\n'): string {
  return `## ${inOneLine(title)}\n\n${parts.join(between)}`;
}

/** Of which days a packet tells, in words; nothing where it tells of all. */
export function periodText({ from, to }: ExportPeriod): string {
  if (from !== undefined && to !== undefined) return l10n.t('{0} to {1}', from, to);
  if (from !== undefined) return l10n.t('Since {0}', from);
  return to === undefined ? '' : l10n.t('Until {0}', to);
}
