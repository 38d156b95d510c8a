import { commands, type DataTransfer, DataTransferItem, type LogOutputChannel, Uri } from 'vscode';
import { ME } from '../../../core/book/fixedNames';
import type { UndoHistory } from '../../commands/undoHistory';
import type { Row } from '../../people/peopleRows';
import { commandId, VIEWS } from '../../platform/contributions';
import { guarded } from '../../platform/guarded';
import type { DragAndDrop } from '../../platform/lazyTree';
import type { OpportunityRow } from '../opportunityRows';

/** What VS Code calls rows of the opportunities view when they are dragged. */
export const OPPORTUNITY_MIME = `application/vnd.code.tree.${VIEWS.opportunities}`;

/** Opportunities are dragged to another status, or to a person of the people view, who then owns them. */
export class OpportunityDragAndDrop implements DragAndDrop<OpportunityRow> {
  readonly #history: UndoHistory;
  readonly #log: LogOutputChannel;

  constructor(history: UndoHistory, log: LogOutputChannel) {
    this.#history = history;
    this.#log = log;
  }

  handleDrag(rows: readonly OpportunityRow[], data: DataTransfer): void {
    const uris = rows.flatMap((row) =>
      row.row === 'opportunity' ? [row.book.book.uri(row.thing).toString()] : [],
    );
    // Text, as it must cross to another view.
    if (uris.length > 0) data.set(OPPORTUNITY_MIME, new DataTransferItem(uris.join('\n')));
  }

  async handleDrop(target: OpportunityRow | undefined, data: DataTransfer): Promise<void> {
    const uris = await draggedOpportunities(data);
    const group = target?.row === 'status' ? target.group : undefined;
    if (!group) return;
    if (group === 'outcomes') {
      for (const uri of uris)
        await guarded(this.#log, async () => commands.executeCommand(commandId('recordOutcome'), uri));
      return;
    }
    await this.#history.together(async () => {
      for (const uri of uris) {
        await guarded(this.#log, async () =>
          commands.executeCommand(commandId('setOpportunityStatus'), { uri, status: group }),
        );
      }
    });
  }
}

/** The opportunities that are being dragged, from whatever view. */
async function draggedOpportunities(data: DataTransfer): Promise<readonly Uri[]> {
  const text = await data.get(OPPORTUNITY_MIME)?.asString();
  return text ? text.split('\n').map((one) => Uri.parse(one, true)) : [];
}

/** Makes the person of a row of the people view the owner of the opportunities that were dropped there. */
export async function dropOnPerson(
  history: UndoHistory,
  target: Row | undefined,
  data: DataTransfer,
): Promise<void> {
  const owner = target?.row === 'me' ? ME : target && 'person' in target ? target.person : undefined;
  if (owner === undefined) return;
  const uris = await draggedOpportunities(data);
  await history.together(async () => {
    for (const uri of uris) await commands.executeCommand(commandId('setOpportunityOwner'), { uri, owner });
  });
}
