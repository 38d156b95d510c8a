import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  l10n,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { ME } from '../../core/book/paths';
import type { NotedPromise } from '../../core/editor/notedPromises';
import { isList } from '../../core/isList';
import { read } from '../../core/yaml';
import { isDataMap } from '../../core/yaml/data';
import { commandId } from '../platform/contributions';
import { dayInWords } from '../platform/dateFormat';
import { codeAction } from '../platform/messages/inEditors';
import type { OpenBook } from '../store/books';
import { dirtyDocument } from '../store/disk';
import { textOnDisk } from '../store/documents';
import { nameOf } from '../store/personSummaries';
import type { EditorHost } from './editedFile';
import { notesIdOf } from './notesUri';
import { promiseReader } from './promiseReader';

/** The notes of a one-on-one that a document shows, and the line of them at a place of the document. */
interface ShownNotes {
  readonly notes: string;
  readonly line: number;
  /** The text of the whole record. */
  readonly record: string;
}

/** Offers to make a promise of the line of the notes that the cursor is on, in the YAML file and in its Markdown document. */
export class NotedPromiseActions implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];
  readonly #host: EditorHost;

  constructor(host: EditorHost) {
    this.#host = host;
  }

  /** @throws {UserError} where the file of a document of notes cannot be read */
  async provideCodeActions(
    document: TextDocument,
    range: Range,
    { only }: CodeActionContext,
  ): Promise<CodeAction[]> {
    if (!workspace.isTrusted || (only && !only.intersects(CodeActionKind.QuickFix))) return [];
    const { version } = document;
    const { line } = range.start;
    const { mayPromise } = await this.#host.modules.load('topics');
    if (document.isClosed || document.version !== version || !mayPromise(document.lineAt(line).text))
      return [];
    await this.#host.books.all();
    const uri = notesIdOf(document.uri)?.file ?? document.uri;
    const open = this.#host.books.at(uri);
    const thing = open?.book.thing(uri);
    if (!open || thing?.kind !== 'oneOnOne' || thing.person === undefined) return [];
    const shown = await this.#notesAt(document, line);
    if (!shown) return [];
    const next = (await open.needs.of(await open.summaries.get(thing.person)))?.due;
    const promises = await promiseReader(this.#host, open, { person: thing.person, name: thing.name }, next);
    if (document.isClosed || document.version !== version) return [];
    const promise = promises(shown.notes, promisedIn(shown.record)).find((one) => one.line === shown.line);
    if (!promise) return [];
    const owners = promise.owner === undefined ? [ME, thing.person] : [promise.owner];
    return Promise.all(
      [...new Set(owners)].map(async (owner, at) => {
        const action = codeAction(await titleOf(open, owner, promise), CodeActionKind.QuickFix);
        const { text, due } = promise;
        action.command = {
          title: action.title,
          command: commandId('addAction'),
          arguments: [{ uri, text, owner, ...(due === undefined ? {} : { due }) }],
        };
        action.isPreferred = at === 0;
        return action;
      }),
    );
  }

  async #notesAt(document: TextDocument, line: number): Promise<ShownNotes | undefined> {
    const id = notesIdOf(document.uri);
    if (id) {
      if (id.path.join('.') !== 'notes') return undefined;
      const record = dirtyDocument(id.file)?.getText() ?? (await textOnDisk(id.file));
      return { notes: document.getText(), line, record };
    }
    const { markdownFieldAt } = await this.#host.modules.load('topics');
    const record = document.getText();
    const end = document.offsetAt(document.lineAt(line).range.end);
    const field = markdownFieldAt(record, 'oneOnOne', end);
    return field?.path.join('.') === 'notes' ? { notes: field.text, line: field.line, record } : undefined;
  }
}

/** The texts of the promises that a record has. */
function promisedIn(record: string): readonly string[] {
  const reading = read(record);
  const actions = reading.ok ? reading.data.actions : undefined;
  if (!isList(actions)) return [];
  return actions.flatMap((one) => (isDataMap(one) && typeof one.text === 'string' ? [one.text] : []));
}

async function titleOf({ summaries }: OpenBook, owner: string, { due }: NotedPromise): Promise<string> {
  const day = due === undefined ? undefined : dayInWords(due);
  if (owner === ME)
    return day === undefined ? l10n.t('Make It Your Promise') : l10n.t('Make It Your Promise, Due {0}', day);
  const name = nameOf(await summaries.get(owner));
  return day === undefined
    ? l10n.t('Make It a Promise of {0}', name)
    : l10n.t('Make It a Promise of {0}, Due {1}', name, day);
}
