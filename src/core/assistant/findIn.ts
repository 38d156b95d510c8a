import { ME, pathOf } from '../book/paths';
import { comparableName } from '../comparableText';
import type { RecordFile } from '../rules/personFacts';
import type { SharedBook, SharedPerson } from './sharedBook';

/** What was looked for, or the sentence that says why it was not found. */
export type Found<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly sentence: string };

const MOST_NAMED = 20;

/** The person who is meant by a slug, a name, or a first name that one person alone has. */
export function findPerson(book: SharedBook, said: string): Found<SharedPerson> {
  const wanted = comparableName(said);
  const others = book.people.filter(({ slug }) => slug !== ME);
  const exact = book.people.filter(({ slug, name }) => slug === wanted || comparableName(name) === wanted);
  const loose = others.filter(({ name }) => comparableName(name).split(' ')[0] === wanted);
  const found = exact.length > 0 ? exact : loose;
  const [only] = found;
  if (only && found.length === 1) return { ok: true, value: only };
  if (found.length > 1)
    return {
      ok: false,
      sentence: `Several people are meant: ${found.map(({ slug }) => slug).join(', ')}. Say which by that name.`,
    };
  const known = others.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : '';
  return {
    ok: false,
    sentence:
      others.length === 0
        ? 'There is nobody in the book.'
        : `Nobody in the book is called so. There are: ${known.join(', ')}${more}.`,
  };
}

/** The record of a kind that is meant by its title or the name of its file. */
export function findRecord<K extends 'goal' | 'opportunity'>(
  what: string,
  records: readonly RecordFile<K>[],
  said: string,
): Found<RecordFile<K>> {
  const wanted = comparableName(said);
  const named = (file: RecordFile<K>) => [comparableName(titleIn(file)), file.thing.name, pathOf(file.thing)];
  const exact = records.filter((file) =>
    named(file).some((name) => name === wanted || wanted.endsWith(`/${name}`)),
  );
  const found =
    exact.length > 0 ? exact : records.filter((file) => comparableName(titleIn(file)).includes(wanted));
  const [only] = found;
  if (only && found.length === 1) return { ok: true, value: only };
  const titles = (found.length > 1 ? found : records)
    .slice(0, MOST_NAMED)
    .map((file) => `“${titleIn(file)}” (${file.thing.name})`);
  if (found.length > 1)
    return {
      ok: false,
      sentence: `Several are meant: ${titles.join(', ')}. Say which by the name in brackets.`,
    };
  return {
    ok: false,
    sentence:
      titles.length === 0
        ? `There is no ${what}.`
        : `No ${what} is called so. There are: ${titles.join(', ')}.`,
  };
}

/** Returns the title of a goal or an opportunity; the name of its file where it has none. */
export function titleIn({ thing, record }: RecordFile<'goal' | 'opportunity'>): string {
  return record.title ?? thing.name;
}
