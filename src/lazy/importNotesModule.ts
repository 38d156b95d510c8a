/** Loaded when notes are imported. */
export { filesOf } from '../core/notes-import/noteText';
export { importing } from '../core/notes-import/planImport';
export { previewText } from '../core/notes-import/previewText';
