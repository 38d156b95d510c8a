/** The shard of what is the book's own. */
export const BOOK_SHARD = '_book';

/** Among how many shards everybody's first rows are divided: each is read and written in a stretch. */
const PARTS = 8;

const parts = (name: string): readonly string[] =>
  Array.from({ length: PARTS }, (_, part) => `${name}-${part}`);

/** The names of all shards that hold what the rows of people are made of. */
export const PEOPLE_SHARDS = parts('_people');

/** All shards of what was found in people's files. */
export const FOUND_SHARDS = parts('_found');

/** The shard of what a person's first row is made of: read at the start, with the others of its kind. */
export function peopleShard(slug: string): string {
  return `_people-${partOf(slug)}`;
}

/** The shard of what was found in a person's files, with their etags: read when they are looked through again. */
export function foundShard(slug: string): string {
  return `_found-${partOf(slug)}`;
}

/** The key in a person's shard of their summary. */
export function summaryKey(slug: string): string {
  return `head of ${slug}`;
}

/** The key, in both shards, of what tells how much a person needs the lead. */
export function needKey(slug: string): string {
  return `need of ${slug}`;
}

/** The slug of the person whose summary or need is stored under a key. */
export function slugOfKey(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

// The names begin as no slug does, so they are nobody's.
function partOf(slug: string): number {
  let sum = 0;
  for (let index = 0; index < slug.length; index++) sum = (sum * 31 + slug.charCodeAt(index)) % 65_521;
  return sum % PARTS;
}
