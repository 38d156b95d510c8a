import { type CancellationToken, Range, type TextDocument } from 'vscode';
import type { Thing } from '../../core/book/paths';
import type { EditorContext } from '../../core/editor/editorContext';
import type { CommandContext } from '../commands/commandContext';
import type { LazyModuleTypes } from '../platform/lazyModules';
import type { OpenBook } from '../store/books';
import { knownOf } from './knownInBook';

/** The parts of the host that editor features use. */
export type EditorHost = Pick<CommandContext, 'books' | 'modules' | 'today'>;

/** A file of a book in an editor, with all that is known about it, and what looks at its text. */
export interface EditedFile {
  readonly core: LazyModuleTypes['editor'];
  readonly open: OpenBook;
  readonly thing: Thing;
  readonly text: string;
  readonly context: EditorContext;
  readonly knowsGoals: boolean;
}

/**
 * The file that a document is. Undefined where it is none of a book's, and where nobody waits for it any more: it was
 * cancelled, closed, or typed in since.
 */
export async function editedFile(
  host: EditorHost,
  document: TextDocument,
  token?: CancellationToken,
): Promise<EditedFile | undefined> {
  const { uri, version } = document;
  const isStale = () =>
    token?.isCancellationRequested === true || document.isClosed || document.version !== version;
  await host.books.all();
  const open = host.books.at(uri);
  const thing = open?.book.thing(uri);
  if (!open || !thing || isStale()) return undefined;
  const core = await host.modules.load('editor');
  if (isStale()) return undefined;
  const text = document.getText();
  const known = await knownOf(host, core, open, thing, text);
  return isStale() ? undefined : { core, open, thing, text, ...known };
}

/** Returns the range of a stretch of a document's text that is given in UTF-16 offsets. */
export function rangeIn(document: TextDocument, start: number, end: number): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
