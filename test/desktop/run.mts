// Runs the host tests in a desktop VS Code, which is downloaded: npm run test:desktop -- minimum | stable | 1.120.0

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildExtension } from '../../scripts/build/extension.mts';
import { atEnd, temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { log, main } from '../../scripts/lib/log.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import { add, finish, type TestResults } from '../../scripts/lib/testResults.mts';
import { testSettings } from '../../scripts/lib/testSettings.mts';
import { bundleSuite } from '../host/bundle.mts';
import { frames } from '../host/frames.mts';
import { Listener } from '../host/listener.mts';
import { copyWorkspace } from '../host/workspaces.mts';

const start = 5 * 60_000; // the download is part of it

async function runSuite(version: string, suite: string, workspace: string): Promise<TestResults> {
  const bundle = await bundleSuite(suite);
  if (!bundle) return { passed: 0, failed: 0 };
  log(`\n  ${suite} in ${workspace}, VS Code ${version}`);
  const home = temporaryFolder('d');
  mkdirSync(join(home, 'data/User'), { recursive: true });
  writeFileSync(join(home, 'data/User/settings.json'), JSON.stringify(testSettings));
  const launch = inRoot('test/desktop/launch.mts');
  const args = [launch, version, bundle, copyWorkspace(workspace, join(home, 'work')), home];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 15 * 60_000 });
  atEnd(() => child.kill());
  let silence: string | undefined;
  const silent = (why: string) => {
    silence = why;
    child.kill();
  };
  const listener = new Listener((stack) => frames(stack, bundle), silent, start);
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => listener.hear(line));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return listener.close(silence ?? (code === null ? 'it took too long' : `exit code ${code}`));
}

await main(async () => {
  await buildExtension();
  const asked = process.argv[2] ?? 'stable';
  const version = asked === 'minimum' ? minimum() : asked;
  const one = await runSuite(version, 'suite', 'workspace');
  const several = await runSuite(version, 'multiroot', 'multiroot.code-workspace');
  return finish(add(one, several));
});

/** The oldest VS Code that the manifest says it runs on. */
function minimum(): string {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
    engines: { vscode: string };
  };
  return engines.vscode.replace(/^[^\d]*/, '');
}
