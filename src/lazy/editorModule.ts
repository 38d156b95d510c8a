/** Loaded when a file of a book is shown in an editor. */
export { complete } from '../core/editor/complete/complete';
export { mentionAt } from '../core/editor/complete/mentionAt';
export { diagnose } from '../core/editor/diagnose/diagnose';
export { fileFacts } from '../core/editor/editorContext';
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
} from '../core/editor/namedReferences';
export { renameEdits } from '../core/editor/renameEdits';
export { symbolsOf } from '../core/editor/symbols';
