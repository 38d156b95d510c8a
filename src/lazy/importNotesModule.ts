/** Loaded when notes are imported. */
export { importPage } from '../core/notes-import/importPage';
export { importReport } from '../core/notes-import/importReport';
export { filesOf } from '../core/notes-import/noteText';
export { importing } from '../core/notes-import/planImport';
