import { l10n, type Uri, workspace } from 'vscode';
import type { ActionLine } from '../../core/retro/action';
import { formatOf } from '../../core/retro/format';
import type { CommandContext } from '../commands/commandContext';
import { defineInternalCommand, passed } from '../commands/internalCommand';
import { face } from '../opportunities/face';
import { defined } from '../platform/defined';
import { UserError } from '../platform/errors';
import { knownPeople } from '../retro/knownPeople';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { answered, bookForAnswer } from './askRetro';
import { leaveAsItIs } from './leftNews';

/**
 * Makes an opportunity of an action line of a retro; the line is the action's, or one that belongs to it. Where several begin on it,
 * a number from 0 says which.
 */
export const raiseAction = (parts: RetroContext) =>
  defineInternalCommand({
    name: 'raiseAction',
    args: [passed.uri, passed.index, passed.which],
    run: async (host, retro, line, nth) => {
      const open = await bookForAnswer(host, parts, retro);
      const written = open && (await promoteAction(host, parts, open, retro, line, nth));
      if (written) await leaveAsItIs(host, parts, open, retro, written);
      return written && answered(parts.memory, retro, written);
    },
  });

/**
 * Makes an opportunity of an action line in a retro, in place: the line becomes a link to the record, and the rest of it stays.
 * Its owner and its day are taken over where they are understood; what else belongs to the record is asked for.
 * @param line from 0
 * @param nth which of several that begin on it, from 0
 * @throws {UserError} `changed` if the line is no longer there, and what the writer throws
 */
async function promoteAction(
  host: CommandContext,
  parts: RetroContext,
  open: OpenBook,
  retro: Uri,
  line: number,
  nth: number | undefined,
): Promise<Uri | undefined> {
  const { actionLines, actionOn, actionToRecord, followRecord, numbersOnLines, personNamed } =
    await host.modules.load('retro');
  const format = formatOf(retro.path) ?? 'txt';
  const text = (await workspace.openTextDocument(retro)).getText();
  const actions = actionLines(text, format, { all: true });
  const action =
    actionOn(actions, line, nth) ??
    actions.find((one) => one.line < line && linesIn(text, one) > line - one.line);
  if (!action) {
    throw new UserError(
      'changed',
      l10n.t('There is no action on this line of {0}.', workspace.asRelativePath(retro)),
      retro,
    );
  }
  const owner = action.owner === undefined ? undefined : personNamed(action.owner, await knownPeople(open));
  const revisit = action.due !== undefined && action.due >= host.today() ? action.due : undefined;
  return face(
    host,
    parts,
    'opportunity',
    { args: { book: open.book.root, retro, title: action.text, ...defined({ owner, revisit }) }, all: true },
    async (answer) => (now) => {
      // It may have moved while questions were answered.
      const all = actionLines(now, format, { all: true });
      const same = all.filter((one) => one.text === action.text && one.owner === action.owner);
      const [near] = same.sort((a, b) => Math.abs(a.line - action.line) - Math.abs(b.line - action.line));
      const { href } = answer;
      if (href !== undefined) {
        const nth = (near && numbersOnLines(all).get(near)) ?? 0;
        return actionToRecord(now, format, near?.line ?? -1, { href }, { nth });
      }
      // Readers cannot see the record: the line stays theirs, and says all that they need.
      const line = near && now.slice(near.start, near.end).split(/\r\n|\r|\n/)[0];
      const tie = { name: '', title: action.text, line, at: near?.start };
      return followRecord(now, format, tie, answer, undefined, true);
    },
  );
}

function linesIn(text: string, { start, end }: ActionLine): number {
  return text.slice(start, end).split('\n').length;
}
