import {
  type CancellationToken,
  type CompletionContext,
  type CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  CompletionTriggerKind,
  type Position,
  Range,
  SnippetString,
  type TextDocument,
} from 'vscode';
import type { Completion } from '../../core/editor/complete/completion';
import { isLeadbookSource } from '../../core/editor/suppressDuplicates';
import { isBlankText } from '../../core/isBlankText';
import { completion } from '../platform/messages/inEditors';
import { dayChoiceWords } from './dayWords';
import { type EditorHost, editedFile } from './editedFile';
import { shownByYaml } from './otherYamlSupport';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  item: CompletionItemKind.Snippet,
  word: CompletionItemKind.EnumMember,
  person: CompletionItemKind.User,
  day: CompletionItemKind.Constant,
  goal: CompletionItemKind.Reference,
  opportunity: CompletionItemKind.Reference,
  mention: CompletionItemKind.User,
};

/** In files of more lines a look at the text can be felt. */
const MANY_LINES = 3000;

/** Offers what fits at a place of a book's file: keys, words, people, days, goals, opportunities. */
export class RecordCompletionProvider implements CompletionItemProvider {
  /** What is typed right before a value, a new item's key or a name; a blank also within words for days. */
  static readonly triggers = [':', ' ', '@', '-'];
  readonly #host: EditorHost;

  constructor(host: EditorHost) {
    this.#host = host;
  }

  async provideCompletionItems(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
    { triggerKind, triggerCharacter }: CompletionContext,
  ): Promise<CompletionItem[]> {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    const isBlank = triggerKind === CompletionTriggerKind.TriggerCharacter && triggerCharacter === ' ';
    // Whoever indents a line did not ask; in a large file, nobody who writes a text waits for each word.
    if (isBlank && (isBlankText(before) || (document.lineCount > MANY_LINES && !/[:-] $/.test(before))))
      return [];
    const site = await editedFile(this.#host, document, token);
    const found = site?.core.complete(site.text, document.offsetAt(position), site.context);
    if (!found) return [];
    const shown = shownByYaml(document.uri);
    const [start, end] = [document.positionAt(found.start), document.positionAt(found.end)];
    // VS Code takes ranges of one line around the cursor only.
    const from = start.line === position.line && start.isBefore(position) ? start : position;
    const to = end.line === position.line && end.isAfter(position) ? end : position;
    const range = { inserting: new Range(from, position), replacing: new Range(from, to) };
    return found.items.filter((one) => isLeadbookSource(one, shown)).map((one) => itemOf(one, range));
  }
}

function itemOf(one: Completion, range: { inserting: Range; replacing: Range }): CompletionItem {
  const { kind, label, insert, filter, sort, description, detail, choice, again } = one;
  const words = choice && dayChoiceWords(choice);
  const second = words ? label : detail;
  const item = completion(
    { label: words?.[0] ?? label, ...(second === undefined ? {} : { description: second }) },
    KINDS[kind],
    kind === 'key' || kind === 'item' ? new SnippetString(insert) : insert,
    description === '' ? undefined : description,
  );
  // Further lines are indented in full already.
  item.keepWhitespace = true;
  item.filterText = words ? [...words, filter].join(' ') : filter;
  item.sortText = sort;
  item.range = range;
  if (again) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
