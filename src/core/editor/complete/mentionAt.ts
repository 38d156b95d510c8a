import type { PersonInBook } from '../editorContext';
import type { Completion } from './completion';

/** Longest name typed behind an `@`. */
const LONGEST = 60;

/** A half-typed mention of a person: from its `@` to the cursor. */
interface Mention {
  readonly start: number;
  readonly end: number;
  /** What is typed behind the `@`. */
  readonly typed: string;
}

/** The mention that ends at `offset`, in any text: an `@` at the start of a word, so that an address is none. */
export function mentionAt(text: string, offset: number): Mention | undefined {
  const from = Math.max(0, offset - LONGEST);
  const match = /(?:^|[\s([{"'“„‚‘*_>,;:-])@([\p{L}\p{M}\p{N}.'’-]*)$/u.exec(text.slice(from, offset));
  const typed = match?.[1];
  return typed === undefined ? undefined : { start: offset - typed.length - 1, end: offset, typed };
}

/** People to mention by name. */
export function mentions(people: readonly PersonInBook[]): readonly Completion[] {
  return people
    .filter(({ archived }) => !archived)
    .map(({ name, slug }, index) => ({
      kind: 'mention',
      label: name,
      insert: name,
      filter: `@${name} ${slug}`,
      sort: String(index).padStart(4, '0'),
      detail: slug,
    }));
}
