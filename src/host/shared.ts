import * as kinds from '../core/records/kinds';
import * as newText from '../core/records/newText';
import * as values from '../core/records/values';
import * as yaml from '../core/yaml';

/**
 * Modules of Leadbook's own bundle that chunks use too, by their path below `src`: the build leaves them out of the
 * chunks, so that the parser and the schemas are loaded once.
 */
export const shared: Readonly<Record<string, unknown>> = {
  'core/records/kinds': kinds,
  'core/records/newText': newText,
  'core/records/values': values,
  'core/yaml/index': yaml,
};
