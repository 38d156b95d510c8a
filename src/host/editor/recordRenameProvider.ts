import {
  type CancellationToken,
  CancellationTokenSource,
  l10n,
  type Position,
  Range,
  type RenameProvider,
  type TextDocument,
  Uri,
  WorkspaceEdit,
} from 'vscode';
import { assertNever } from '../../core/assertNever';
import { ME, peopleFolder } from '../../core/book/paths';
import type { NamedThing } from '../../core/editor/namedReferences';
import type { FileEdits, PathText, RenameRefusal } from '../../core/editor/renameEdits';
import { placer } from '../../core/yaml/lines';
import { refused, UserError } from '../platform/errors';
import { rejectingPlainly } from '../platform/messages/rejections';
import { workspacePath } from '../platform/workspaceLinks';
import type { RetroFiles } from '../retro/retroFiles';
import { bookPath } from '../store/bookFolder';
import { listFolder } from '../store/disk';
import { assertNoLink, assertTrusted } from '../store/guards';
import { mapLimit, WIDTH } from '../store/mapLimit';
import { type EditedFile, type EditorHost, editedFile, rangeIn } from './editedFile';
import { fileText, textsWith } from './fileTexts';
import { namedAt } from './named';

/** Gives a person, a goal or an opportunity another slug, in all files that name it and in its own place. */
export class RecordRenameProvider implements RenameProvider {
  readonly #host: EditorHost;
  readonly #retros: RetroFiles;

  constructor(host: EditorHost, retros: RetroFiles) {
    this.#host = host;
    this.#retros = retros;
  }

  /**
   * The slug under the cursor.
   * @throws {UserError} `refused` where there is none that can be renamed
   */
  async prepareRename(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<{ range: Range; placeholder: string }> {
    // Said before a new name is asked for.
    assertTrusted();
    const site = await editedFile(this.#host, document, token);
    const named = site && namedAt(site, document.offsetAt(position));
    if (!site || !named)
      throw new UserError('refused', l10n.t('There is nothing to rename here. Put the cursor on a slug.'));
    if (isLead(named.target)) throw new UserError('refused', refusalSentence({ code: 'lead' }));
    const placeholder = site.core.slugOfNamed(named.target);
    return { range: rangeIn(document, named.start, named.end), placeholder };
  }

  provideRenameEdits(
    document: TextDocument,
    position: Position,
    newName: string,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | undefined> {
    return rejectingPlainly(async () => {
      assertTrusted();
      const site = await editedFile(this.#host, document, token);
      const named = site && namedAt(site, document.offsetAt(position));
      return site && named && this.renamed(site, named.target, newName.trim(), token);
    });
  }

  /**
   * The edit that gives a thing another slug; undefined where nobody waits for it any more.
   * @throws {UserError} `refused` where it cannot be renamed
   */
  async renamed(
    site: EditedFile,
    target: NamedThing,
    to: string,
    token: CancellationToken = new CancellationTokenSource().token,
  ): Promise<WorkspaceEdit | undefined> {
    const { core, open } = site;
    const { book } = open;
    const slug = core.slugOfNamed(target);
    const [files, linking, taken] = await Promise.all([
      textsWith(book, slug, token),
      this.#linking(site, slug),
      siblingNames(site, target),
    ]);
    if (!files || token.isCancellationRequested) return undefined;
    const broken = files.find(({ problem }) => problem);
    const at = (path: string) => Uri.joinPath(book.root, path);
    if (broken?.problem) throw refused(at(broken.path), broken.problem);
    const renamed = core.renameEdits(target, to, files, {
      exists: (path) => taken.has(path),
      linking,
      folder: bookPath(book.folder),
    });
    if (!renamed.ok) {
      const { refusal } = renamed;
      if (refusal.code === 'cannotEdit') throw refused(at(refusal.path), refusal.refusal);
      throw new UserError('refused', refusalSentence(refusal));
    }
    const edit = new WorkspaceEdit();
    // First, as VS Code then saves what it changes: had a file moved since, it would stay unsaved.
    for (const { from, to: moved } of renamed.moves) {
      await assertNoLink(book.folder.uri, at(from));
      edit.renameFile(at(from), at(moved), { overwrite: false });
    }
    const add = async (uri: Uri, movedTo: Uri, { path, edits }: FileEdits, texts: readonly PathText[]) => {
      await assertNoLink(book.folder.uri, uri);
      const place = placer(texts.find((one) => one.path === path)?.text ?? '');
      for (const { offset, length, text } of edits) {
        const [from, end] = [place(offset), place(offset + length)];
        edit.replace(movedTo, new Range(from.line, from.column, end.line, end.column), text);
      }
    };
    for (const one of renamed.records)
      await add(at(one.path), at(pathAfter(one.path, renamed.moves)), one, files);
    for (const one of renamed.linking) {
      const uri = Uri.joinPath(book.folder.uri, one.path);
      await add(uri, uri, one, linking);
    }
    return edit;
  }

  /** Retros that may link to it, by their paths in the workspace folder. */
  async #linking({ open }: EditedFile, slug: string): Promise<readonly PathText[]> {
    const { folder } = open.book;
    const uris = await this.#retros.in(folder);
    const texts = await mapLimit(uris, WIDTH, async (uri) => {
      const read = await fileText(uri);
      const isFit = read !== undefined && !read.problem && read.text.includes(slug);
      return isFit ? { path: workspacePath(uri), text: read.text } : undefined;
    });
    return texts.filter((one) => one !== undefined);
  }
}

/** Where a file lies after files or folders have moved. */
function pathAfter(path: string, moves: readonly { readonly from: string; readonly to: string }[]): string {
  const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return move ? move.to + path.slice(move.from.length) : path;
}

function isLead(target: NamedThing): boolean {
  return target.kind === 'person' && target.person === ME;
}

/** The paths of all that lies where the renamed thing would. */
async function siblingNames({ core, open }: EditedFile, target: NamedThing): Promise<ReadonlySet<string>> {
  const file = core.fileOf(target);
  const folder = target.kind === 'person' ? peopleFolder : file.slice(0, file.lastIndexOf('/'));
  return new Set((await listFolder(open.book.root, folder)).map((name) => `${folder}/${name}`));
}

function refusalSentence({ code }: Exclude<RenameRefusal, { code: 'cannotEdit' }>): string {
  switch (code) {
    case 'notASlug':
      return l10n.t(
        'A name here can only have lowercase letters a–z, digits and hyphens, like ada-lovelace.',
      );
    case 'lead':
      return l10n.t('“me” is you in every book: nobody else can have this name, and you cannot be renamed.');
    case 'taken':
      return l10n.t('This name is already taken. Choose another one.');
    default:
      return assertNever(code);
  }
}
