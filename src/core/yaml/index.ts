/** Reading YAML: text in, plain data and problems out. Editing, which rows do not need, is in `editing.ts`. */
export { type Decoded, decode } from './decode';
export { Plain } from './plain';
export { read, type YamlReading } from './read';
export { swallowedComments } from './swallowedComments';
export type * from './yamlTypes';
