// An extension for the window tests that calls tools as an agent without a chat does: VS Code then asks in a dialog.
import { commands, type ExtensionContext, LanguageModelTextPart, lm, Uri, workspace } from 'vscode';

export function activate({ subscriptions }: ExtensionContext): void {
  subscriptions.push(commands.registerCommand('agent.call', () => callAsWritten()));
}

/** Calls the tool that `call.json` beside the workspace's files names, and writes what comes of it into `answer.txt`. */
async function callAsWritten(): Promise<void> {
  const { name, input } = JSON.parse(await readIn('call.json')) as { name: string; input: object };
  let answer: string;
  try {
    const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
    answer = content.map((part) => (part instanceof LanguageModelTextPart ? part.value : '')).join('');
  } catch (error) {
    answer = `No answer: ${error instanceof Error ? error.message : String(error)}`;
  }
  await workspace.fs.writeFile(placeOf('answer.txt'), new TextEncoder().encode(answer));
}

async function readIn(file: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(placeOf(file)));
}

function placeOf(file: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  return Uri.joinPath(folder.uri, file);
}
