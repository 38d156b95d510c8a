/** Full-text search over the raw text of a book's files: no YAML is parsed, no index is kept. */
export { type Found, type Library, library, MOST_FOUND, type Shelf } from './library';
export { type Matcher, matcher } from './matcher';
export { type Hit, MOST_HITS, matchesIn } from './matchesIn';
export { newestPathsFirst, rank, recencyOf } from './rank';
