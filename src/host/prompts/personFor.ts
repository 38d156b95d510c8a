import type { Uri } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import type { PersonSummary } from '../store/personSummaries';
import { personHere } from './personAtHand';
import { personOf, pickPerson, type Somebody } from './pickPerson';

/** How a person is found who was not passed in. */
interface PersonChoice {
  /** The person of the active editor is not asked for. */
  readonly atHand?: boolean;
  /** Of whom to choose where one is asked for; of all where it is not given. */
  readonly only?: (head: PersonSummary) => boolean;
}

/**
 * Returns the person that was passed in, or asks for one; undefined when cancelled.
 * @throws {UserError} `noPerson` if there is no such person, `noBook` if there is no book
 */
export async function personFor(
  { books }: Pick<CommandContext, 'books'>,
  given: { readonly book?: Uri | undefined; readonly person?: string | undefined },
  title: string,
  placeholder: string,
  { atHand = false, only }: PersonChoice = {},
): Promise<Somebody | undefined> {
  if (given.person !== undefined) return personOf(books, given.person, given.book);
  const { somebody } = await personHere(books, atHand, given, only);
  if (somebody) return somebody.value;
  const frame = { title, step: 1, of: 1, back: false };
  const answer = await pickPerson(frame, placeholder, books, { only });
  return answer.kind === 'answer' ? answer.value : undefined;
}
