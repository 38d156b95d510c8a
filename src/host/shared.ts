import * as kinds from '../core/records/kinds';
import * as newText from '../core/records/newText';
import * as typed from '../core/records/typed';
import * as values from '../core/records/values';
import * as yaml from '../core/yaml';
import * as commandArguments from './commands/arguments';
import * as errors from './errors';

/**
 * Modules of Leadbook's own bundle that chunks use too, by their path below `src`: the build leaves them out of the
 * chunks, so that the parser and the schemas are loaded once, and an error is one of the same class in all of them.
 */
export const shared: Readonly<Record<string, unknown>> = {
  'core/records/kinds': kinds,
  'core/records/newText': newText,
  'core/records/typed': typed,
  'core/records/values': values,
  'core/yaml/index': yaml,
  'host/commands/arguments': commandArguments,
  'host/errors': errors,
};
