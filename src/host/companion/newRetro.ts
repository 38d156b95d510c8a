import { l10n, Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import type { Day } from '../../core/day';
import type { CarriedItem } from '../../core/retro';
import { RETRO_FORMATS, type RetroFormat } from '../../core/retro/retroFormats';
import { argument } from '../commands/argumentFields';
import { defineCommand } from '../commands/defineCommand';
import { type Earlier, earlierThings } from '../opportunities/earlier';
import { defined } from '../platform/defined';
import { openAt } from '../platform/openAt';
import { translated } from '../platform/translated';
import { workspacePath } from '../platform/workspaceLinks';
import { type Choice, pickOne } from '../prompts/inputs';
import { pickBook } from '../prompts/pickPerson';
import { askSteps } from '../prompts/steps';
import type { RetroContext, RetroParts } from '../retro/retroContext';
import { rulesFor } from '../retro/retroDetector';
import type { OpenBook } from '../store/books';
import { nameOf } from '../store/personSummaries';

/** Makes a retro file where, and named as, the workspace has them; with what is still open at its top. */
export const newRetro = ({ retros, privacies }: RetroParts) =>
  defineCommand({
    name: 'newRetro',
    args: z.strictObject({ book: argument.uri, format: argument.oneOf(RETRO_FORMATS), date: argument.day }),
    run: async (context, { args, all }) => {
      const host = { ...context, retros, privacies };
      const title = l10n.t('New Retro');
      const open = await pickBook(host.books, args.book, title);
      if (!open) return undefined;
      const answers = await askSteps<{ format: RetroFormat }>(
        title,
        { format: args.format },
        [
          {
            key: 'format',
            required: false,
            ask: (frame) => pickOne(frame, l10n.t('Which format?'), formats()),
          },
        ],
        all,
      );
      if (!answers) return undefined;
      const day = args.date ?? host.today();
      const { folder } = open.book;
      const { newRetroPath, newRetroText, newRetroWords } = await host.modules.load('retro');
      const words = translated(newRetroWords);
      // One that came a moment ago, with a pull, must not be missed: watchers are late, and miss events.
      retros.forget();
      const paths = (await retros.in(folder)).map(workspacePath);
      const taken: string[] = [];
      for (;;) {
        const path = newRetroPath(paths, day, taken, rulesFor(folder));
        const uri = Uri.joinPath(folder.uri, path);
        const before = await earlierThings(host, open, uri);
        const items = await Promise.all(before.map((thing) => itemOf(host, open, thing, uri)));
        const text = newRetroText({ format: answers.format ?? 'wellImprove', day, open: items }, words);
        if (await host.writer.create(folder.uri, uri, text)) {
          await showFirstGap(uri);
          return uri;
        }
        taken.push(path);
      }
    },
  });

/** Gives an almost empty retro the headings of a format, below what it has. */
export async function fillRetro(host: RetroContext, open: OpenBook, retro: Uri): Promise<Uri | undefined> {
  const frame = { title: l10n.t('Begin with a Format'), step: 1, of: 1, back: false };
  const answer = await pickOne(frame, l10n.t('Which format?'), formats());
  if (answer.kind !== 'answer') return undefined;
  const { newRetroText, newRetroWords, retroDay, skeletonEdits } = await host.modules.load('retro');
  const day = retroDay(workspacePath(retro)) ?? host.today();
  const before = await earlierThings(host, open, retro);
  const items = await Promise.all(before.map((thing) => itemOf(host, open, thing, retro)));
  const text = newRetroText({ format: answer.value, day, open: items }, translated(newRetroWords));
  const folder = workspace.getWorkspaceFolder(retro) ?? open.book.folder;
  await host.writer.edit(folder.uri, retro, (now) => skeletonEdits(now, text));
  await showFirstGap(retro);
  return retro;
}

async function itemOf(
  host: RetroContext,
  { book, heads }: OpenBook,
  thing: Earlier,
  retro: Uri,
): Promise<CarriedItem> {
  if (thing.from === 'line') {
    const { text, owner, due } = thing.action;
    return { text, ...defined({ owner, due }) };
  }
  const { thing: file, record } = thing.opportunity;
  const { relativeHref } = await host.modules.load('retro');
  const isPerson = record.owner !== undefined && (await book.people()).includes(record.owner);
  const owner = isPerson ? nameOf(await heads.get(record.owner ?? '')) : record.owner;
  return {
    text: record.title ?? file.name,
    href: relativeHref(retro.path, book.uri(file).path),
    ...defined({ owner, due: record.revisit as Day | undefined }),
  };
}

/** One goes on where there is something to write. */
async function showFirstGap(uri: Uri): Promise<void> {
  const lines = (await workspace.openTextDocument(uri)).getText().split('\n');
  const line = Math.max(lines.indexOf('- '), 0);
  await openAt(uri, { line, column: lines[line]?.length ?? 0 });
}

function formats(): readonly Choice<RetroFormat>[] {
  const words: Readonly<Record<RetroFormat, readonly [string, string]>> = {
    wellImprove: [l10n.t('Went well, to improve'), l10n.t('the usual two questions')],
    startStopContinue: [l10n.t('Start, stop, continue'), l10n.t('what to do, and what no more')],
    fourLs: [l10n.t('4Ls'), l10n.t('liked, learned, lacked, longed for')],
    madSadGlad: [l10n.t('Mad, sad, glad'), l10n.t('how it felt')],
    goalChangeMeasurement: [
      l10n.t('Goal, change, measurement'),
      l10n.t('one experiment, and how you will know'),
    ],
  };
  return RETRO_FORMATS.map((value) => ({ label: words[value][0], description: words[value][1], value }));
}
