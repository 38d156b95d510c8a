/** Full-text search over the raw text of a book's files: no YAML is parsed, no index is kept. */

export { type Hit, MOST_HITS, matchesIn } from './matchesIn';
export { type QueryMatcher, queryMatcher } from './queryMatcher';
export { newestPathsFirst, rank, recencyOf } from './rank';
export {
  type BookReader,
  MOST_FOUND,
  type SearchResult,
  type SearchSession,
  searchSession,
} from './searchSession';
