import {
  type CancellationToken,
  FoldingRange,
  FoldingRangeKind,
  type FoldingRangeProvider,
  type TextDocument,
} from 'vscode';
import type { Fold } from '../../core/editor/folding';
import type { LazyModules } from '../platform/lazyModules';

const KINDS: Readonly<Record<Fold['kind'], FoldingRangeKind | undefined>> = {
  region: undefined,
  marked: FoldingRangeKind.Region,
  comment: FoldingRangeKind.Comment,
};

/** What of a book's file folds: it takes the place of VS Code's folding by indentation. */
export class RecordFoldingRangeProvider implements FoldingRangeProvider {
  readonly #modules: LazyModules;

  constructor(modules: LazyModules) {
    this.#modules = modules;
  }

  async provideFoldingRanges(
    document: TextDocument,
    _context: unknown,
    token: CancellationToken,
  ): Promise<FoldingRange[]> {
    const { foldingOf } = await this.#modules.load('editor');
    if (token.isCancellationRequested || document.isClosed) return [];
    return foldingOf(document.getText()).map(
      ({ start, end, kind }) => new FoldingRange(start, end, KINDS[kind]),
    );
  }
}
