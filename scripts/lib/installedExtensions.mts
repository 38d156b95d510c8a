import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './cleanup.mts';
import { runOrFail } from './run.mts';

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
  cpSync(await first, folder, { recursive: true });
}

async function install(entry: string, packages: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const home = temporaryFolder('installed');
  const [extensions, config] = [join(home, 'extensions'), join(home, 'config.yaml')];
  writeFileSync(config, ''); // else code-server writes one, and tells of a password
  const own = ['--user-data-dir', home, '--extensions-dir', extensions, '--config', config];
  const wanted = packages.flatMap((one) => ['--install-extension', one]);
  await runOrFail('Installing the extension', process.execPath, [entry, ...own, ...wanted], { env });
  return extensions;
}
