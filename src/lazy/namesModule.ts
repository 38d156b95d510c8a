/** Loaded when something new gets a name: the library that spells all scripts in ASCII is large. */
export { slugOf } from '../core/slugOf';
