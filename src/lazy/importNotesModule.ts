/** Loaded when notes are imported. */

// It knows people as an import does.
export { calendarMeetings } from '../core/calendars/calendarMeetings';
export { importPage } from '../core/notes-import/importPage';
export { importReport } from '../core/notes-import/importReport';
export { filesOf } from '../core/notes-import/noteText';
export { importing } from '../core/notes-import/planImport';
