import type { LogOutputChannel, Memento } from 'vscode';
import type { SharedDiagnostics } from '../platform/sharedDiagnostics';
import type { Books } from '../store/books';
import type { Privacies } from '../store/privacies';
import type { Writer } from '../store/writer';

/** What the guard works with. */
export interface GuardTools {
  readonly books: Books;
  readonly writer: Writer;
  readonly privacies: Privacies;
  readonly state: Memento;
  readonly log: LogOutputChannel;
  /** Shows what is told of files. */
  readonly diagnostics: SharedDiagnostics;
  /** Is called when something else is to be said of a book. */
  readonly changed: () => void;
}
