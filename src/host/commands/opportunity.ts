import { l10n, Uri, type WorkspaceEdit, workspace } from 'vscode';
import { ME } from '../../core/book/paths';
import { addDays, type Day } from '../../core/day';
import type { RecordOf } from '../../core/records/kinds';
import { newText } from '../../core/records/newText';
import type { OpportunityKind } from '../../core/records/opportunity';
import { formatOf } from '../../core/retro/format';
import { freeSlug } from '../../core/slug';
import type { CommandName } from '../contributions';
import { defined } from '../defined';
import { UserError } from '../errors';
import { workspacePath } from '../link';
import { nameOf } from '../people/children';
import { pickDay } from '../prompts/days';
import { type Choice, inputText, pickOne } from '../prompts/inputs';
import { personOf, pickBook } from '../prompts/people';
import { askSteps } from '../prompts/steps';
import type { OpenBook } from '../store/books';
import { assertNoLink } from '../store/guards';
import type { Call, Handler, Host } from './host';

type Name = CommandName & ('faceOpportunity' | 'fixProblem' | 'recordJudgement');
interface Answers {
  title: string;
  owner: string;
  revisit: Day;
}

/** Two weeks: long enough for a change to show, short enough to remember why. */
const LOOK_AGAIN = 14;
const NOBODY = '';

/** Faces an opportunity: a record of it, and a line in the retro it came from. */
export const faceOpportunity: Handler<'faceOpportunity'> = (host, call) => record(host, 'opportunity', call);
/** The same for a problem to fix. */
export const fixProblem: Handler<'fixProblem'> = (host, call) => record(host, 'problem', call);
/** The same for a judgement made where no rule existed. */
export const recordJudgement: Handler<'recordJudgement'> = (host, call) => record(host, 'judgement', call);

async function record(
  host: Host,
  kind: OpportunityKind,
  { args, all }: Call<Name>,
): Promise<Uri | undefined> {
  const title = titles(kind).flow;
  const book = await pickBook(host.books, args.retro ?? args.book, title);
  if (!book) return undefined;
  if (args.owner !== undefined) await personOf(host.books, args.owner, book.book.root);
  const answers = await askSteps<Answers>(
    title,
    args,
    [
      {
        key: 'title',
        required: true,
        ask: (frame) =>
          inputText(frame, { prompt: titles(kind).question, missing: l10n.t('A few words are needed.') }),
      },
      {
        key: 'owner',
        required: false,
        ask: async (frame) =>
          pickOne(frame, l10n.t('Who would grow by owning this?'), await ownerChoices(book)),
      },
      {
        key: 'revisit',
        required: false,
        ask: (frame) =>
          pickDay(frame, l10n.t('When do we look again?'), host.today(), addDays(host.today(), LOOK_AGAIN)),
      },
    ],
    all,
  );
  if (answers?.title === undefined) return undefined;
  const { why, goal, change, measure } = args;
  const owner = answers.owner === NOBODY ? undefined : answers.owner;
  const { revisit } = answers;
  const data: RecordOf<'opportunity'> = {
    title: answers.title,
    kind,
    raised: host.today(),
    // A day to look again means that it has been taken on.
    status: revisit === undefined ? 'raised' : 'facing',
    ...defined({
      retro: args.retro && workspacePath(args.retro),
      why,
      owner,
      goal,
      change,
      measure,
      revisit,
    }),
  };
  return args.retro ? writeBoth(host, book, args.retro, data) : writeRecord(host, book, data);
}

async function writeRecord(host: Host, { book }: OpenBook, data: RecordOf<'opportunity'>): Promise<Uri> {
  const taken = new Set<string>();
  for (;;) {
    const uri = await freeUri(host, book, data, taken);
    if (await host.writer.create(book.folder.uri, uri, newText('opportunity', data))) return uri;
    taken.add(uri.toString());
  }
}

/** Writes the record and the line in the retro as one step, which is also undone as one. */
async function writeBoth(
  host: Host,
  open: OpenBook,
  retro: Uri,
  data: RecordOf<'opportunity'>,
): Promise<Uri> {
  const { book } = open;
  const folder = workspace.getWorkspaceFolder(retro);
  // A file that a rule of the user's own includes may have any ending.
  const format = formatOf(retro.path) ?? 'txt';
  const uri = await freeUri(host, book, data, new Set());
  if (!folder) return writeRecord(host, open, data);
  await assertNoLink(book.folder.uri, uri);
  const owner = data.owner === undefined ? undefined : nameOf(await open.heads.get(data.owner));
  const { answerEdits, relativeHref } = await host.chunks.load('retro');
  const answer = {
    title: data.title,
    kind: data.kind,
    href: relativeHref(retro.path, uri.path),
    ...defined({ owner, revisit: data.revisit }),
  };
  const contents = new TextEncoder().encode(newText('opportunity', data));
  try {
    await host.writer.edit(
      folder.uri,
      retro,
      (text) => answerEdits(text, format, answer),
      (edit: WorkspaceEdit) => edit.createFile(uri, { contents, overwrite: false }),
    );
    return uri;
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'notSaved' || error.code === 'restricted')
      throw error;
    // The retro cannot take the line; the answer must not be lost with it.
    const kept = await writeRecord(host, open, data);
    throw new UserError(
      error.code,
      l10n.t(
        'The answer is kept in {0}, but not in the retro: {1}',
        workspace.asRelativePath(kept),
        error.message,
      ),
      error.uri,
      error.place,
    );
  }
}

async function freeUri(
  host: Host,
  book: OpenBook['book'],
  data: RecordOf<'opportunity'>,
  taken: ReadonlySet<string>,
): Promise<Uri> {
  const { slugOf } = await host.chunks.load('names');
  const names = new Set((await book.thingsNow('opportunity')).map(({ name }) => name));
  const isTaken = (slug: string) => {
    const name = `${data.raised}-${slug}`;
    return names.has(name) || taken.has(Uri.joinPath(book.root, 'opportunities', `${name}.yaml`).toString());
  };
  const name = `${data.raised}-${freeSlug(slugOf(data.title, data.kind), isTaken)}`;
  return book.uri({ kind: 'opportunity', name, private: false });
}

async function ownerChoices(book: OpenBook): Promise<readonly Choice<string>[]> {
  const people = (await book.heads.all()).filter(
    ({ slug, person }) => slug !== ME && !(person.ok && person.record.archived),
  );
  const choices = people.map((head) => ({
    label: nameOf(head),
    description: (head.person.ok && head.person.record.role) || '',
    value: head.slug,
  }));
  choices.sort((a, b) => a.label.localeCompare(b.label));
  return [...choices, { label: l10n.t('You'), value: ME }, { label: l10n.t('Nobody yet'), value: NOBODY }];
}

function titles(kind: OpportunityKind): { flow: string; question: string } {
  return {
    opportunity: {
      flow: l10n.t('Face an Opportunity'),
      question: l10n.t('What opportunity should we face?'),
    },
    problem: { flow: l10n.t('Fix a Problem'), question: l10n.t('What problem should we fix?') },
    judgement: {
      flow: l10n.t('Record a Judgement'),
      question: l10n.t('What did you decide where no rule existed?'),
    },
  }[kind];
}
