/** Loaded when topics are wrapped up or sorted, and for quick fixes of notes. */
export { mayPromise, notedPromises } from '../core/editor/notedPromises';
export { markdownFieldAt } from '../core/editor/notesView';
export { roster } from '../core/notes-import/roster';
export { guessKind } from '../core/rules/topicGuess';
