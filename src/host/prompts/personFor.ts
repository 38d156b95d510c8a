import type { Uri } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { personOf, pickPerson, type Somebody } from './pickPerson';

/** The person that was given, or asks for one; undefined when cancelled. Throws `noPerson` where there is none. */
export async function personFor(
  host: CommandContext,
  given: { readonly book?: Uri | undefined; readonly person?: string | undefined },
  title: string,
  placeholder: string,
): Promise<Somebody | undefined> {
  if (given.person !== undefined) return personOf(host.books, given.person, given.book);
  const answer = await pickPerson({ title, step: 1, of: 1, back: false }, placeholder, host.books);
  return answer.kind === 'answer' ? answer.value : undefined;
}
