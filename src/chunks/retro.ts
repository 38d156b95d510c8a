/** Loaded when a file that may be a retro is shown. */
export { alreadyAnswered, answerEdits, relativeHref, retroContent } from '../core/retro';
