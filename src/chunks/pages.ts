/** Loaded when the preparation or the mirror is opened. */
export { mirrorText } from '../core/pages/mirrorText';
export { namedIn, preparationText } from '../core/pages/preparationText';
export { mirror } from '../core/rules/mirror';
export { sumMirrors } from '../core/rules/mirrorSum';
export { prepare } from '../core/rules/preparation';
