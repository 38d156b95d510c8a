/** Loaded when a file of a book is shown in an editor. */
export { complete } from '../core/editor/complete/complete';
export { mentionAt } from '../core/editor/complete/mentions';
export { fileFacts } from '../core/editor/context';
export { diagnose } from '../core/editor/diagnose/diagnose';
export { fixesAt, fixesOf } from '../core/editor/diagnose/fixes';
export { foldingOf } from '../core/editor/folding';
export { hoverAt } from '../core/editor/hoverAt';
export { lensesOf } from '../core/editor/lensesOf';
export {
  definitionAt,
  fileOf,
  referencesIn,
  sameNamed,
  slugOfNamed,
  thingOfFile,
} from '../core/editor/references';
export { renameEdits } from '../core/editor/rename';
export { symbolsOf } from '../core/editor/symbols';
