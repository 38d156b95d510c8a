import { dayOfName, type Thing } from '../book/paths';
import type { Day } from '../day';
import type { KindName } from '../records/kinds';

/** What the path of a file tells about it. */
interface FileFacts {
  readonly kind: KindName;
  /** The file's name without `.private` and `.yaml`. */
  readonly name: string;
  /** The slug of the person in whose folder it lies. */
  readonly person?: string;
  /** The day in its name. */
  readonly day?: Day;
  /** For the lead's eyes only. */
  readonly private: boolean;
}

/** A person of the book, as completions, hovers and references need them. */
export interface PersonInBook {
  readonly slug: string;
  readonly name: string;
  readonly archived?: boolean;
  /** True for a team, which has a row as people have, and owns nothing. */
  readonly team?: boolean;
}

/** A goal of the book, as completions, hovers and references need it. */
export interface GoalInBook {
  /** The slug of the person whose goal it is. */
  readonly person: string;
  readonly slug: string;
  readonly title: string;
}

/** An opportunity of the book, as completions, hovers and references need it. */
export interface OpportunityInBook {
  /** The file's name without `.yaml`. */
  readonly name: string;
  readonly title: string;
}

/** All that the editor features know besides the text: the file's own path, the day, and whom and what the book holds. */
export interface EditorContext extends FileFacts {
  readonly today: Day;
  readonly people: readonly PersonInBook[];
  readonly goals: readonly GoalInBook[];
  readonly opportunities: readonly OpportunityInBook[];
  /** The book's values; absent where they are not known, as where no field of the kind names one. */
  readonly values?: readonly string[];
  /** The book's vision in one line; absent where it has none, and in files where it is not shown. */
  readonly vision?: string;
  /** The names of the book's templates; absent where they are not known. */
  readonly templates?: readonly string[];
  /** The day of the next one-on-one with the person whose file it is. */
  readonly nextOneOnOne?: Day;
}

/**
 * Returns what is known of a record's file by its path alone: kind, name, person, the day in its name, and whether it
 * is private.
 */
export function fileFacts({ kind, name, person, private: isPrivate }: Thing): FileFacts {
  const day = dayOfName(name);
  return {
    kind,
    name,
    private: isPrivate,
    ...(person === undefined ? {} : { person }),
    ...(day === undefined ? {} : { day }),
  };
}
