import { l10n, type Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import type { Day } from '../../core/day';
import { formatOf } from '../../core/retro/format';
import { RETRO_FORMATS, type RetroFormat } from '../../core/retro/retroFormats';
import { apply } from '../../core/yaml/splice';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { defineInternalCommand, passed } from '../commands/internalCommand';
import { type Earlier, earlierThings } from '../opportunities/earlier/earlier';
import { UserError } from '../platform/errors';
import { openAt } from '../platform/openAt';
import { workspacePath } from '../platform/workspaceLinks';
import { type Choice, pickOne } from '../prompts/inputs';
import { pickBook } from '../prompts/pickPerson';
import { askSteps } from '../prompts/steps';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { bookForAnswer } from './askRetro';
import { beginEntry, isCarried } from './beginEntry';
import { carriedItem, knowLines } from './carryInto';
import { nextRetro } from './nextRetro';
import { ownBeginnings } from './ownBeginnings';

/** What a new retro begins with: an entry in the team's log, its own template, the headings of the last one, or a format. */
const BEGINNINGS = ['entry', 'template', 'last', ...RETRO_FORMATS] as const;
type Beginning = (typeof BEGINNINGS)[number];

/**
 * Makes a retro file beside the newest one, named as that is and in its format, or an entry in that where it holds many; with what is
 * still open at its top.
 */
export const newRetro = (parts: RetroContext) =>
  defineCommand({
    name: 'newRetro',
    done: () => l10n.t('Retro created'),
    args: z.strictObject({ book: argument.uri, format: argument.oneOf(BEGINNINGS), date: argument.day }),
    run: async (host, { args, all }) => {
      const title = l10n.t('New Retro');
      const open = await pickBook(host.books, args.book, title);
      if (!open) return undefined;
      const day = args.date ?? host.today();
      // One that came a moment ago, with a pull, must not be missed: watchers are late, and miss events.
      parts.retros.forget();
      const next = await nextRetro(host, parts, open, day);
      const own = await ownBeginnings(host, next, day);
      const answers = await askSteps<{ format: Beginning }>(
        title,
        { format: args.format },
        [
          {
            key: 'format',
            required: false,
            ask: (frame) => pickOne<Beginning>(frame, l10n.t('Which format?'), [...own, ...formats()]),
          },
        ],
        all,
      );
      if (!answers) return undefined;
      const first = own[0]?.value;
      const chosen = answers.format ?? (first === undefined || first === 'last' ? 'wellImprove' : first);
      if (chosen === 'entry' && next.newest) return beginEntry(host, parts, open, next.newest, day);
      const { text, ending } = own.find(({ value }) => value === chosen) ?? {};
      const format = RETRO_FORMATS.find((one) => one === chosen) ?? 'wellImprove';
      const taken: string[] = [];
      for (;;) {
        const { folder, uri } = await nextRetro(host, parts, open, day, taken, ending);
        const carried = (await earlierThings(host, parts, open, uri, true)).filter(isCarried);
        const made = await textOf(host, parts, open, uri, carried, { text, format, day });
        if (await host.writer.create(folder.uri, uri, made)) {
          await knowLines(host, parts, open, uri, carried);
          await showFirstGap(uri);
          return uri;
        }
        taken.push(workspacePath(uri));
      }
    },
  });

/** The text of a new retro, with what is carried into it. */
async function textOf(
  host: Pick<CommandContext, 'modules' | 'writer'>,
  parts: Pick<RetroContext, 'memory' | 'privacies'>,
  open: OpenBook,
  uri: Uri,
  before: readonly Earlier[],
  {
    text,
    format,
    day,
  }: { readonly text: string | undefined; readonly format: RetroFormat; readonly day: Day },
): Promise<string> {
  const { carryItems, markdownAs, newRetroText } = await host.modules.load('retro');
  const items = await Promise.all(before.map((thing) => carriedItem(host, parts, open, thing, uri)));
  const own = formatOf(uri.path) ?? 'md';
  if (text === undefined && (own === 'md' || own === 'mdx'))
    return newRetroText({ format, day, open: items });
  const empty = text ?? markdownAs(newRetroText({ format, day, open: [] }), own);
  const done = carryItems(empty, own, items);
  if (done.ok) return apply(empty, done.edits);
  throw new UserError(
    'refused',
    l10n.t('The template has a block that is not closed; nothing was written.'),
    uri,
  );
}

/** Gives an almost empty retro the headings of a format, below what it has. */
export const fillRetro = (parts: RetroContext) =>
  defineInternalCommand({
    name: 'fillRetro',
    args: [passed.uri],
    done: () => l10n.t('Headings added to the retro'),
    run: async (host, retro) => {
      const open = await bookForAnswer(host, parts, retro);
      return open && addHeadings(host, parts, open, retro);
    },
  });

async function addHeadings(
  host: Pick<CommandContext, 'modules' | 'today' | 'writer'>,
  parts: RetroContext,
  open: OpenBook,
  retro: Uri,
): Promise<Uri | undefined> {
  const frame = { title: l10n.t('Begin with a Format'), step: 1, of: 1, back: false };
  const answer = await pickOne(frame, l10n.t('Which format?'), formats());
  if (answer.kind !== 'answer') return undefined;
  const { retroDay, skeletonEdits } = await host.modules.load('retro');
  const day = retroDay(workspacePath(retro)) ?? host.today();
  const before = (await earlierThings(host, parts, open, retro)).filter(isCarried);
  const text = await textOf(host, parts, open, retro, before, { text: undefined, format: answer.value, day });
  const folder = workspace.getWorkspaceFolder(retro) ?? open.book.folder;
  await host.writer.edit(folder.uri, retro, (now) => skeletonEdits(now, text));
  await knowLines(host, parts, open, retro, before);
  await showFirstGap(retro);
  return retro;
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
    startStopContinue: [l10n.t('Start, stop, continue'), l10n.t('what to do, and what to stop doing')],
    fourLs: [l10n.t('4Ls'), l10n.t('liked, learned, lacked, longed for')],
    madSadGlad: [l10n.t('Mad, sad, glad'), l10n.t('how it felt')],
    goalChangeMeasurement: [
      l10n.t('Goal, change, measurement'),
      l10n.t('one experiment, and how you will know'),
    ],
  };
  return RETRO_FORMATS.map((value) => ({ label: words[value][0], description: words[value][1], value }));
}
