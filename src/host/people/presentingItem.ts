import { Disposable, l10n } from 'vscode';
import { background } from '../platform/background';
import { commandId } from '../platform/contributions';
import { type StatusContent, StatusItem } from '../platform/messages/statusItems';
import type { Books } from '../store/books';

/** The switch in the status bar, where there is a book: says whether others may look, and a click changes that. */
export function showPresenting(books: Books): Disposable {
  const item = new StatusItem('leadbook.presenting', l10n.t('Leadbook: Presenting'), -11);
  const look = () => {
    const { isOn } = books.presenting;
    if (books.known.length === 0 && !isOn) return item.hide();
    item.show(presentingContent(isOn));
  };
  const again = () => books.all().then(look, look);
  background(again());
  return Disposable.from(
    item,
    books.onDidChange(() => background(again())),
  );
}

/** Returns the icon, words and command of the switch in the status bar, while presenting is on or off. */
export function presentingContent(isOn: boolean): StatusContent {
  const tooltip = isOn
    ? l10n.t('Private notes are hidden. Show them again')
    : l10n.t('Present: hide private notes while others see your screen');
  return {
    icon: isOn ? 'eye-closed' : 'eye',
    text: isOn ? l10n.t('Presenting') : '',
    tooltip,
    label: tooltip,
    command: { command: commandId('present'), arguments: [] },
  };
}
