/** What edits YAML, which rows do not need: shared with other bundles by the paths below `src`. */
export * as 'core/records/newText' from '../core/records/newText';
export * as 'core/yaml/change' from '../core/yaml/change';
export * as 'core/yaml/editing' from '../core/yaml/editing';
export * as 'core/yaml/prove' from '../core/yaml/prove';
export * as 'core/yaml/scalar' from '../core/yaml/scalar';
