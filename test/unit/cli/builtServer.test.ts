// The files that are shipped, as other programs start them.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { ASSISTANT_TOOLS } from '../../../src/core/assistant/assistantTools';
import { ada, BOOK, inputs, marks, spots, theirs, withCanaries } from '../assistant/canaries';
import { deleteFolders, folderWith } from './folders';

const COMMAND = 'dist/cli/leadbook.cjs';
/** The server of the package of its own, and that of the extension as VS Code starts it. */
const SERVERS: readonly (readonly string[])[] = [[COMMAND, 'mcp'], ['dist/mcp.js']];

async function started(server: readonly string[], ...args: readonly string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [...server, ...args], env }),
  );
  return client;
}

async function answer(client: Client, name: string, input: unknown): Promise<string> {
  const { content } = await client.callTool({
    name: `leadbook_${name}`,
    arguments: input as Record<string, unknown>,
  });
  return (content as { text: string }[]).map(({ text }) => text).join('\n');
}

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('what is shipped to agents @heavy', function () {
  this.timeout(120_000);
  before(() => {
    for (const script of ['scripts/build.mts', 'scripts/cli.mts'])
      execFileSync(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', script], {
        stdio: 'ignore',
      });
  });
  after(deleteFolders);

  for (const server of SERVERS) {
    describe(`as ${server.join(' ')}`, () => {
      it('answers the SDK’s own client, and writes only with --write', async () => {
        const folder = folderWith(BOOK);
        const reading = await started(server, folder);
        const input = { person: 'Ada', as: 'topic', text: 'Pair more' };
        const next = join(folder, ada('one-on-ones/next.yaml'));
        const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
        try {
          assert.equal(reading.getServerVersion()?.version, version);
          assert.equal((await reading.listTools()).tools.length, 6);
          assert.match(await answer(reading, 'who_needs_me', {}), /Ada Lovelace \(ada-lovelace\)/);
          assert.match(
            await answer(reading, 'prepare', { person: 'Ada' }),
            /^# Before you meet Ada Lovelace/,
          );
          assert.match(await answer(reading, 'search', { query: 'design' }), /Ran the design review/);
          assert.match(await answer(reading, 'capture', input), /There is no such tool here/);
          assert.equal(readFileSync(next, 'utf8'), BOOK[ada('one-on-ones/next.yaml')]);
        } finally {
          await reading.close();
        }
        const writing = await started(server, folder, '--write', '--cadence', '1 week');
        try {
          assert.equal((await writing.listTools()).tools.length, 9);
          assert.match(await answer(writing, 'capture', input), /^Written to /);
          assert.equal(
            readFileSync(next, 'utf8'),
            `${BOOK[ada('one-on-ones/next.yaml')]}  - text: Pair more\n`,
          );
        } finally {
          await writing.close();
        }
      });

      it('answers a thousand calls at once, and loses none of a hundred writes', async () => {
        const folder = folderWith(BOOK);
        const client = await started(server, folder, '--write');
        try {
          // All are sent before the first is answered.
          const calls = Array.from({ length: 1000 }, (_, index) =>
            answer(
              client,
              index % 2 === 0 ? 'open_promises' : 'nothing',
              index % 3 === 0 ? {} : { x: index },
            ),
          );
          for (const text of await Promise.all(calls)) assert.match(text, /\S/);
          const writes = Array.from({ length: 100 }, (_, index) =>
            answer(client, 'capture', { person: 'bo', as: 'promise', text: `Promise ${index}` }),
          );
          for (const text of await Promise.all(writes)) assert.match(text, /^Written to /);
          const { actions } = parse(
            readFileSync(join(folder, 'people/bo/one-on-ones/next.yaml'), 'utf8'),
          ) as {
            actions: { text: string }[];
          };
          assert.deepEqual(
            actions.map(({ text }) => text),
            writes.map((_, index) => `Promise ${index}`),
          );
        } finally {
          await client.close();
        }
      });

      it('lives on after what is no message, and ends with its input', async () => {
        const child = spawn(process.execPath, [...server, folderWith(BOOK)]);
        const ended = once(child, 'exit');
        let out = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          out += text;
        });
        const list = { jsonrpc: '2.0', id: 7, method: 'tools/list' };
        child.stdin.write(
          `\n{"jsonrpc": \nnull\n[]\n"x"\n{"jsonrpc":"2.0","id":5,"method":"x"}\n${JSON.stringify(list)}\n`,
        );
        while (!out.includes('"id":7')) await once(child.stdout, 'data');
        child.stdin.end();
        assert.deepEqual(await ended, [0, null]);
      });

      it('never tells of private files, private people and reflections', async () => {
        await fc.assert(
          fc.asyncProperty(fc.constantFrom(...marks), fc.boolean(), async (mark, isNamed) => {
            const client = await started(
              server,
              folderWith(withCanaries(spots, mark, theirs, isNamed)),
              '--write',
            );
            try {
              assert.doesNotMatch(JSON.stringify(await client.listTools()), /qzx|qwertz/i);
              for (const { name } of ASSISTANT_TOOLS)
                for (const input of inputs[name] ?? [])
                  assert.doesNotMatch(
                    await answer(client, name, input),
                    mark === marks[2] ? /qzx/i : /qzx|qwertz/i,
                    `${name} ${JSON.stringify(input)}`,
                  );
            } finally {
              await client.close();
            }
          }),
          { numRuns: 6 },
        );
      });

      it('says in a sentence why it does not start', () => {
        const start = (...args: string[]) =>
          spawnSync(process.execPath, [...server, ...args], { encoding: 'utf8', input: '' });
        for (const [args, sentence] of [
          [[], /^Usage: leadbook mcp FOLDER/],
          [['--delete', '.'], /^Usage: /],
          [[folderWith({})], /^There is no book in /],
          [['/nowhere/at-all'], /^There is no folder \/nowhere\/at-all\.\n$/],
        ] as const) {
          const { status, stdout, stderr } = start(...args);
          assert.deepEqual([status, stdout], [2, '']);
          assert.match(stderr, sentence);
        }
      });
    });
  }

  it('checks a book for CI: lines, a sum, and how it ends', () => {
    const sample = folderWith({});
    cpSync('media/sample', sample, { recursive: true });
    const whole = run('check', sample);
    assert.deepEqual([whole.status, whole.stdout], [0, '']);
    assert.match(whole.stderr, /^\d+ files, 0 errors, 0 warnings\.\n$/);
    const folder = folderWith({ ...BOOK, [ada('goals/x.yaml')]: 'title: Secret words\nstatus: asleep\n' });
    const bad = run('check', folder);
    assert.equal(bad.status, 1);
    assert.match(bad.stdout, /goals\/x\.yaml:2:9 error this is not one of the words allowed here\n/);
    assert.doesNotMatch(bad.stdout + bad.stderr, /Secret|asleep/);
    assert.deepEqual([run('check', folderWith({})).status, run('check').status, run().status], [2, 2, 2]);
    assert.equal(run('--version').status, 0);
  });

  it('is one package with nothing to install beside it, with skills that say when to use them', () => {
    const own = JSON.parse(readFileSync('dist/cli/package.json', 'utf8')) as Record<string, unknown>;
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(
      [own.version, own.bin, own.dependencies],
      [version, { leadbook: 'leadbook.cjs' }, undefined],
    );
    const required = readFileSync(COMMAND, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g);
    for (const [, name = ''] of required) assert.match(name, /^node:/);
    const readme = readFileSync('dist/cli/README.md', 'utf8');
    for (const { name } of ASSISTANT_TOOLS) assert.ok(readme.includes(`leadbook_${name}`), name);
    assert.ok(readme.includes(`leadbook-cli-${version}.tgz`));
    const skills = globSync('dist/cli/skills/*/SKILL.md').sort();
    assert.deepEqual(
      skills.map((path) => path.split(/[\\/]/).at(-2)),
      ['prepare', 'retro', 'review'],
    );
    for (const path of skills) {
      const [, head = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]+)$/.exec(readFileSync(path, 'utf8')) ?? [];
      const { name, description } = parse(head) as { name: string; description: string };
      assert.match(name, /^leadbook-[a-z]+$/);
      assert.match(description, /Use it when/);
      const named = [...body.matchAll(/`leadbook_(\w+)`/g)].map((match) => match[1]);
      assert.ok(named.length > 0);
      for (const tool of named)
        assert.ok(
          ASSISTANT_TOOLS.some((one) => one.name === tool),
          `${path}: ${tool}`,
        );
    }
  });
});
