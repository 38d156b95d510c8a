import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  type Position,
  type TextDocument,
} from 'vscode';
import { completion } from '../platform/messages/inEditors';
import { nameOf } from '../store/personSummaries';
import { type EditorHost, rangeIn } from './editedFile';
import { notesIdOf } from './notesUri';

/** Offers people behind an `@` in notes that are open as a Markdown document. */
export class MentionCompletionProvider implements CompletionItemProvider {
  readonly #host: Pick<EditorHost, 'books' | 'modules'>;

  constructor(host: Pick<EditorHost, 'books' | 'modules'>) {
    this.#host = host;
  }

  async provideCompletionItems(document: TextDocument, position: Position): Promise<CompletionItem[]> {
    const { version } = document;
    const { mentionAt } = await this.#host.modules.load('editor');
    const mention = mentionAt(document.getText(), document.offsetAt(position));
    const file = notesIdOf(document.uri)?.file;
    if (!mention || !file) return [];
    await this.#host.books.all();
    const summaries = (await this.#host.books.at(file)?.summaries.all()) ?? [];
    // Typed on meanwhile, it is asked for again.
    if (document.isClosed || document.version !== version) return [];
    return summaries
      .filter(({ person }) => !(person.ok && person.record.archived !== undefined))
      .map((summary) => {
        const item = completion(
          { label: nameOf(summary), description: summary.slug },
          CompletionItemKind.User,
          nameOf(summary),
        );
        item.filterText = `@${nameOf(summary)} ${summary.slug}`;
        item.range = rangeIn(document, mention.start, mention.end);
        return item;
      });
  }
}
