/** Loaded when a retro is shown, asked about or made. */

export { actionRules, raiseFix } from '../core/retro/actionRules';
export {
  actionLines,
  actionToRecord,
  alreadyAnswered,
  answerEdits,
  earlierRetros,
  followRecord,
  laterRetros,
  nameTest,
  newRetroPath,
  newRetroText,
  newRetroWords,
  personNamed,
  previousRetro,
  relativeHref,
  retroDay,
  stateOfLine,
  teamChanges,
  tieLines,
} from '../core/retro/index';
export { seriesKey } from '../core/retro/series';
export { setActionOwner } from '../core/retro/setActionOwner';
export { lacksSkeleton, skeletonEdits } from '../core/retro/skeleton';
export { hasBox, tickAction } from '../core/retro/tickAction';
