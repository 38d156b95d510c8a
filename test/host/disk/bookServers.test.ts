// The tools as a process of its own, which VS Code starts with its own runtime. Only in the Node host: the other starts none.
import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import {
  ConfigurationTarget,
  commands,
  extensions,
  lm,
  type McpStdioServerDefinition,
  version,
  workspace,
} from 'vscode';
import { freshBook, inBook, leadbook, ofAda } from '../book.ts';
import { eventually, writeText } from '../harness.ts';

const assistant = async () => (await leadbook()).assistant();
const allow = (level: string | undefined) =>
  workspace.getConfiguration('leadbook').update('assistant', level, ConfigurationTarget.Global);
async function definitions(): Promise<McpStdioServerDefinition[]> {
  const { extensionUri, packageJSON } = extensions.getExtension('leadbook.leadbook') ?? assert.fail();
  return (await assistant()).servers.definitions(extensionUri, packageJSON.version);
}

/** Starts a server as VS Code does: with the environment of this host, and that of the definition over it. */
async function started({ command, args, env }: McpStdioServerDefinition): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const over = Object.entries(env).map(([name, value]) => [name, String(value)]);
  await client.connect(
    new StdioClientTransport({ command, args, env: Object.fromEntries([...own, ...over]) }),
  );
  return client;
}
const textOf = (result: Awaited<ReturnType<Client['callTool']>>) => JSON.stringify(result.content);

describe('the MCP server of the extension', () => {
  beforeEach(() => freshBook());
  after(() => allow(undefined));

  it('is not there where the setting is off', async () => {
    await allow(undefined);
    assert.deepEqual(await definitions(), []);
  });

  it('is started with VS Code’s own runtime, and answers of the books of the window', async function () {
    if (typeof lm.registerMcpServerDefinitionProvider !== 'function') this.skip();
    await allow('read');
    const [definition, ...others] = await definitions();
    assert.ok(definition && others.length === 0);
    assert.equal(definition.command, process.execPath);
    await writeText(ofAda('one-on-ones/next.private.yaml'), 'topics:\n  - text: Zebra\n');
    const client = await started(definition);
    try {
      const { tools } = await client.listTools();
      assert.ok(tools.some(({ name }) => name === 'leadbook_who_needs_me'));
      assert.ok(!tools.some(({ name }) => name === 'leadbook_capture'));
      const needs = await client.callTool({ name: 'leadbook_who_needs_me', arguments: {} });
      assert.match(textOf(needs), /Ada Lovelace \(ada-lovelace\)/);
      const found = await client.callTool({ name: 'leadbook_search', arguments: { query: 'zebra' } });
      assert.match(textOf(found), /Nothing is found/);
    } finally {
      await client.close();
    }
  });

  it('is started by VS Code itself, once the lead has agreed', async function () {
    if (typeof lm.registerMcpServerDefinitionProvider !== 'function') this.skip();
    await allow('read');
    // To use a tool of the chat is to agree.
    await (await assistant()).call('leadbook_opportunities', {});
    const tool = await eventually('a tool of the server', async () => {
      await commands.executeCommand('workbench.mcp.startServer', 'leadbook.leadbook/Leadbook');
      return lm.tools.find(({ name }) => /^mcp_.*who_needs_me$/.test(name));
    });
    const { content } = await lm.invokeTool(tool?.name ?? '', { input: {}, toolInvocationToken: undefined });
    assert.match(JSON.stringify(content), /Ada Lovelace/);
    await allow('off');
    assert.deepEqual(await definitions(), []);
    // The oldest supported one lists tools of a server that is not provided any more until the window is loaded anew.
    if (!version.startsWith('1.106.'))
      await eventually(
        'no tool of the server',
        async () => !lm.tools.some(({ name }) => name === tool?.name),
      );
  });

  it('writes where it may, and the view shows it', async function () {
    if (typeof lm.registerMcpServerDefinitionProvider !== 'function') this.skip();
    await allow('write');
    const [definition] = await definitions();
    assert.ok(definition);
    const client = await started(definition);
    try {
      const input = { person: 'Ada', as: 'topic', text: 'The release train' };
      const result = await client.callTool({ name: 'leadbook_capture', arguments: input });
      assert.match(textOf(result), /Written to leadbook\/people\/ada-lovelace\/one-on-ones\/next\.yaml/);
      assert.match(await inBook('people/ada-lovelace/one-on-ones/next.yaml'), /The release train/);
      await eventually('told by the extension too', async () => {
        const answer = await (await assistant()).call('leadbook_search', { query: 'release train' });
        return JSON.stringify(answer).includes('release train');
      });
    } finally {
      await client.close();
    }
  });
});
