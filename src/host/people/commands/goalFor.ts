import { l10n, type Uri, window } from 'vscode';
import type { CommandContext } from '../../commands/commandContext';
import { currentPerson, type PersonCall, type PersonHost } from '../../prompts/currentPerson';
import { pickGoal } from '../../prompts/pickGoal';
import { allBooks, type Somebody } from '../../prompts/pickPerson';
import type { Known, Step, StepAnswer, StepFrame } from '../../prompts/steps';
import { fileBehind } from '../../store/fileBehind';
import { isArchived } from '../../store/personSummaries';

/**
 * Asks for a goal of anybody in the books who is not archived; those of the current person come first.
 * @throws {UserError} `noBook` if there is no book, `noGoal` if there is nothing to choose
 */
export async function goalFor(
  host: PersonHost,
  call: Pick<PersonCall, 'selected'>,
  frame: StepFrame,
  placeholder: string,
): Promise<StepAnswer<Uri>> {
  const people: Somebody[] = [];
  const here = await currentPerson(host, call);
  for (const book of await allBooks(host.books)) {
    for (const summary of await book.summaries.all())
      if (!isArchived(summary)) people.push({ book, slug: summary.slug });
  }
  const isHere = ({ book, slug }: Somebody) => book === here?.book && slug === here.slug;
  const inOrder = [...people.filter(isHere), ...people.filter((one) => !isHere(one))];
  return pickGoal(frame, inOrder, placeholder);
}

/** The goal whose file is in the active editor, with its title, as the known answer of a step. */
async function knownGoal({ books }: Pick<CommandContext, 'books'>): Promise<Known<Uri> | undefined> {
  const active = window.activeTextEditor?.document.uri;
  if (!active) return undefined;
  await books.all();
  const uri = fileBehind(active);
  const open = books.at(uri);
  const thing = open?.book.thing(uri);
  if (!open || thing?.kind !== 'goal') return undefined;
  const summary = await open.book.summary({ ...thing, kind: 'goal' });
  return { value: uri, label: (summary.ok ? summary.record.title : undefined) ?? thing.name };
}

/** The goal whose file is shown, for whoever called by hand without choosing one. */
export async function goalHere(
  host: Pick<CommandContext, 'books'>,
  all: boolean,
  given: Uri | undefined,
): Promise<{ readonly uri?: Known<Uri> | undefined }> {
  return all && given === undefined ? { uri: await knownGoal(host) } : {};
}

/** The step that asks for a goal. */
export function goalStep(host: PersonHost, call: Pick<PersonCall, 'selected'>): Step<{ uri: Uri }, 'uri'> {
  return { key: 'uri', required: true, ask: (frame) => goalFor(host, call, frame, l10n.t('Which goal?')) };
}
