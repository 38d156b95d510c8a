import {
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolProvider,
  l10n,
  SymbolKind,
  type TextDocument,
} from 'vscode';
import type { RecordSymbol, SymbolCode } from '../../core/editor/symbols';
import { documentSymbol } from '../platform/messages/inEditors';
import { type EditorHost, editedFile, rangeIn } from './editedFile';

const KINDS: Readonly<Record<SymbolCode, SymbolKind>> = {
  topic: SymbolKind.String,
  action: SymbolKind.Event,
  milestone: SymbolKind.Event,
  evidence: SymbolKind.Constant,
  checkin: SymbolKind.Constant,
  item: SymbolKind.String,
  list: SymbolKind.Array,
  map: SymbolKind.Object,
  key: SymbolKind.Property,
};

/** The outline of a book's file, and its breadcrumbs. */
export class RecordDocumentSymbolProvider implements DocumentSymbolProvider {
  readonly #host: EditorHost;

  constructor(host: EditorHost) {
    this.#host = host;
  }

  async provideDocumentSymbols(document: TextDocument, token: CancellationToken): Promise<DocumentSymbol[]> {
    const site = await editedFile(this.#host, document, token);
    return (site?.core.symbolsOf(site.text, site.thing.kind) ?? []).map((one) => shownOf(document, one));
  }
}

function shownOf(document: TextDocument, symbol: RecordSymbol): DocumentSymbol {
  const { name, detail, code, done, range, selection, children } = symbol;
  const shown = documentSymbol(
    name,
    [done ? l10n.t('done') : '', detail].filter((part) => part !== '').join(' · '),
    KINDS[code],
    rangeIn(document, range.start, range.end),
    rangeIn(document, selection.start, selection.end),
  );
  shown.children = children.map((child) => shownOf(document, child));
  return shown;
}
