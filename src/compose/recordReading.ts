/**
 * The parser and the schemas, which all but activation needs: loaded once, with Leadbook's own bundle, and shared with all
 * others by the paths below `src`.
 */
export * as 'core/book/gitignore' from '../core/book/gitignore';
export * as 'core/book/paths' from '../core/book/paths';
export * as 'core/day' from '../core/day';
export * as 'core/records/bookKind' from '../core/records/bookKind';
export * as 'core/records/delegationKind' from '../core/records/delegationKind';
export * as 'core/records/fields' from '../core/records/fields';
export * as 'core/records/goalKind' from '../core/records/goalKind';
export * as 'core/records/kinds' from '../core/records/kinds';
export * as 'core/records/oneOnOneKind' from '../core/records/oneOnOneKind';
export * as 'core/records/opportunityKind' from '../core/records/opportunityKind';
export * as 'core/records/personKind' from '../core/records/personKind';
export * as 'core/records/plainValues' from '../core/records/plainValues';
export * as 'core/records/recordKind' from '../core/records/recordKind';
export * as 'core/records/shape' from '../core/records/shape';
export * as 'core/records/typed' from '../core/records/typed';
export * as 'core/retro/retroPath' from '../core/retro/retroPath';
export * as 'core/yaml/data' from '../core/yaml/data';
export * as 'core/yaml/index' from '../core/yaml/index';
export * as 'core/yaml/limitsGuard' from '../core/yaml/limitsGuard';
export * as 'core/yaml/lines' from '../core/yaml/lines';
export * as 'core/yaml/load' from '../core/yaml/load';
export * as 'core/yaml/locate' from '../core/yaml/locate';
export * as 'core/yaml/plain' from '../core/yaml/plain';
export * as 'core/yaml/quickRead' from '../core/yaml/quickRead';
