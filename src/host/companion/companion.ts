import {
  commands,
  Disposable,
  type LogOutputChannel,
  l10n,
  languages,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { earlierThings } from '../opportunities/earlier/earlier';
import { earlierInWords } from '../opportunities/earlier/earlierWords';
import { background } from '../platform/background';
import { commandId, readSetting, setContext } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { faultOf } from '../platform/fault';
import { showInformation } from '../platform/messages/notices';
import { openAtPath } from '../platform/openAt';
import { isAnsweredRetro, recordOfRetro } from '../retro/answeredRetro';
import { bookForRetro } from '../retro/bookForRetro';
import { isIgnoredRetro } from '../retro/ignoredRetro';
import type { CountedContext } from '../retro/retroContext';
import { attentionTo } from '../retro/retroDetector';
import { RETRO_LANGUAGES } from '../retro/retroLanguages';
import { retroText } from '../retro/retroText';
import { ignoreRetro } from './ignoreRetro';
import { isOldRetro } from './oldRetro';
import { type CountNews, RetroCodeLensProvider } from './retroCodeLensProvider';
import { waitForIdle } from './waitForIdle';

/** Asks the retro question, once for each file, when an editor shows a retro; never takes the focus by itself. */
class RetroCompanion {
  readonly #disposables = new Disposables();
  readonly #asking = new Set<string>();
  readonly #host: Omit<CommandContext, 'writer'>;
  readonly #parts: CountedContext;
  readonly #log: LogOutputChannel;
  #hasSeen = false;

  constructor(host: Omit<CommandContext, 'writer'>, parts: CountedContext, log: LogOutputChannel) {
    this.#host = host;
    this.#parts = parts;
    this.#log = log;
    this.#disposables.add(window.onDidChangeActiveTextEditor((editor) => this.#look(editor)));
    // One that was empty when it was opened is written now.
    this.#disposables.add(
      workspace.onDidSaveTextDocument((document) => {
        if (window.activeTextEditor?.document === document) this.#look(window.activeTextEditor);
      }),
    );
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
    const { memory } = this.#parts;
    const said = memory.get(document.uri);
    // Of an answer the file itself tells: one that holds many retros is asked again of the next.
    const isLeft = said === 'notRetro' ? isIgnoredRetro(memory, document.uri) : said !== undefined;
    if ((isLeft && said !== 'answered') || this.#asking.has(key)) return;
    this.#asking.add(key);
    this.#askWhereOpen(editor, how)
      .catch((error: unknown) => this.#log.error(faultOf(error)))
      .finally(() => this.#asking.delete(key));
  }

  /** Tells the walkthrough that a retro was opened. */
  async #note(document: TextDocument): Promise<void> {
    if ((await attentionTo(this.#host.modules, document)) !== 'question' || this.#hasSeen) return;
    this.#hasSeen = true;
    await setContext('leadbook.openedRetro', true);
  }

  async #askWhereOpen(editor: TextEditor, how: 'notification' | 'input'): Promise<void> {
    const { modules } = this.#host;
    const { document } = editor;
    if ((await attentionTo(modules, document)) !== 'question') return;
    const { isUnwritten } = await modules.load('retro');
    const text = document.getText();
    if (isUnwritten(text, document.uri.path)) return;
    // Who opens an old one reads it.
    if (await isOldRetro(this.#host, this.#parts, document.uri, text)) return;
    const open = await bookForRetro(this.#host, document.uri);
    if (await isAnsweredRetro(this.#host, open, document.uri, text)) return;
    // Who is writing goes on: the lines above the text ask as well.
    if (how === 'input' && !(await waitForIdle(editor))) return;
    await this.#ask(document.uri, how);
  }

  async #ask(uri: Uri, how: 'notification' | 'input'): Promise<void> {
    const { memory } = this.#parts;
    if (how === 'input') {
      // Said before it is asked: an input that was left with Esc does not come back by itself.
      await memory.set(uri, 'dismissed');
      await commands.executeCommand(commandId('askRetro'), uri, 'opportunity');
      return;
    }
    const [answer, show] = [l10n.t('Answer'), l10n.t('Go Through Them')];
    const [later, notRetro] = [l10n.t('Later'), l10n.t('Not a Retro')];
    const open = await bookForRetro(this.#host, uri);
    const earlier = open && earlierInWords(await earlierThings(this.#host, this.#parts, open, uri));
    const question = l10n.t('What opportunity should we face? ({0})', nameOf(uri));
    const said = await showInformation(
      earlier === undefined ? question : l10n.t('{0} {1}.', question, earlier),
      answer,
      ...(earlier === undefined ? [] : [show]),
      later,
      notRetro,
    );
    if (said === answer && (await this.#openAnswer(uri))) return;
    if (said === answer) await commands.executeCommand(commandId('askRetro'), uri, 'opportunity');
    else if (said === show) await commands.executeCommand(commandId('showEarlier'), uri);
    else if (said === notRetro) await ignoreRetro(this.#host.feedback, memory, uri);
    else await memory.set(uri, said === later ? 'later' : 'dismissed');
  }

  /** A notice that stood while the question was answered elsewhere leads to the answer. */
  async #openAnswer(uri: Uri): Promise<boolean> {
    const open = await bookForRetro(this.#host, uri);
    const text = await retroText(uri);
    if (!open || text === undefined || !(await isAnsweredRetro(this.#host, open, uri, text))) return false;
    const record = await recordOfRetro(open, uri);
    if (record) await openAtPath(record, ['title']);
    return record !== undefined;
  }
}

function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}

/** Registers the retro question: asked when a retro is shown, and offered on its first line. */
export function registerRetro(
  host: Omit<CommandContext, 'writer'>,
  parts: CountedContext,
  news: CountNews,
  log: LogOutputChannel,
): Disposable {
  const lenses = new RetroCodeLensProvider(host, parts, news);
  const selector = RETRO_LANGUAGES.map((language) => ({ language }));
  return Disposable.from(
    lenses,
    languages.registerCodeLensProvider(selector, lenses),
    new RetroCompanion(host, parts, log),
  );
}
