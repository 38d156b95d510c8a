import type { Authority } from '../rules/delegations';
import type { ChartFrame } from './chartFrame';
import type { LaneMark, LegendEntry } from './picture';

/** The words of a picture of growth that speaks to the person. */
export interface GrowthVoice {
  readonly title: string;
  readonly evidence: string;
  readonly checkins: string;
  readonly praise: string;
  readonly owned: string;
  readonly counted: string;
  readonly authority: (authority: Authority) => string;
}

/** What stands for what, of that which is drawn. */
export function growthLegend(
  marks: readonly LaneMark[],
  hasGaps: boolean,
  voice: GrowthVoice | undefined,
  { t }: ChartFrame,
): LegendEntry[] {
  const all: readonly LegendEntry[] = [
    { shape: 'diamond', tone: 'strong', text: t('evidence') },
    { shape: 'square', tone: 'good', text: t('milestone reached') },
    { shape: 'ring', tone: 'bad', text: voice ? t('milestone overdue') : t('missed or overdue') },
    { shape: 'dot', tone: 'second', text: t('check-in') },
    { shape: 'star', tone: 'strong', text: voice ? t('recognition') : t('praise shared') },
    { shape: 'hollowStar', tone: 'quiet', text: t('praise not shared yet') },
    { shape: 'dot', tone: 'plain', text: t('one-on-one held') },
    { shape: 'cross', tone: 'quiet', text: t('one-on-one skipped') },
    { shape: 'bar', tone: 'second', text: voice?.owned ?? t('delegated; the higher, the more they decide') },
    { shape: 'hatched', tone: 'second', text: t('handed over and ended') },
    { shape: 'hatched', tone: 'quiet', text: t('more than 4 weeks with nothing recorded') },
  ];
  const isDrawn = ({ shape, tone }: LegendEntry) =>
    (hasGaps && shape === 'hatched' && tone === 'quiet') ||
    marks.some((mark) => mark.shape === shape && mark.tone === tone);
  return all.filter(isDrawn);
}
