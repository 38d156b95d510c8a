import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout. */
export const root = resolve(import.meta.dirname, '../..');

/** A path inside the checkout. */
export function inRoot(...parts: string[]): string {
  return join(root, ...parts);
}

/** Where tools too big for `node_modules` live: outside the checkout, so that a second one need not pay again. */
export function cacheFolder(): string {
  const { LEADBOOK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (LEADBOOK_CACHE) return resolve(LEADBOOK_CACHE);
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'leadbook');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/leadbook');
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? homedir(), 'leadbook', 'cache');
  return join(homedir(), '.cache', 'leadbook');
}
