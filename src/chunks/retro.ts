/** Loaded when the question is asked. */
export { alreadyAnswered, answerEdits, relativeHref } from '../core/retro';
export { actionLines } from '../core/retro/actionLines';
export { actionToRecord } from '../core/retro/actionToRecord';
export { isTeam, personNamed } from '../core/retro/person';
export { retroDay } from '../core/retro/retroDay';
export { previousRetro } from '../core/retro/series';
export { hasBox, tickAction } from '../core/retro/tickAction';
