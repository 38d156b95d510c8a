import type { Uri } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import type { PersonSummary } from '../store/personSummaries';
import { personOf, pickPerson, type Somebody } from './pickPerson';

/**
 * Returns the person that was passed in, or asks for one; undefined when cancelled.
 * @param only of whom to choose where one is asked for
 * @throws {UserError} `noPerson` if there is no such person, `noBook` if there is no book
 */
export async function personFor(
  host: CommandContext,
  given: { readonly book?: Uri | undefined; readonly person?: string | undefined },
  title: string,
  placeholder: string,
  only?: (head: PersonSummary) => boolean,
): Promise<Somebody | undefined> {
  if (given.person !== undefined) return personOf(host.books, given.person, given.book);
  const answer = await pickPerson(
    { title, step: 1, of: 1, back: false },
    placeholder,
    host.books,
    [],
    false,
    undefined,
    only,
  );
  return answer.kind === 'answer' ? answer.value : undefined;
}
