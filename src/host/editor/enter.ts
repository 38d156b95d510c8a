import {
  commands,
  type Disposable,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode';
import { continuation } from '../../core/editor/continuation';
import type { Continuation } from '../../core/editor/continuationMarkdown';
import { isBlankText } from '../../core/isBlankText';
import type { CommandContext } from '../commands/commandContext';
import { background } from '../platform/background';
import { setContext } from '../platform/contributions';
import { Disposables } from '../platform/disposables';

/** Above this many characters a text is not looked at with each key. */
const LONGEST = 128 * 1024;
/** How long there is between two looks at a text while the cursor moves, in milliseconds. */
const DELAY = 80;
/** How often an edit is tried anew when the person's own typing comes between. */
const TRIES = 20;

/** What Enter does at a place, as long as nothing but typing behind it has happened since. */
interface Plan {
  readonly document: TextDocument;
  readonly before: string;
  readonly offset: number;
  readonly continued: Continuation;
}

/**
 * Continues lists with Enter in a book's files. Its key is bound only where a context key says that there is something to
 * continue: everywhere else Enter never leaves the editor's own hands.
 */
export class Enter implements Disposable {
  readonly #disposables = new Disposables();
  readonly #host: Pick<CommandContext, 'books' | 'today'>;
  #isOn = false;
  /** Where it was found that there is something to continue. */
  #at: { readonly document: TextDocument; readonly line: number } | undefined;
  #looked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Pick<CommandContext, 'books' | 'today'>) {
    this.#host = host;
    this.#disposables.add(window.onDidChangeActiveTextEditor((editor) => this.#look(editor)));
    this.#disposables.add(
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (textEditor !== window.activeTextEditor) return;
        const isTyping = kind === undefined || kind === TextEditorSelectionChangeKind.Keyboard;
        this.#moved(textEditor, isTyping);
      }),
    );
    this.#look(window.activeTextEditor);
  }

  /** What the key does. Where there is nothing to continue by now, it is the editor's own Enter. */
  async press(): Promise<void> {
    const editor = window.activeTextEditor;
    const plan = editor && this.#plan(editor);
    if (!editor || !plan || !(await pressed(editor, plan)))
      await commands.executeCommand('type', { text: '\n' });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
    this.#set(false);
  }

  /** While one types at the end of a line that can be continued it stays one; else it is looked at, though not with each key. */
  #moved(editor: TextEditor, isTyping: boolean): void {
    const { document } = editor;
    if (!this.#isCandidate(editor)) this.#stop();
    else if (isTyping && this.#at?.document === document && this.#at.line === editor.selection.active.line)
      return;
    else if (performance.now() - this.#looked > DELAY) this.#look(editor);
    else this.#timer ??= setTimeout(() => this.#look(window.activeTextEditor), DELAY);
  }

  #look(editor: TextEditor | undefined): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#looked = performance.now();
    const isOn = editor !== undefined && this.#plan(editor) !== undefined;
    this.#at = isOn ? { document: editor.document, line: editor.selection.active.line } : undefined;
    this.#set(isOn);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#at = undefined;
    this.#set(false);
  }

  #set(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    background(setContext('leadbook.enterContinues', isOn));
  }

  /** At the end of a line with words, in a file of a book. */
  #isCandidate({ document, selections, selection }: TextEditor): boolean {
    if (
      !workspace.isTrusted ||
      document.languageId !== 'yaml' ||
      selections.length !== 1 ||
      !selection.isEmpty
    )
      return false;
    // A text that was replaced by a shorter one is told of before its selection.
    if (selection.active.line >= document.lineCount) return false;
    const { text } = document.lineAt(selection.active.line);
    if (isBlankText(text) || selection.active.character < text.length) return false;
    return this.#host.books.at(document.uri)?.book.thing(document.uri) !== undefined;
  }

  #plan(editor: TextEditor): Plan | undefined {
    if (!this.#isCandidate(editor)) return undefined;
    const { document } = editor;
    const kind = this.#host.books.at(document.uri)?.book.thing(document.uri)?.kind;
    const before = document.getText();
    if (kind === undefined || before.length > LONGEST) return undefined;
    const offset = document.offsetAt(editor.selection.active);
    const continued = continuation(before, offset, kind, this.#host.today());
    return continued && { document, before, offset, continued };
  }
}

/** Makes the edit where it was meant: whoever types on at once has typed behind it. False where that cannot be. */
async function pressed(editor: TextEditor, { document, before, offset, continued }: Plan): Promise<boolean> {
  const { edit } = continued;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (!isTypedOn(before, document.getText(), offset)) return false;
    const [start, at] = [document.positionAt(edit.offset), document.positionAt(offset)];
    const isDone = await editor.edit(
      (builder) => {
        if (edit.offset < offset) builder.delete(new Range(start, at));
        // Not `replace`: what is inserted takes the cursor along.
        builder.insert(at, edit.text);
      },
      { undoStopBefore: true, undoStopAfter: true },
    );
    if (isDone) return true;
  }
  return false;
}

/** True if a text is what it was, but for what was typed at an offset. */
function isTypedOn(before: string, now: string, offset: number): boolean {
  return (
    now.length >= before.length &&
    now.startsWith(before.slice(0, offset)) &&
    now.endsWith(before.slice(offset))
  );
}
