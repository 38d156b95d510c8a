import { dayOfName, NEXT, pathOf, personThing, type Thing } from '../../core/book/paths';
import type { Day } from '../../core/day';
import type { KindName } from '../../core/records/kinds';
import type { PersonFacts, RecordFile, Target } from '../../core/rules/personFacts';
import type { ListedNote } from './factStore';
import { isLeadsAlone } from './leadsAlone';
import { mapLimit, WIDTH } from './mapLimit';
import type { Book } from './openedBook';
import { type ReadRecord, readRecord } from './record';
import type { Turns } from './turns';

/** All that the files of one person say, private ones among the others. */
interface LoadedFacts {
  readonly facts: PersonFacts;
  /** The paths, relative to the book, of files that cannot be read: they count as empty. */
  readonly unreadable: readonly string[];
  /** The line, from 0, at which a target stands. */
  readonly lineOf: (target: Target) => number;
}

/** What of a person's files is read, where that is not all. */
interface Only {
  /** One-on-ones of this day and later; the day is in their names, so older ones are not opened. */
  readonly since: Day;
  /** True if the last one before that day is among them, with nothing in it: its name says when one met, without a look into it. */
  readonly before?: true;
}

/** What is counted of one person's files, without long prose and without places. */
type CountedFacts = Pick<LoadedFacts, 'facts' | 'unreadable'>;

/**
 * One person's files. Listed now: a page is for somebody who is about to rely on it.
 * @param only where not all is asked for; then what is known of files that are the same is not read again
 */
export function personFacts(book: Book, slug: string, turns: Turns): Promise<LoadedFacts>;
export function personFacts(
  book: Book,
  slug: string,
  turns: Turns,
  only: Only,
  width?: number,
): Promise<CountedFacts>;
export function personFacts(
  book: Book,
  slug: string,
  turns: Turns,
  only?: Only,
  width?: number,
): Promise<CountedFacts> {
  return only ? countedFacts(book, slug, turns, only, width) : wholeFacts(book, slug, turns);
}

async function countedFacts(
  book: Book,
  slug: string,
  turns: Turns,
  { since, before }: Only,
  width?: number,
): Promise<CountedFacts> {
  const wants = ({ thing: { name } }: ListedNote) => name === NEXT || (dayOfName(name) ?? '') >= since;
  const [person, counts] = await Promise.all([
    readRecord(book, personThing(slug), turns),
    book.facts.count(slug, wants, turns, width),
  ]);
  const isNext = ({ thing }: RecordFile<'oneOnOne'>) => thing.name === NEXT;
  const last =
    before && counts.listed.find((thing) => !thing.private && (dayOfName(thing.name) ?? since) < since);
  const facts: PersonFacts = {
    slug,
    person: person.record,
    notes: [...counts.notes.filter((note) => !isNext(note)), ...(last ? [{ thing: last, record: {} }] : [])],
    next: counts.notes.filter(isNext),
    goals: counts.goal,
    delegations: counts.delegation,
    recognition: counts.recognition,
  };
  const own = person.unreadable ? [pathOf(person.thing)] : [];
  return { facts, unreadable: [...own, ...counts.unreadable].sort() };
}

async function wholeFacts(book: Book, slug: string, turns: Turns): Promise<LoadedFacts> {
  const files = new Map<string, ReadRecord<KindName>>();
  const readAll = async <K extends KindName>(things: readonly (Thing & { readonly kind: K })[]) => {
    const records = await mapLimit(things, WIDTH, (thing) => readRecord(book, thing, turns));
    for (const one of records) files.set(pathOf(one.thing), one);
    return records;
  };
  const all = async <K extends KindName>(kind: K) => readAll(await book.thingsNow(kind, slug));
  const [person] = await readAll([personThing(slug)]);
  const listed = await book.thingsNow('oneOnOne', slug);
  const notes = await readAll(listed.filter(({ name }) => name !== NEXT));
  const next = await readAll(listed.filter(({ name }) => name === NEXT));
  const facts: PersonFacts = {
    slug,
    person: person?.record ?? {},
    notes,
    next,
    goals: await all('goal'),
    delegations: await all('delegation'),
    recognition: await all('recognition'),
  };
  return {
    facts,
    unreadable: [...files]
      .filter(([, { unreadable }]) => unreadable)
      .map(([path]) => path)
      .sort(),
    lineOf: ({ path, at }) => files.get(path)?.lineOf(at) ?? 0,
  };
}

/** Facts as they may be shown while others look at the screen: without private files, and without who they are becoming. */
export function presentable(facts: PersonFacts): PersonFacts {
  const { becoming: _hidden, ...person } = facts.person;
  const shared = <K extends KindName>(files: readonly RecordFile<K>[]) =>
    files.filter(({ thing }) => !isLeadsAlone(thing));
  return {
    slug: facts.slug,
    person,
    notes: shared(facts.notes),
    next: shared(facts.next),
    goals: shared(facts.goals),
    delegations: shared(facts.delegations),
    recognition: shared(facts.recognition),
  };
}
