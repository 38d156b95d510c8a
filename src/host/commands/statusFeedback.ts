import { commands, l10n, type Uri } from 'vscode';
import type { GroupName } from '../../core/records/rowGroups';
import { background } from '../platform/background';
import { commandId } from '../platform/contributions';
import { defined } from '../platform/defined';
import { showInformation } from '../platform/messages/notices';
import { StatusItem } from '../platform/messages/statusItems';
import type { DoneButton, DoneMessage, Feedback } from './commandContext';

/** How long the status bar tells of a change, in milliseconds. */
const TOLD = 20_000;

/** Tells in the status bar, and in a notice, what was done: a click undoes it, another opens the file. */
export class StatusFeedback implements Feedback {
  readonly #done = new StatusItem('leadbook.done', l10n.t('Leadbook: Last Change'), -20);
  readonly #open = new StatusItem('leadbook.openDone', l10n.t('Leadbook: Open Changed File'), -21);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly reveal: Feedback['reveal'];

  /** @param reveal shows the row of a file in the people view, where that is visible */
  constructor(reveal: Feedback['reveal']) {
    this.reveal = reveal;
  }

  async tell(done: DoneMessage): Promise<void> {
    this.#show(done);
    if (done.open) await this.reveal(done.open, done.group);
  }

  kept(uri: Uri, group?: GroupName): Promise<void> {
    return this.tell({ message: l10n.t('Saved'), open: uri, ...defined({ group }) });
  }

  /** Hides what was told: something else was changed since. */
  hide(): void {
    clearTimeout(this.#timer);
    this.#done.hide();
    this.#open.hide();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#done.dispose();
    this.#open.dispose();
  }

  #show({ message, open, entry, notice }: DoneMessage): void {
    clearTimeout(this.#timer);
    const undo = entry === undefined ? undefined : called(commandId('undoEntry'), entry, message);
    const opening = open && called('vscode.open', open);
    this.#done.show(
      undo
        ? {
            icon: 'discard',
            text: l10n.t('{0} · Undo', message),
            tooltip: l10n.t('Undo: {0}', message),
            label: l10n.t('{0}. Undo', message),
            command: undo,
          }
        : { icon: 'check', text: message, tooltip: message, label: message, command: opening ?? HIDE },
    );
    if (opening) {
      const text = l10n.t('Open');
      const tooltip = l10n.t('Open the file that was changed');
      this.#open.show({ icon: 'go-to-file', text, tooltip, label: tooltip, command: opening });
    } else this.#open.hide();
    this.#timer = setTimeout(() => this.hide(), TOLD);
    if (!notice) return;
    const { text, buttons = [], undo: undone } = notice === true ? { text: message } : notice;
    background(
      notify(text, [
        ...buttons,
        ...(opening ? [buttonFor(l10n.t('Open'), opening)] : []),
        ...(undo && undone !== false ? [buttonFor(l10n.t('Undo'), undo)] : []),
      ]),
    );
  }
}

/** What a click on a message does. */
interface Called {
  readonly command: string;
  readonly arguments: unknown[];
}

function called(command: string, ...given: unknown[]): Called {
  return { command, arguments: given };
}

function buttonFor(label: string, { command, arguments: given }: Called): DoneButton {
  return { label, press: () => commands.executeCommand(command, ...given) };
}

/** A notice stays in the list of notices for hours: its buttons are about what it tells of, whatever was done since. */
async function notify(text: string, buttons: readonly DoneButton[]): Promise<void> {
  const said = await showInformation(text, ...buttons.map(({ label }) => label));
  await buttons.find(({ label }) => label === said)?.press();
}

/** What a click on a message does that leads nowhere: the focus goes back to where one was. */
const HIDE = called('workbench.action.focusActiveEditorGroup');
