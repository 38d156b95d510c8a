import { type Disposable, type WebviewPanel, window } from 'vscode';
import { PAGE_VIEW } from '../platform/contributions';

/** Brings pages back after a reload; the code behind them is loaded when there is one to bring back. */
export function registerPages(
  load: () => Promise<{ restore(panel: WebviewPanel, kept: unknown): void }>,
): Disposable {
  return window.registerWebviewPanelSerializer(PAGE_VIEW, {
    deserializeWebviewPanel: async (panel, kept: unknown) => (await load()).restore(panel, kept),
  });
}
