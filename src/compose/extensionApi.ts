import type { Uri } from 'vscode';
import { ME } from '../core/book/paths';
import { compareNeed } from '../core/rules/need';
import type { Run } from '../host/commands/registerLazyCommands';
import { needInWords } from '../host/people/needWords';
import { commandId } from '../host/platform/contributions';
import { defined } from '../host/platform/defined';
import type { Books, OpenBook } from '../host/store/books';
import { isArchived, nameOf, type PersonSummary, relationOfSummary } from '../host/store/personSummaries';
import type { LeadbookApi, LeadbookPerson, LeadbookThought } from '../leadbookApi';

/** Makes the functions that other extensions call, all but `apiVersion`; they answer from the open books. */
export function extensionApi(books: Books, run: Run): Omit<LeadbookApi, 'apiVersion'> {
  return {
    people: async () => (await everybody(books)).map(({ open, summary }) => personOfApi(open, summary)),
    need: async () => {
      // What rows are told bit by bit is told at once: nobody draws these anew.
      await books.lookedThrough();
      const needs = await Promise.all(
        (await everybody(books)).map(async ({ open, summary }) => ({
          person: personOfApi(open, summary),
          need: await open.needs.of(summary),
        })),
      );
      return needs
        .flatMap(({ person, need }) => (need ? [{ person, need }] : []))
        .sort((a, b) => compareNeed(a.need, b.need))
        .map(({ person, need }) => ({
          person,
          reasons: needInWords(need, false, person.relation === 'team'),
        }));
    },
    // The command tells the file, and refuses what lacks something, where it is called with arguments.
    capture: async ({ book, person, as, text, link }: LeadbookThought) =>
      (await run(commandId('capture'), [defined({ book, person, as, text, link })])) as Uri,
  };
}

async function everybody(books: Books): Promise<readonly { open: OpenBook; summary: PersonSummary }[]> {
  const all = await Promise.all(
    (await books.all()).map(async (open) =>
      (await open.summaries.all()).map((summary) => ({ open, summary })),
    ),
  );
  return all.flat().filter(({ summary }) => summary.slug !== ME && !isArchived(summary));
}

function personOfApi({ book }: OpenBook, summary: PersonSummary): LeadbookPerson {
  const { slug, lastHeld } = summary;
  return {
    book: book.root,
    slug,
    name: nameOf(summary),
    relation: relationOfSummary(summary),
    ...(lastHeld === undefined ? {} : { lastHeld }),
  };
}
