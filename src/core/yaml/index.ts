/** The YAML engine: text in, plain data and problems out; intents in, minimal text edits out. */
export { type Decoded, decode } from './decode';
export { edit } from './edit';
export { Plain } from './plain';
export { type Reading, read } from './read';
export { apply } from './splice';
export { swallowedComments } from './swallowed';
export type * from './types';
export { write } from './write';
