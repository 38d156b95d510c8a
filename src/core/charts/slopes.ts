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
  const { t } = frame;
  const all = outcomes.flatMap((one) => slopeOf(one, links, frame));
  const slopes = all.slice(0, MOST);
  if (slopes.length === 0) return undefined;
  return {
    id: 'before-after',
    title: t('Before and after'),
    counted: [
      t(
        'Counted: outcomes {0}, with two numbers to compare {1}. Each has its own scale. The wording of the measure decides what is better or worse; if it does not say, whether the change was kept.',
        outcomes.length,
        all.length,
      ),
      all.length > MOST ? t('Only the newest {0} are drawn.', MOST) : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    drawing: { kind: 'slopes', before: t('before'), after: t('after'), slopes },
    legend: [
      { shape: 'dot', tone: 'good', text: t('better') },
      { shape: 'triangle', tone: 'bad', text: t('worse') },
      { shape: 'square', tone: 'quiet', text: t('not known') },
    ],
    table: {
      columns: [t('Measure'), t('Before'), t('After'), t('Moved')],
      rows: slopes.map(({ title, before, after, tone, place }) => [
        { text: title, ...(place === undefined ? {} : { place }) },
        { text: before },
        { text: after },
        { text: toneWord(tone, frame) },
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
      name: `${name}: ${oneLine(before)} → ${oneLine(after)} · ${toneWord(tone, frame)}`,
      ...(place === undefined ? {} : { place }),
    },
  ];
}

function toneWord(tone: Slope['tone'], { t }: ChartFrame): string {
  return tone === 'good' ? t('better') : tone === 'bad' ? t('worse') : t('not known');
}
