import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  l10n,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { pastedActions } from '../../core/editor/pastedActions';
import type { CommandContext } from '../commands/commandContext';
import { nameOf } from '../store/personSummaries';

const TEXT = 'text/plain';
const KIND = DocumentDropOrPasteEditKind.Text.append('leadbook', 'tasks');

/** Makes actions, or topics, of a Markdown task list that is pasted into them; the text as it is stays in the paste menu. */
export class PasteTasks implements DocumentPasteEditProvider {
  readonly #host: Pick<CommandContext, 'books'>;

  constructor(host: Pick<CommandContext, 'books'>) {
    this.#host = host;
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    _context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    if (!workspace.isTrusted) return undefined;
    const [range] = ranges;
    const open = this.#host.books.at(document.uri);
    const thing = open?.book.thing(document.uri);
    if (!open || thing?.kind !== 'oneOnOne' || !range?.isEmpty || ranges.length > 1) return undefined;
    const { version } = document;
    const text = await data.get(TEXT)?.asString();
    // Most of what is pasted is no list, and nobody is looked for in the book.
    if (text === undefined || !/^\s*(?:[-*+]|\d+[.)])\s/.test(text)) return undefined;
    const summaries = await open.summaries.all();
    if (token.isCancellationRequested || document.version !== version) return undefined;
    const people = summaries.map((summary) => ({ slug: summary.slug, name: nameOf(summary) }));
    const pasted = pastedActions(document.getText(), document.offsetAt(range.start), text, {
      people,
      lead: [],
      ...(thing.person === undefined ? {} : { person: thing.person }),
    });
    if (!pasted) return undefined;
    const title = pasted.list === 'actions' ? l10n.t('Paste as Promises') : l10n.t('Paste as Topics');
    const edit = new DocumentPasteEdit('', title, KIND);
    edit.additionalEdit = new WorkspaceEdit();
    for (const { offset, length, text: added } of pasted.edits) {
      const place = new Range(document.positionAt(offset), document.positionAt(offset + length));
      edit.additionalEdit.replace(document.uri, place, added);
    }
    return [edit];
  }
}

/** Registers the paste provider for the one-on-ones of books. */
export function registerPaste(host: Pick<CommandContext, 'books'>): Disposable {
  return languages.registerDocumentPasteEditProvider(
    { language: 'yaml', pattern: '**/one-on-ones/*.yaml' },
    new PasteTasks(host),
    { providedPasteEditKinds: [KIND], pasteMimeTypes: [TEXT] },
  );
}
