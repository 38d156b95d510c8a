import { ME } from '../book/fixedNames';
import { folderOf, NEXT, pathOf, peopleFolder, personThing, type Thing, thingsIn } from '../book/paths';
import { isPrivatePath } from '../book/privacy';
import type { Day } from '../day';
import type { KindName, RecordOf } from '../records/kinds';
import { type PartialRecord, typed } from '../records/typed';
import type { KnownMeeting } from '../rules/knownMeetings';
import type { PersonFacts, RecordFile } from '../rules/personFacts';
import type { BookReader, SearchSession } from '../search/searchSession';
import { isSlug } from '../slug';
import { read } from '../yaml';
import type { Path } from '../yaml/yamlTypes';

/** Reads the files of a book; paths are relative to its folder, with `/` between names. */
export interface BookPort {
  /** The book's folder as answers name it; `''` where paths begin in it. */
  readonly name: string;
  /** The names in a folder, in no order; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The text of a file; undefined where there is none or it cannot be read. */
  read(path: string): Promise<string | undefined>;
}

/** What an answer needs beside the files. */
export interface AnswerContext {
  readonly today: Day;
  /** How often one meets where neither the person nor the book says so. */
  readonly cadence?: string | undefined;
  /** The next one-on-one as a calendar has it. */
  readonly meetingOf?: (slug: string) => KnownMeeting | undefined;
  /** Opens a book for searching. */
  readonly searchSession: (reader: BookReader) => SearchSession;
  /** Makes a text in English, where other texts may be in another language; it must not wait. */
  readonly inEnglish?: <T>(make: () => T) => T;
}

/** A person of whom assistants may be told. */
export interface SharedPerson {
  readonly slug: string;
  /** The slug where the file states no name. */
  readonly name: string;
  readonly record: PartialRecord<RecordOf<'person'>>;
}

/**
 * A book as an assistant may know it: without private files, without the lead's reflections, and without private people.
 * Whatever is told to an assistant is read through `port`, which has nothing else.
 */
export interface SharedBook {
  readonly port: BookPort;
  /** All who are not private, archived ones and the lead too. */
  readonly people: readonly SharedPerson[];
  /** True if something in the text of a file is said to be a private person's: then its lines do not tell whose they are. */
  readonly mentionsPrivate: (text: string) => boolean;
  /** Takes away the lines of a text that name somebody private. */
  readonly withoutPrivate: (text: string) => string;
  /** The files of one kind that can be read. */
  readonly records: <K extends KindName>(kind: K, person?: string) => Promise<readonly RecordFile<K>[]>;
  /** The line, from 1, at which something stands in a file that was read. */
  readonly lineOf: (path: string, at: Path) => number;
}

/** Opens a book for an assistant. What cannot be read is taken for private: nothing of it is told. */
export async function openSharedBook(whole: BookPort): Promise<SharedBook> {
  const people: SharedPerson[] = [];
  const hidden: { slug: string; name: string | undefined }[] = [];
  const slugs = (await whole.list(peopleFolder)).filter(isSlug).sort();
  for (const slug of slugs) {
    const thing = personThing(slug);
    const folder = folderOf('person', slug);
    const text = await whole.read(pathOf(thing));
    const reading = text === undefined ? undefined : read(text);
    const record = reading?.ok ? typed('person', reading.data).record : undefined;
    const isMarked = (await whole.list(folder)).some((name) => /^person\b.*\.private/i.test(name));
    const name = record?.name;
    // A mark that is written in another way than it should is still meant as one.
    if (!record || isMarked || 'private' in (reading?.ok ? reading.data : {})) hidden.push({ slug, name });
    else people.push({ slug, name: name ?? slug, record });
  }
  const isHidden = (path: string) =>
    isPrivatePath(path, undefined) || hidden.some(({ slug }) => isBelow(path, `${peopleFolder}/${slug}`));
  const port: BookPort = {
    name: whole.name,
    list: async (folder) => {
      if (isHidden(folder)) return [];
      const names = await whole.list(folder);
      return names.filter((name) => !isHidden(folder === '' ? name : `${folder}/${name}`));
    },
    read: async (path) => (isHidden(path) ? undefined : whole.read(path)),
  };
  const places = new Map<string, (at: Path) => number>();
  const names = namesOf(hidden, people);
  const slugsHidden = new Set(hidden.map(({ slug }) => slug));
  const mention =
    hidden.length === 0
      ? undefined
      : new RegExp(
          `(?:^|[\\s{,])(?:owner|from):\\s*["']?(?:${[...slugsHidden].join('|')})["']?\\s*(?:$|[,}#])`,
          'm',
        );
  return {
    port,
    people,
    mentionsPrivate: (text) => mention?.test(text) === true,
    withoutPrivate: (text) =>
      names.length === 0
        ? text
        : text
            .split('\n')
            .filter((line) => !names.some((name) => name.test(line)))
            .join('\n'),
    records: async (kind, person) => {
      const things = thingsIn(kind, await port.list(folderOf(kind, person)), person);
      const files = await Promise.all(things.map((thing) => recordIn(port, thing, places)));
      return files.flatMap((file) =>
        file ? [{ ...file, record: withoutItemsOf(file.record, slugsHidden) }] : [],
      );
    },
    lineOf: (path, at) => (places.get(path)?.(at) ?? 0) + 1,
  };
}

/** All that may be known of one person. */
export async function sharedFacts(book: SharedBook, { slug, record }: SharedPerson): Promise<PersonFacts> {
  const [oneOnOnes, goals, delegations, recognition] = await Promise.all([
    book.records('oneOnOne', slug),
    book.records('goal', slug),
    book.records('delegation', slug),
    book.records('recognition', slug),
  ]);
  const isNext = ({ thing }: RecordFile<'oneOnOne'>) => thing.name === NEXT;
  return {
    slug,
    person: record,
    notes: oneOnOnes.filter((file) => !isNext(file)),
    next: oneOnOnes.filter(isNext),
    goals,
    delegations,
    recognition,
  };
}

/** The opportunities of a book, but for those that somebody private owns. */
export async function sharedOpportunities(book: SharedBook): Promise<readonly RecordFile<'opportunity'>[]> {
  const known = new Set(book.people.map(({ slug }) => slug));
  const all = await book.records('opportunity');
  return all.filter(({ record: { owner } }) => owner === undefined || owner === ME || known.has(owner));
}

async function recordIn<K extends KindName>(
  port: BookPort,
  thing: Thing & { readonly kind: K },
  places: Map<string, (at: Path) => number>,
): Promise<RecordFile<K> | undefined> {
  const path = pathOf(thing);
  const text = await port.read(path);
  const reading = text === undefined ? undefined : read(text);
  if (!reading?.ok) return undefined;
  places.set(path, (at) => reading.place(at)?.line ?? 0);
  return { thing, record: typed(thing.kind, reading.data).record };
}

/** The record without the items of its lists that a private person owns or brought up; the others keep their places. */
function withoutItemsOf<T extends object>(record: T, slugs: ReadonlySet<string>): T {
  if (slugs.size === 0) return record;
  const isTheirs = (item: unknown) =>
    typeof item === 'object' &&
    item !== null &&
    (['owner', 'from'] as const).some((key) => slugs.has(String((item as Record<string, unknown>)[key])));
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((item: unknown) => (isTheirs(item) ? {} : item)) : value,
    ]),
  ) as T;
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** What tells that a line names somebody private: their slug or name, or a first name that nobody else has. */
function namesOf(
  hidden: readonly { readonly slug: string; readonly name: string | undefined }[],
  people: readonly SharedPerson[],
): readonly RegExp[] {
  const taken = new Set(people.map(({ name }) => firstOf(name)));
  const words = hidden.flatMap(({ slug, name = slug }) => [
    slug,
    name,
    ...[firstOf(name)].filter((one) => !taken.has(one)),
  ]);
  return words
    .filter((word) => word.trim().length > 1)
    .map((word) => {
      const source = word
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, '\\s+');
      return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'iu');
    });
}

function firstOf(name: string): string {
  return (
    name
      .trim()
      .split(/[\s-]+/)[0]
      ?.toLowerCase() ?? ''
  );
}
