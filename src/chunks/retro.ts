/** Loaded when a file that may be a retro is shown, or a retro is to be made. */
export {
  actionLines,
  actionToRecord,
  alreadyAnswered,
  answerEdits,
  isTeam,
  newRetroPath,
  newRetroText,
  newRetroWords,
  personNamed,
  previousRetro,
  RETRO_FORMATS,
  relativeHref,
  retroContent,
  retroDay,
} from '../core/retro';
