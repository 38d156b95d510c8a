import {
  type CodeLens,
  type CodeLensProvider,
  EventEmitter,
  l10n,
  Range,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { earlierThings } from '../opportunities/earlier/earlier';
import { earlierInWords } from '../opportunities/earlier/earlierWords';
import { type NewsCount, newsInWords } from '../opportunities/opportunityRows';
import { touchesOpportunities } from '../opportunities/records';
import { commandId, readSetting, settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { codeLens } from '../platform/messages/inEditors';
import { bookForRetro } from '../retro/bookForRetro';
import { isIgnoredRetro } from '../retro/ignoredRetro';
import type { CountedContext } from '../retro/retroContext';
import { attentionTo } from '../retro/retroDetector';
import type { OpenBook } from '../store/books';

/** Counts what the team changed in the lines of a book's records in a retro. */
export type CountNews = (open: OpenBook, retro: Uri) => Promise<NewsCount>;

/** Offers the questions again on a retro's first line, and says what is still open from before. */
export class RetroCodeLensProvider implements CodeLensProvider {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables = new Disposables();
  readonly #host: Pick<CommandContext, 'books' | 'modules' | 'today'>;
  readonly #parts: CountedContext;
  readonly #countNews: CountNews;
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(
    host: Pick<CommandContext, 'books' | 'modules' | 'today'>,
    parts: CountedContext,
    news: CountNews,
  ) {
    this.#countNews = news;
    this.#host = host;
    this.#parts = parts;
    this.#disposables.add(this.#changed);
    this.#disposables.add(parts.memory.onDidChange(() => this.#changed.fire()));
    this.#disposables.add(parts.retros.onDidChange(() => this.#changed.fire()));
    this.#disposables.add(host.books.onDidChange(() => this.#changed.fire()));
    this.#disposables.add(
      host.books.onDidChangeFiles(({ paths }) => {
        if (touchesOpportunities(paths)) this.#changed.fire();
      }),
    );
    this.#disposables.add(workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire()));
    this.#disposables.add(
      workspace.onDidChangeConfiguration((event) => {
        const names = ['retro.ask', 'retro.include', 'retro.exclude', 'folder'] as const;
        if (names.some((name) => event.affectsConfiguration(settingId(name)))) this.#changed.fire();
      }),
    );
  }

  async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
    const { uri } = document;
    if (!workspace.isTrusted || readSetting('retro.ask', uri) === 'off') return [];
    if (isIgnoredRetro(this.#parts.memory, uri)) return [];
    if ((await attentionTo(this.#host.modules, document)) === 'silent') return [];
    const ask = (title: string, kind: 'opportunity' | 'problem') =>
      lens(
        commandId('askRetro'),
        title,
        l10n.t('Leadbook: the answer becomes a record, and a line in this file'),
        [uri, kind],
      );
    return [
      ask(l10n.t('What opportunity should we face?'), 'opportunity'),
      ask(l10n.t('What problem should we fix?'), 'problem'),
      ...(await this.#skeleton(document)),
      ...(await this.#earlier(uri)),
      ...(await this.#news(uri)),
    ];
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** An almost empty retro may begin with a format. */
  async #skeleton(document: TextDocument): Promise<CodeLens[]> {
    const { lacksSkeleton } = await this.#host.modules.load('retro');
    if (!lacksSkeleton(document.getText(), document.uri.path)) return [];
    const tooltip = l10n.t('Leadbook: puts the headings of a format below what is here');
    return [lens(commandId('fillRetro'), l10n.t('Begin with a format'), tooltip, [document.uri])];
  }

  /** Where lines here and their records differ. */
  async #news(retro: Uri): Promise<CodeLens[]> {
    const open = await bookForRetro(this.#host, retro);
    const count = open && (await this.#countNews(open, retro));
    if (!count || count.team + count.record === 0) return [];
    const { words, tooltip } = newsInWords(count);
    return [lens(commandId('reviewRetros'), words, tooltip, [])];
  }

  async #earlier(retro: Uri): Promise<CodeLens[]> {
    const open = await bookForRetro(this.#host, retro);
    const words = open && earlierInWords(await earlierThings(this.#host, this.#parts, open, retro));
    if (words === undefined) return [];
    return [
      lens(commandId('showEarlier'), words, l10n.t('Leadbook: go there, or say what became of it'), [retro]),
    ];
  }
}

function lens(command: string, title: string, tooltip: string, args: unknown[]): CodeLens {
  return codeLens(new Range(0, 0, 0, 0), { command, title, tooltip, arguments: args });
}
