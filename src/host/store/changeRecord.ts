import type { Uri } from 'vscode';
import type { EditedText } from '../../core/undo/takeBackEdits';

/** What the writer did to one file, with what is needed to take it back. `root` is the folder no link may lead out of. */
export type WrittenChange =
  | ({ readonly kind: 'edited'; readonly root: Uri; readonly uri: Uri } & EditedText)
  | {
      readonly kind: 'created';
      readonly root: Uri;
      readonly uri: Uri;
      readonly text: string;
      /** Folders that were made with it, the outermost first. */
      readonly folders: readonly Uri[];
    }
  | { readonly kind: 'renamed'; readonly root: Uri; readonly from: Uri; readonly to: Uri }
  | { readonly kind: 'deleted'; readonly root: Uri; readonly uri: Uri; readonly bytes: Uint8Array };

/** Takes note of each change right after it was made. */
export type NoteChange = (change: WrittenChange) => void;

/** Returns about how many bytes a change takes up in memory. */
export function sizeOfChange(change: WrittenChange): number {
  switch (change.kind) {
    case 'edited':
      return 2 * change.inverse.reduce((sum, { text }) => sum + text.length, change.after.length);
    case 'created':
      return 2 * change.text.length;
    case 'deleted':
      return change.bytes.length;
    default:
      return 0;
  }
}
