/** Loaded when the question is asked. */
export { alreadyAnswered, answerEdits, relativeHref } from '../core/retro';
