import { l10n, type Uri, workspace } from 'vscode';
import { ME } from '../../core/book/paths';
import type { ActionLine } from '../../core/retro/action';
import { formatOf } from '../../core/retro/format';
import type { Person } from '../../core/retro/personNamed';
import { face } from '../opportunities/face';
import { defined } from '../platform/defined';
import { UserError } from '../platform/errors';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { nameOf } from '../store/personSummaries';

/**
 * Makes an opportunity of an action line in a retro, in place: the line becomes a link to the record, and the rest of it stays.
 * Its owner and its day are taken over where they are understood; what else belongs to the record is asked for.
 * @param line from 0
 * @throws {UserError} `changed` if the line is no longer there, and what the writer throws
 */
export async function promoteAction(
  host: RetroContext,
  open: OpenBook,
  retro: Uri,
  line: number,
): Promise<Uri | undefined> {
  const { actionLines, actionToRecord, personNamed } = await host.modules.load('retro');
  const format = formatOf(retro.path) ?? 'txt';
  const text = (await workspace.openTextDocument(retro)).getText();
  const actions = actionLines(text, format, { all: true });
  const action =
    actions.find((one) => one.line === line) ??
    actions.find((one) => one.line < line && linesIn(text, one) > line - one.line);
  if (!action) {
    throw new UserError(
      'changed',
      l10n.t('There is no action on this line of {0}.', workspace.asRelativePath(retro)),
      retro,
    );
  }
  const owner = action.owner === undefined ? undefined : personNamed(action.owner, await people(open));
  const revisit = action.due !== undefined && action.due >= host.today() ? action.due : undefined;
  return face(
    host,
    'opportunity',
    { args: { book: open.book.root, retro, title: action.text, ...defined({ owner, revisit }) }, all: true },
    async ({ href }) =>
      (now) => {
        // It may have moved while questions were answered.
        const same = actionLines(now, format, { all: true }).filter((one) => one.text === action.text);
        const near = same.sort((a, b) => Math.abs(a.line - action.line) - Math.abs(b.line - action.line));
        return actionToRecord(now, format, near[0]?.line ?? -1, { href });
      },
  );
}

function linesIn(text: string, { start, end }: ActionLine): number {
  return text.slice(start, end).split('\n').length;
}

async function people(open: OpenBook): Promise<readonly Person[]> {
  // Who has left owns nothing new; where somebody else is called so, they are meant.
  const heads = (await open.heads.all()).filter(
    ({ person }) => !(person.ok && person.record.archived !== undefined),
  );
  return heads.map((head) => ({
    slug: head.slug,
    name: head.slug === ME ? ME : nameOf(head),
    ...defined({ emails: head.person.ok ? head.person.record.emails : undefined }),
  }));
}
