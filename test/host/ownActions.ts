// What Leadbook offers in an editor.
import { type CodeAction, type CodeLens, commands, languages, Range, type Uri, window } from 'vscode';
import { eventually } from './harness.ts';

/** Waits until Leadbook tells of something wrong in a file. */
export async function told(uri: Uri): Promise<void> {
  await window.showTextDocument(uri);
  await eventually('its problems', () =>
    languages.getDiagnostics(uri).some(({ source }) => source === 'Leadbook'),
  );
}

/** The quick fixes and rewrites that are offered for the lines of a file. */
export async function ownActions(uri: Uri): Promise<CodeAction[]> {
  const { document } = await window.showTextDocument(uri);
  const all: CodeAction[] = [];
  for (let line = 0; line < document.lineCount; line++) {
    const range = new Range(line, 0, line, document.lineAt(line).text.length);
    all.push(
      ...(await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range)),
    );
  }
  // VS Code's own Markdown has edits to offer too.
  const isRecord = uri.path.endsWith('.yaml');
  return all.filter(
    ({ edit, command }) => (isRecord && edit !== undefined) || command?.command.startsWith('leadbook.'),
  );
}

/** The lines of code lenses that a file has. */
export async function lenses(uri: Uri): Promise<CodeLens[]> {
  await window.showTextDocument(uri);
  return commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
}
