import { EventEmitter, l10n, TabInputText, Uri, window, workspace } from 'vscode';
import { Disposables } from '../platform/disposables';
import { pickOne } from '../prompts/inputs';

const SCHEME = 'leadbook-import';

/** Shows what an import would do as a page that cannot be edited, and asks whether to do it. */
export async function agreed(text: string, notes: number): Promise<boolean> {
  const disposables = new Disposables();
  const uri = Uri.from({ scheme: SCHEME, path: `/${l10n.t('Import')}.md` });
  try {
    const changed = disposables.add(new EventEmitter<Uri>());
    disposables.add(
      workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: changed.event,
        provideTextDocumentContent: () => text,
      }),
    );
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    // VS Code may still hold the page of an import before.
    changed.fire(uri);
    const answer = await pickOne(
      { title: l10n.t('Import Notes'), step: 1, of: 1, back: false },
      l10n.t('Look through the page first, if you like; this stays open'),
      [
        {
          icon: 'check',
          label: l10n.t('Import'),
          description: l10n.t('one-on-ones: {0}', notes),
          value: true,
        },
        { icon: 'close', label: l10n.t('Write nothing'), value: false },
      ],
    );
    return answer.kind === 'answer' && answer.value;
  } finally {
    disposables.dispose();
    await close(uri);
  }
}

async function close(uri: Uri): Promise<void> {
  const tabs = window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
  if (tabs.length > 0) await window.tabGroups.close(tabs);
}
