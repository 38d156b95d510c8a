import {
  commands,
  Disposable,
  type LogOutputChannel,
  l10n,
  languages,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { formatOf } from '../../core/retro/format';
import { earlierInWords, earlierThings } from '../opportunities/earlier';
import { background } from '../platform/background';
import { INTERNAL_COMMANDS, readSetting, setContext } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { faultOf } from '../platform/fault';
import { showInformation } from '../platform/messages/notices';
import { bookBeside } from '../retro/bookBeside';
import type { RetroMemory } from '../retro/memory';
import type { RetroContext } from '../retro/retroContext';
import { attentionTo } from '../retro/retroDetector';
import { RETRO_LANGUAGES } from '../retro/retroLanguages';
import { type CountNews, RetroCodeLensProvider } from './retroCodeLensProvider';

/** Asks the retro question, once for each file, when an editor shows a retro; never takes the focus by itself. */
export class RetroCompanion {
  readonly #disposables = new Disposables();
  readonly #asking = new Set<string>();
  readonly #host: RetroContext;
  readonly #memory: RetroMemory;
  readonly #log: LogOutputChannel;
  #hasSeen = false;

  constructor(host: RetroContext, memory: RetroMemory, log: LogOutputChannel) {
    this.#host = host;
    this.#memory = memory;
    this.#log = log;
    this.#disposables.add(window.onDidChangeActiveTextEditor((editor) => this.#look(editor)));
    this.#disposables.add(workspace.onDidGrantWorkspaceTrust(() => this.#look(window.activeTextEditor)));
    this.#look(window.activeTextEditor);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #look(editor: TextEditor | undefined): void {
    if (!editor) return;
    const { document } = editor;
    if (!this.#hasSeen) background(this.#note(document));
    if (!workspace.isTrusted) return;
    const key = document.uri.toString();
    const how = readSetting('retro.ask', document.uri);
    if (how !== 'notification' && how !== 'input') return;
    const said = this.#memory.get(document.uri);
    // Of an answer the file itself tells: one that holds many retros is asked again of the next.
    if ((said !== undefined && said !== 'answered') || this.#asking.has(key)) return;
    this.#asking.add(key);
    this.#askWhereOpen(document, how)
      .catch((error: unknown) => this.#log.error(faultOf(error)))
      .finally(() => this.#asking.delete(key));
  }

  /** Tells the walkthrough that a retro was opened. */
  async #note(document: TextDocument): Promise<void> {
    if ((await attentionTo(this.#host.modules, document)) !== 'question' || this.#hasSeen) return;
    this.#hasSeen = true;
    await setContext('leadbook.openedRetro', true);
  }

  async #askWhereOpen(document: TextDocument, how: 'notification' | 'input'): Promise<void> {
    const { modules } = this.#host;
    if ((await attentionTo(modules, document)) !== 'question') return;
    const { alreadyAnswered } = await modules.load('retro');
    if (!alreadyAnswered(document.getText(), formatOf(document.uri.path))) await this.#ask(document.uri, how);
  }

  async #ask(uri: Uri, how: 'notification' | 'input'): Promise<void> {
    if (how === 'input') {
      // Said before it is asked: an input that was left with Esc does not come back by itself.
      await this.#memory.set(uri, 'dismissed');
      await commands.executeCommand(INTERNAL_COMMANDS.askRetro, uri, 'opportunity');
      return;
    }
    const [answer, show] = [l10n.t('Answer'), l10n.t('Go Through Them')];
    const [later, notRetro] = [l10n.t('Later'), l10n.t('Not a Retro')];
    const open = await bookBeside(this.#host, uri);
    const earlier = open && earlierInWords(await earlierThings(this.#host, open, uri));
    const question = l10n.t('What opportunity should we face? ({0})', nameOf(uri));
    const said = await showInformation(
      earlier === undefined ? question : l10n.t('{0} {1}.', question, earlier),
      answer,
      ...(earlier === undefined ? [] : [show]),
      later,
      notRetro,
    );
    if (said === answer) await commands.executeCommand(INTERNAL_COMMANDS.askRetro, uri, 'opportunity');
    else if (said === show) await commands.executeCommand(INTERNAL_COMMANDS.showEarlier, uri);
    else if (said === notRetro) await this.#notRetro(uri);
    else await this.#memory.set(uri, said === later ? 'later' : 'dismissed');
  }

  /** For this file at once; for all of its folder if one says so. */
  async #notRetro(uri: Uri): Promise<void> {
    await this.#memory.set(uri, 'notRetro');
    const folder = Uri.joinPath(uri, '..');
    const all = l10n.t('Nor in Its Folder');
    const said = await showInformation(l10n.t('Leadbook now ignores {0}.', nameOf(uri)), all);
    if (said === all) await this.#memory.set(folder, 'notRetro');
  }
}

function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}

/** Registers the retro question: asked when a retro is shown, and offered on its first line. */
export function registerRetro(
  host: RetroContext,
  memory: RetroMemory,
  news: CountNews,
  log: LogOutputChannel,
): Disposable {
  const lenses = new RetroCodeLensProvider(host, memory, news);
  const selector = RETRO_LANGUAGES.map((language) => ({ language }));
  return Disposable.from(
    lenses,
    languages.registerCodeLensProvider(selector, lenses),
    new RetroCompanion(host, memory, log),
  );
}
