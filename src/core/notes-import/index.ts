/** Imports one-on-ones that were kept as Markdown: texts in, a plan out. */
export { importing, importNotes } from './importNotes';
export { noteText } from './noteText';
export type * from './types';
