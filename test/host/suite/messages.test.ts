import assert from 'node:assert/strict';
import {
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentSymbol,
  FileSystemError,
  languages,
  Position,
  type TreeItem,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { notesUri } from '../../../src/host/editor/notesUri';
import { pageUri } from '../../../src/host/pages/pageUri';
import {
  createInput,
  createPick,
  type PickItem,
  pickButton,
} from '../../../src/host/platform/messages/quickInputs';
import { rejectingPlainly } from '../../../src/host/platform/messages/rejections';
import { bidi, hostile, iconsIn, linksIn } from '../../unit/hostileTexts.ts';
import { api, freshBook, ofAda, refusal, today } from '../book.ts';
import { eventually, exists, inWorkspace, isWeb, writeText } from '../harness.ts';

const quote = (text: string) => JSON.stringify(text);

function assertPlain(said: unknown): void {
  const text = JSON.stringify(said) ?? '';
  for (const [one] of text.matchAll(/"(?:[^"\\]|\\.)*"/g)) {
    const value: string = JSON.parse(one);
    assert.deepEqual([...linksIn(value), ...iconsIn(value)], [], one);
    assert.doesNotMatch(value, bidi, one);
  }
}

/** What a row says. */
const saidBy = ({ label, description, tooltip, accessibilityInformation, checkboxState }: TreeItem) => [
  label,
  description,
  tooltip,
  accessibilityInformation,
  checkboxState,
];

async function everyRow(
  tree: Awaited<ReturnType<typeof api>>['tree'],
  parent?: unknown,
): Promise<TreeItem[]> {
  const items: TreeItem[] = [];
  for (const row of await tree.getChildren(parent))
    items.push(await tree.getTreeItem(row), ...(await everyRow(tree, row)));
  return items;
}

const saidOfSymbol = ({ name, detail, children }: DocumentSymbol): unknown => [
  name,
  detail,
  children.map(saidOfSymbol),
];

async function shown(uri: Uri): Promise<Uri> {
  await window.showTextDocument(await workspace.openTextDocument(uri));
  return uri;
}

describe('text from files', () => {
  before(async () => {
    await freshBook();
    for (const [index, text] of hostile.entries()) {
      const person = (path: string) => inWorkspace('leadbook', 'people', `p${index}`, ...path.split('/'));
      const all = quote(text);
      await writeText(
        person('person.yaml'),
        `name: ${all}\nrole: ${all}\nbecoming: ${all}\nstrengths:\n  - ${all}\n`,
      );
      await writeText(
        person(`goals/g.yaml`),
        `title: ${all}\nstatus: active\nmilestones:\n  - text: ${all}\n`,
      );
      await writeText(person(`one-on-ones/2026-01-05.yaml`), `date: 2026-01-05\nskipped: ${all}\n`);
      await writeText(
        person(`one-on-ones/2026-01-12.yaml`),
        `date: 2026-01-12\nactions:\n  - text: ${all}\n    owner: me\n`,
      );
      await writeText(person(`one-on-ones/next.yaml`), `${all}: 1\n${all}: 2\n`);
      await writeText(person(`one-on-ones/2026-01-19.yaml`), `${all}: 1\ncadence: ${all}\ndate: ${all}\n`);
      await writeText(
        inWorkspace('leadbook', 'opportunities', `2026-01-0${(index % 9) + 1}-o${index}.yaml`),
        `title: ${all}\nstatus: facing\nwhy: ${all}\nowner: p${index}\nmeasure: ${all}\nretro: ${all}\n`,
      );
    }
    await (await api()).books.rescan();
  });

  it('is text on all that rows say', async () => {
    const { tree } = await api();
    const items = await everyRow(tree);
    const { opportunities } = (await api()) as unknown as {
      opportunities(): Promise<{ data: typeof tree }>;
    };
    items.push(...(await everyRow((await opportunities()).data)));
    assert.ok(items.length > 8 * hostile.length, `${items.length}`);
    for (const item of items) assertPlain(saidBy(item));
  });

  it('is text in what a command rejects with', async () => {
    for (const [index, text] of hostile.entries()) {
      const { code, message } = await refusal('capture', { person: `p${index}`, as: 'topic', text });
      assert.equal(code, 'refused');
      assert.match(message, /appears twice/);
      assertPlain(message);
    }
  });

  it('is text in errors that nobody expected, which stay what they are', async () => {
    for (const text of hostile) {
      const thrown = await rejectingPlainly(() => {
        throw FileSystemError.NoPermissions(text);
      }).catch((error: unknown) => error);
      assert.ok(thrown instanceof Error);
      assertPlain(thrown.message);
      assert.match(thrown.name, /NoPermissions/);
    }
    const own = new Error('no mark in it');
    assert.equal(await rejectingPlainly(() => Promise.reject(own)).catch((error: unknown) => error), own);
  });

  it('is text in lenses, the outline, suggestions and problems', async () => {
    const promises = await shown(
      await writeText(
        ofAda('one-on-ones/2026-01-12.yaml'),
        `date: 2026-01-12\nactions:\n${hostile.map((text) => `  - text: ${quote(text)}\n    owner: me\n`).join('')}`,
      ),
    );
    const lenses = await eventually('a lens for each promise', async () => {
      const all = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', promises, 200);
      const done = all.filter(({ command }) => command?.tooltip?.startsWith('Done: '));
      return done.length === hostile.length && all;
    });
    for (const { command } of lenses) assertPlain([command?.title, command?.tooltip]);
    const symbols = await eventually('the outline', () =>
      commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', promises),
    );
    assert.ok(symbols.some(({ children }) => children.length === hostile.length));
    assertPlain(symbols.map(saidOfSymbol));
    const wrong = await shown(
      await writeText(
        ofAda('one-on-ones/2026-01-19.yaml'),
        `${hostile.map((text) => `${quote(text)}: 1\n`).join('')}date: ${quote(hostile.join(' '))}\n`,
      ),
    );
    const problems = () => languages.getDiagnostics(wrong).filter(({ source }) => source === 'Leadbook');
    await eventually('a problem for each key', () => problems().length >= hostile.length);
    assertPlain(problems().map(({ message }) => message));
    const note = await writeText(
      ofAda(`one-on-ones/${today()}.yaml`),
      'actions:\n  - text: a\n    owner: \n',
    );
    await shown(note);
    const people = await eventually('everybody is offered', async () => {
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        note,
        new Position(2, 11),
      );
      const found = items.filter(({ insertText, label }) => /^p\d+$/.test(String(insertText ?? label)));
      return found.length >= hostile.length && found;
    });
    for (const { label, detail, documentation } of people) assertPlain([label, detail, documentation]);
  });

  it('is text in picks and inputs, which give back what they were given', () => {
    for (const text of hostile) {
      const pick = createPick<PickItem & { readonly value: string }>();
      const button = pickButton('check', text);
      const item = {
        icon: 'flame',
        label: text,
        description: text,
        detail: text,
        buttons: [button],
        value: text,
      };
      pick.title = text;
      pick.placeholder = text;
      pick.items = [{ label: 'first', value: 'first' }, item];
      pick.activeItems = [item];
      const [, row] = pick.items;
      assert.ok(row);
      assert.equal(row.value, text);
      assert.equal(row.buttons?.[0], button);
      assert.equal(pick.activeItems[0], row);
      assert.ok(row.label.startsWith('$(flame) '));
      assertPlain([
        pick.title,
        pick.placeholder,
        row.label.slice('$(flame) '.length),
        row.description,
        row.detail,
        button.tooltip,
      ]);
      pick.dispose();
      const input = createInput();
      input.title = text;
      input.prompt = text;
      input.placeholder = text;
      input.validationMessage = text;
      input.value = text;
      assertPlain([input.title, input.prompt, input.placeholder, input.validationMessage]);
      assert.equal(input.value, text);
      input.dispose();
    }
  });

  it('is text in the names of pages and of notes', () => {
    for (const text of hostile) {
      assertPlain(pageUri(text, 'preparation', inWorkspace('leadbook')).path);
      assertPlain(notesUri(text, { file: ofAda('person.yaml'), path: [text] }).path);
    }
  });

  it('is text where a file cannot be read at all', async function () {
    if (isWeb) this.skip();
    const folder = inWorkspace('leadbook', 'people', 'ada-lovelace', 'goals', '[x](command:a) $(flame).yaml');
    await workspace.fs.createDirectory(folder);
    assert.ok(await exists(folder));
    await (await api()).books.rescan();
    for (const item of await everyRow((await api()).tree)) assertPlain(saidBy(item));
  });
});
