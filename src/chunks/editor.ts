/** Loaded when a file of a book is shown in an editor. */
export { complete } from '../core/editor/complete/complete';
export { mentionAt } from '../core/editor/complete/mentions';
export { fileFacts } from '../core/editor/context';
export { diagnose } from '../core/editor/diagnose/diagnose';
export { fixesAt, fixesOf } from '../core/editor/diagnose/fixes';
export { hoverAt } from '../core/editor/hoverAt';
export { lensesOf } from '../core/editor/lensesOf';
