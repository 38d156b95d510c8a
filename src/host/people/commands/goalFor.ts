import type { Uri } from 'vscode';
import type { CommandContext } from '../../commands/commandContext';
import { pickGoal } from '../../prompts/goals';
import { allBooks, type Somebody } from '../../prompts/people';
import type { Answer, Frame } from '../../prompts/steps';
import { isArchived } from '../../store/heads';

/** Asks for a goal of anybody in the books who is not archived. */
export async function goalFor(host: CommandContext, frame: Frame, placeholder: string): Promise<Answer<Uri>> {
  const people: Somebody[] = [];
  for (const book of await allBooks(host.books)) {
    for (const head of await book.heads.all()) if (!isArchived(head)) people.push({ book, slug: head.slug });
  }
  return pickGoal(frame, people, placeholder);
}
