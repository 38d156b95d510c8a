/** Imports one-on-ones that were kept as Markdown: texts in, a plan out. */

export type * from './importPlan';
export { noteText } from './noteText';
export { importing, planImport } from './planImport';
