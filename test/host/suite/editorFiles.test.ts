import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  commands,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  languages,
  type MarkdownString,
  Position,
  Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { api, find, freshBook, inBook, ofAda, run, today } from '../book.ts';
import { eventually, exists, inWorkspace, readText, writeText } from '../harness.ts';

/** A text with its `▮` taken out, and where that was. */
function marked(text: string): { text: string; line: number; character: number } {
  const before = text.slice(0, text.indexOf('▮'));
  const line = before.split('\n').length - 1;
  return { text: text.replace('▮', ''), line, character: before.length - before.lastIndexOf('\n') - 1 };
}

/** Writes a file and shows it, with the cursor where `▮` is. */
async function open(uri: Uri, text: string): Promise<{ document: TextDocument; at: Position }> {
  const where = text.includes('▮') ? marked(text) : { text, line: 0, character: 0 };
  await writeText(uri, where.text);
  const document = await workspace.openTextDocument(uri);
  const at = new Position(where.line, where.character);
  await window.showTextDocument(document);
  // VS Code may still have the text of an earlier test, and notices the new one when it likes.
  if (document.getText() !== where.text) await commands.executeCommand('workbench.action.files.revert');
  await eventually('the file in its editor', () => document.getText() === where.text);
  await window.showTextDocument(document, { selection: new Range(at, at) });
  return { document, at };
}

async function replace(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  assert.ok(await workspace.applyEdit(edit));
}

const ours = (uri: Uri) => languages.getDiagnostics(uri).filter(({ source }) => source === 'Leadbook');
const told = (uri: Uri) => ours(uri).map(({ code, range }) => `${String(code)} ${range.start.line}`);
const labelOf = ({ label }: CompletionItem) => (typeof label === 'string' ? label : label.label);
const next = () => ofAda('one-on-ones/next.yaml');

/** The items that the providers offer, those of words in the text left out. */
async function offered(uri: Uri, at: Position, typed?: string): Promise<CompletionItem[]> {
  const list = await eventually('completions', async () => {
    const found = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      at,
      typed,
    );
    return found.items.some(({ sortText }) => sortText !== undefined) && found;
  });
  return list.items.filter(({ sortText }) => sortText !== undefined);
}

describe('what is wrong in a file of a book', () => {
  beforeEach(freshBook);

  it('is told as one types, and goes when it is fixed', async () => {
    const { document } = await open(next(), 'actions:\n  - text: Call\n    owner: ada-lovelacee\n');
    await eventually('the unknown person', () => told(document.uri).join() === 'unknownPerson 2');
    const [one] = ours(document.uri);
    assert.equal(one?.severity, DiagnosticSeverity.Warning);
    assert.match(one?.message ?? '', /nobody|Nobody/);
    await replace(document, 'actions:\n  - text: Call: Tom\n');
    await eventually('what needs quotes', () => told(document.uri).join() === 'needsQuotes 1');
    await replace(document, 'actions:\n  - text: Call Tom\n');
    await eventually('nothing', () => told(document.uri).length === 0);
  });

  it('follows the book: who comes is known', async () => {
    const { document } = await open(next(), 'actions:\n  - text: Call\n    owner: grace-hopper\n');
    await eventually('the unknown person', () => told(document.uri).join() === 'unknownPerson 2');
    await run('addPerson', { name: 'Grace Hopper' });
    await window.showTextDocument(document);
    await eventually('nothing', () => told(document.uri).length === 0);
  });

  it('is fixed by quick fixes, and by nothing else', async () => {
    const { document } = await open(next(), 'actions:\n  - text: Call: Tom\n  - text:  odd # kept\n');
    await eventually('what needs quotes', () => told(document.uri).includes('needsQuotes 1'));
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(1, 12, 1, 12),
    );
    const quote = actions.find(({ title }) => title === 'Put the text in quotes');
    assert.ok(quote?.edit, JSON.stringify(actions));
    assert.equal(quote.isPreferred, true);
    assert.ok(await workspace.applyEdit(quote.edit));
    assert.equal(document.getText(), 'actions:\n  - text: "Call: Tom"\n  - text:  odd # kept\n');
  });

  it('is not told twice of an opportunity', async () => {
    const uri = inWorkspace('leadbook', 'opportunities', '2026-01-02-train.yaml');
    const text =
      'title: Train\nkind: opportunity\nraised: 2026-01-02\nstatus: facing\nowner: team\nrevisit: never\n';
    await open(uri, text);
    await eventually('all of it', () => told(uri).includes('teamOwner 4') && told(uri).includes('notADay 5'));
    assert.deepEqual(
      told(uri).filter((one) => / [45]$/.test(one)),
      ['teamOwner 4', 'notADay 5'],
    );
  });

  it('is not looked for in files beside the book', async () => {
    const { document } = await open(inWorkspace('other.yaml'), 'actions:\n  - owner: nobody\n');
    const inside = await open(next(), 'actions:\n  - owner: nobody\n');
    await eventually('those of the book', () => told(inside.document.uri).length > 0);
    assert.deepEqual(told(document.uri), []);
  });
});

describe('what can be typed in a file of a book', () => {
  beforeEach(freshBook);

  it('is keys, as snippets, those that are there left out', async () => {
    const { document, at } = await open(next(), 'topics:\n  - text: a\n    ▮\n');
    const items = await offered(document.uri, at);
    assert.deepEqual(items.map(labelOf), ['kind', 'from', 'done', 'link', 'raised']);
    assert.ok(items.every(({ keepWhitespace }) => keepWhitespace === true));
  });

  it('is people by name', async () => {
    const { document, at } = await open(next(), 'actions:\n  - text: a\n    owner: ▮\n');
    const items = await offered(document.uri, at, ' ');
    assert.deepEqual(items.map(labelOf), ['Ada Lovelace', 'me']);
    assert.equal(items[0]?.insertText, 'ada-lovelace');
  });

  it('is days in words', async () => {
    const { document, at } = await open(next(), 'actions:\n  - text: a\n    due: ▮\n');
    const items = await offered(document.uri, at, ' ');
    const labels = items.map(labelOf);
    for (const words of ['today', 'tomorrow', 'next Friday', 'in two weeks', 'in three months'])
      assert.ok(labels.includes(words), labels.join());
    assert.equal(items[0]?.insertText, today());
    assert.match(
      items.find((one) => labelOf(one) === 'in two weeks')?.filterText ?? '',
      /^in two weeks .*\d{4}/,
    );
  });

  it('is a mention within text, in front of what is typed of it', async () => {
    const { document, at } = await open(next(), 'notes: |\n  Asked @ad▮\n');
    const [item] = await offered(document.uri, at, '@');
    assert.ok(item);
    assert.deepEqual([labelOf(item), item.insertText], ['Ada Lovelace', 'Ada Lovelace']);
    const range = item.range instanceof Range ? item.range : item.range?.inserting;
    assert.deepEqual([range?.start.character, range?.end.character], [8, 11]);
  });

  it('is a goal of whoever owns the opportunity', async () => {
    await run('addGoal', { person: 'ada-lovelace', title: 'Lead the team' });
    await run('addPerson', { name: 'Grace Hopper' });
    await run('addGoal', { person: 'grace-hopper', title: 'Speak' });
    const uri = inWorkspace('leadbook', 'opportunities', '2026-01-02-train.yaml');
    const { at } = await open(
      uri,
      'title: Train\nkind: opportunity\nraised: 2026-01-02\nstatus: raised\nowner: grace-hopper\ngoal: ▮\n',
    );
    const items = await offered(uri, at, ' ');
    assert.deepEqual(
      items.map((one) => [labelOf(one), one.insertText]),
      [['Speak', 'speak']],
    );
  });
});

describe('a book in another folder', () => {
  const set = (folder: string | undefined) => workspace.getConfiguration('leadbook').update('folder', folder);
  after(() => set(undefined));

  it('is helped with too, and what was the book is not', async () => {
    await freshBook();
    await set('team/book');
    const below = (...parts: string[]) => inWorkspace('team', 'book', ...parts);
    await writeText(below('book.yaml'), 'leadbook: 1\n');
    await writeText(below('people', 'grace-hopper', 'person.yaml'), 'name: Grace Hopper\n');
    await (await api()).books.rescan();
    const text = 'actions:\n  - text: a\n    owner: ▮\n';
    const { document, at } = await open(below('people', 'grace-hopper', 'one-on-ones', 'next.yaml'), text);
    assert.deepEqual((await offered(document.uri, at, ' ')).map(labelOf), ['Grace Hopper', 'me']);
    const before = await open(next(), text);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      before.document.uri,
      before.at,
      ' ',
    );
    // VS Code itself may offer words of other documents, as mere text.
    assert.deepEqual(
      list.items.filter((one) => labelOf(one) === 'me' && one.kind !== CompletionItemKind.Text),
      [],
    );
  });
});

describe('what stands under the mouse', () => {
  beforeEach(freshBook);

  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a key', 'topics:\n  - text: a\n    fr▮om: ada-lovelace\n', /\*\*from\*\*\n\nWho raises it/],
    ['a person', 'topics:\n  - text: a\n    from: ada▮-lovelace\n', /\*\*Ada/],
    ['a word', 'topics:\n  - text: a\n    kind: coa▮ching\n', /\*\*coaching\*\*/],
    ['a day', 'actions:\n  - text: a\n    due: 2020-01▮-10\n', /years ago/],
  ];
  for (const [what, text, expected] of cases) {
    it(`is said of ${what}`, async () => {
      const { document, at } = await open(next(), text);
      const said = await eventually('a hover', async () => {
        const hovers = await commands.executeCommand<Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          at,
        );
        return hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join();
      });
      assert.match(said, expected);
    });
  }
});

describe('the lines above a text', () => {
  beforeEach(freshBook);
  after(() => workspace.getConfiguration('leadbook').update('editor.codeLens', undefined));

  const lenses = async (uri: Uri) => {
    const found = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
    return found.map(({ range, command }) => `${range.start.line} ${command?.title}`).sort();
  };
  const isShown = (uri: Uri, wanted: readonly string[]) =>
    eventually(wanted.join(), async () => JSON.stringify(await lenses(uri)) === JSON.stringify(wanted));

  it('offer to prepare a note, and to tick what is open', async () => {
    const { document } = await open(
      ofAda('one-on-ones/2020-01-10.yaml'),
      'actions:\n  - text: Call\n    owner: me\n  - text: Kept\n    done: true\n',
    );
    const years = new Date().getFullYear() - 2020;
    await eventually('lenses', async () => (await lenses(document.uri)).length === 3);
    const [prepare, note, done] = await lenses(document.uri);
    assert.deepEqual([prepare, note], ['0 Prepare', '0 Private note']);
    assert.match(done ?? '', new RegExp(`^1 Done · open for (${years - 1}|${years}) years$`));
    const found = await commands.executeCommand<CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      50,
    );
    const command = found.map((one) => one.command).find((one) => one?.title.startsWith('Done'));
    assert.ok(command);
    await commands.executeCommand(command.command, ...(command.arguments ?? []));
    assert.match(document.getText(), new RegExp(`done: ${today()}\n  - text: Kept`));
  });

  it('offer to check in on a goal', async () => {
    const { document } = await open(ofAda('goals/lead.yaml'), 'title: Lead\nstatus: active\n');
    await isShown(document.uri, ['0 Check in', '0 Milestone']);
  });

  it('ask what became of what is due, and of nothing else', async () => {
    const uri = inWorkspace('leadbook', 'opportunities', '2020-01-02-train.yaml');
    const text = 'title: Train\nkind: opportunity\nraised: 2020-01-02\nstatus: facing\nowner: ada-lovelace\n';
    const { document } = await open(uri, `${text}revisit: 2020-02-02\n`);
    await isShown(uri, ['5 What became of it?']);
    await replace(document, `${text}revisit: 2999-02-02\n`);
    await isShown(uri, []);
  });

  it('are off by a setting', async () => {
    const { document } = await open(ofAda('goals/lead.yaml'), 'title: Lead\nstatus: active\n');
    await isShown(document.uri, ['0 Check in', '0 Milestone']);
    await workspace.getConfiguration('leadbook').update('editor.codeLens', false);
    await isShown(document.uri, []);
  });
});

describe('the names in a book', () => {
  beforeEach(freshBook);

  const definition = async (uri: Uri, at: Position) =>
    (
      await commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', uri, at)
    ).map((one) => ('targetUri' in one ? one.targetUri : one.uri).path.split('/leadbook/')[1]);
  const rename = (uri: Uri, at: Position, name: string) =>
    commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, at, name);

  it('lead to files', async () => {
    const { document, at } = await open(next(), 'topics:\n  - text: a\n    from: ada-▮lovelace\n');
    await eventually('the file', async () => (await definition(document.uri, at)).length > 0);
    assert.deepEqual(await definition(document.uri, at), ['people/ada-lovelace/person.yaml']);
    assert.deepEqual(await definition(document.uri, new Position(1, 10)), []);
  });

  it('are found everywhere, unsaved text among it', async () => {
    await writeText(ofAda('one-on-ones/2020-01-10.yaml'), 'actions:\n  - text: a\n    owner: ada-lovelace\n');
    const { document } = await open(next(), 'topics:\n  - text: a\n');
    await replace(document, 'topics:\n  - text: a\n    from: ada-lovelace\n');
    const found = await eventually('references', async () => {
      const all = await commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        new Position(2, 12),
      );
      return all.length === 3 && all;
    });
    assert.deepEqual(
      found
        .map(({ uri, range }) => [uri.path.split('/').at(-1), range.start.line, range.start.character])
        .sort(),
      [
        ['2020-01-10.yaml', 2, 11],
        ['next.yaml', 2, 10],
        ['person.yaml', 0, 0],
      ],
    );
  });

  it('are renamed with the folder, in all files at once', async () => {
    const past = ofAda('one-on-ones/2020-01-10.yaml');
    await writeText(past, 'actions:\n  - text: a # kept\n    owner: ada-lovelace\n');
    await writeText(
      inWorkspace('retros', 'retro.md'),
      '# Retro\n\nWith [Ada](../leadbook/people/ada-lovelace/person.yaml).\n',
    );
    const { document, at } = await open(next(), 'topics:\n  - text: a\n    from: ada▮-lovelace\n');
    const edit = await eventually('the edit', () => rename(document.uri, at, 'ada-byron'));
    assert.equal(edit.size, 3);
    // As F2 does it: all is on disk at once.
    assert.ok(await workspace.applyEdit(edit, { isRefactoring: true }));
    assert.equal(await exists(ofAda('person.yaml')), false);
    assert.equal(
      await inBook('people/ada-byron/one-on-ones/2020-01-10.yaml'),
      'actions:\n  - text: a # kept\n    owner: ada-byron\n',
    );
    assert.equal(
      await inBook('people/ada-byron/one-on-ones/next.yaml'),
      'topics:\n  - text: a\n    from: ada-byron\n',
    );
    await (await api()).books.rescan();
    assert.ok(await find('Ada Lovelace'));
    assert.match(await readText(inWorkspace('retros', 'retro.md')), /people\/ada-byron\/person/);
  });

  it('are not renamed while a file is too large to be read: it may have them', async () => {
    await writeText(ofAda('one-on-ones/2020-01-10.yaml'), `notes: |\n${'  ada\n'.repeat(200_000)}`);
    const { document, at } = await open(next(), 'topics:\n  - text: a\n    from: ada▮-lovelace\n');
    await eventually('the refusal', () =>
      rename(document.uri, at, 'ada-byron').then(
        () => false,
        (error: unknown) => /2020-01-10\.yaml.*over 1 MB; keep it smaller/.test(String(error)),
      ),
    );
  });

  it('of goals and opportunities are renamed too', async () => {
    const uri = inWorkspace('leadbook', 'opportunities', '2026-01-02-train.yaml');
    await writeText(
      ofAda('goals/lead.yaml'),
      'title: Lead\nstatus: active\nopportunities: [2026-01-02-train]\n',
    );
    const { at } = await open(
      uri,
      'title: Train\nkind: opportunity\nraised: 2026-01-02\nstatus: raised\nowner: ada-lovelace\ngoal: le▮ad\n',
    );
    const first = await eventually('the edit', () => rename(uri, at, 'steer'));
    assert.ok(await workspace.applyEdit(first, { isRefactoring: true }));
    assert.match(await inBook('opportunities/2026-01-02-train.yaml'), /goal: steer\n/);
    const goal = await open(
      ofAda('goals/steer.yaml'),
      'title: Lead\nstatus: active\nopportunities: [2026-01-02-train▮]\n',
    );
    const edit = await eventually('the edit', () => rename(goal.document.uri, goal.at, 'ship'));
    assert.ok(await workspace.applyEdit(edit, { isRefactoring: true }));
    assert.match(await inBook('people/ada-lovelace/goals/steer.yaml'), /\[2026-01-02-ship\]/);
    assert.ok(await exists(inWorkspace('leadbook', 'opportunities', '2026-01-02-ship.yaml')));
  });

  it('are left alone where that cannot be, and it is said why', async () => {
    await run('addPerson', { name: 'Grace Hopper' });
    await writeText(
      ofAda('one-on-ones/2020-01-10.yaml'),
      'actions:\n  - text: a: b\n    owner: ada-lovelace\n',
    );
    const { document, at } = await open(
      next(),
      'topics:\n  - text: a\n    from: ada▮-lovelace\n  - text: b\n    from: me\n',
    );
    await assert.rejects(Promise.resolve(rename(document.uri, at, 'Ada B')), /lowercase letters/);
    await assert.rejects(Promise.resolve(rename(document.uri, at, 'grace-hopper')), /already taken/);
    await assert.rejects(Promise.resolve(rename(document.uri, at, 'ada-byron')), /2020-01-10\.yaml, line 2/);
    await assert.rejects(Promise.resolve(rename(document.uri, new Position(4, 11), 'x')), /is you/);
    await assert.rejects(
      Promise.resolve(rename(document.uri, new Position(1, 11), 'x')),
      /nothing to rename/,
    );
  });
});

describe('the shape of a file', () => {
  beforeEach(freshBook);

  it('is an outline, also of what is half typed', async () => {
    const { document } = await open(
      next(),
      'topics:\n  - text: Plans\n    kind: coaching\nactions:\n  - text: Call\n    ow\n',
    );
    const names = await eventually('symbols', async () => {
      const all = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return (
        all?.some(({ children }) => children.length > 0) &&
        all.map((one) => [one.name, ...one.children.map(({ name }) => name)])
      );
    });
    assert.deepEqual(names, [
      ['topics', 'Plans'],
      ['actions', 'Call'],
    ]);
  });

  it('folds, deeper than by indentation', async () => {
    const { document } = await open(next(), '# a\n# b\ntopics:\n- text: Plans\n  kind: coaching\n');
    await eventually('folds', async () => {
      const all = await commands.executeCommand<FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return all.map(({ start, end }) => `${start}-${end}`).join() === '0-1,2-4,3-4';
    });
  });
});

describe('large and half-typed files', () => {
  beforeEach(freshBook);

  it('are helped with at a megabyte', async () => {
    const many = `notes: |\n${'  Some words that were said.\n'.repeat(35_000)}`;
    const { document, at } = await open(next(), `topics:\n  - text: a\n    from: ▮\n${many}`);
    assert.ok(document.getText().length > 900_000);
    assert.deepEqual((await offered(document.uri, at, ' ')).map(labelOf), ['Ada Lovelace', 'me']);
  });

  it('keep the last rows, which say so', async () => {
    await run('addAction', { person: 'ada-lovelace', text: 'Call Tom', owner: 'me' });
    const { tree, books } = await api();
    const description = async () => {
      const row = await find('Call Tom');
      return row ? String((await tree.getTreeItem(row)).description) : '';
    };
    await eventually('the row', description);
    const document = await workspace.openTextDocument(next());
    await window.showTextDocument(document);
    const before = document.getText();
    await replace(document, `${before}topics: [half\n`);
    await eventually('the mark', async () => (await description()).startsWith('as last saved'));
    await replace(document, `${before}topics: []\n`);
    await books.rescan();
    await eventually('no mark', async () => {
      const said = await description();
      return said !== '' && !said.includes('as last saved');
    });
  });

  it('are told of once in two editors', async () => {
    const { document } = await open(next(), 'actions:\n  - text: a\n    owner: nobody-known\n');
    await commands.executeCommand('workbench.action.splitEditor');
    await eventually(
      'two editors',
      () => window.visibleTextEditors.filter((one) => one.document === document).length === 2,
    );
    await replace(document, 'actions:\n  - text: b\n    owner: nobody-here\n');
    await eventually('the problem', () => ours(document.uri)[0]?.message.includes('nobody-here'));
    assert.deepEqual(told(document.uri), ['unknownPerson 2']);
  });
});
