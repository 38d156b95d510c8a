import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import fc from 'fast-check';
import { DiskBook } from '../../../src/cli/diskBook';
import { type ToolListing, toolServer } from '../../../src/cli/toolServer';
import { ASSISTANT_TOOLS } from '../../../src/core/assistant/assistantTools';
import { ada, BOOK, inputs, marks, spots, theirs, withCanaries } from '../assistant/canaries';
import { deleteFolders, folderWith } from './folders';

const { languageModelTools: tools } = (
  JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { languageModelTools: readonly ToolListing[] };
  }
).contributes;

async function connected(folder: string, write: boolean): Promise<Client> {
  const book = await DiskBook.open(folder);
  const server = toolServer([book], { tools, version: '1.2.3', write, today: () => '2026-11-21' });
  const [near, far] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1' });
  await Promise.all([server.connect(far), client.connect(near)]);
  return client;
}

/** What a call gave, as one text. */
async function told(client: Client, name: string, input: unknown): Promise<string> {
  const { content } = await client.callTool({
    name: `leadbook_${name}`,
    arguments: input as Record<string, unknown>,
  });
  return (content as { text: string }[]).map(({ text }) => text).join('\n');
}

describe('the tools as a server', () => {
  after(deleteFolders);

  it('are those of the manifest, and those that write only with --write @slow', async () => {
    const reading = await (await connected(folderWith(BOOK), false)).listTools();
    const all = await (await connected(folderWith(BOOK), true)).listTools();
    const named = (writes: boolean[]) =>
      ASSISTANT_TOOLS.filter((tool) => writes.includes(tool.writes)).map(({ name }) => `leadbook_${name}`);
    assert.deepEqual(
      reading.tools.map(({ name }) => name),
      named([false]),
    );
    assert.deepEqual(
      all.tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]),
      named([false, true]).map((name) => [name, named([false]).includes(name)]),
    );
    for (const { description, inputSchema } of all.tools) {
      assert.ok((description ?? '').length > 40);
      assert.equal(inputSchema.type, 'object');
    }
  });

  it('says what leaves, and to whom', async () => {
    const client = await connected(folderWith(BOOK), false);
    assert.deepEqual(client.getServerVersion(), { name: 'leadbook', title: 'Leadbook', version: '1.2.3' });
    assert.match(client.getInstructions() ?? '', /go to the language model that asked, and to its provider/);
  });

  it('answer as the extension does, with places @slow', async () => {
    const client = await connected(folderWith({ 'leadbook/x': '', ...below('leadbook') }), false);
    assert.match(await told(client, 'who_needs_me', {}), /^People who need you today: 1\.\n- Ada Lovelace/);
    assert.match(
      await told(client, 'open_promises', { person: 'Ada' }),
      /^- You owe Ada Lovelace: Send the doc \(was due 2026-11-18\) \[leadbook\/people\/ada-lovelace\/one-on-ones\/2026-11-10\.yaml:3\]/,
    );
    assert.match(await told(client, 'search', { query: 'design review' }), /goals\/lead\.yaml:\d+\]$/);
  });

  it('write nothing without --write @slow', async () => {
    const folder = folderWith(BOOK);
    const client = await connected(folder, false);
    const input = { person: 'Ada', as: 'topic', text: 'x' };
    assert.match(await told(client, 'capture', input), /There is no such tool here/);
    assert.equal(
      readFileSync(join(folder, ada('one-on-ones/next.yaml')), 'utf8'),
      BOOK[ada('one-on-ones/next.yaml')],
    );
  });

  it('write what a hand would @slow', async () => {
    const folder = folderWith(BOOK);
    const client = await connected(folder, true);
    const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
    const next = ada('one-on-ones/next.yaml');
    assert.match(
      await told(client, 'capture', { person: 'Ada', as: 'topic', text: 'Pair: *often*' }),
      /^Written to .*\/people\/ada-lovelace\/one-on-ones\/next\.yaml: Topic for next time with Ada Lovelace: Pair: \*often\*$/,
    );
    assert.equal(textOf(next), `${BOOK[next]}  - text: "Pair: *often*"\n`);
    await told(client, 'capture', { person: 'bo', as: 'promise', text: 'Send it', link: 'https://a.test' });
    assert.equal(
      textOf('people/bo/one-on-ones/next.yaml'),
      'actions:\n  - text: Send it\n    link: https://a.test\n    owner: me\n',
    );
    const praise = { person: 'bo', as: 'recognition', text: 'Calm in the outage' };
    for (const name of ['2026-11-21-calm-in-the-outage', '2026-11-21-calm-in-the-outage-2']) {
      await told(client, 'capture', praise);
      assert.equal(
        textOf(`people/bo/recognition/${name}.yaml`),
        'date: 2026-11-21\ntext: Calm in the outage\n',
      );
    }
    await told(client, 'face_opportunity', { title: 'Pair on Fridays', owner: 'Bo', revisit: '2026-12-05' });
    assert.equal(
      textOf('opportunities/2026-11-21-pair-on-fridays.yaml'),
      'title: Pair on Fridays\nkind: opportunity\nraised: 2026-11-21\nstatus: facing\nowner: bo\nrevisit: 2026-12-05\n',
    );
    await told(client, 'capture', { person: 'Ada', as: 'opportunity', text: 'Own the rota' });
    assert.match(
      textOf('opportunities/2026-11-21-own-the-rota.yaml'),
      /status: raised\nowner: ada-lovelace\n$/,
    );
    const train = 'opportunities/2026-11-05-train.yaml';
    await told(client, 'record_outcome', {
      opportunity: 'train',
      status: 'kept',
      text: 'It works',
      after: '2',
    });
    assert.equal(
      textOf(train),
      'title: Own the release train\nstatus: kept\nowner: ada-lovelace\nafter: "2"\nrevisit: 2026-11-30\noutcome:\n  date: 2026-11-21\n  text: It works\nraised: 2026-11-05\n',
    );
  });

  it('say in a sentence what cannot be written, and change nothing @slow', async () => {
    const folder = folderWith({ ...BOOK, [ada('one-on-ones/next.yaml')]: 'topics: [\n' });
    const client = await connected(folder, true);
    assert.match(
      await told(client, 'capture', { person: 'Ada', as: 'topic', text: 'x' }),
      /next\.yaml, line \d+: this cannot be changed safely/,
    );
    assert.equal(readFileSync(join(folder, ada('one-on-ones/next.yaml')), 'utf8'), 'topics: [\n');
    assert.match(
      await told(client, 'capture', { person: 'Zed', as: 'topic', text: 'x' }),
      /^Nobody in the book/,
    );
    assert.match(
      await told(client, 'capture', { person: 'Ada', as: 'evidence', text: 'x' }),
      /does not understand as/,
    );
  });

  it('give a sentence for any nonsense @slow', async () => {
    const client = await connected(folderWith(BOOK), false);
    assert.match(await told(client, 'nothing', {}), /There is no such tool/);
    assert.match(await told(client, 'search', { query: 5, __proto__: 1 }), /does not understand query/);
    assert.match(await told(client, 'prepare', { person: '../../etc/passwd' }), /^Nobody in the book/);
    assert.match(await told(client, 'search', { query: 'x'.repeat(100_000) }), /does not understand query/);
  });

  it('never tell of private files, private people and reflections @heavy', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(spots, { minLength: 1 }),
        fc.constantFrom(...marks),
        fc.subarray(theirs),
        fc.boolean(),
        async (some, mark, more, isNamed) => {
          const client = await connected(folderWith(withCanaries(some, mark, more, isNamed)), true);
          for (const { name } of ASSISTANT_TOOLS)
            for (const input of inputs[name] ?? [])
              assert.doesNotMatch(
                await told(client, name, input),
                mark === marks[2] ? /qzx/i : /qzx|qwertz/i,
                `${name} ${JSON.stringify(input)}`,
              );
        },
      ),
      { numRuns: 15 },
    );
  });
});

/** The book below a folder. */
function below(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(BOOK).map(([path, text]) => [`${folder}/${path}`, text]));
}
