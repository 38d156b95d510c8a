import { ME } from '../../core/book/paths';
import type { OpenPromise } from '../../core/rules/openPromises';
import { type PromiseWith, promisesElsewhere } from '../../core/rules/promisesElsewhere';
import { isArchived, type PersonSummaries } from './personSummaries';

type ByOwner = ReadonlyMap<string, readonly PromiseWith[]>;

/** The open promises of a book over all people who are not archived. */
export class PromisesOfBook {
  readonly #summaries: PersonSummaries;
  readonly #promisesOf: (slug: string) => Promise<readonly OpenPromise[]>;
  #owed: { readonly isPresenting: boolean; readonly byOwner: Promise<ByOwner> } | undefined;

  /** @param promisesOf those of a person's one-on-ones, whoever made them, as far as they are to be shown now */
  constructor(summaries: PersonSummaries, promisesOf: (slug: string) => Promise<readonly OpenPromise[]>) {
    this.#summaries = summaries;
    this.#promisesOf = promisesOf;
  }

  /** The lead's own. */
  async mine(): Promise<readonly PromiseWith[]> {
    return (await this.#all()).filter(({ owner }) => owner === ME);
  }

  /** Those that people made in the one-on-ones of others, or in a team’s meeting, by who made them. */
  owed(isPresenting: boolean): Promise<ByOwner> {
    if (this.#owed?.isPresenting !== isPresenting)
      this.#owed = { isPresenting, byOwner: this.#all().then(promisesElsewhere) };
    return this.#owed.byOwner;
  }

  /** Forgets what is owed, as somebody's files are others by now. */
  forget(): void {
    this.#owed = undefined;
  }

  async #all(): Promise<readonly PromiseWith[]> {
    const known = (await this.#summaries.all()).filter((summary) => !isArchived(summary));
    const lists = await Promise.all(
      known.map(async ({ slug }) =>
        (await this.#promisesOf(slug)).map((promise) => ({ ...promise, person: slug })),
      ),
    );
    return lists.flat();
  }
}
