/** Editing YAML: intents in, minimal proved text edits out; and new documents. */
export { edit } from './edit';
export { write } from './emit';
export { apply } from './splice';
