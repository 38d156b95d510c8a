import * as fields from '../core/records/fields';
import * as kinds from '../core/records/kinds';
import * as newText from '../core/records/newText';
import * as typed from '../core/records/typed';
import * as values from '../core/records/values';
import * as yaml from '../core/yaml';
import * as change from '../core/yaml/change';
import * as data from '../core/yaml/data';
import * as load from '../core/yaml/load';
import * as locate from '../core/yaml/locate';
import * as plain from '../core/yaml/plain';
import * as prove from '../core/yaml/prove';
import * as scalar from '../core/yaml/scalar';
import * as errors from '../host/platform/errors';

/**
 * Modules of Leadbook's own bundle that chunks use too, by their path below `src`: the build leaves them out of the
 * chunks, so that the parser and the schemas are loaded once, and an error is one of the same class in all of them.
 */
export const shared: Readonly<Record<string, unknown>> = {
  'core/records/fields': fields,
  'core/records/kinds': kinds,
  'core/records/newText': newText,
  'core/records/typed': typed,
  'core/records/values': values,
  'core/yaml/index': yaml,
  'core/yaml/change': change,
  'core/yaml/data': data,
  'core/yaml/load': load,
  'core/yaml/locate': locate,
  'core/yaml/plain': plain,
  'core/yaml/prove': prove,
  'core/yaml/scalar': scalar,
  'host/platform/errors': errors,
};
