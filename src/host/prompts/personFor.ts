import type { Uri } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { personAtHand } from './personAtHand';
import { personOf, pickPerson, type Somebody } from './pickPerson';

/**
 * Returns the person that was passed in, or asks for one; undefined when cancelled.
 * @param atHand the person of the active editor is not asked for
 * @throws {UserError} `noPerson` if there is no such person, `noBook` if there is no book
 */
export async function personFor(
  host: CommandContext,
  given: { readonly book?: Uri | undefined; readonly person?: string | undefined },
  title: string,
  placeholder: string,
  atHand = false,
): Promise<Somebody | undefined> {
  if (given.person !== undefined) return personOf(host.books, given.person, given.book);
  const known = atHand && given.book === undefined ? await personAtHand(host.books) : undefined;
  if (known) return known;
  const answer = await pickPerson({ title, step: 1, of: 1, back: false }, placeholder, host.books);
  return answer.kind === 'answer' ? answer.value : undefined;
}
