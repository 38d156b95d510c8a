import type { Uri } from 'vscode';
import type { CommandContext } from '../../commands/commandContext';
import { pickGoal } from '../../prompts/pickGoal';
import { allBooks, type Somebody } from '../../prompts/pickPerson';
import type { StepAnswer, StepFrame } from '../../prompts/steps';
import { isArchived } from '../../store/personSummaries';

/** Asks for a goal of anybody in the books who is not archived. */
export async function goalFor(
  host: CommandContext,
  frame: StepFrame,
  placeholder: string,
): Promise<StepAnswer<Uri>> {
  const people: Somebody[] = [];
  for (const book of await allBooks(host.books)) {
    for (const head of await book.heads.all()) if (!isArchived(head)) people.push({ book, slug: head.slug });
  }
  return pickGoal(frame, people, placeholder);
}
