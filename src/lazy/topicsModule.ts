/** Loaded when topics are wrapped up or sorted. */
export { notedPromises } from '../core/editor/notedPromises';
export { roster } from '../core/notes-import/roster';
export { guessKind } from '../core/rules/topicGuess';
