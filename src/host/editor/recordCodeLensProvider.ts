import {
  type CancellationToken,
  type CodeLens,
  type CodeLensProvider,
  type Command,
  EventEmitter,
  l10n,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { assertNever } from '../../core/assertNever';
import type { Lens, OpenListItem } from '../../core/editor/lensesOf';
import { commandId, readSetting, settingId } from '../platform/contributions';
import { ageInWords } from '../platform/dateFormat';
import { Disposables } from '../platform/disposables';
import { codeLens } from '../platform/messages/inEditors';
import { type EditedFile, type EditorHost, editedFile } from './editedFile';

/** Offers on a line what one does with what stands there. */
export class RecordCodeLensProvider implements CodeLensProvider {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables = new Disposables();
  readonly #host: EditorHost;
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(host: EditorHost) {
    this.#host = host;
    this.#disposables.add(this.#changed);
    this.#disposables.add(workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire()));
    this.#disposables.add(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingId('editor.codeLens'))) this.#changed.fire();
      }),
    );
  }

  async provideCodeLenses(document: TextDocument, token: CancellationToken): Promise<CodeLens[]> {
    if (!workspace.isTrusted || !readSetting('editor.codeLens', document.uri)) return [];
    const site = await editedFile(this.#host, document, token);
    if (!site) return [];
    return site.core.lensesOf(site.text, site.context).flatMap((lens) => {
      const { line } = document.positionAt(lens.offset);
      return commandsOf(lens, document, site).map((command) =>
        codeLens(new Range(line, 0, line, 0), command),
      );
    });
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}

/** What clicks do: of support, which was given or becomes a promise, there are two. */
function commandsOf(lens: Lens, document: TextDocument, site: EditedFile): readonly Command[] {
  const command = commandOf(lens, document, site);
  if (!command) return [];
  if (lens.kind !== 'support') return [command];
  const { text } = lens.item;
  const promise = {
    title: l10n.t('Promise It'),
    tooltip: l10n.t('Turn it into a promise: {0}', text),
    command: commandId('giveSupport'),
    arguments: [{ uri: document.uri, text, as: 'promise' }],
  };
  return [command, promise];
}

/** What a click does. Milestones have boxes in their rows; a line above each would be noise. */
function commandOf(
  lens: Lens,
  { uri }: TextDocument,
  { open, thing, context }: EditedFile,
): Command | undefined {
  switch (lens.kind) {
    case 'prepare':
      // A file by itself means that a person asked, who sees the sentence where it cannot be done.
      return { title: l10n.t('Prepare'), command: commandId('prepare'), arguments: [uri] };
    case 'start':
      return {
        title: l10n.t('Start'),
        tooltip: l10n.t('Start the one-on-one: this note gets its day'),
        command: commandId('startOneOnOne'),
        arguments: [{ book: open.book.root, person: thing.person }],
      };
    case 'privateNote':
      return {
        title: l10n.t('Private note'),
        tooltip: l10n.t('For your eyes only, in a file beside this one'),
        command: commandId('privateNote'),
        arguments: [{ uri }],
      };
    case 'checkIn':
      return { title: l10n.t('Check in'), command: commandId('checkIn'), arguments: [{ uri }] };
    case 'addMilestone':
      return { title: l10n.t('Milestone'), command: commandId('addMilestone'), arguments: [{ uri }] };
    case 'told':
      return { title: l10n.t('Mark as Shared'), command: commandId('markTold'), arguments: [{ uri }] };
    case 'outcome':
      return {
        title: l10n.t('What became of it?'),
        command: commandId('recordOutcome'),
        arguments: [uri],
      };
    case 'action': {
      const { index, text } = lens.item;
      return {
        title: doneTitle(lens.item),
        tooltip: l10n.t('Done: {0}', text),
        command: commandId('toggleAction'),
        arguments: [{ uri, index, text }],
      };
    }
    case 'topic': {
      const { index, text } = lens.item;
      return {
        title: l10n.t('Discussed'),
        tooltip: l10n.t('Mark this topic as done: {0}', text),
        command: commandId('toggleTopic'),
        arguments: [{ uri, index, text }],
      };
    }
    case 'support': {
      const { text } = lens.item;
      return {
        title: l10n.t('Given'),
        tooltip: l10n.t('You gave this support: {0}', text),
        command: commandId('giveSupport'),
        arguments: [{ uri, text, as: 'given' }],
      };
    }
    case 'evidence': {
      const { index, text } = lens.item;
      return {
        title: l10n.t('Tie to a Goal'),
        tooltip: l10n.t('Move it to the goal it is evidence for: {0}', text),
        command: commandId('tieEvidence'),
        arguments: [{ book: open.book.root, person: thing.person, index, text }],
      };
    }
    case 'handOver':
      return { title: l10n.t('Hand Over More'), command: commandId('handOverMore'), arguments: [uri] };
    case 'wrapUp':
      return {
        title: l10n.t('Wrap Up'),
        tooltip: l10n.t('Discussed, carried or dropped: one list for all topics'),
        command: commandId('wrapUp'),
        // A file by itself means that a person asked.
        arguments: [uri],
      };
    case 'vision':
      return {
        title: l10n.t('Our vision: {0}', shortened(context.vision ?? '')),
        tooltip: l10n.t('Open it in book.yaml'),
        command: 'vscode.open',
        arguments: [open.book.uri({ kind: 'book', name: 'book', private: false })],
      };
    case 'milestone':
      return undefined;
    default:
      return assertNever(lens);
  }
}

/** How much of the vision a line of its own takes, in UTF-16 units. */
const VISION = 120;

function shortened(text: string): string {
  return text.length > VISION ? `${text.slice(0, VISION - 1)}…` : text;
}

function doneTitle({ age, late }: OpenListItem): string {
  const facts = [
    age === undefined || age === 0 ? undefined : l10n.t('open for {0}', ageInWords(age)),
    late === undefined || late <= 0 ? undefined : l10n.t('{0} overdue', ageInWords(late)),
  ];
  return [l10n.t('Done'), ...facts].filter(Boolean).join(' · ');
}
