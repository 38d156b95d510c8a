import { type TextDocument, Uri, workspace } from 'vscode';
import { withLineFeeds } from '../../core/yaml/lines';
import type { Path } from '../../core/yaml/yamlTypes';
import type { KeptBase } from './notesKept';
import { type NotesId, notesIdOf } from './notesUri';

/** How many texts are remembered that VS Code was given and has not shown yet. */
const MANY = 20;

/**
 * A field as its document knows it. VS Code does not say on which text a document is based; so each text it was given is
 * remembered until the document is seen to be it. That text is the base of all that is typed from then on.
 */
export class Field {
  readonly uri: Uri;
  /** The file by now: it may have been renamed. */
  file: Uri;
  /** Where the field is in it by now. */
  path: Path;
  /** What the document was when it was shown or saved last. */
  base: string | undefined;
  /** Grows whenever VS Code is to read the field again: it compares times and sizes. */
  mtime: number;
  /** True if VS Code was told that the file is gone. */
  isGone = false;
  #told: string | undefined;
  #toldLines: readonly string[] = [];

  constructor(uri: Uri, { file, path }: NotesId, kept?: KeptBase) {
    this.uri = uri;
    this.file = kept ? Uri.parse(kept.file) : file;
    this.path = kept?.path ?? path;
    this.base = kept?.base;
    this.mtime = kept?.mtime ?? Date.now();
    // What VS Code restored is based on that text, and must not find another time.
    this.#told = kept?.base;
  }

  get document(): TextDocument | undefined {
    const key = this.uri.toString();
    return workspace.textDocuments.find(({ uri }) => uri.toString() === key);
  }

  /** True if the document has what is not saved; also where VS Code calls it clean, as one typed while it was being saved. */
  get isAhead(): boolean {
    const { document, base } = this;
    return document !== undefined && (document.isDirty || (base !== undefined && shown(document) !== base));
  }

  /** True if the file has another name by now than the address says. */
  get isRenamed(): boolean {
    return notesIdOf(this.uri)?.file.toString() !== this.file.toString();
  }

  /** What VS Code was told last; undefined before that. */
  get told(): string | undefined {
    return this.#told;
  }

  /** Notes what the field holds, for VS Code to notice where that is something else than before. */
  tell(text: string): void {
    if (text === this.#told) return;
    this.#told = text;
    this.renew();
  }

  /** Makes VS Code read the field again. */
  renew(): void {
    this.mtime = Math.max(this.mtime + 1, Date.now());
  }

  /** Notes that VS Code was given this text. */
  give(text: string): void {
    this.#toldLines = [...this.#toldLines.slice(1 - MANY), text];
    const { document } = this;
    if (document) this.see(document);
  }

  /** Looks whether the document is one of the texts that were given: then that is its base. */
  see(document: TextDocument): void {
    const at = this.#toldLines.lastIndexOf(shown(document));
    // In another encoding it is shown as another text.
    const isFirst = at < 0 && this.base === undefined && !document.isDirty;
    if (at < 0 && !isFirst) return;
    this.base = this.#toldLines.at(at);
    this.#toldLines = at < 0 ? [] : this.#toldLines.slice(at + 1);
  }

  /** Begins anew at a place of the file. */
  reset(path: Path): void {
    this.path = path;
    this.base = undefined;
    this.#toldLines = [];
  }

  /** Notes that the document was saved as `mine`, and what the field holds since. */
  save(mine: string, path: Path, now: string): void {
    this.base = mine;
    this.path = path;
    this.#toldLines = [];
    this.tell(now);
  }
}

/** A document's text as fields have it. */
export function shown(document: TextDocument): string {
  return withLineFeeds(document.getText());
}
