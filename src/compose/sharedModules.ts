import * as gitignore from '../core/book/gitignore';
import * as paths from '../core/book/paths';
import * as day from '../core/day';
import * as delegationKind from '../core/records/delegationKind';
import * as fields from '../core/records/fields';
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
import * as contributions from '../host/platform/contributions';
import * as dateFormat from '../host/platform/dateFormat';
import * as errors from '../host/platform/errors';
import * as fault from '../host/platform/fault';
import * as openAt from '../host/platform/openAt';
import * as readSmall from '../host/platform/readSmall';
import * as guards from '../host/store/guards';

/**
 * Modules of Leadbook's own bundle that modules use too, by their path below `src`: the build leaves them out of the
 * modules, so that the parser and the schemas are loaded once, and an error is one of the same class in all of them.
 */
export const sharedModules: Readonly<Record<string, unknown>> = {
  'core/day': day,
  'core/book/paths': paths,
  'core/records/personKind': personKind,
  'core/records/oneOnOneKind': oneOnOneKind,
  'core/records/opportunityKind': opportunityKind,
  'core/records/delegationKind': delegationKind,
  'host/platform/contributions': contributions,
  'host/platform/dateFormat': dateFormat,
  'host/platform/fault': fault,
  'host/platform/readSmall': readSmall,
  'host/store/guards': guards,
  'core/book/gitignore': gitignore,
  'core/retro/retroPath': retroPath,
  'host/platform/openAt': openAt,
  'core/records/fields': fields,
  'core/records/kinds': kinds,
  'core/records/shape': shape,
  'core/records/typed': typed,
  'core/records/plainValues': values,
  'core/yaml/index': yaml,
  'core/yaml/data': data,
  'core/yaml/load': load,
  'core/yaml/locate': locate,
  'core/yaml/plain': plain,
  'core/yaml/quickRead': quickRead,
  'host/pages/activePage': activePage,
  'host/platform/errors': errors,
};

/** Modules that edit YAML, by their path below `src`: loaded, and shared, when the first chunk that imports one is. */
export const editingModules = [
  'core/records/newText',
  'core/yaml/change',
  'core/yaml/editing',
  'core/yaml/prove',
  'core/yaml/scalar',
] as const;
