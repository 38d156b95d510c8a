import * as l10n from '@vscode/l10n';
import { ME } from '../book/paths';
import { ledger, type Quarter } from '../opportunities/ledger';
import type { PageBlock, PageContent } from '../pages/pageContent';
import { pageWords } from '../pages/pageWords';
import type { RecordFile } from '../rules/personFacts';
import { outcomeOn } from '../rules/revisitOrder';
import { type ChartFrame, oneLine } from './chartFrame';
import type { DataCell } from './picture';
import { slopesPicture } from './slopes';

/** What the page of improvements for an audience is made of. */
interface ImprovementsPageFacts {
  readonly records: readonly RecordFile<'opportunity'>[];
  /** The vision of the book: improvements are steps towards it. */
  readonly vision: string | undefined;
  /** A year and a quarter, `2026-4`, or undefined for all. */
  readonly quarter: string | undefined;
  /** True if it says who led. */
  readonly names: boolean;
  /** A slug: theirs alone. */
  readonly person: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Improvements by quarter, as one shows them to others: what got better, how it was measured, and who led. No link leads anywhere. */
export function improvementsContent(page: ImprovementsPageFacts, frame: ChartFrame): PageContent {
  const { records, vision, quarter, names, person, from, to } = page;
  const { quarters } = ledger(records, frame.today, { from, to }, person);
  const shown = quarter === undefined ? quarters : quarters.filter((one) => keyOf(one) === quarter);
  const outcomes = shown.flatMap((one) => one.outcomes);
  const picture = slopesPicture(outcomes, false, frame);
  return {
    title:
      person === undefined ? l10n.t('Improvements') : l10n.t('Improvements led by {0}', frame.nameOf(person)),
    choices: [
      {
        label: l10n.t('Quarter'),
        options: [
          {
            text: l10n.t('All'),
            place: frame.places.add({ params: { quarter: '' } }),
            chosen: quarter === undefined,
          },
          ...quarters.slice(0, 20).map((one) => ({
            text: titleOf(one),
            place: frame.places.add({ params: { quarter: keyOf(one) } }),
            chosen: quarter === keyOf(one),
          })),
        ],
      },
      {
        label: l10n.t('Names'),
        options: [
          { text: l10n.t('With Names'), place: frame.places.add({ params: { names: '' } }), chosen: names },
          {
            text: l10n.t('Without Names'),
            place: frame.places.add({ params: { names: 'off' } }),
            chosen: !names,
          },
        ],
      },
    ],
    blocks: [
      ...visionBlocks(vision),
      ...(outcomes.length === 0
        ? [
            {
              kind: 'text' as const,
              role: 'lead' as const,
              text: l10n.t('No improvements yet. They appear here once an opportunity is reviewed.'),
            },
          ]
        : [
            { kind: 'numbers' as const, numbers: numbersOf(outcomes) },
            ...shown.flatMap((one) => quarterBlocks(one, names, frame)),
            ...(picture ? [{ kind: 'picture' as const, picture }] : []),
            {
              kind: 'text' as const,
              role: 'quiet' as const,
              text: l10n.t('Counted: reviewed opportunities {0}.', outcomes.length),
            },
          ]),
    ],
    saves: outcomes.length > 0,
    words: pageWords(),
  };
}

function visionBlocks(vision: string | undefined): readonly PageBlock[] {
  if (vision === undefined) return [];
  return [
    { kind: 'text', role: 'quiet', text: l10n.t('Vision') },
    { kind: 'text', role: 'quote', text: oneLine(vision) },
  ];
}

function numbersOf(outcomes: readonly RecordFile<'opportunity'>[]) {
  const count = (status: string) => String(outcomes.filter(({ record }) => record.status === status).length);
  return [
    { value: String(outcomes.length), text: l10n.t('reviewed') },
    { value: count('kept'), text: l10n.t('kept') },
    { value: count('changed'), text: l10n.t('changed') },
    { value: count('dropped'), text: l10n.t('dropped') },
  ];
}

function quarterBlocks(quarter: Quarter, names: boolean, frame: ChartFrame): PageBlock[] {
  const columns = [
    l10n.t('What we found'),
    l10n.t('Measure'),
    l10n.t('Before'),
    l10n.t('After'),
    ...(names ? [l10n.t('Led by')] : []),
  ];
  return [
    { kind: 'heading', level: 2, text: titleOf(quarter) },
    {
      kind: 'table',
      caption: l10n.t('Improvements, {0}', titleOf(quarter)),
      table: { columns, rows: quarter.outcomes.map((one) => rowOf(one, names, frame)) },
    },
  ];
}

function rowOf(one: RecordFile<'opportunity'>, names: boolean, frame: ChartFrame): DataCell[] {
  const { outcome, title, measure, before, after, owner, status } = one.record;
  const said = outcome?.text ?? title ?? one.thing.name;
  const dropped = status === 'dropped' ? ` (${l10n.t('dropped')})` : '';
  const on = outcomeOn(one);
  const texts = [
    // A day is not broken at the end of a line.
    `${oneLine(said)}${dropped}${on === undefined ? '' : ` · ${frame.shortDay(on).replaceAll(' ', '\u00a0')}`}`,
    oneLine(measure ?? '—'),
    oneLine(before ?? '—'),
    oneLine(after ?? '—'),
    ...(names ? [owner === undefined ? '—' : nameOf(owner, frame)] : []),
  ];
  return texts.map((text) => ({ text }));
}

/** Who led, by name: also the lead, of whom others know no `me`. */
function nameOf(owner: string, frame: ChartFrame): string {
  const name = frame.nameOf(owner);
  return name === ME ? l10n.t('me') : name;
}

function keyOf({ year, quarter }: Quarter): string {
  return year === undefined || quarter === undefined ? 'none' : `${year}-${quarter}`;
}

function titleOf({ year, quarter }: Quarter): string {
  return year === undefined || quarter === undefined
    ? l10n.t('No date')
    : l10n.t('{0}, quarter {1}', year, String(quarter));
}
