/** Loaded when a retro is shown, asked about or made. */
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
  relativeHref,
  retroDay,
} from '../core/retro';
export { hasBox, tickAction } from '../core/retro/tickAction';
