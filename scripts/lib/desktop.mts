import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atEnd, temporaryFolder } from './cleanup.mts';
import { capture, runOrFail } from './run.mts';
import { testSettings } from './testSettings.mts';

const shell = process.platform === 'win32'; // there `code` is a batch file

/** Is there a desktop VS Code on the PATH? In a terminal of a remote window, `code` is another program that opens files there. */
export async function hasDesktopCode(): Promise<boolean> {
  if (process.env.VSCODE_IPC_HOOK_CLI) return false;
  const { code, output } = await capture('code', ['--version'], { shell });
  return code === 0 && /^\d+\.\d+\.\d+/m.test(output);
}

/** Opens a folder in the desktop VS Code, which knows of nothing but the extension, until its window is closed. */
export async function openDesktop(vsix: string, folder: string): Promise<void> {
  const home = temporaryFolder('code');
  const user = join(home, 'data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(testSettings, null, 2));
  const quote = (text: string) => (shell ? `"${text}"` : text);
  const own = [
    '--user-data-dir',
    quote(join(home, 'data')),
    '--extensions-dir',
    quote(join(home, 'extensions')),
  ];
  await runOrFail('Installing the extension', 'code', [...own, '--install-extension', quote(vsix)], {
    shell,
  });
  const args = [...own, '--new-window', '--wait', '--disable-workspace-trust', quote(folder)];
  const child = spawn('code', args, { stdio: 'inherit', shell });
  atEnd(() => child.kill());
  await new Promise((done) => child.on('close', done));
}
