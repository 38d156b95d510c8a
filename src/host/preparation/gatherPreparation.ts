import type { Day } from '../../core/day';
import { namedIn } from '../../core/pages/preparationText';
import { preparationOf } from '../../core/rules/preparation';
import { opportunityFiles, readable } from '../opportunities/records';
import { background } from '../platform/background';
import type { OpenBook } from '../store/books';
import { personFacts, presentable } from '../store/loadFacts';
import { nameOf } from '../store/personSummaries';
import { Turns } from '../store/turns';

/** In a book of more people the page does not wait until everybody's files have been looked through. */
const FEW = 50;

/**
 * Reads what to look at before a one-on-one with a person, and the facts that it is made of: while presenting, without
 * what is for the lead alone. `nameOf` gives the names of those who are in it.
 */
export async function gatherPreparation(open: OpenBook, person: string, today: Day) {
  const { book, summaries } = open;
  const { facts: all, unreadable, lineOf } = await personFacts(book, person, new Turns());
  const facts = book.presenting.isOn ? presentable(all) : all;
  const page = preparationOf(
    facts,
    today,
    readable(await opportunityFiles(book)),
    (await promisedElsewhere(open)).get(person),
  );
  const known = new Set(await book.people());
  const names = new Map<string, string>();
  for (const slug of namedIn(page)) if (known.has(slug)) names.set(slug, nameOf(await summaries.get(slug)));
  return { page, facts, unreadable, lineOf, nameOf: (slug: string) => names.get(slug) ?? slug };
}

/** What people promised in the one-on-ones of others, by who promised it. */
async function promisedElsewhere({ book, needs }: OpenBook) {
  const looking = needs.indexAll(() => {});
  if ((await book.people()).length <= FEW) await looking;
  else background(looking);
  return needs.owed();
}
