import { l10n } from 'vscode';
import { toggleItem } from '../../core/records/changes';
import type { CommandContext } from '../commands/commandContext';
import type { UndoHistory } from '../commands/undoHistory';
import { UserError } from '../platform/errors';
import { dropTopic } from './dropTopic';
import type { ItemRow, Row } from './peopleRows';
import type { PeopleTree } from './peopleTree';
import { tickedSentence } from './tickedSentence';

/** The edits that a click or a drop in the people view makes. Each throws a `UserError` if it is refused. */
export interface RowEdits {
  /** Ticks a row's item, or takes the tick away; refused when another text stands there by now. */
  tick(row: ItemRow, checked: boolean): Promise<void>;
  /** Moves a topic to where it was dropped. */
  drop(topic: ItemRow, target: Row): Promise<void>;
}

/** Makes the edits; loaded when the first of them is asked for. */
export function rowEdits(context: CommandContext, history: UndoHistory, tree: PeopleTree): RowEdits {
  return {
    async tick(row, checked) {
      const { book } = row.book;
      try {
        if (checked === row.done) return;
        const value = row.list === 'topics' ? 'true' : context.today();
        await history.recorded(context, tickedSentence(row.list, checked), ({ writer }) =>
          writer.edit(book.folder.uri, book.uri(row.thing), (text) =>
            toggleItem(text, row.list, row.index, row.text, value, row.done),
          ),
        );
      } catch (error) {
        // The box shows what the person clicked; the row must show what is in the file.
        if (error instanceof UserError) tree.refresh();
        throw error;
      }
    },
    drop: (topic, target) =>
      history.recorded(context, l10n.t('Topic moved'), (own) => dropTopic(own, topic, target)),
  };
}
