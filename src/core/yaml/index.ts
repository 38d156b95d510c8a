/** Reading YAML: text in, plain data and problems out. Editing, which rows do not need, is in `editing.ts`. */
export { Plain } from './plain';
export { type Decoded, decode, read, type YamlReading } from './read';
export { swallowedComments } from './swallowedComments';
export type * from './yamlTypes';
