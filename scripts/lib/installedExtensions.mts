import { cpSync } from 'node:fs';
import { temporaryFolder } from './cleanup.mts';
import { runOrFail } from './run.mts';
import { serverFolders } from './serverFolders.mts';

/** What was installed in this process, by the packages: installing takes seconds, and each test window wants the same. */
const installed = new Map<string, Promise<string>>();

/**
 * Puts packaged extensions into a folder, as VS Code installs them. The same packages are installed once and then copied.
 * @param entry the script of VS Code's server
 * @param packages the paths of the packages
 * @param folder the new folder of extensions
 * @param env the environment of the server
 * @throws where one cannot be installed
 */
export async function installExtensions(
  entry: string,
  packages: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const key = packages.join('\n');
  const first = installed.get(key) ?? install(entry, packages, env);
  installed.set(key, first);
  // What failed is tried again by the next window.
  first.catch(() => installed.delete(key));
  cpSync(await first, folder, { recursive: true });
}

async function install(entry: string, packages: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { extensions, args } = serverFolders(temporaryFolder('installed'));
  const wanted = packages.flatMap((one) => ['--install-extension', one]);
  await runOrFail('Installing the extension', process.execPath, [entry, ...args, ...wanted], { env });
  return extensions;
}
