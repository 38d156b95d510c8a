import * as gitignore from '../core/book/gitignore';
import * as paths from '../core/book/paths';
import * as day from '../core/day';
import * as delegationKind from '../core/records/delegationKind';
import * as fields from '../core/records/fields';
import * as goalKind from '../core/records/goalKind';
import * as kinds from '../core/records/kinds';
import * as oneOnOneKind from '../core/records/oneOnOneKind';
import * as opportunityKind from '../core/records/opportunityKind';
import * as personKind from '../core/records/personKind';
import * as values from '../core/records/plainValues';
import * as shape from '../core/records/shape';
import * as typed from '../core/records/typed';
import * as retroPath from '../core/retro/retroPath';
import * as yaml from '../core/yaml';
import * as data from '../core/yaml/data';
import * as load from '../core/yaml/load';
import * as locate from '../core/yaml/locate';
import * as plain from '../core/yaml/plain';
import * as quickRead from '../core/yaml/quickRead';
import * as activePage from '../host/pages/activePage';
import * as dateFormat from '../host/platform/dateFormat';
import * as errors from '../host/platform/errors';
import * as documents from '../host/store/documents';
import * as guards from '../host/store/guards';
import * as personSummaries from '../host/store/personSummaries';

/**
 * Modules of Leadbook's own bundle that modules use too, by their path below `src`: the build leaves them out of the
 * modules, so that the parser and the schemas are loaded once, an error is one of the same class in all of them, and what is
 * remembered of documents is remembered once.
 */
export const sharedModules: Readonly<Record<string, unknown>> = {
  'core/book/gitignore': gitignore,
  'core/book/paths': paths,
  'core/day': day,
  'core/records/delegationKind': delegationKind,
  'core/records/fields': fields,
  'core/records/goalKind': goalKind,
  'core/records/kinds': kinds,
  'core/records/oneOnOneKind': oneOnOneKind,
  'core/records/opportunityKind': opportunityKind,
  'core/records/personKind': personKind,
  'core/records/plainValues': values,
  'core/records/shape': shape,
  'core/records/typed': typed,
  'core/retro/retroPath': retroPath,
  'core/yaml/index': yaml,
  'core/yaml/data': data,
  'core/yaml/load': load,
  'core/yaml/locate': locate,
  'core/yaml/plain': plain,
  'core/yaml/quickRead': quickRead,
  'host/pages/activePage': activePage,
  'host/platform/dateFormat': dateFormat,
  'host/platform/errors': errors,
  'host/store/documents': documents,
  'host/store/guards': guards,
  'host/store/personSummaries': personSummaries,
};

/**
 * Modules that several lazily loaded modules use, by their path below `src`, under the chunk that holds them: it is loaded, and they
 * are shared, when the first chunk that imports one of them is.
 */
export const lazilyShared = {
  yamlEditing: [
    'core/records/newText',
    'core/yaml/change',
    'core/yaml/editing',
    'core/yaml/prove',
    'core/yaml/scalar',
  ],
  retroReading: [
    'core/retro/actionItems',
    'core/retro/actionMarks',
    'core/retro/actionSections',
    'core/retro/actionWords',
    'core/retro/answerWords',
    'core/retro/besidePhrases',
    'core/retro/currentSection',
    'core/retro/families',
    'core/retro/headingLines',
    'core/retro/notNames',
    'core/retro/phrases',
    'core/retro/quiet',
    'core/retro/tailMark',
  ],
  topicGuessing: ['core/rules/topicLexicon', 'core/rules/topicSentences'],
  noteTasks: [
    'core/notes-import/resolveDays',
    'core/notes-import/roster',
    'core/notes-import/tasks',
    'core/notes-import/writtenDay',
    'core/slugOf',
  ],
} as const;

/** The names of the chunks in `lazilyShared`. */
export const sharedChunks = Object.keys(lazilyShared) as (keyof typeof lazilyShared)[];
