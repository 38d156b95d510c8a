// Promise 21: uses Leadbook for an hour with a word in every text, closes VS Code, and looks for the words in all that is on disk.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../oneDay.mts';
import { buildExtension } from '../../scripts/build/extension.mts';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { log, main, Refusal } from '../../scripts/lib/log.mts';
import { root } from '../../scripts/lib/paths.mts';
import { freePort } from '../../scripts/lib/port.mts';
import { startServer, stopServer } from '../../scripts/lib/server.mts';
import { add, finish, type TestResults } from '../../scripts/lib/testResults.mts';
import { hostSettings } from '../../scripts/lib/testSettings.mts';
import { ensureCodeServer } from '../../scripts/tools/codeServer.mts';
import { bundleSuite } from './bundle.mts';
import { followTests } from './page.mts';
import { PRIVATE, SHARED } from './private/canaries.mts';
import { filesWith } from './private/search.mts';
import { copyWorkspace } from './workspaces.mts';

const home = temporaryFolder('private');
/** The server's user data, and the profile of the browser that shows it. */
const [data, profile] = [join(home, 'data'), join(home, 'profile')];

/** One session of VS Code, from its start until it is closed, always at the same address: the browser stores by that. */
async function session(part: string, folder: string, port: number): Promise<TestResults> {
  const bundle = await bundleSuite('private', part);
  if (!bundle) throw new Refusal(`There is no part ${part}.`);
  const { serverMain } = await ensureCodeServer();
  // biome-ignore format: one option a line reads worse
  const server = await startServer([
    serverMain, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token',
    '--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust',
    '--enable-smoke-test-driver', '--server-data-dir', data,
  ], /Web UI available/);
  try {
    const remote = `vscode-remote://localhost:${port}`;
    const payload = [
      ['extensionDevelopmentPath', `${remote}${root}`],
      ['extensionTestsPath', `${remote}${bundle}`],
      ['skipWelcome', 'true'],
    ];
    const query = new URLSearchParams({ payload: JSON.stringify(payload), folder });
    return await followTests(`http://localhost:${port}/?${query}`, bundle, { profile, unseen: true });
  } finally {
    stopServer(server);
  }
}

function check(what: string, found: readonly string[], isRight: boolean): TestResults {
  log(`    ${isRight ? '✓' : '✗'} ${what}: ${found.length} files`);
  if (!isRight) for (const file of found.slice(0, 20)) log(`        ${file}`);
  return isRight ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Where the browser keeps by itself which tabs are open and what was typed in their fields: no page can change that. */
const ITS_OWN = 'Default/Sessions/';

const everywhere = (word: string) => [
  ...filesWith(word, data),
  ...filesWith(word, profile).filter((file) => !file.startsWith(ITS_OWN)),
];

await main(async () => {
  await buildExtension();
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify(hostSettings));
  const folder = copyWorkspace('workspace', join(home, 'work'));
  const port = await freePort();

  log('\n  an hour of use');
  const used = await session('1-write', folder, port);
  const secret = everywhere(PRIVATE);
  // What is not private is stored, or this search would find nothing wherever it stood.
  const stored = filesWith(SHARED, data).filter((file) => file.includes('summaries'));
  const first = add(
    check('of private text, in user data and the browser’s profile', secret, secret.length === 0),
    check('of other text, in stored summaries', stored, stored.length > 0),
  );

  log('\n  after deletion');
  rmSync(join(folder, 'leadbook/people/bo-diaz'), { recursive: true });
  const deleted = await session('2-delete', folder, port);
  const left = [...everywhere(PRIVATE), ...everywhere(SHARED)];
  const last = check('of any text', left, left.length === 0);
  return finish([used, first, deleted, last].reduce(add));
});
