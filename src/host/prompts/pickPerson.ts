import { l10n, type Uri, workspace } from 'vscode';
import { ME, personThing } from '../../core/book/paths';
import { compareLabels } from '../../core/compareText';
import { compareNeed, type Need } from '../../core/rules/need';
import { UserError } from '../platform/errors';
import type { Books, OpenBook } from '../store/books';
import { isArchived, nameOf, type PersonSummary } from '../store/personSummaries';
import { type Choice, pickOne } from './inputs';
import type { StepAnswer, StepFrame } from './steps';

/** Somebody in one of the books. */
export interface Somebody {
  readonly book: OpenBook;
  readonly slug: string;
}

/** The address of somebody's own file, `person.yaml`. */
export function personUri({ book, slug }: Somebody): Uri {
  return book.book.uri(personThing(slug));
}

/**
 * Every book of the workspace; at least one.
 * @throws {UserError} `noBook` if there is none
 */
export async function allBooks(books: Books): Promise<readonly OpenBook[]> {
  const all = await books.all();
  if (all.length > 0) return all;
  throw new UserError('noBook', l10n.t('There is no book here yet. Run “Leadbook: Create a Book” first.'));
}

/**
 * Finds the person with this slug.
 * @param near if given, only the book around this place is searched, as far as there is one
 * @throws {UserError} `noPerson` if nobody has this slug, `noBook` if there is no book
 */
export async function personOf(books: Books, slug: string, near: Uri | undefined): Promise<Somebody> {
  const all = await allBooks(books);
  const around = all.filter(
    ({ book }) => near && (book.pathOf(near) !== undefined || isIn(book.folder.uri, near)),
  );
  for (const book of around.length > 0 ? around : all) {
    if (slug === ME || (await book.book.people()).includes(slug)) return { book, slug };
  }
  throw new UserError(
    'noPerson',
    l10n.t('There is no person “{0}” in the book. People are named by their folder under “people”.', slug),
  );
}

/** Of whom to choose, and what is said of them. */
interface PersonPick {
  /** True if the lead may be chosen too. */
  readonly me?: boolean;
  /** What is to be said of some of them, by their slugs, once that is known. */
  readonly details?: (
    book: OpenBook,
    summaries: readonly PersonSummary[],
  ) => Promise<ReadonlyMap<string, string>>;
  /** Of whom to choose; of all where it is not given. */
  readonly only?: ((summary: PersonSummary) => boolean) | undefined;
}

/**
 * Asks for a person: those who need the lead now in order of need, then those chosen last.
 * @throws {UserError} `noPerson` if there is nobody to choose, `noBook` if there is no book
 */
export async function pickPerson(
  frame: StepFrame,
  placeholder: string,
  books: Books,
  { me = false, details, only }: PersonPick = {},
): Promise<StepAnswer<Somebody>> {
  const choices = await personChoices(await allBooks(books), books.recent.of('people'), me, only);
  if (choices.length === 0) {
    throw new UserError(
      'noPerson',
      l10n.t('There is nobody in the book yet. Run “Leadbook: Add Person” first.'),
    );
  }
  const answer = await pickOne(frame, placeholder, choices, details && withDetails(choices, details));
  if (answer.kind === 'answer') await books.recent.add('people', answer.value.slug);
  return answer;
}

async function withDetails(
  choices: readonly Choice<Somebody>[],
  details: (book: OpenBook, summaries: readonly PersonSummary[]) => Promise<ReadonlyMap<string, string>>,
): Promise<readonly Choice<Somebody>[]> {
  const books = [...new Set(choices.map(({ value }) => value.book))];
  const said = new Map(
    await Promise.all(
      books.map(async (book) => {
        const slugs = new Set(
          choices.filter(({ value }) => value.book === book).map(({ value }) => value.slug),
        );
        const summaries = (await book.summaries.all()).filter(({ slug }) => slugs.has(slug));
        return [book, await details(book, summaries)] as const;
      }),
    ),
  );
  return choices.map((choice) => {
    const detail = said.get(choice.value.book)?.get(choice.value.slug);
    return detail === undefined ? choice : { ...choice, detail };
  });
}

/** Those who are not archived: in order of need those who need the lead now, then those last used, then by name; of one name in one book each with the folder's name. */
export async function personChoices(
  books: readonly OpenBook[],
  recent: readonly string[],
  me: boolean,
  only: (summary: PersonSummary) => boolean = () => true,
): Promise<readonly Choice<Somebody>[]> {
  const choices: Choice<Somebody>[] = [];
  const needs = new Map<Somebody, Need | undefined>();
  for (const book of books) {
    const summaries = (await book.summaries.all()).filter(
      (summary) => !isArchived(summary) && (summary.slug !== ME || me) && only(summary),
    );
    const once = new Set<string>();
    const twice = new Set(summaries.map(nameOf).filter((name) => once.has(name) || !once.add(name)));
    for (const summary of summaries) {
      const one = choice(book, summary, books.length > 1, twice.has(nameOf(summary)));
      choices.push(one);
      needs.set(one.value, await book.needs.of(summary));
    }
  }
  const rank = (slug: string) => (recent.includes(slug) ? recent.indexOf(slug) : recent.length);
  const order = ({ value: a }: Choice<Somebody>, { value: b }: Choice<Somebody>) => {
    const [one, other] = [needs.get(a), needs.get(b)];
    const urgency = Number(isUrgent(other)) - Number(isUrgent(one));
    const byNeed = one && other ? compareNeed(one, other) : Number(!one) - Number(!other);
    return urgency || (isUrgent(one) && isUrgent(other) ? byNeed : rank(a.slug) - rank(b.slug));
  };
  return choices.sort((a, b) => order(a, b) || compareLabels(a.label, b.label));
}

/**
 * Asks which book where there are several; the only one otherwise. Undefined when cancelled.
 * @throws {UserError} `noBook` if there is none
 */
export async function pickBook(
  books: Books,
  near: Uri | undefined,
  title: string,
): Promise<OpenBook | undefined> {
  const all = await allBooks(books);
  const around =
    near && all.find(({ book }) => book.pathOf(near) !== undefined || isIn(book.folder.uri, near));
  if (around) return around;
  if (all.length === 1) return all[0];
  const choices = all.map((book) => ({
    label: book.book.folder.name,
    description: workspace.asRelativePath(book.book.root),
    value: book,
  }));
  const answer = await pickOne({ title, step: 1, of: 1, back: false }, l10n.t('Which book?'), choices);
  return answer.kind === 'answer' ? answer.value : undefined;
}

function isUrgent(need: Need | undefined): boolean {
  return need?.state === 'over' || need?.state === 'due';
}

function choice(
  book: OpenBook,
  summary: PersonSummary,
  several: boolean,
  isTwice: boolean,
): Choice<Somebody> {
  const role = summary.person.ok ? summary.person.record.role : undefined;
  const you = summary.slug === ME ? l10n.t('You') : undefined;
  const description = [
    you,
    role,
    isTwice ? summary.slug : undefined,
    several ? book.book.folder.name : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
  return { label: nameOf(summary), description, value: { book, slug: summary.slug } };
}

function isIn(folder: Uri, uri: Uri): boolean {
  return workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.toString();
}
