// Packages the extensions for tests in folders of `test/window`.
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

/** The package of `test/window/probe`, which is made of Leadbook's own modules. */
export function packProbe(): Promise<string> {
  return packed('probe', {
    commands: COMMANDS.map((name) => ({ command: `probe.${name}`, title: `Probe: ${name}` })),
    viewsContainers: { activitybar: [{ id: 'probe', title: 'Probe', icon: 'icon.svg' }] },
    views: { probe: [{ id: 'probe.rows', name: 'Rows' }] },
  });
}

/** The package of `test/window/agent`, which calls tools. */
export function packAgent(): Promise<string> {
  return packed('agent', { commands: [{ command: 'agent.call', title: 'Agent: Call' }] });
}

/** The package of an extension, made anew. */
async function packed(name: string, contributes: object): Promise<string> {
  const folder = temporaryFolder(name);
  await build({
    entryPoints: [inRoot('test/window', name, 'extension.ts')],
    outfile: join(folder, 'extension.js'),
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const manifest = {
    name,
    publisher: 'leadbook',
    version: '1.0.0',
    license: 'MIT',
    repository: 'https://example.com/probe',
    engines: { vscode: '^1.106.0' },
    main: './extension.js',
    activationEvents: ['onStartupFinished'],
    contributes,
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>');
  writeFileSync(join(folder, 'LICENSE'), 'MIT');
  writeFileSync(join(folder, 'README.md'), 'For tests.');
  const vsix = join(folder, `${name}.vsix`);
  await createVSIX({ cwd: folder, packagePath: vsix, dependencies: false });
  return vsix;
}
