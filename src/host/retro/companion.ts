import {
  commands,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { formatOf } from '../../core/retro/format';
import type { Chunks } from '../chunks';
import { INTERNAL_COMMANDS, readSetting } from '../contributions';
import { Disposables } from '../disposables';
import { workspacePath } from '../link';
import { attentionTo } from './attention';
import type { RetroMemory } from './memory';

/** Asks the retro question, once for each file, when an editor shows a retro; never takes the focus by itself. */
export class RetroCompanion {
  readonly #disposables = new Disposables();
  readonly #asking = new Set<string>();
  readonly #chunks: Chunks;
  readonly #memory: RetroMemory;
  readonly #log: LogOutputChannel;

  constructor(chunks: Chunks, memory: RetroMemory, log: LogOutputChannel) {
    this.#chunks = chunks;
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
    if (!editor || !workspace.isTrusted) return;
    const { document } = editor;
    const key = document.uri.toString();
    const how = readSetting('retro.ask', document.uri);
    if (how !== 'notification' && how !== 'input') return;
    if (this.#memory.get(document.uri) || this.#asking.has(key)) return;
    this.#asking.add(key);
    this.#askWhereOpen(document, how)
      .catch((error: unknown) => this.#log.error(error instanceof Error ? error : String(error)))
      .finally(() => this.#asking.delete(key));
  }

  async #askWhereOpen(document: TextDocument, how: 'notification' | 'input'): Promise<void> {
    if ((await attentionTo(this.#chunks, document)) !== 'question') return;
    const { alreadyAnswered } = await this.#chunks.load('retro');
    if (!alreadyAnswered(document.getText(), formatOf(document.uri.path))) await this.#ask(document.uri, how);
  }

  async #ask(uri: Uri, how: 'notification' | 'input'): Promise<void> {
    if (how === 'input') {
      // Said before it is asked: an input that was left with Esc does not come back by itself.
      await this.#memory.set(uri, 'dismissed');
      await commands.executeCommand(INTERNAL_COMMANDS.askRetro, uri, 'opportunity');
      return;
    }
    const [answer, later, notRetro] = [l10n.t('Answer'), l10n.t('Later'), l10n.t('Not a Retro')];
    const said = await window.showInformationMessage(
      l10n.t('What opportunity should we face? ({0})', workspacePath(uri).split('/').at(-1) ?? ''),
      answer,
      later,
      notRetro,
    );
    if (said === answer) await commands.executeCommand(INTERNAL_COMMANDS.askRetro, uri, 'opportunity');
    else await this.#memory.set(uri, said === later ? 'later' : said === notRetro ? 'notRetro' : 'dismissed');
  }
}
