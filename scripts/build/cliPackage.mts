import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { npm } from '../lib/npm.mts';
import { inRoot } from '../lib/paths.mts';
import { cliBundle, cliFolder } from './bundles.mts';
import { noticesOf } from './notices.mts';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly repository: object;
  readonly homepage: string;
  readonly bugs: object;
  readonly engines: { readonly node: string };
}

/** Makes the package of the command `leadbook` in a folder: one file of code, README, licences and skills. */
export async function buildCli(): Promise<string> {
  rmSync(cliFolder, { recursive: true, force: true });
  mkdirSync(cliFolder, { recursive: true });
  const { metafile } = await build({ ...cliBundle, metafile: true });
  chmodSync(join(cliFolder, 'leadbook.cjs'), 0o755);
  cpSync(inRoot('src/cli/package'), cliFolder, { recursive: true });
  copyFileSync(inRoot('LICENSE'), join(cliFolder, 'LICENSE'));
  writeFileSync(join(cliFolder, 'THIRD-PARTY-NOTICES.txt'), noticesOf([metafile]));
  const { version, license, repository, homepage, bugs, engines } = JSON.parse(
    readFileSync(inRoot('package.json'), 'utf8'),
  ) as Manifest;
  const own = {
    name: 'leadbook-cli',
    version,
    description: 'Leadbook without VS Code: an MCP server for agents, and a check for CI',
    license,
    repository,
    homepage,
    bugs,
    engines: { node: engines.node },
    bin: { leadbook: 'leadbook.cjs' },
    files: ['leadbook.cjs', 'THIRD-PARTY-NOTICES.txt', 'skills'],
  };
  writeFileSync(join(cliFolder, 'package.json'), `${JSON.stringify(own, undefined, 2)}\n`);
  return cliFolder;
}

/** Packs that folder as npm installs it: `dist/leadbook-cli-<version>.tgz`. Gives the path. */
export async function packCli(): Promise<string> {
  const folder = await buildCli();
  const printed = await npm('Packing the command', folder, 'pack', '--pack-destination', inRoot('dist'));
  return inRoot('dist', printed.trim().split('\n').at(-1) ?? '');
}
