import { Disposable, type LogOutputChannel, l10n, languages, Uri, window, workspace } from 'vscode';
import type { Host } from '../commands/host';
import { init } from '../commands/init';
import type { Commands } from '../commands/registerLater';
import { INTERNAL_COMMANDS } from '../contributions';
import { guarded } from '../guarded';
import { bookBeside } from '../opportunities/bookBeside';
import { showEarlier } from '../opportunities/earlierPick';
import { faceOpportunity, fixProblem } from '../opportunities/face';
import { RetroCompanion } from './companion';
import { RetroLenses } from './lenses';
import type { RetroMemory } from './memory';

/** Languages in which retros are written; the ids that VS Code and the usual extensions give them. */
const LANGUAGES = ['markdown', 'mdx', 'plaintext', 'yaml', 'org', 'asciidoc', 'restructuredtext'];

/** Registers the retro question: asked when a retro is shown, and offered on its first line. */
export function registerRetro(host: Host, memory: RetroMemory, log: LogOutputChannel): Disposable {
  const lenses = new RetroLenses(host, memory);
  return Disposable.from(
    lenses,
    languages.registerCodeLensProvider(
      LANGUAGES.map((language) => ({ language })),
      lenses,
    ),
    new RetroCompanion(host, memory, log),
  );
}

/** What the question's lines and notices call. */
export function retroCommands(host: Host, memory: RetroMemory, log: LogOutputChannel): Commands {
  return new Map<string, (...args: unknown[]) => unknown>([
    [
      INTERNAL_COMMANDS.askRetro,
      (uri: unknown, kind: unknown) =>
        guarded(log, async () => {
          if (!(uri instanceof Uri)) return undefined;
          return ask(host, memory, uri, kind === 'problem' ? 'problem' : 'opportunity');
        }),
    ],
    [
      INTERNAL_COMMANDS.showEarlier,
      (uri: unknown) =>
        guarded(log, async () => {
          const open = uri instanceof Uri && (await bookBeside(host, uri));
          if (open) await showEarlier(host, open, uri);
        }),
    ],
  ]);
}

async function ask(
  host: Host,
  memory: RetroMemory,
  retro: Uri,
  kind: 'opportunity' | 'problem',
): Promise<Uri | undefined> {
  // The first answer should not fail for want of a book: making one is the first step of it.
  if ((await host.books.all()).length === 0) {
    const folder = workspace.getWorkspaceFolder(retro)?.uri;
    if (!(await init(host, { args: folder ? { folder } : {}, all: true }))) return undefined;
  }
  const answer = kind === 'problem' ? fixProblem : faceOpportunity;
  const written = await answer(host, { args: { retro }, all: true });
  if (!written) return undefined;
  await memory.set(retro, 'answered');
  void tell(written);
  return written;
}

async function tell(record: Uri): Promise<void> {
  const open = l10n.t('Open Record');
  const said = await window.showInformationMessage(
    l10n.t('Kept in {0}, with a line in the retro.', workspace.asRelativePath(record)),
    open,
  );
  if (said === open) await window.showTextDocument(record);
}
