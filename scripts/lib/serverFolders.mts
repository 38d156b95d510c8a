import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a VS Code server keeps what is its own. */
export interface ServerFolders {
  /** Its extensions, each in a folder. */
  readonly extensions: string;
  /** The arguments that tell it so. */
  readonly args: readonly string[];
}

/** Has a VS Code server keep everything in a folder, which exists. */
export function serverFolders(home: string): ServerFolders {
  const [extensions, config] = [join(home, 'extensions'), join(home, 'config.yaml')];
  writeFileSync(config, ''); // else code-server writes one, and tells of a password
  return { extensions, args: ['--user-data-dir', home, '--extensions-dir', extensions, '--config', config] };
}
