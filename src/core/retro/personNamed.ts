import { ME } from '../book/fixedNames';
import { textsIn } from '../records/textsIn';
import { fold } from '../search/fold';
import { isTeamWritten } from '../teamWords';
import { withoutApostrophes } from './plainHeading';

/** A person of a book, as far as an owner written in a retro can mean them. */
export interface Person {
  readonly slug: string;
  readonly name: string;
  readonly emails?: readonly string[];
}

const oneself = new Set(['me', 'myself', 'yo', 'ich', 'moi', 'eu', 'io', 'ik']);

/**
 * The slug of the one person that a written owner means, or `me`: by full name, slug, `@handle`, e-mail address or what
 * stands before its `@`, by `Ada L.`, or by a first name that only one of them has. Undefined when nobody or several may be meant.
 */
export function personNamed(owner: string, people: readonly Person[]): string | undefined {
  if (owner.length > 200 || isTeamWritten(owner)) return undefined;
  const written = owner.trim();
  const mail = fold(written.replace(/^<|>$/g, ''));
  const name = words(written);
  if (name === '') return undefined;
  if (oneself.has(name)) return ME;
  const joined = name.replaceAll(' ', '');
  // The surest first: a colleague named Grace is not meant where another's slug is `grace`.
  const tests: readonly ((person: Person) => boolean)[] = [
    (person) => words(person.name) === name || emailsOf(person).includes(mail),
    (person) => words(person.slug) === name,
    (person) =>
      words(person.name).replaceAll(' ', '') === joined ||
      emailsOf(person).some(
        (email) => words(email.slice(0, email.indexOf('@'))).replaceAll(' ', '') === joined,
      ),
    (person) => words(person.name).split(' ')[0] === name,
    (person) => isShortened(words(person.name), name),
  ];
  for (const test of tests) {
    const found = new Set(people.filter(test).map(({ slug }) => slug));
    if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
  }
  return undefined;
}

/** True if `short` is a name with its last word cut: `ada l` of `ada lovelace`. */
function isShortened(name: string, short: string): boolean {
  const [first, last, more] = short.split(' ');
  const own = name.split(' ');
  return (
    more === undefined && last?.length === 1 && own[0] === first && own.at(-1)?.[0] === last && own.length > 1
  );
}

function emailsOf({ emails }: Person): string[] {
  return textsIn(emails)
    .map(fold)
    .filter((email) => email.includes('@'));
}

/** Lower-case words without accents, parted by one space. */
function words(text: string): string {
  return fold(withoutApostrophes(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
