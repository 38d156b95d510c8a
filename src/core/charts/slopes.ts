import * as l10n from '@vscode/l10n';
import { pathOf } from '../book/paths';
import type { RecordFile } from '../rules/personFacts';
import { type ChartFrame, oneLine } from './chartFrame';
import { comparedMeasure, measureTone } from './measure';
import type { Picture, Slope } from './picture';

/** The most slopes of one picture: the newest. */
const MOST = 24;

/**
 * Before and after of the outcomes whose measure has two numbers in one unit, as one picture; undefined where none has.
 * @param links true if they lead to their records
 */
export function slopesPicture(
  outcomes: readonly RecordFile<'opportunity'>[],
  links: boolean,
  frame: ChartFrame,
): Picture | undefined {
  const all = outcomes.flatMap((one) => slopeOf(one, links, frame));
  const slopes = all.slice(0, MOST);
  if (slopes.length === 0) return undefined;
  return {
    id: 'before-after',
    title: l10n.t('Before and after'),
    counted: [
      l10n.t(
        'Counted: outcomes {0}, with two numbers to compare {1}. Each has its own scale. The wording of the measure decides what is better or worse; if it does not say, whether the change was kept.',
        outcomes.length,
        all.length,
      ),
      all.length > MOST ? l10n.t('Only the newest {0} are drawn.', MOST) : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    drawing: { kind: 'slopes', before: l10n.t('before'), after: l10n.t('after'), slopes },
    legend: [
      { shape: 'dot', tone: 'good', text: l10n.t('better') },
      { shape: 'triangle', tone: 'bad', text: l10n.t('worse') },
      { shape: 'square', tone: 'quiet', text: l10n.t('not known') },
    ],
    table: {
      columns: [l10n.t('Measure'), l10n.t('Before'), l10n.t('After'), l10n.t('Moved')],
      rows: slopes.map(({ title, before, after, tone, place }) => [
        { text: title, ...(place === undefined ? {} : { place }) },
        { text: before },
        { text: after },
        { text: toneWord(tone) },
      ]),
    },
  };
}

function slopeOf({ record, thing }: RecordFile<'opportunity'>, links: boolean, frame: ChartFrame): Slope[] {
  const { measure, before, after, status, title } = record;
  const numbers = comparedMeasure(before, after);
  if (!numbers || before === undefined || after === undefined) return [];
  const tone = measureTone(measure ?? title, numbers, status) ?? 'quiet';
  const name = oneLine(measure ?? title ?? thing.name);
  const place = links ? frame.places.add({ open: { path: pathOf(thing), at: ['measure'] } }) : undefined;
  return [
    {
      title: name,
      before: oneLine(before),
      after: oneLine(after),
      numbers,
      tone,
      name: `${name}: ${oneLine(before)} → ${oneLine(after)} · ${toneWord(tone)}`,
      ...(place === undefined ? {} : { place }),
    },
  ];
}

function toneWord(tone: Slope['tone']): string {
  return tone === 'good' ? l10n.t('better') : tone === 'bad' ? l10n.t('worse') : l10n.t('not known');
}
