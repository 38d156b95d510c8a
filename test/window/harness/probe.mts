// Packages the extension in `test/window/probe`, which is made of Leadbook's own modules.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';
import { temporaryFolder } from '../../../scripts/lib/cleanup.mts';
import { inRoot } from '../../../scripts/lib/paths.mts';

const COMMANDS = [
  ...['notices', 'rejection', 'progress', 'windowProgress', 'end'],
  ...['status', 'pick', 'input', 'validation'],
];

/** Its package, made anew. */
export async function packProbe(): Promise<string> {
  const folder = temporaryFolder('probe');
  await build({
    entryPoints: [inRoot('test/window/probe/extension.ts')],
    outfile: join(folder, 'extension.js'),
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const manifest = {
    name: 'probe',
    publisher: 'leadbook',
    version: '1.0.0',
    license: 'MIT',
    repository: 'https://example.com/probe',
    engines: { vscode: '^1.106.0' },
    main: './extension.js',
    activationEvents: ['onStartupFinished'],
    contributes: {
      commands: COMMANDS.map((name) => ({ command: `probe.${name}`, title: `Probe: ${name}` })),
      viewsContainers: { activitybar: [{ id: 'probe', title: 'Probe', icon: 'icon.svg' }] },
      views: { probe: [{ id: 'probe.rows', name: 'Rows' }] },
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>');
  writeFileSync(join(folder, 'LICENSE'), 'MIT');
  writeFileSync(join(folder, 'README.md'), 'For tests.');
  const packed = join(folder, 'probe.vsix');
  await createVSIX({ cwd: folder, packagePath: packed, dependencies: false });
  return packed;
}
