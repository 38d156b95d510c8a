import { l10n, type Uri } from 'vscode';
import { background } from '../platform/background';
import { Disposables } from '../platform/disposables';
import { showInformation } from '../platform/messages/notices';
import { createPick, type PickItem, pickButton } from '../platform/messages/quickInputs';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { type Earlier, type EarlierHost, earlierThings, standingInWords } from './earlier';
import { openOrResolve } from './openOrResolve';

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
    description: standingInWords(earlier, today),
    earlier,
    buttons: [buttons.settle, buttons.open],
  }));
}

/** Lists what is still open from before a retro: Enter goes there, the tick settles it and shows what is left. */
export async function showEarlier(
  host: RetroContext & EarlierHost,
  open: OpenBook,
  retro: Uri,
): Promise<void> {
  for (;;) {
    const things = await earlierThings(host, open, retro);
    if (things.length === 0) {
      background(showInformation(l10n.t('Nothing from earlier retros is open any more.')));
      return;
    }
    const chosen = await choose(things, host.today());
    if (!chosen) return;
    await openOrResolve(host, open, chosen.thing, chosen.how);
    if (chosen.how === 'open') return;
  }
}

interface Chosen {
  readonly thing: Earlier;
  readonly how: 'open' | 'settle';
}

function choose(things: readonly Earlier[], today: string): Promise<Chosen | undefined> {
  return new Promise((resolve) => {
    const disposables = new Disposables();
    const settle = (chosen: Chosen | undefined) => {
      resolve(chosen);
      disposables.dispose();
    };
    const buttons = earlierButtons();
    const pick = disposables.add(createPick<EarlierItem>());
    pick.title = l10n.t('Still Open from Before');
    pick.placeholder = l10n.t('Enter opens it; ✓ closes it');
    pick.items = earlierItems(things, today, buttons);
    pick.matchOnDescription = true;
    disposables.add(
      pick.onDidTriggerItemButton(({ item, button }) =>
        settle({ thing: item.earlier, how: button === buttons.settle ? 'settle' : 'open' }),
      ),
    );
    disposables.add(
      pick.onDidAccept(() => {
        const item = pick.selectedItems[0];
        if (item) settle({ thing: item.earlier, how: 'open' });
      }),
    );
    disposables.add(pick.onDidHide(() => settle(undefined)));
    pick.show();
  });
}

function titleOf({ opportunity }: Earlier & { from: 'record' }): string {
  return opportunity.record.title ?? opportunity.thing.name;
}
