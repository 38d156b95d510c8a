/** Editing YAML: intents in, minimal proved text edits out; and new documents. */
export { edit } from './edit';
export { apply } from './splice';
export { write } from './writeDocument';
