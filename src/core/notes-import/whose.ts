import { inOneLine } from '../inOneLine';
import { withoutAccents } from '../search/fold';
import type { Clues } from './clues';
import { inNameOrder } from './nameOrder';
import { nameOfMail, type PersonMention } from './peopleIn';
import { isPersonName } from './personName';

/** What is known of people, to read clues by. */
interface Acquaintance {
  /** The slug of somebody in the book: 2 for one known by their whole name or mail, 1 by the first name alone. */
  knows(mention: PersonMention): { readonly slug: string; readonly how: 1 | 2 } | undefined;
  isLead(mention: PersonMention): boolean;
  /** True if the note's own text names somebody. */
  names(name: string): boolean;
  /** True if the note's own text says what somebody does or says, as only a person can. */
  does(name: string): boolean;
  /** True if files beside it name others, so that the folder is nobody's. */
  readonly isContainer: boolean;
}

/** Whose a note is by its clues, or why that cannot be said; with the names it could be. */
export type Whose =
  | {
      readonly is: 'person';
      readonly name: string;
      readonly mail: string | undefined;
      /** False where one word that nobody knows, of a folder or a heading, is all that tells of a person. */
      readonly isSure: boolean;
    }
  | {
      readonly is: 'lead' | 'severalPeople' | 'noPerson' | 'otherMeeting';
      readonly names: readonly string[];
    };

/** Reads whose a note is. People who are stated count, without the lead; else the clue that says most. */
export function whoseNote(clues: Clues, people: Acquaintance): Whose {
  const named = (name: string): PersonMention => ({ name, mail: undefined });
  const isOther = (mention: PersonMention) => !people.isLead(mention);
  const stated = distinct(inOne(clues.stated, people).filter(isOther), people);
  const written = [...clues.title, ...clues.file, ...clues.folder]
    .map(inNameOrder)
    .filter((name) => isOther(named(name)));
  if (stated.length > 1) {
    const same = stated.filter((one) => written.some((name) => isSameName(shownName(one), name)));
    const known = stated.filter((one) => people.knows(one) !== undefined);
    const [only] = same.length === 1 ? same : same.length === 0 && known.length === 1 ? known : [];
    return only ? person(only, written) : { is: 'severalPeople', names: stated.map(shownName) };
  }
  if (stated[0]) return person(stated[0], written);

  const scores = new Map<string, number>();
  // What is no name for sure names nobody, but for those whom the book knows.
  const mayBe = (name: string) => people.knows(named(name)) !== undefined || isPersonName(name);
  const add = (names: readonly string[], points: number, isOne: (name: string) => boolean) => {
    for (const name of names.filter(isOne)) {
      const key = [...scores.keys()].find((one) => isSameName(one, name)) ?? name;
      const longer = name.split(' ').length > key.split(' ').length ? name : key;
      const before = scores.get(key);
      scores.delete(key);
      scores.set(longer, points + (before ?? worth(name, people)));
    }
  };
  const title = withoutLead(clues.title, people);
  const file = withoutLead(clues.file, people);
  const folder = withoutLead(clues.folder, people);
  const heading = withoutLead(clues.heading, people);
  const isWhole = folder.some((name) => name.includes(' ') && isPersonName(name));
  const folderPoints = isWhole ? 4 : 2;
  add(
    folder,
    clues.isSure ? 7 : folderPoints - (people.isContainer && !isWhole ? 3 : 0),
    (name) => clues.isSure || mayBe(name),
  );
  add(file, 3, mayBe);
  add(title, clues.isTitled ? 7 : 2, mayBe);
  add(heading, 7, (name) => people.knows(named(name)) !== undefined);
  const least = clues.isOtherMeeting && !clues.isTitled ? 4 : 1;
  if (![...scores.values()].some((points) => points >= least)) add(heading, 7, mayBe);
  if (![...scores.values()].some((points) => points >= least))
    add(file.flatMap(knownWithin(people)), 3, mayBe);
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const [best, second] = ranked;
  const isLead = [...clues.title, ...clues.file, ...clues.folder].some((name) => people.isLead(named(name)));
  if (!best || best[1] < least) {
    if (clues.isOtherMeeting) return { is: 'otherMeeting', names: [] };
    return { is: isLead ? 'lead' : 'noPerson', names: [] };
  }
  // Two of one title say no more of one than of the other.
  if (second && second[1] === best[1] && title.includes(best[0]) && title.includes(second[0]))
    return { is: 'severalPeople', names: [best[0], second[0]] };
  const [name] = best;
  const isNamed = (names: readonly string[]) => names.some((one) => isSameName(one, name));
  const isSure =
    people.knows(named(name)) !== undefined ||
    name.includes(' ') ||
    isNamed([...file, ...heading]) ||
    (isNamed(folder) && (clues.isSure || clues.isPage)) ||
    (isNamed(title) && (clues.isTitled || clues.title.length > title.length)) ||
    people.does(name);
  return { is: 'person', name, mail: undefined, isSure };
}

/** Somebody of the book whose name begins or ends a text that says more: `Omar onboarding`. */
function knownWithin(people: Acquaintance): (name: string) => readonly string[] {
  return (name) => {
    const words = name.split(' ');
    const parts = [1, 2, 3].flatMap((n) => [words.slice(0, n).join(' '), words.slice(-n).join(' ')]);
    return parts
      .filter((part) => /^\p{Lu}|^\p{Lo}/u.test(part) && people.knows({ name: part, mail: undefined }))
      .slice(-1);
  };
}

function worth(name: string, people: Acquaintance): number {
  const known = people.knows({ name, mail: undefined });
  return (known ? 4 + known.how * 2 : 0) + (people.names(name) ? 2 : 0);
}

/** The names of a clue without the lead, who may stand beside the other: `Luis-Dana`, `Luis Dana Scully`. */
function withoutLead(names: readonly string[], people: Acquaintance): readonly string[] {
  const named = (name: string): PersonMention => ({ name, mail: undefined });
  return names
    .filter((name) => !people.isLead(named(name)))
    .flatMap((written) => {
      const name = inNameOrder(written);
      if (people.knows(named(name))?.how === 2) return name;
      const halves = written.split(/\s*[-–—/&+,]\s*/u);
      // `Bob, Omar`, who are two.
      if (name !== written && halves.every((half) => people.knows(named(half)) !== undefined)) return halves;
      const words = name.split(' ');
      const pairs = words
        .slice(1)
        .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
      for (const pair of [...(halves.length === 2 ? [halves] : []), ...pairs]) {
        const [other, ...more] = pair.filter((half) => !people.isLead(named(half)));
        if (other === undefined || more.length > 0) continue;
        const lead = pair.find((half) => half !== other) ?? '';
        // `Dana Ray` may be somebody else than Dana.
        if (pair === halves || lead.includes(' ') || people.knows(named(other)) !== undefined) return other;
      }
      return name;
    });
}

/** Whom to call somebody that is known by mail: the name that is written beside it, if one is theirs. */
function person(mention: PersonMention, written: readonly string[]): Whose {
  const { mail } = mention;
  const name =
    mention.name ?? written.find((one) => isSameName(shownName(mention), one)) ?? shownName(mention);
  return { is: 'person', name, mail, isSure: true };
}

/** The name somebody is shown by. */
export function shownName({ name, mail }: PersonMention): string {
  return inNameOrder(inOneLine(name ?? nameOfMail(mail ?? '')));
}

/** Mentions in which the two of `Nair, Priya` are one, where that is somebody known. */
function inOne(mentions: readonly PersonMention[], people: Acquaintance): readonly PersonMention[] {
  const found: PersonMention[] = [];
  for (const mention of mentions.slice(0, MOST_STATED * 2)) {
    const last = found.at(-1);
    const name = last?.name === undefined ? undefined : inNameOrder(`${last.name}, ${mention.name ?? ''}`);
    const whole = { name, mail: mention.mail };
    const isOne =
      name !== undefined &&
      last?.mail === undefined &&
      (people.knows({ name, mail: undefined })?.how === 2 || people.isLead({ name, mail: undefined }));
    if (isOne) found[found.length - 1] = whole;
    else found.push(mention);
  }
  return found;
}

/** More people than that are no matter for names: it is a meeting of many. */
const MOST_STATED = 20;

function distinct(mentions: readonly PersonMention[], people: Acquaintance): readonly PersonMention[] {
  const found = new Map<string, PersonMention>();
  for (const mention of mentions.slice(0, MOST_STATED)) {
    const name = shownName(mention);
    if (!/[\p{L}\p{N}]/u.test(name)) continue;
    const key = people.knows(mention)?.slug ?? [...found.keys()].find((one) => isSameName(one, name)) ?? name;
    if (!found.has(key)) found.set(key, mention);
  }
  return [...found.values()];
}

/** True if one of two names holds all words of the other, whatever their case: `Ada Lovelace` and `ada`. */
export function isSameName(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.length > 0 && short.every((word) => long.includes(word));
}

function wordsOf(name: string): string[] {
  const plain = withoutAccents(name).toLowerCase();
  return plain
    .slice(0, 200)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
