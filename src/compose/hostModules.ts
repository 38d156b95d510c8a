import type { LazyModules, LazyModuleTypes } from '../host/platform/lazyModules';

/** The modules loaded on first use: the pure ones, and those that `compose` puts together. */
export interface HostModuleTypes extends LazyModuleTypes {
  agendaView: typeof import('./agendaView');
  calendarReading: typeof import('./calendarReading');
  allCommands: typeof import('./allCommands');
  extensionApi: typeof import('./extensionApi');
  recordEditing: typeof import('./recordEditing');
  gitGuard: typeof import('./gitGuard');
  notesFields: typeof import('./notesFields');
  opportunitiesView: typeof import('./opportunitiesView');
  rowEditing: typeof import('./rowEditing');
  commandSchemas: typeof import('./commandSchemas');
  noteTasks: typeof import('./noteTasks');
  recordReading: typeof import('./recordReading');
  retroReading: typeof import('./retroReading');
  topicGuessing: typeof import('./topicGuessing');
  yamlEditing: typeof import('./yamlEditing');
  shownFiles: typeof import('./shownFiles');
  bookPages: typeof import('./bookPages');
}

/** Loads the modules of `HostModuleTypes`, each once. */
export type HostModules = LazyModules<HostModuleTypes>;
