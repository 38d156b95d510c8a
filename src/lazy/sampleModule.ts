/** Loaded when the sample book is unpacked. */
export { sampleFiles } from '../core/book/sampleFiles';
