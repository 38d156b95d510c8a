/** What edits YAML, and reads it while it is half-typed, which rows do not need: shared with other bundles by the paths below `src`. */
export * as 'core/editor/mergeRegions' from '../core/editor/mergeRegions';
export * as 'core/editor/parseTolerant' from '../core/editor/parseTolerant';
export * as 'core/records/moveItem' from '../core/records/moveItem';
export * as 'core/records/newText' from '../core/records/newText';
export * as 'core/yaml/belonging' from '../core/yaml/belonging';
export * as 'core/yaml/change' from '../core/yaml/change';
export * as 'core/yaml/editing' from '../core/yaml/editing';
export * as 'core/yaml/emit' from '../core/yaml/emit';
export * as 'core/yaml/insert' from '../core/yaml/insert';
export * as 'core/yaml/prove' from '../core/yaml/prove';
export * as 'core/yaml/rearrangeFlow' from '../core/yaml/rearrangeFlow';
export * as 'core/yaml/scalar' from '../core/yaml/scalar';
export * as 'core/yaml/splice' from '../core/yaml/splice';
export * as 'core/yaml/style' from '../core/yaml/style';
