/** Loaded when the preparation or the mirror is opened. */
export { type Mirror, type MirrorFacts, mirror } from '../core/rules/mirror';
export { sumMirrors } from '../core/rules/mirrorSum';
export { type Preparation, prepare } from '../core/rules/preparation';
