/** Loaded when the book is searched. */
export { library } from '../core/search/library';
export { rank } from '../core/search/rank';
