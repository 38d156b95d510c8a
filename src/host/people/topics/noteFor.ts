import { l10n, type Uri, window } from 'vscode';
import { dayOfName, ME, type Thing } from '../../../core/book/paths';
import type { Day } from '../../../core/day';
import { type Held, heldOneOnOnes } from '../../../core/rules/held';
import type { RowArguments } from '../../commands/caller';
import type { CommandContext } from '../../commands/commandContext';
import type { Invocation, PartialArguments } from '../../commands/defineCommand';
import { UserError } from '../../platform/errors';
import type { PersonHost } from '../../prompts/currentPerson';
import { personFor } from '../../prompts/personFor';
import type { OpenBook } from '../../store/books';
import { fileBehind } from '../../store/fileBehind';
import { personFiles } from '../../store/personFiles';

/** A dated one-on-one of somebody: its shared file. */
export interface DatedNote {
  readonly open: OpenBook;
  readonly person: string;
  readonly thing: Thing & { readonly kind: 'oneOnOne'; readonly person: string };
}

/** What commands about one note are handed. */
interface NoteArguments extends PartialArguments {
  readonly book?: Uri | undefined;
  readonly person?: string | undefined;
  readonly uri?: Uri | undefined;
}

/** Returns the arguments that a row passes to a command about one note: its file only if it is a note. */
export function noteOfRow({ row, book, person, uri }: RowArguments): NoteArguments {
  return row === 'note' ? { book, person, uri } : { book, person };
}

/**
 * The one-on-one that a command is about: the file given, by hand that of the editor, else the last one held with the
 * person, today's too.
 * @throws {UserError} `badArguments` for a file that is no dated one-on-one, `noOneOnOne` where none was held
 */
export async function noteFor(
  host: PersonHost & Pick<CommandContext, 'today'>,
  call: Invocation<NoteArguments>,
  title: string,
): Promise<DatedNote | undefined> {
  const { args, all } = call;
  await host.books.all();
  const shown = window.activeTextEditor?.document.uri;
  const isBehind = shown !== undefined && fileBehind(shown) !== shown;
  // What is typed into the Markdown notes is read with the rest.
  if (all && isBehind) await window.activeTextEditor?.document.save();
  const active = all && args.person === undefined && shown ? fileBehind(shown) : undefined;
  const uri = args.uri ? fileBehind(args.uri) : active && noteAt(host, active) ? active : undefined;
  if (uri) {
    const note = noteAt(host, uri);
    if (note) return note;
    throw new UserError('badArguments', l10n.t('Choose a one-on-one with a date.'), uri);
  }
  const somebody = await personFor(host, call, title, l10n.t('Which person?'));
  if (!somebody) return undefined;
  const { book: open, slug: person } = somebody;
  const name = (await heldBy(open, person, host.today()))[0]?.name;
  if (name === undefined)
    throw new UserError('noOneOnOne', l10n.t('You have not held a one-on-one with them yet.'));
  return { open, person, thing: { kind: 'oneOnOne', person, name, private: false } };
}

/** The one-on-ones that were held with somebody, newest first, as they were saved last; without what is hidden now. */
export async function heldBy(open: OpenBook, person: string, today: Day): Promise<readonly Held[]> {
  const { dated } = await personFiles(open.book, person);
  return heldOneOnOnes(
    dated.map(({ thing, summary }) => ({ thing, record: summary.ok ? summary.record : {} })),
    today,
  );
}

function noteAt(host: Pick<CommandContext, 'books'>, uri: Uri): DatedNote | undefined {
  const open = host.books.at(uri);
  const thing = open?.book.thing(uri);
  if (!open || thing?.kind !== 'oneOnOne' || thing.person === undefined || thing.person === ME)
    return undefined;
  if (dayOfName(thing.name) === undefined) return undefined;
  const { person, name } = thing;
  return { open, person, thing: { kind: 'oneOnOne', person, name, private: false } };
}
