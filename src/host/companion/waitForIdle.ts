import { type TextEditor, TextEditorSelectionChangeKind, window, workspace } from 'vscode';
import { Disposables } from '../platform/disposables';

/** How long nobody may have pressed a key before an input takes the focus, in milliseconds. */
const IDLE = 1500;

/** Documents that programs write, while nobody presses a key. */
const NOT_TYPED = new Set(['output', 'log']);

/**
 * True once nothing was done by keys for a while; false as soon as something is: text is typed anywhere (another editor, a notebook, the
 * message of a commit), the cursor is moved by a key, another editor, terminal or window is turned to, or a command is run in a
 * terminal. VS Code tells extensions of no key as such: what is typed into its own boxes (the palette, a search) and at the prompt of a
 * terminal that had the focus before is not seen, and the input may come while somebody types there.
 * @param idleTime for how long, in milliseconds
 */
export function waitForIdle(editor: TextEditor, idleTime = IDLE): Promise<boolean> {
  return new Promise((resolve) => {
    const disposables = new Disposables();
    const end = (isIdle: boolean) => {
      disposables.dispose();
      resolve(isIdle);
    };
    const isOver = () => end(false);
    const timer = setTimeout(() => end(true), idleTime);
    disposables.add({ dispose: () => clearTimeout(timer) });
    disposables.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && !NOT_TYPED.has(document.uri.scheme)) isOver();
      }),
    );
    disposables.add(workspace.onDidChangeNotebookDocument(isOver));
    disposables.add(
      window.onDidChangeTextEditorSelection(({ kind }) => {
        if (kind === TextEditorSelectionChangeKind.Keyboard) isOver();
      }),
    );
    disposables.add(
      window.onDidChangeActiveTextEditor((now) => {
        if (now !== editor) isOver();
      }),
    );
    disposables.add(window.onDidChangeActiveTerminal(isOver));
    disposables.add(window.onDidStartTerminalShellExecution(isOver));
    disposables.add(window.onDidChangeWindowState(({ focused }) => !focused && isOver()));
  });
}
