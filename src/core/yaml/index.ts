/** The YAML engine: text in, plain data and problems out; intents in, minimal text edits out. */
export { type Decoded, decode } from './decode';
export { Plain } from './plain';
export { type Reading, read } from './read';
export { swallowedComments } from './swallowed';
export type * from './types';
export { write } from './write';
