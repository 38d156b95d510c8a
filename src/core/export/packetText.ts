import { compareText } from '../compareText';
import type { Day } from '../day';
import { textsIn } from '../records/textsIn';
import type { Fact } from './exportFacts';
import { aside, escapedMarkdown, linkText, markdownItem, markdownLine } from './exportMarkdown';
import { type ExportPeriod, isAfter, isIn } from './exportPeriod';
import { dayText, goalText } from './packetGoals';
import { fill, type PacketWords } from './packetWords';

/** What a packet is made from. More than the person's own may be given: what is not theirs, or private, is not taken. */
export interface PacketFacts {
  readonly person: Fact<'person'>;
  readonly goals: readonly Fact<'goal'>[];
  readonly recognition: readonly Fact<'recognition'>[];
  readonly delegations: readonly Fact<'delegation'>[];
  readonly opportunities: readonly Fact<'opportunity'>[];
  /** The day it is: for what is missing in goals that are worked on; without one it is not said. */
  readonly today?: Day;
}

/**
 * A review packet in Markdown, written for the person: their goals, recognition, what they own, and what came of the
 * opportunities they faced. Every key that is shown is named here and in `goalText`; anything else stays with the lead:
 * one-on-ones, private files, why something was taken back, what the lead keeps about the person.
 * @param withBecoming true if it says who the lead sees them becoming: they have heard it, and the lead wants it said
 * @param period the days it is about; what has no day is always in
 */
export function packetText(
  facts: PacketFacts,
  period: ExportPeriod,
  words: PacketWords,
  withBecoming = false,
): string {
  const { person } = facts;
  const slug = person.thing.person;
  const own = <F extends Fact<'goal' | 'recognition' | 'delegation'>>(all: readonly F[]): readonly F[] =>
    all
      .filter(({ thing }) => !thing.private && thing.person === slug)
      .toSorted((a, b) => compareText(a.thing.name, b.thing.name));
  const sections = [
    section(
      words.goals,
      own(facts.goals).map(({ record }) => goalText(record, period, words, facts.today)),
      '\n\n',
    ),
    section(words.evidence, ownEvidence(person.record, period)),
    section(
      words.recognition,
      own(facts.recognition).map(({ record }) => recognitionText(record, period, words)),
    ),
    section(
      words.delegations,
      own(facts.delegations).map(({ record }) => delegationText(record, period, words)),
    ),
    section(
      words.opportunities,
      facts.opportunities
        .filter(({ thing, record }) => !thing.private && slug !== undefined && record.owner === slug)
        .toSorted((a, b) => compareText(a.thing.name, b.thing.name))
        .map(({ record }) => opportunityText(record, period, words)),
      '\n\n',
    ),
  ].filter((text) => text !== undefined);
  const parts = [
    `# ${fill(words.title, markdownLine(person.record.name ?? slug ?? ''))}`,
    periodText(period, words),
    words.intro,
    withBecoming ? becomingPart(person.record, words) : '',
    ...(sections.length > 0 ? sections : [words.nothing]),
  ];
  return escapedMarkdown(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
}

/** Proof of growth that belongs to no goal. */
function ownEvidence({ evidence = [] }: Fact<'person'>['record'], period: ExportPeriod): readonly string[] {
  return evidence
    .filter(({ date, text }) => text !== undefined && isIn(period, date))
    .toSorted((a, b) => compareText(a.date ?? '', b.date ?? ''))
    .map(({ date, text = '', link }) => markdownItem(`${dayText(date)}${text.trim()}${linkText(link)}`));
}

function becomingPart({ becoming, told }: Fact<'person'>['record'], words: PacketWords): string {
  if (becoming === undefined || told === undefined) return '';
  return `## ${words.becoming}\n\n${dayText(told)}${markdownLine(becoming)}`;
}

function recognitionText(
  { date, text, effect, link }: Fact<'recognition'>['record'],
  period: ExportPeriod,
  words: PacketWords,
): string | undefined {
  if (text === undefined || !isIn(period, date)) return undefined;
  const line = markdownItem(`${dayText(date)}${text.trim()}${linkText(link)}`);
  return effect === undefined ? line : `${line}\n${markdownItem(fill(words.effect, effect.trim()), 1)}`;
}

/** One that has ended has no day of its end on record, so it is in unless it began behind the period. */
function delegationText(
  { outcome, status, authority, since, expectations, limits }: Fact<'delegation'>['record'],
  period: ExportPeriod,
  words: PacketWords,
): string | undefined {
  if (outcome === undefined || isAfter(period, since)) return undefined;
  // What was expected of something that was taken back helps nobody who reads it.
  const agreed =
    status === 'returned'
      ? []
      : [
          ...textsIn(expectations).map((text) => fill(words.expectation, text.trim())),
          ...textsIn(limits).map((text) => fill(words.limit, text.trim())),
        ];
  return [
    markdownItem(
      `${outcome.trim()}${aside([
        status && words[status],
        since && fill(words.delegationFrom, since),
        authority && fill(words.authority, words[authority]),
      ])}`,
    ),
    ...agreed.map((text) => markdownItem(text, 1)),
  ].join('\n');
}

function opportunityText(
  { title, change, measure, before, after, outcome }: Fact<'opportunity'>['record'],
  period: ExportPeriod,
  words: PacketWords,
): string | undefined {
  if (title === undefined || outcome?.text === undefined || !isIn(period, outcome.date)) return undefined;
  const lines: readonly [string, string | undefined][] = [
    [words.change, change],
    [words.measure, measure],
    [words.before, before],
    [words.after, after],
    [words.outcome, `${dayText(outcome.date)}${outcome.text.trim()}`],
  ];
  const items = lines.flatMap(([sentence, value]) =>
    value === undefined ? [] : [markdownItem(fill(sentence, value.trim()))],
  );
  return `### ${markdownLine(title)}\n\n${items.join('\n')}`;
}

function section(title: string, parts: readonly (string | undefined)[], between = '\n'): string | undefined {
  const there = parts.filter((part) => part !== undefined);
  return there.length === 0 ? undefined : `## ${title}\n\n${there.join(between)}`;
}

function periodText({ from, to }: ExportPeriod, words: PacketWords): string {
  if (from !== undefined && to !== undefined) return fill(words.period, from, to);
  if (from !== undefined) return fill(words.since, from);
  return to === undefined ? '' : fill(words.until, to);
}
