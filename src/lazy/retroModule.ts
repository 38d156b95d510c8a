/** Loaded when a retro is shown, asked about or made. */

export { openThings } from '../core/opportunities/openThings';
export { actionOn, numbersOnLines } from '../core/retro/actionOn';
export { actionRules, promoteActionFix } from '../core/retro/actionRules';
export { carryItems } from '../core/retro/carryItems';
export { reviewsIncident } from '../core/retro/incidentReview';
export {
  actionLines,
  actionToRecord,
  alreadyAnswered,
  answerEdits,
  earlierRetros,
  followingRetros,
  followRecord,
  isFollowed,
  nameTest,
  newRetroPath,
  newRetroText,
  personNamed,
  previousRetro,
  relativeHref,
  retroDay,
  stateOfLine,
  teamChanges,
  tieLines,
} from '../core/retro/index';
export { fromTemplate, likeLastRetro } from '../core/retro/likeLastRetro';
export { likeliestLine } from '../core/retro/likeliestLine';
export { lineDiffers } from '../core/retro/lineDiffers';
export { markdownAs } from '../core/retro/newRetroText';
export { nextEntryEdits, takesEntries } from '../core/retro/nextEntry';
export { openActions } from '../core/retro/openActions';
export { newestRetroFirst, pathTime } from '../core/retro/pathTime';
export { presentNames } from '../core/retro/presentNames';
export { retroEntries } from '../core/retro/retroEntries';
export { retrosSince } from '../core/retro/retrosSince';
export { seriesKey } from '../core/retro/series';
export { setActionOwner } from '../core/retro/setActionOwner';
export { settleAction } from '../core/retro/settleAction';
export { lacksSkeleton, skeletonEdits } from '../core/retro/skeleton';
export { hasBox } from '../core/retro/tickAction';
export { unreadEntries } from '../core/retro/tiedEntries';
export { unlinkRecord } from '../core/retro/unlinkRecord';
export { isUnwritten } from '../core/retro/unwritten';
