import { spawn } from 'node:child_process';

/** Opens an address in the person's browser, where there is a display for it. */
export function openInBrowser(address: string): void {
  const [command, ...args] = opener();
  if (!command) return;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {}); // the address was printed: the person can go there
  child.unref();
}

function opener(): string[] {
  if (process.env.CI) return [];
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['explorer.exe'];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : [];
}
