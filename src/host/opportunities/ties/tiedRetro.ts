import { l10n, Uri, workspace } from 'vscode';
import { setKey } from '../../../core/records/changes';
import type { LineFollowed } from '../../../core/retro/followRecord';
import { type Format, formatOf } from '../../../core/retro/format';
import type { IsName } from '../../../core/retro/nameLike';
import type { Tie, TiedLine } from '../../../core/retro/tieLines';
import { edit } from '../../../core/yaml/editing';
import type { CommandContext } from '../../commands/commandContext';
import { background } from '../../platform/background';
import { reasonOf, UserError } from '../../platform/errors';
import { showInformation } from '../../platform/messages/notices';
import { workspacePath } from '../../platform/workspaceLinks';
import { countedRetros } from '../../retro/countedRetros';
import { knownPeople } from '../../retro/knownPeople';
import type { CountedContext, FollowContext, RetroContext } from '../../retro/retroContext';
import { rulesFor } from '../../retro/retroDetector';
import { retroText } from '../../retro/retroText';
import type { OpenBook } from '../../store/books';
import { proposeChange } from '../../store/proposeChange';
import type { Change } from '../../store/writer';
import { opportunityAt } from '../opportunityAt';
import { type AnsweredRecord, retroAnswer } from './retroAnswer';

/** The retro that has the line of a record: the newest of its series into which it was carried. */
export interface TiedRetro {
  readonly retro: Uri;
  /** As it stands. */
  readonly text: string;
  readonly format: Format;
  readonly tie: Tie;
  /** Undefined where no retro of the series has it: then `retro` is the one that the record names. */
  readonly tied: TiedLine | undefined;
  /** It cannot be read as what it is, so nobody knows whether it has the line. */
  readonly isUnread: boolean;
  /** By what names are known in it. */
  readonly isName: IsName;
}

/**
 * Finds the lines of records in the retros they come from, and in later ones of the same series, the newest first; not in one that
 * somebody said is none, unless a record comes from it. A record without a retro is left out, and so is one whose retro is not there,
 * unless a later one has its line. All records of a retro are looked for at once, as a line is that of one.
 */
export async function tiedRetros(
  { modules }: Pick<CommandContext, 'modules'>,
  parts: CountedContext,
  open: OpenBook,
  records: readonly AnsweredRecord[],
): Promise<ReadonlyMap<string, TiedRetro>> {
  const { followingRetros, nameTest, relativeHref, tieLines, unreadEntries } = await modules.load('retro');
  const found = new Map<string, TiedRetro>();
  const isName = nameTest((await knownPeople(open)).map(({ name }) => name));
  const byRetro = new Map<string, AnsweredRecord[]>();
  for (const one of records) {
    if (one.record.retro === undefined) continue;
    const key = retroUri(open, one.record.retro).toString();
    byRetro.set(key, [...(byRetro.get(key) ?? []), one]);
  }
  for (const [key, own] of byRetro) {
    const origin = Uri.parse(key, true);
    const folder = workspace.getWorkspaceFolder(origin);
    if (!folder) continue;
    const all = new Map((await countedRetros(parts, folder)).map((uri) => [workspacePath(uri), uri]));
    const later = followingRetros(workspacePath(origin), [...all.keys()], rulesFor(folder));
    const left = new Map(own.map((one) => [one.thing.name, one]));
    for (const retro of [...later.flatMap((path) => all.get(path) ?? []), origin]) {
      const text = left.size === 0 ? undefined : await retroText(retro);
      if (text === undefined) continue;
      const format = formatOf(retro.path) ?? 'txt';
      const isOrigin = retro === origin;
      const ties = [...left.values()].map(
        ({ thing, record }): Tie => ({
          name: thing.name,
          title: record.title ?? thing.name,
          line: record.line,
          href: relativeHref(retro.path, open.book.uri(thing).path),
        }),
      );
      const isUnread = format === 'yaml' && unreadEntries(text) !== undefined;
      const lines = tieLines(text, format, ties, isName, isOrigin ? 'likeness' : 'text');
      for (const tie of ties) {
        const tied = lines.get(tie.name);
        if (!tied && !isOrigin) continue;
        found.set(tie.name, { retro, text, format, tie, tied, isUnread, isName });
        left.delete(tie.name);
      }
    }
  }
  return found;
}

/** The file of a retro that a record names. */
export function retroUri({ book }: OpenBook, retro: string): Uri {
  return Uri.joinPath(book.folder.uri, ...retro.trim().split(/[\\/]/));
}

/** How a line came to say what its record says. */
type Followed = 'same' | 'written' | 'proposed' | 'notFound' | 'none';

/**
 * Makes the line of a record say what the record says now, in the newest retro that has it. A line that somebody else changed is
 * changed only by whoever accepts the difference; one that is not found is not made anew.
 * @param mayAsk true where a person is there: the difference is shown, and so is what could not be done
 * @throws {UserError} what keeps the retro from being written; the record is saved by then
 */
export async function followInRetro(
  host: FollowContext,
  parts: RetroContext,
  open: OpenBook,
  uri: Uri,
  mayAsk: boolean,
): Promise<Followed> {
  try {
    return await follow(host, parts, open, uri, mayAsk);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The record is changed by then; what keeps the retro from it is told, and shows up as a difference later.
    throw new UserError(
      error.code,
      l10n.t('Saved, but the line in the retro still says otherwise: {0}', reasonOf(error)),
      error.uri,
      error.place,
    );
  }
}

async function follow(
  host: FollowContext,
  parts: RetroContext,
  open: OpenBook,
  uri: Uri,
  mayAsk: boolean,
): Promise<Followed> {
  const { thing, record } = await opportunityAt(host, uri);
  if (record.retro === undefined) return 'none';
  const found = (await tiedRetros(host, parts, open, [{ thing, record }])).get(thing.name);
  if (!found) return 'none';
  const { retro, format, tie, tied, isUnread, isName } = found;
  const name = retro.path.split('/').at(-1) ?? '';
  const notFound = () => {
    if (record.line === undefined) return 'none';
    const sentence = l10n.t('Its line is no longer in {0}, so nothing was written there.', name);
    if (mayAsk) background(showInformation(sentence));
    return 'notFound';
  };
  // Of a record that never had a line, an unreadable retro hides none.
  if (!tied && (!isUnread || record.line === undefined)) return notFound();
  const { followRecord } = await host.modules.load('retro');
  const answer = await retroAnswer(host, parts, open, { thing, record }, retro, mayAsk);
  const root = workspace.getWorkspaceFolder(retro)?.uri ?? open.book.folder.uri;
  let done: LineFollowed | undefined;
  const change = (text: string) => {
    done = followRecord(text, format, tie, answer, isName);
    return done;
  };
  // By the text as it is when it is written: somebody may have changed the line meanwhile.
  const ifOurs = (text: string): ReturnType<Change> => {
    const own = change(text);
    const isGone = !own.ok && own.refusal.code === 'noSuchPlace';
    return isGone || (own.ok && !own.isOurs) ? { ok: true, edits: [], offset: 0 } : own;
  };
  await host.writer.edit(root, retro, ifOurs);
  if (!done?.ok) return notFound();
  if (!done.isOurs) {
    if (done.edits.length === 0) return 'same';
    if (
      !mayAsk ||
      !(await proposeChange(host.writer, root, retro, change, l10n.t('Update the line in {0}', name)))
    )
      return 'proposed';
  }
  const { written } = done;
  // Words that others chose stay theirs, whoever accepted the rest: then the line is not taken for ours.
  const isOurWords = done.isOurs || tied?.state.text === (record.title ?? thing.name);
  if (isOurWords && written !== record.line) {
    await host.writer.edit(open.book.folder.uri, uri, (text) =>
      edit(text, [setKey('opportunity', 'line', written)]),
    );
  }
  return 'written';
}
