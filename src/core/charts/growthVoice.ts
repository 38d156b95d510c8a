import * as l10n from '@vscode/l10n';
import type { Authority } from '../rules/delegations';
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

/** Returns the legend of a growth picture: each mark that is drawn, with its meaning. */
export function growthLegend(
  marks: readonly LaneMark[],
  hasGaps: boolean,
  voice: GrowthVoice | undefined,
): LegendEntry[] {
  const all: readonly LegendEntry[] = [
    { shape: 'diamond', tone: 'strong', text: l10n.t('evidence') },
    { shape: 'square', tone: 'good', text: l10n.t('milestone reached') },
    { shape: 'ring', tone: 'bad', text: voice ? l10n.t('milestone overdue') : l10n.t('missed or overdue') },
    { shape: 'dot', tone: 'second', text: l10n.t('check-in') },
    { shape: 'star', tone: 'strong', text: voice ? l10n.t('recognition') : l10n.t('praise shared') },
    { shape: 'hollowStar', tone: 'quiet', text: l10n.t('praise not shared yet') },
    { shape: 'dot', tone: 'plain', text: l10n.t('one-on-one held') },
    { shape: 'cross', tone: 'quiet', text: l10n.t('one-on-one skipped') },
    {
      shape: 'bar',
      tone: 'second',
      text: voice?.owned ?? l10n.t('delegated; the higher, the more they decide'),
    },
    { shape: 'hatched', tone: 'second', text: l10n.t('handed over and ended') },
    { shape: 'hatched', tone: 'quiet', text: l10n.t('more than 4 weeks with nothing recorded') },
  ];
  const isDrawn = ({ shape, tone }: LegendEntry) =>
    (hasGaps && shape === 'hatched' && tone === 'quiet') ||
    marks.some((mark) => mark.shape === shape && mark.tone === tone);
  return all.filter(isDrawn);
}
