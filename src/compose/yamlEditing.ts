import * as newText from '../core/records/newText';
import * as change from '../core/yaml/change';
import * as editing from '../core/yaml/editing';
import * as prove from '../core/yaml/prove';
import * as scalar from '../core/yaml/scalar';
import type { editingModules } from './sharedModules';

/** Modules that edit YAML, which rows do not need: other bundles share them by their path below `src`. */
export const modules: Readonly<Record<(typeof editingModules)[number], unknown>> = {
  'core/records/newText': newText,
  'core/yaml/change': change,
  'core/yaml/editing': editing,
  'core/yaml/prove': prove,
  'core/yaml/scalar': scalar,
};
