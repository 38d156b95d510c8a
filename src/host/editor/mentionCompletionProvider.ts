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
  readonly #host: EditorHost;

  constructor(host: EditorHost) {
    this.#host = host;
  }

  async provideCompletionItems(document: TextDocument, position: Position): Promise<CompletionItem[]> {
    const { version } = document;
    const { mentionAt } = await this.#host.modules.load('editor');
    const mention = mentionAt(document.getText(), document.offsetAt(position));
    const file = notesIdOf(document.uri)?.file;
    if (!mention || !file) return [];
    await this.#host.books.all();
    const heads = (await this.#host.books.at(file)?.heads.all()) ?? [];
    // Typed on meanwhile, it is asked for again.
    if (document.isClosed || document.version !== version) return [];
    return heads
      .filter(({ person }) => !(person.ok && person.record.archived !== undefined))
      .map((head) => {
        const item = completion(
          { label: nameOf(head), description: head.slug },
          CompletionItemKind.User,
          nameOf(head),
        );
        item.filterText = `@${nameOf(head)} ${head.slug}`;
        item.range = rangeIn(document, mention.start, mention.end);
        return item;
      });
  }
}
