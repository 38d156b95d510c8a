/** Loaded when the book is searched. */

export { rank } from '../core/search/rank';
export { searchSession } from '../core/search/searchSession';
