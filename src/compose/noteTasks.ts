/** What finds tasks and days in notes, and makes names of folders: shared with other bundles by the paths below `src`. */
export * as 'core/notes-import/nameIn' from '../core/notes-import/nameIn';
export * as 'core/notes-import/ownerReadings' from '../core/notes-import/ownerReadings';
export * as 'core/notes-import/peopleIn' from '../core/notes-import/peopleIn';
export * as 'core/notes-import/resolveDays' from '../core/notes-import/resolveDays';
export * as 'core/notes-import/roster' from '../core/notes-import/roster';
export * as 'core/notes-import/tasks' from '../core/notes-import/tasks';
export * as 'core/notes-import/writtenDay' from '../core/notes-import/writtenDay';
export * as 'core/slugOf' from '../core/slugOf';
