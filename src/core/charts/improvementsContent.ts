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
export interface ImprovementsPageFacts {
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
  const { t } = frame;
  const { records, vision, quarter, names, person, from, to } = page;
  const { quarters } = ledger(records, frame.today, { from, to }, person);
  const shown = quarter === undefined ? quarters : quarters.filter((one) => keyOf(one) === quarter);
  const outcomes = shown.flatMap((one) => one.outcomes);
  const picture = slopesPicture(outcomes, false, frame);
  return {
    title: person === undefined ? t('Improvements') : t('Improvements led by {0}', frame.nameOf(person)),
    choices: [
      {
        label: t('Quarter'),
        options: [
          {
            text: t('All'),
            place: frame.places.add({ params: { quarter: '' } }),
            chosen: quarter === undefined,
          },
          ...quarters.slice(0, 20).map((one) => ({
            text: titleOf(one, frame),
            place: frame.places.add({ params: { quarter: keyOf(one) } }),
            chosen: quarter === keyOf(one),
          })),
        ],
      },
      {
        label: t('Names'),
        options: [
          { text: t('With Names'), place: frame.places.add({ params: { names: '' } }), chosen: names },
          { text: t('Without Names'), place: frame.places.add({ params: { names: 'off' } }), chosen: !names },
        ],
      },
    ],
    blocks: [
      ...visionBlocks(vision, frame),
      ...(outcomes.length === 0
        ? [
            {
              kind: 'text' as const,
              role: 'lead' as const,
              text: t('No improvements yet. They appear here once an opportunity is reviewed.'),
            },
          ]
        : [
            { kind: 'numbers' as const, numbers: numbersOf(outcomes, frame) },
            ...shown.flatMap((one) => quarterBlocks(one, names, frame)),
            ...(picture ? [{ kind: 'picture' as const, picture }] : []),
            {
              kind: 'text' as const,
              role: 'quiet' as const,
              text: t('Counted: reviewed opportunities {0}.', outcomes.length),
            },
          ]),
    ],
    saves: outcomes.length > 0,
    words: pageWords(t),
  };
}

function visionBlocks(vision: string | undefined, { t }: ChartFrame): readonly PageBlock[] {
  if (vision === undefined) return [];
  return [
    { kind: 'text', role: 'quiet', text: t('Vision') },
    { kind: 'text', role: 'quote', text: oneLine(vision) },
  ];
}

function numbersOf(outcomes: readonly RecordFile<'opportunity'>[], { t }: ChartFrame) {
  const count = (status: string) => String(outcomes.filter(({ record }) => record.status === status).length);
  return [
    { value: String(outcomes.length), text: t('reviewed') },
    { value: count('kept'), text: t('kept') },
    { value: count('changed'), text: t('changed') },
    { value: count('dropped'), text: t('dropped') },
  ];
}

function quarterBlocks(quarter: Quarter, names: boolean, frame: ChartFrame): PageBlock[] {
  const { t } = frame;
  const columns = [
    t('What we found'),
    t('Measure'),
    t('Before'),
    t('After'),
    ...(names ? [t('Led by')] : []),
  ];
  return [
    { kind: 'heading', level: 2, text: titleOf(quarter, frame) },
    {
      kind: 'table',
      caption: t('Improvements, {0}', titleOf(quarter, frame)),
      table: { columns, rows: quarter.outcomes.map((one) => rowOf(one, names, frame)) },
    },
  ];
}

function rowOf(one: RecordFile<'opportunity'>, names: boolean, frame: ChartFrame): DataCell[] {
  const { outcome, title, measure, before, after, owner, status } = one.record;
  const said = outcome?.text ?? title ?? one.thing.name;
  const dropped = status === 'dropped' ? ` (${frame.t('dropped')})` : '';
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
  return name === ME ? frame.t('me') : name;
}

function keyOf({ year, quarter }: Quarter): string {
  return year === undefined || quarter === undefined ? 'none' : `${year}-${quarter}`;
}

function titleOf({ year, quarter }: Quarter, { t }: ChartFrame): string {
  return year === undefined || quarter === undefined
    ? t('No date')
    : t('{0}, quarter {1}', year, String(quarter));
}
