/** Loaded when a retro is shown, asked about or made. */

export { actionRules, raiseFix } from '../core/retro/actionRules';
export {
  actionLines,
  actionToRecord,
  alreadyAnswered,
  answerEdits,
  newRetroPath,
  newRetroText,
  newRetroWords,
  personNamed,
  previousRetro,
  relativeHref,
  retroDay,
} from '../core/retro/index';
export { seriesKey } from '../core/retro/series';
export { lacksSkeleton, skeletonEdits } from '../core/retro/skeleton';
export { hasBox, tickAction } from '../core/retro/tickAction';
