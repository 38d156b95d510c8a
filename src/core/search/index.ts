/** Full-text search over the raw text of a book's files: no YAML is parsed, nothing is kept. */
export { type Matcher, matcher } from './matcher';
export { type Hit, MOST_HITS, matchesIn } from './matchesIn';
export { newestPathsFirst, rank, recencyOf } from './rank';
