import { l10n, type Uri, workspace } from 'vscode';
import type { Day } from '../../core/day';
import { formatOf } from '../../core/retro/format';
import type { CommandContext } from '../commands/commandContext';
import { type Earlier, earlierThings } from '../opportunities/earlier/earlier';
import { UserError } from '../platform/errors';
import { openAt } from '../platform/openAt';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { carriedItem, knowLines } from './carryInto';

/**
 * True if a thing from earlier is carried into a team's next retro; false for a judgement, which the lead alone reads
 * again.
 */
export function isCarried(thing: Earlier): boolean {
  return thing.from === 'line' || thing.opportunity.record.kind !== 'judgement';
}

/**
 * Begins the next entry of a log, with what is still open from the others, and shows where to write.
 * @throws {UserError} where the file takes no entry for that day, or cannot be written
 */
export async function beginEntry(
  host: Pick<CommandContext, 'modules' | 'today' | 'writer'>,
  parts: RetroContext,
  open: OpenBook,
  log: Uri,
  day: Day,
): Promise<Uri> {
  const { nextEntryEdits } = await host.modules.load('retro');
  const carried = (await earlierThings(host, parts, open, log, 'entry')).filter(isCarried);
  const items = await Promise.all(carried.map((thing) => carriedItem(host, parts, open, thing, log)));
  const folder = workspace.getWorkspaceFolder(log) ?? open.book.folder;
  let [begins, size] = [0, 0];
  await host.writer.edit(folder.uri, log, (text) => {
    const done = nextEntryEdits(text, formatOf(log.path) ?? 'txt', day, items);
    if (!done) throw new UserError('refused', l10n.t('This file takes no entry for that day.'), log);
    if (done.ok) {
      begins = done.offset;
      size = (done.edits[0]?.text ?? '').split('\n').length;
    }
    return done;
  });
  await knowLines(host, parts, open, log, carried);
  const document = await workspace.openTextDocument(log);
  const first = document.positionAt(begins).line;
  const lines = document
    .getText()
    .split('\n')
    .slice(first, first + size);
  const line =
    first +
    Math.max(
      lines.findIndex((text) => /^- (?:\[ \] )?\r?$/.test(text)),
      0,
    );
  await openAt(log, { line, column: document.lineAt(line).text.length });
  return log;
}
