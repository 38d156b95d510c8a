import { type TextEditor, TextEditorSelectionChangeKind, window, workspace } from 'vscode';
import { Disposables } from '../platform/disposables';

/** How long nobody may have pressed a key before an input takes the focus, in milliseconds. */
const CALM = 1500;

/**
 * True once no key was pressed in an editor for a while; false as soon as one is, or another editor is turned to.
 * @param calm for how long, in milliseconds
 */
export function calmMoment(editor: TextEditor, calm = CALM): Promise<boolean> {
  return new Promise((resolve) => {
    const disposables = new Disposables();
    const end = (isCalm: boolean) => {
      disposables.dispose();
      resolve(isCalm);
    };
    const timer = setTimeout(() => end(true), calm);
    disposables.add({ dispose: () => clearTimeout(timer) });
    disposables.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === editor.document && contentChanges.length > 0) end(false);
      }),
    );
    disposables.add(
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (textEditor === editor && kind === TextEditorSelectionChangeKind.Keyboard) end(false);
      }),
    );
    disposables.add(
      window.onDidChangeActiveTextEditor((now) => {
        if (now !== editor) end(false);
      }),
    );
  });
}
