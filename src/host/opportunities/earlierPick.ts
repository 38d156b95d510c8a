import { l10n } from 'vscode';
import { type PickItem, pickButton } from '../platform/messages/quickInputs';
import { type Earlier, statusInWords } from './earlier';

/** A row of the list, with the two things that one can do with it. */
export interface EarlierItem extends PickItem {
  readonly earlier: Earlier;
}

/** What stands behind each row: settle it, or go there. */
export const earlierButtons = () => ({
  settle: pickButton('check', l10n.t('What became of it?')),
  open: pickButton('go-to-file', l10n.t('Open')),
});

/** Rows for things that are still open. */
export function earlierItems(
  things: readonly Earlier[],
  today: string,
  buttons: ReturnType<typeof earlierButtons>,
): readonly EarlierItem[] {
  return things.map((earlier) => ({
    icon: 'history',
    label: earlier.from === 'line' ? earlier.action.text : titleOf(earlier),
    description: statusInWords(earlier, today),
    earlier,
    buttons: [buttons.settle, buttons.open],
  }));
}

function titleOf({ opportunity }: Earlier & { from: 'record' }): string {
  return opportunity.record.title ?? opportunity.thing.name;
}
