import * as resolveDays from '../core/notes-import/resolveDays';
import * as roster from '../core/notes-import/roster';
import * as tasks from '../core/notes-import/tasks';
import * as writtenDay from '../core/notes-import/writtenDay';
import * as slugOf from '../core/slugOf';
import type { lazilyShared } from './sharedModules';

/** What finds tasks and days in notes, and makes folder names. Other bundles share them by their path below `src`. */
export const modules: Readonly<Record<(typeof lazilyShared.noteTasks)[number], unknown>> = {
  'core/notes-import/resolveDays': resolveDays,
  'core/notes-import/roster': roster,
  'core/notes-import/tasks': tasks,
  'core/notes-import/writtenDay': writtenDay,
  'core/slugOf': slugOf,
};
