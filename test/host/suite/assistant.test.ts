import assert from 'node:assert/strict';
import {
  type CompletionList,
  ConfigurationTarget,
  commands,
  extensions,
  LanguageModelTextPart,
  type LanguageModelToolResult,
  lm,
  MarkdownString,
  Position,
  workspace,
} from 'vscode';
import { addDays } from '../../../src/core/day';
import { searchSession } from '../../../src/core/search/searchSession';
import { Assistant } from '../../../src/host/assistant/assistant';
import type { CommandContext } from '../../../src/host/commands/commandContext';
import { freshBook, inBook, leadbook, ofAda, run, today } from '../book.ts';
import { eventually, inWorkspace, isWeb, textsBelow, writeText } from '../harness.ts';
import { memoryState } from '../memento.ts';

const allow = (level: string | undefined) =>
  workspace.getConfiguration('leadbook').update('assistant', level, ConfigurationTarget.Global);

/** True if VS Code has anybody to call for a tool: those that the manifest names are all listed, registered or not. */
const isThere = async (name: string) => {
  try {
    await lm.invokeTool(`leadbook_${name}`, { input: {}, toolInvocationToken: undefined });
    return true;
  } catch (error) {
    assert.match(String(error), /implementation/);
    return false;
  }
};
const has = (name: string, is: boolean) =>
  eventually(`${name} ${is}`, async () => (await isThere(name)) === is);

/**
 * The tools of Leadbook that VS Code offers by name to who writes a prompt: those that a model may be given. Newer ones offer
 * a set named after each extension that has tools, whatever is in it: `leadbook.leadbook`.
 */
async function offered(): Promise<readonly string[]> {
  const uri = await writeText(inWorkspace('ask.prompt.md'), '---\ntools: []\n---\n');
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    new Position(1, 'tools: ['.length),
  );
  const names = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  return names.filter((name) => referenceNames().includes(name.replace('leadbook.leadbook/', '')));
}
const offers = (count: number) =>
  eventually(`${count} tools`, async () => (await offered()).length === count);

/** Markdown that shows text as it is, as that text. */
const plain = (shown: string) => shown.replace(/\\|\u200b/g, '').replaceAll('&nbsp;', ' ');
const textOf = ({ content }: LanguageModelToolResult) =>
  content.map((part) => (part instanceof LanguageModelTextPart ? part.value : '')).join('');
/** The tools in the manifest. */
const tools = () => {
  const { packageJSON } = extensions.getExtension('leadbook.leadbook') ?? assert.fail();
  const { contributes } = packageJSON as {
    contributes: { languageModelTools: { name: string; toolReferenceName: string }[] };
  };
  return contributes.languageModelTools;
};
/** Their names without `leadbook_`, and those by which prompts name them. */
const contributed = () => tools().map(({ name }) => name.replace('leadbook_', ''));
const referenceNames = () => tools().map(({ toolReferenceName }) => toolReferenceName);
const call = async (name: string, input: unknown) =>
  textOf(await (await (await leadbook()).assistant()).call(`leadbook_${name}`, input));
const prepare = async (name: string, input: unknown) =>
  (await (await leadbook()).assistant()).prepare(`leadbook_${name}`, input);

describe('an assistant', () => {
  beforeEach(async () => {
    await allow(undefined);
    await freshBook();
  });
  after(() => allow(undefined));

  it('has no tool where the setting is off, and those that write only where they may', async () => {
    // Agreed to, so that VS Code asks nobody.
    await allow('read');
    await call('opportunities', {});
    await has('who_needs_me', true);
    await has('capture', false);
    assert.match(await call('capture', { person: 'Ada', as: 'topic', text: 'x' }), /does not allow this/);
    await allow('off');
    await has('who_needs_me', false);
    assert.match(await call('who_needs_me', {}), /does not allow this/);
    // With nothing given, what would be written is not understood: so there is nothing to confirm.
    await allow('write');
    await has('capture', true);
    await allow(undefined);
    await has('capture', false);
  });

  it('offers a model nothing while the setting is off, and the tools that it allows while it is on', async () => {
    await offers(0);
    await allow('read');
    await offers(6);
    await allow('write');
    await offers(9);
    await allow('off');
    await offers(0);
    // Extensions see in `lm.tools` what manifests name, whatever its `when` says (VS Code since 1.107): none can be called.
    for (const { name } of lm.tools.filter((tool) => tool.name.startsWith('leadbook_')))
      assert.equal(await isThere(name.replace('leadbook_', '')), false, name);
  });

  it('is answered by VS Code’s own call, with what editors and files say', async () => {
    await allow('read');
    await call('opportunities', {});
    await has('open_promises', true);
    assert.equal((await prepare('who_needs_me', {}))?.confirmationMessages, undefined);
    const due = addDays(today(), -1);
    await run('addAction', { person: 'ada-lovelace', text: 'Send the doc', owner: 'me', due });
    const result = await lm.invokeTool('leadbook_open_promises', {
      input: {},
      toolInvocationToken: undefined,
    });
    assert.match(
      textOf(result),
      new RegExp(
        `^- You owe Ada Lovelace: Send the doc \\(was due ${due}\\) \\[.*leadbook/people/ada-lovelace/`,
      ),
    );
    assert.match(
      await call('who_needs_me', {}),
      /Ada Lovelace \(ada-lovelace\): promises of yours overdue: 1/,
    );
    assert.match(await call('search', { query: 'doc' }), /Send the doc/);
    assert.match(await call('search', { nonsense: 1 }), /^This tool does not understand/);
  });

  it('is told nothing of what is private', async () => {
    await allow('write');
    await writeText(ofAda('one-on-ones/next.private.yaml'), 'topics:\n  - text: Zebra\n');
    await writeText(
      inWorkspace('leadbook', 'reflections', '2026-W01.yaml'),
      'week: 2026-W01\nleading: Zebra\n',
    );
    await writeText(
      inWorkspace('leadbook', 'people', 'zoe', 'person.yaml'),
      'name: Zoe Zebra\nprivate: true\n',
    );
    const inputs: [string, object][] = [
      ['who_needs_me', {}],
      ['prepare', { person: 'Ada' }],
      ['prepare', { person: 'zoe' }],
      ['search', { query: 'zebra' }],
      ['growth', { person: 'zoe' }],
      ['open_promises', {}],
      ['opportunities', {}],
      ['capture', { person: 'Zoe', as: 'topic', text: 'x' }],
      ['record_outcome', { opportunity: 'z', status: 'kept', text: 'x' }],
      ['face_opportunity', { title: 'x', owner: 'zoe' }],
    ];
    for (const [name, input] of inputs) assert.doesNotMatch(await call(name, input), /zebra|zoe/i, name);
  });

  it('writes what was shown, by the command that a hand would call', async () => {
    await allow('write');
    const input = { person: 'Ada', as: 'topic', text: 'The *release* [train](command:x)' };
    const asked = await prepare('capture', input);
    const shown = asked?.confirmationMessages?.message;
    assert.ok(shown instanceof MarkdownString);
    assert.equal(shown.isTrusted, undefined);
    assert.match(
      plain(shown.value),
      /Topic for next time with Ada Lovelace: The \*release\* \[train\]\(command:x\)/,
    );
    assert.match(await call('capture', input), /^Written to .*next\.yaml: Topic for next time/);
    assert.match(
      await inBook('people/ada-lovelace/one-on-ones/next.yaml'),
      /The \*release\* \[train\]\(command:x\)/,
    );
    assert.match(
      await call('face_opportunity', { title: 'Own the release train', owner: 'Ada' }),
      /^Written to .*own-the-release-train\.yaml/,
    );
    const outcome = { opportunity: 'own the release train', status: 'kept', text: 'It works' };
    assert.match(await call('record_outcome', outcome), /^Written to /);
    assert.match(await call('opportunities', {}), /Outcomes:\n- Own the release train .*kept: It works/);
  });

  it('says at its first use, and only then, what will leave and to whom', async () => {
    await allow('write');
    const state = memoryState();
    const { books } = await leadbook();
    const modules = { load: async () => ({ searchSession }) } as unknown as CommandContext['modules'];
    const first = new Assistant({ books, modules, today }, state);
    const asked = async (name: string, input: object) => {
      const { confirmationMessages } = (await first.prepare(`leadbook_${name}`, input)) ?? {};
      const message = confirmationMessages?.message;
      return [
        confirmationMessages?.title,
        message instanceof MarkdownString ? plain(message.value) : message,
      ];
    };
    const leaves =
      /Answers from your book, with names and notes of people, are sent to the language model that you chose in the chat, and to its provider\. Private files, private people and your reflections are never sent\./;
    const [title, says] = await asked('who_needs_me', {});
    assert.equal(title, 'Let the Assistant Read Your Book?');
    assert.match(says ?? '', leaves);
    // Whoever says no is asked the next time, and what writes shows its text beside it.
    assert.match((await asked('growth', { person: 'Ada' }))[1] ?? '', leaves);
    const topic = { person: 'Ada', as: 'topic', text: 'The release train' };
    assert.match(
      (await asked('capture', topic))[1] ?? '',
      /The release train[\s\S]*are sent to the language model/,
    );
    await first.call('leadbook_who_needs_me', {});
    assert.deepEqual(await asked('who_needs_me', {}), [undefined, undefined]);
    assert.doesNotMatch((await asked('capture', topic))[1] ?? '', leaves);
    // Kept over all windows, for the MCP server too.
    const second = new Assistant({ books, modules, today }, state);
    assert.equal((await second.prepare('leadbook_who_needs_me', {}))?.confirmationMessages, undefined);
    assert.equal(await second.servers.agreed(), true);
  });

  it('has no server where the setting is off, and none in a host that is no process', async () => {
    const { extensionUri, packageJSON } = extensions.getExtension('leadbook.leadbook') ?? assert.fail();
    const { servers } = await (await leadbook()).assistant();
    const count = async () => (await servers.definitions(extensionUri, packageJSON.version)).length;
    assert.equal(await count(), 0);
    await allow('write');
    assert.equal(await count(), isWeb ? 0 : 1);
    const [{ args = [] } = {}] = await servers.definitions(extensionUri, packageJSON.version);
    assert.equal(args.includes('--write'), !isWeb);
    await allow('off');
    assert.equal(await count(), 0);
  });

  it('is not started as a server before the lead has agreed to what leaves', async () => {
    const state = memoryState();
    const { books } = await leadbook();
    const modules = { load: async () => ({}) } as unknown as CommandContext['modules'];
    const { servers } = new Assistant({ books, modules, today }, state);
    const answer = async (command: string) => {
      let said: boolean | undefined;
      const done = servers.agreed().then((agreed) => {
        said = agreed;
      });
      await eventually('an answer', async () => {
        await commands.executeCommand(command);
        return said !== undefined;
      });
      await done;
      return said;
    };
    assert.equal(await answer('notifications.clearAll'), false);
    assert.deepEqual(state.keys(), []);
    assert.equal(await answer('notification.acceptPrimaryAction'), true);
    assert.equal(await servers.agreed(), true);
  });

  it('is told a sentence for any nonsense, of each tool, and nothing is lost', async function () {
    this.timeout(120_000);
    await allow('write');
    const nonsense: readonly unknown[] = [
      undefined,
      null,
      '{}',
      [],
      { person: 5, query: ['a'], text: {}, title: null, opportunity: 1 },
      { person: '../../etc/passwd', as: 'topic', text: 'x', status: 'kept', opportunity: '../x', title: '' },
      { person: 'Ada', file: '/etc/passwd' },
      { person: 'x'.repeat(100_000), query: 'x'.repeat(100_000), text: 'x'.repeat(100_000) },
      { __proto__: { person: 'Ada' }, most: Number.NaN },
      { query: '\0', most: 51, revisit: '2026-02-30', title: 'x', owner: ' ' },
    ];
    const names = contributed();
    assert.equal(names.length, 9);
    const before = await textsBelow(inWorkspace('leadbook'));
    const calls = Array.from({ length: 1000 }, async (_, index) => {
      const [name = '', input] = [names[index % names.length], nonsense[index % nonsense.length]];
      const what = `${name} ${JSON.stringify(input)?.slice(0, 99)}`;
      assert.match(await call(name, input), /^\p{Lu}[\s\S]*\.$/u, what);
      // Nothing of it is to be confirmed.
      if (index < 100) assert.equal((await prepare(name, input))?.confirmationMessages, undefined, what);
    });
    await Promise.all(calls);
    assert.match(await call('no_such_tool', {}), /does not allow this/);
    assert.deepEqual(await textsBelow(inWorkspace('leadbook')), before);
  });

  it('loses none of many writes at once', async () => {
    await allow('write');
    const texts = Array.from({ length: 15 }, (_, index) => `Topic ${index}.`);
    const answers = await Promise.all(
      texts.map((text) => call('capture', { person: 'Ada', as: 'topic', text })),
    );
    for (const answer of answers) assert.match(answer, /^Written to /);
    const written = await inBook('people/ada-lovelace/one-on-ones/next.yaml');
    for (const text of texts) assert.ok(written.includes(text), text);
  });

  it('is told in a sentence what cannot be written, and nothing is asked of the lead', async () => {
    await allow('write');
    const input = { person: 'Nobody', as: 'topic', text: 'x' };
    assert.equal((await prepare('capture', input))?.confirmationMessages, undefined);
    assert.match(
      await call('capture', input),
      /^Nobody in the book is called so\. There are: Ada Lovelace\.$/,
    );
    await writeText(ofAda('one-on-ones/next.yaml'), 'topics: [\n');
    assert.match(await call('capture', { ...input, person: 'Ada' }), /^Nothing was written: /);
    assert.equal(await inBook('people/ada-lovelace/one-on-ones/next.yaml'), 'topics: [\n');
  });
});
