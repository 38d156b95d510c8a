import { l10n, Uri, workspace } from 'vscode';
import { ME, pathOf, personThing } from '../../../core/book/paths';
import { isPrivatePath } from '../../../core/book/privacy';
import { isOutcome } from '../../../core/opportunities/groups';
import { setKey } from '../../../core/records/changes';
import type { RecordOf } from '../../../core/records/kinds';
import { newText } from '../../../core/records/newText';
import type { PartialRecord } from '../../../core/records/typed';
import type { RetroAnswerText } from '../../../core/retro';
import { edit } from '../../../core/yaml/editing';
import type { CommandContext } from '../../commands/commandContext';
import { openRepositoryAt } from '../../guard/askGit';
import { type RepositoryFolder, repositoryFolder } from '../../guard/repositoryFolder';
import { defined } from '../../platform/defined';
import { ignoredAmong, openGit } from '../../platform/git';
import { inputText } from '../../prompts/inputs';
import type { RetroMemory } from '../../retro/memory';
import type { RetroContext } from '../../retro/retroContext';
import type { OpenBook } from '../../store/books';
import type { Book } from '../../store/openedBook';
import { nameOf } from '../../store/personSummaries';
import type { Privacies } from '../../store/privacies';
import type { OpportunityThing } from '../opportunityRows';

/**
 * True if whoever reads a file of the workspace can see a record of a book too: both lie in the same workspace folder and the same
 * repository, and neither the book's privacy nor git keeps the record back. Where git is there and does not answer, nobody can be
 * sure, and it is false unless the lead shares the book.
 */
async function readersSee(
  privacies: Privacies,
  book: Book,
  record: OpportunityThing,
  reader: Uri,
): Promise<boolean> {
  return (await recordsSeen(privacies, book, [record], reader)).has(book.uri(record).toString());
}

/**
 * Returns the URIs, as text, of those records of a book that every reader of a file can see too.
 * @throws {FileSystemError} where the book's `.gitignore` cannot be read
 */
export async function recordsSeen(
  privacies: Privacies,
  book: Book,
  records: readonly OpportunityThing[],
  reader: Uri,
): Promise<ReadonlySet<string>> {
  const privacy = await privacies.of(book.root);
  const open = records.filter((record) => !isPrivatePath(pathOf(record), privacy));
  const files = open.map((record) => book.uri(record));
  return filesSeen(files, reader, privacy !== undefined);
}

/**
 * Those of some files, by their addresses as text, that whoever reads another one can see too: they lie in the same workspace folder
 * and the same repository, and git does not keep them back.
 * @param isShared what is taken for true where git is there and does not answer
 */
export async function filesSeen(
  files: readonly Uri[],
  reader: Uri,
  isShared: boolean,
): Promise<ReadonlySet<string>> {
  const folderOf = (uri: Uri) => workspace.getWorkspaceFolder(uri)?.uri.toString();
  const near = files.filter((uri) => folderOf(uri) === folderOf(reader));
  const known = new Map<string, Promise<RepositoryFolder | undefined>>();
  const around = (uri: Uri) => {
    const folder = Uri.joinPath(uri, '..');
    const found = known.get(folder.toString()) ?? repositoryFolder(folder);
    known.set(folder.toString(), found);
    return found;
  };
  const readers = await around(reader);
  const paths = new Map<string, string>();
  const seen = new Set<string>();
  for (const uri of near) {
    const own = await around(uri);
    if (own?.root.toString() !== readers?.root.toString() || own?.isLinked) continue;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    if (own && uri.scheme === 'file')
      paths.set(uri.toString(), own.path === '' ? name : `${own.path}/${name}`);
    else seen.add(uri.toString());
  }
  if (!readers || paths.size === 0) return seen;
  const ignored = await ignoredIn(readers.root, [...paths.values()]);
  for (const [uri, path] of paths) if (ignored ? !ignored.has(path) : isShared) seen.add(uri);
  return seen;
}

/** Those of some paths in a repository that git ignores; undefined where git does not answer. */
async function ignoredIn(root: Uri, paths: readonly string[]): Promise<ReadonlySet<string> | undefined> {
  const git = await openGit();
  const repository = git && (await openRepositoryAt(git, root));
  if (!repository) return undefined;
  const fsPaths = new Map(
    paths.map((path) => [Uri.joinPath(repository.rootUri, ...path.split('/')).fsPath, path]),
  );
  try {
    const ignored = await ignoredAmong(repository, [...fsPaths.keys()]);
    return new Set([...ignored].flatMap((one) => fsPaths.get(one) ?? []));
  } catch {
    // No answer of git about these paths: then only the lead's own word counts.
    return undefined;
  }
}

/**
 * The lead's name, as teammates read it: of `people/me`, else asked for once and kept there, with git's `user.name` to begin with. Who
 * leaves the question is not asked again in this workspace, and is called as git calls them.
 * @param mayAsk false where nothing may be asked: then git's
 * @throws {UserError} what the writer throws where a name is kept
 */
export async function leadName(
  { writer }: Pick<CommandContext, 'writer'>,
  memory: RetroMemory,
  open: OpenBook,
  mayAsk: boolean,
): Promise<string | undefined> {
  const { person } = await open.summaries.get(ME);
  const known = person.ok ? person.record.name?.trim() : undefined;
  if (known) return known;
  const offered = await gitName(open);
  if (!mayAsk || memory.isNameless(open.book.root)) return offered;
  const frame = { title: l10n.t('Your Name'), step: 1, of: 1, back: false };
  const answer = await inputText(frame, {
    prompt: l10n.t('Your name, as your team sees it in the retro'),
    value: offered ?? '',
    missing: l10n.t('Enter a name.'),
  });
  const name = answer.kind === 'answer' ? answer.value?.trim() : undefined;
  if (!name) {
    await memory.leaveNameless(open.book.root);
    return offered;
  }
  const { book } = open;
  const uri = book.uri(personThing(ME));
  const root = book.folder.uri;
  if (!(await writer.create(root, uri, newText('person', { name }))))
    await writer.edit(root, uri, (text) => edit(text, [setKey('person', 'name', name)]));
  return name;
}

/** The name that git gives to commits here. */
async function gitName({ book }: OpenBook): Promise<string | undefined> {
  const git = await openGit();
  const repository = git?.getRepository(book.root) ?? git?.repositories[0];
  const names = [
    await repository?.getConfig?.('user.name').catch(() => ''),
    await repository?.getGlobalConfig?.('user.name').catch(() => ''),
  ];
  return names.map((name) => name?.trim()).find((name) => name !== undefined && name !== '');
}

/** A record that is shown in a retro. */
export interface AnsweredRecord {
  readonly thing: OpportunityThing;
  readonly record: PartialRecord<RecordOf<'opportunity'>>;
}

/**
 * A record as a retro shows it: with a link only where readers of the retro can follow it.
 * @throws {UserError} what the writer throws where the lead's name is kept
 */
export async function retroAnswer(
  host: Pick<CommandContext, 'modules' | 'writer'>,
  { memory, privacies }: Pick<RetroContext, 'memory' | 'privacies'>,
  open: OpenBook,
  { thing, record }: AnsweredRecord,
  retro: Uri,
  mayAsk: boolean,
): Promise<RetroAnswerText> {
  const { owner } = record;
  const { relativeHref } = await host.modules.load('retro');
  const isSeen = await readersSee(privacies, open.book, thing, retro);
  return answerOf(thing, record, {
    href: isSeen ? relativeHref(retro.path, open.book.uri(thing).path) : undefined,
    owner: owner === undefined ? undefined : await ownerName(host, memory, open, owner, mayAsk),
  });
}

/** Returns a record as a retro shows it; its outcome only where it is over. */
export function answerOf(
  { name }: OpportunityThing,
  record: PartialRecord<RecordOf<'opportunity'>>,
  shown: { readonly href?: string | undefined; readonly owner?: string | undefined },
): RetroAnswerText {
  const { title = name, kind = 'opportunity', status, outcome, change, measure, before, revisit } = record;
  return {
    title,
    kind,
    ...defined({
      ...shown,
      ...{ change, measure, before, revisit, status },
      outcome: isOutcome(status) && outcome ? defined({ date: outcome.date, text: outcome.text }) : undefined,
    }),
  };
}

/** The owner as people say it; the lead by name, as nobody else is “me” to the team. */
async function ownerName(
  host: Pick<CommandContext, 'writer'>,
  memory: RetroMemory,
  open: OpenBook,
  owner: string,
  mayAsk: boolean,
): Promise<string | undefined> {
  if (owner === ME) return leadName(host, memory, open, mayAsk);
  return nameOf(await open.summaries.get(owner));
}
