import { runOrFail } from './run.mts';

/**
 * The environment for npm started from within an npm script: what describes the outer call is taken out.
 * Its user agent would name the outer Node, and its prefix the checkout.
 */
export function npmEnvironment(): NodeJS.ProcessEnv {
  const outer =
    /^npm_(package_|lifecycle_|config_(user_agent|local_prefix|prefix|workspace|ignore_scripts|omit|include))/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name.toLowerCase())));
}

/** Runs npm quietly in a folder, with the Node that runs this script; gives what it printed. */
export async function npm(what: string, folder: string, ...args: string[]): Promise<string> {
  const options = { cwd: folder, env: npmEnvironment() };
  const cli = process.env.npm_execpath;
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier'];
  if (cli?.endsWith('.js')) return runOrFail(what, process.execPath, [cli, ...args, ...quiet], options);
  return runOrFail(what, 'npm', [...args, ...quiet], { ...options, shell: process.platform === 'win32' });
}
