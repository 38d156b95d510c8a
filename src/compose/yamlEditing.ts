import * as newText from '../core/records/newText';
import * as change from '../core/yaml/change';
import * as editing from '../core/yaml/editing';
import * as prove from '../core/yaml/prove';
import * as scalar from '../core/yaml/scalar';
import type { lazilyShared } from './sharedModules';

/** What edits YAML, which rows do not need. Other bundles share them by their path below `src`. */
export const modules: Readonly<Record<(typeof lazilyShared.yamlEditing)[number], unknown>> = {
  'core/records/newText': newText,
  'core/yaml/change': change,
  'core/yaml/editing': editing,
  'core/yaml/prove': prove,
  'core/yaml/scalar': scalar,
};
