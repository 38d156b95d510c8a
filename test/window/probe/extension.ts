// An extension for the window tests: it shows hostile text in each place by Leadbook's own module, as commands do.
import {
  commands,
  EventEmitter,
  type ExtensionContext,
  languages,
  ProgressLocation,
  Range,
  TreeItem,
  window,
} from 'vscode';
import { codeLens } from '../../../src/host/platform/messages/inEditors';
import { showError, showInformation, showWarning } from '../../../src/host/platform/messages/notices';
import { showProgress } from '../../../src/host/platform/messages/progressNotices';
import { createInput, createPick } from '../../../src/host/platform/messages/quickInputs';
import { rejectingPlainly } from '../../../src/host/platform/messages/rejections';
import { showBadge, showRow } from '../../../src/host/platform/messages/shownRows';
import { StatusItem, showStatus } from '../../../src/host/platform/messages/statusItems';
import { hostile } from '../../unit/hostileTexts.ts';

/** What files, folders and people say in sentences of Leadbook's. A notice holds 1,000 characters, so not all are one. */
const sentences = hostile.flatMap((text, index) => [
  `${index}a. What opportunity should we face? (${text}) Kept in ${text}/ada.yaml. Skipped: “${text}”. Goal “${text}” of ${text}`,
  `${index}b. The key “${text}” is there twice: ${text}. You wrote: ${text} ${text.slice(0, text.indexOf(']') + 1)}${text.slice(text.indexOf(']') + 1)}`,
]);
const all = sentences.join('\n');
const last = `the last of ${sentences.length}`;

export function activate({ subscriptions }: ExtensionContext): void {
  const ended = new EventEmitter<void>();
  const untilEnd = () => new Promise<void>((done) => ended.event(() => done()));
  const actions: Readonly<Record<string, () => unknown>> = {
    notices: () => {
      const shows = [showInformation, showWarning, showError];
      for (const [index, one] of [...sentences, last].entries())
        void shows[index % 3]?.(one, `${index} ${one}`);
    },
    rejection: () =>
      rejectingPlainly(() => {
        throw new Error(sentences.slice(0, 2).join(' '));
      }),
    progress: () => {
      for (const one of [...sentences, last])
        void showProgress({ location: ProgressLocation.Notification, title: one }, (progress) => {
          progress.report({ message: one });
          return untilEnd();
        });
    },
    windowProgress: () =>
      showProgress({ location: ProgressLocation.Window, title: all }, (progress) => {
        progress.report({ message: `${all} ${last}` });
        return untilEnd();
      }),
    end: () => ended.fire(),
    status: () => {
      for (const [index, one] of sentences.entries())
        new StatusItem(`probe.${index}`, one, 0).show({
          icon: 'account',
          text: one,
          tooltip: one,
          label: one,
          command: { command: 'probe.end' },
        });
      showStatus('check', `${all} ${last}`, 60_000);
    },
    pick: () => {
      const pick = createPick();
      pick.title = all;
      pick.placeholder = all;
      pick.items = [...sentences, last].map((one) => ({
        icon: 'note',
        label: one,
        description: one,
        detail: one,
      }));
      pick.show();
    },
    input: () => {
      const input = createInput();
      input.title = all;
      input.placeholder = all;
      input.prompt = `${all} ${last}`;
      input.show();
    },
    validation: () => {
      const input = createInput();
      input.prompt = 'prompt';
      input.validationMessage = `${all} ${last}`;
      input.show();
    },
  };
  for (const [name, action] of Object.entries(actions))
    subscriptions.push(commands.registerCommand(`probe.${name}`, action));
  subscriptions.push(
    languages.registerCodeLensProvider(
      { pattern: '**/lenses.txt' },
      {
        provideCodeLenses: () =>
          [...sentences, last].map((title, line) =>
            codeLens(new Range(line, 0, line, 0), { title, tooltip: title, command: 'probe.end' }),
          ),
      },
    ),
  );
  const view = window.createTreeView('probe.rows', {
    treeDataProvider: {
      getChildren: () => [...sentences, last],
      getTreeItem: (one) => {
        const item = new TreeItem(one);
        item.description = one;
        item.tooltip = one;
        item.accessibilityInformation = { label: one };
        return showRow(item);
      },
    },
  });
  showBadge(view, 1, all);
  const rejecting = new StatusItem('probe.rejecting', 'Reject', 100);
  const command = { command: 'probe.rejection' };
  rejecting.show({ icon: 'error', text: 'Reject', tooltip: 'Reject', label: 'Reject', command });
  subscriptions.push(view, ended, rejecting);
}
