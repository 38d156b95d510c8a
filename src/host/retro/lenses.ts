import {
  CodeLens,
  type CodeLensProvider,
  EventEmitter,
  l10n,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { Chunks } from '../chunks';
import { INTERNAL_COMMANDS, readSetting, settingId } from '../contributions';
import { Disposables } from '../disposables';
import { attentionTo } from './attention';
import type { RetroMemory } from './memory';

/** Offers the questions again on a retro's first line. */
export class RetroLenses implements CodeLensProvider {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables = new Disposables();
  readonly #chunks: Chunks;
  readonly #memory: RetroMemory;
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(chunks: Chunks, memory: RetroMemory) {
    this.#chunks = chunks;
    this.#memory = memory;
    this.#disposables.add(this.#changed);
    this.#disposables.add(memory.onDidChange(() => this.#changed.fire()));
    this.#disposables.add(workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire()));
    this.#disposables.add(
      workspace.onDidChangeConfiguration((event) => {
        const names = ['retro.ask', 'retro.include', 'retro.exclude', 'folder'] as const;
        if (names.some((name) => event.affectsConfiguration(settingId(name)))) this.#changed.fire();
      }),
    );
  }

  async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
    if (!workspace.isTrusted || readSetting('retro.ask', document.uri) === 'off') return [];
    if (this.#memory.get(document.uri) === 'notRetro') return [];
    if ((await attentionTo(this.#chunks, document)) === 'silent') return [];
    const lens = (title: string, kind: 'opportunity' | 'problem') =>
      new CodeLens(new Range(0, 0, 0, 0), {
        command: INTERNAL_COMMANDS.askRetro,
        title,
        tooltip: l10n.t('Leadbook: the answer becomes a record, and a line in this file'),
        arguments: [document.uri, kind],
      });
    return [
      lens(l10n.t('What opportunity should we face?'), 'opportunity'),
      lens(l10n.t('What problem should we fix?'), 'problem'),
    ];
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
