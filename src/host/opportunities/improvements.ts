import { l10n } from 'vscode';
import type { Day } from '../../core/day';
import type { Handler, Host } from '../commands/host';
import { defined } from '../defined';
import { UserError } from '../errors';
import { EXPORTS, writeExport } from '../exports/writeExport';
import { openAt } from '../open';
import { type ImprovementsOf, improvementsUri } from '../pages/pageUri';
import { showPage } from '../pages/show';
import { inputDay } from '../prompts/days';
import { personOf, pickBook } from '../prompts/people';
import { askSteps } from '../prompts/steps';
import type { OpenBook } from '../store/books';
import { improvementsTextOf } from './improvementsPage';

/** Shows the improvements of the book as a page that follows its files. */
export const improvements: Handler<'improvements'> = async (host, { args }) => {
  const open = await pickBook(host.books, args.book, l10n.t('Improvements'));
  if (!open) return undefined;
  const of = await checked(host, open, args);
  const uri = improvementsUri(open.book.root, of);
  host.renewPage(uri);
  await showPage(uri, false);
  return uri;
};

/** Writes the same as a new file, `IMPROVEMENTS.md`, to bring along. */
export const exportImprovements: Handler<'exportImprovements'> = async (host, { args, all }) => {
  const title = l10n.t('Export Improvements');
  const open = await pickBook(host.books, args.book, title);
  if (!open) return undefined;
  const answers = await askSteps<{ from: Day | undefined; to: Day | undefined }>(
    title,
    { from: args.from, to: args.to },
    [
      {
        key: 'from',
        required: false,
        ask: (frame) => inputDay(frame, l10n.t('From which day? (Enter: from the first)')),
      },
      {
        key: 'to',
        required: false,
        ask: (frame) => inputDay(frame, l10n.t('To which day? (Enter: to the last)')),
      },
    ],
    all,
  );
  if (!answers) return undefined;
  const of = await checked(host, open, { ...args, ...answers });
  const { relativeHref } = await host.chunks.load('retro');
  const text = await improvementsTextOf(host, open, of, (path) =>
    relativeHref(`${EXPORTS}/IMPROVEMENTS.md`, path),
  );
  const uri = await writeExport(host, open.book, 'IMPROVEMENTS', '.md', text);
  await openAt(uri);
  return uri;
};

async function checked(
  host: Host,
  open: OpenBook,
  { from, to, person }: { readonly [K in keyof ImprovementsOf]?: string | undefined },
): Promise<ImprovementsOf> {
  if (from !== undefined && to !== undefined && from > to)
    throw new UserError('badArguments', l10n.t('The first day, {0}, comes after the last, {1}.', from, to));
  if (person !== undefined) await personOf(host.books, person, open.book.root);
  return defined({ from, to, person });
}
