/** What clicks and drops in the views change: loaded with the first of them. */
import type { LogOutputChannel } from 'vscode';
import type { UndoHistory } from '../host/commands/undoHistory';
import { dropNotes } from '../host/notes-import/dropNotes';
import { dropOnPerson } from '../host/opportunities/opportunityDragAndDrop';
import type { Row } from '../host/people/peopleRows';
import type { RowEdits } from '../host/people/rowEdits';
import { TopicDragAndDrop } from '../host/people/topicDragAndDrop';
import type { DragAndDrop } from '../host/platform/lazyTree';

export { OpportunityDragAndDrop } from '../host/opportunities/opportunityDragAndDrop';
export { rowEdits } from '../host/people/rowEdits';

/** What drags rows of the people view, and takes what is dropped there: topics, opportunities and files of notes. */
export function peopleHand(
  editRows: () => Promise<RowEdits>,
  history: UndoHistory,
  log: LogOutputChannel,
): DragAndDrop<Row> {
  return new TopicDragAndDrop(
    editRows,
    async (target, data) => {
      await dropOnPerson(history, target, data);
      if (target && 'person' in target) await dropNotes(target.book.book.root, target.person, data);
    },
    log,
  );
}
