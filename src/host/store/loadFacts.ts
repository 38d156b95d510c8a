import { dayOfName, NEXT, pathOf, type Thing } from '../../core/book/paths';
import type { Day } from '../../core/day';
import type { KindName } from '../../core/records/kinds';
import type { PersonFacts, RecordFile, Target } from '../../core/rules/personFacts';
import { isLeadsAlone } from './leadsAlone';
import { mapLimit, WIDTH } from './mapLimit';
import type { Book } from './openedBook';
import { type ReadRecord, readRecord } from './record';
import type { Turns } from './turns';

/** All that the files of one person say, private ones among the others. */
export interface LoadedFacts {
  readonly facts: PersonFacts;
  /** The paths, relative to the book, of files that cannot be read: they count as empty. */
  readonly unreadable: readonly string[];
  /** The line, from 0, at which a target stands. */
  readonly lineOf: (target: Target) => number;
}

/** What of a person's files is read, where that is not all. */
export interface Only {
  /** One-on-ones of this day and later; the day is in their names, so older ones are not opened. */
  readonly since: Day;
}

/** Reads one person's files whole. Listed now: a page is for somebody who is about to rely on it. */
export async function personFacts(
  book: Book,
  slug: string,
  turns: Turns,
  only?: Only,
  width = WIDTH,
): Promise<LoadedFacts> {
  const files = new Map<string, ReadRecord<KindName>>();
  const readAll = async <K extends KindName>(things: readonly (Thing & { readonly kind: K })[]) => {
    const records = await mapLimit(things, width, (thing) => readRecord(book, thing, turns));
    for (const one of records) files.set(pathOf(one.thing), one);
    return records;
  };
  const all = async <K extends KindName>(kind: K) => readAll(await book.thingsNow(kind, slug));
  const [person] = await readAll([{ kind: 'person', person: slug, name: 'person', private: false } as const]);
  const listed = await book.thingsNow('oneOnOne', slug);
  const since = only?.since ?? '';
  const notes = await readAll(listed.filter(({ name }) => (dayOfName(name) ?? '') >= since && name !== NEXT));
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
