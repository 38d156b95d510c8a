import * as fields from '../core/records/fields';
import * as kinds from '../core/records/kinds';
import * as values from '../core/records/plainValues';
import * as shape from '../core/records/shape';
import * as typed from '../core/records/typed';
import * as yaml from '../core/yaml';
import * as data from '../core/yaml/data';
import * as load from '../core/yaml/load';
import * as locate from '../core/yaml/locate';
import * as plain from '../core/yaml/plain';
import * as quickRead from '../core/yaml/quickRead';
import * as activePage from '../host/pages/activePage';
import * as errors from '../host/platform/errors';

/**
 * Modules of Leadbook's own bundle that modules use too, by their path below `src`: the build leaves them out of the
 * modules, so that the parser and the schemas are loaded once, and an error is one of the same class in all of them.
 */
export const sharedModules: Readonly<Record<string, unknown>> = {
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
