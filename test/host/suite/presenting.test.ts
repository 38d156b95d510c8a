import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  commands,
  EventEmitter,
  TabInputText,
  type TreeViewVisibilityChangeEvent,
  window,
  workspace,
} from 'vscode';
import { byGrowth, growthMatcher } from '../../../src/core/opportunities/wouldGrow';
import { rank } from '../../../src/core/search/rank';
import { searchSession } from '../../../src/core/search/searchSession';
import { ownersWhoGrow } from '../../../src/host/opportunities/steps/owners';
import { type DueView, watchDue } from '../../../src/host/people/due';
import { presentingContent } from '../../../src/host/people/presentingItem';
import { BookReaders } from '../../../src/host/search/bookReaders';
import { api, freshBook, leadbook, ofAda, rescan, rows, run, today } from '../book.ts';
import { eventually, inWorkspace, writeText } from '../harness.ts';

const person = 'ada-lovelace';
const present = (on?: boolean) => commands.executeCommand('leadbook.present', on === undefined ? {} : { on });

describe('presenting', () => {
  before(async () => {
    await freshBook();
    await writeText(
      ofAda('person.yaml'),
      'name: Ada Lovelace\nbecoming: An architect of release trains\nsince: 2020-01-01\n',
    );
    await writeText(ofAda('one-on-ones/next.private.yaml'), 'topics:\n  - text: Hidden topic\n');
    await writeText(
      ofAda('one-on-ones/2026-01-10.private.yaml'),
      'actions:\n  - text: Hidden promise\n    owner: me\n',
    );
    await writeText(
      ofAda('one-on-ones/2026-01-10.yaml'),
      'actions:\n  - text: Open promise\n    owner: me\n',
    );
    await writeText(ofAda('goals/lead.private.yaml'), 'title: Hidden goal\nstatus: active\n');
    await rescan();
    const [open] = await (await leadbook()).books.all();
    await open?.needs.indexAll(() => {});
  });
  afterEach(() => present(false));

  it('hides private rows and promises, becoming and what asks for the lead, until it is switched off', async () => {
    const before = (await rows()).join('\n');
    const hidden = ['Hidden topic', 'Hidden promise', 'Hidden goal', 'An architect', 'overdue', 'private'];
    for (const word of ['Hidden topic', 'Hidden promise', 'Hidden goal', 'An architect'])
      assert.ok(before.includes(word), before);
    await present();
    const shown = (await rows()).join('\n');
    for (const word of hidden) assert.ok(!shown.includes(word), `${word} in\n${shown}`);
    assert.ok(shown.includes('Open promise'), shown);
    assert.match(shown, /Promises — 1 yours/);
    await present();
    assert.equal((await rows()).join('\n'), before);
  });

  it('says nothing of it where one hovers or listens', async () => {
    await present(true);
    const { tree } = await api();
    const said: string[] = [];
    const walk = async (parent?: unknown): Promise<void> => {
      for (const row of await tree.getChildren(parent)) {
        const item = await tree.getTreeItem(row);
        said.push(String(item.tooltip), String(item.accessibilityInformation?.label), String(item.id));
        await walk(row);
      }
    };
    await walk();
    assert.doesNotMatch(said.join('\n'), /Hidden|An architect|you owe 2/);
  });

  it('takes back the badge and its words', async () => {
    const { books, tree } = await leadbook();
    const shown = new EventEmitter<TreeViewVisibilityChangeEvent>();
    const view: DueView = { visible: true, onDidChangeVisibility: shown.event, badge: undefined };
    const watching = watchDue(books, view, tree);
    try {
      await eventually('the badge', () => view.badge?.value === 1);
      assert.equal(view.badge?.tooltip, '1 person needs you');
      await present(true);
      await eventually('no badge', () => view.badge === undefined);
      await present(false);
      await eventually('the badge again', () => view.badge?.value === 1);
    } finally {
      watching.dispose();
      shown.dispose();
    }
  });

  it('finds nothing private, and all else', async () => {
    const found = async (query: string) => {
      let paths: readonly string[] = [];
      const { books } = await leadbook();
      await new BookReaders(await books.all(), { searchSession, rank }).search(
        query,
        (answers) => {
          paths = answers.map(({ path }) => path);
        },
        () => false,
      );
      return paths;
    };
    assert.equal((await found('hidden')).length, 3);
    await present(true);
    assert.deepEqual(await found('hidden'), []);
    assert.deepEqual(await found('open promise'), ['people/ada-lovelace/one-on-ones/2026-01-10.yaml']);
  });

  it('says in the status bar what is hidden, and what a click does', async () => {
    assert.deepEqual(
      [presentingContent(true), presentingContent(false)].map(({ icon, text, tooltip, label, command }) => [
        icon,
        text,
        tooltip,
        label === tooltip,
        command.command,
      ]),
      [
        ['eye-closed', 'Presenting', 'Private notes are hidden. Show them again', true, 'leadbook.present'],
        ['eye', '', 'Present: hide private notes while others see your screen', true, 'leadbook.present'],
      ],
    );
  });

  it('hides the names of private files that are not read', async () => {
    await rows();
    const files = [
      'one-on-ones/2026-01-11.private.yml',
      'one-on-ones/next.PRIVATE (conflicted copy).yaml',
      'one-on-ones/2026-01-12.yml',
    ];
    for (const file of files) await writeText(ofAda(file), 'date: 2026-01-11\n');
    await rescan();
    const unread = async () => (await rows()).filter((row) => /not read/.test(row)).join();
    await eventually('all three', async () => (await unread()) === '3 files are not read');
    await present(true);
    await eventually('one', async () => (await unread()) === '1 file is not read');
    assert.doesNotMatch((await rows()).join('\n'), /private/i);
    await present(false);
    await eventually('all three again', async () => (await unread()) === '3 files are not read');
    for (const file of files) await workspace.fs.delete(ofAda(file));
    await rescan();
    await eventually('none', async () => (await unread()) === '');
  });

  it('hides them on pages too', async () => {
    const uri = await run('prepare', { person });
    const page = () =>
      workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())?.getText();
    await eventually('the page is there', () => page()?.includes('Hidden promise'));
    await present(true);
    await eventually('nothing private is on it', () => page() && !/Hidden|An architect/.test(page() ?? ''));
    assert.ok(page()?.includes('Open promise'), page());
  });

  it('keeps to itself why somebody would grow by it', async () => {
    const { books } = await leadbook();
    const [open] = await books.all();
    assert.ok(open);
    const modules = { load: async () => ({ byGrowth, growthMatcher }) };
    const host = { modules, today: () => today() } as unknown as Parameters<typeof ownersWhoGrow>[0];
    const details = async () =>
      (await ownersWhoGrow(host, open, { title: 'release trains' })).map(({ detail }) => detail);
    assert.match((await details()).join(), /Becoming/);
    await present(true);
    assert.doesNotMatch((await details()).join(), /\w/);
  });
});

describe('starting a one-on-one', () => {
  const set = (value: string | undefined) =>
    workspace.getConfiguration('leadbook').update('oneOnOne.closeOthers', value, ConfigurationTarget.Global);
  const open = () =>
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .flatMap(({ input }) =>
        input instanceof TabInputText ? [input.uri.path.split('/').slice(-3).join('/')] : [],
      )
      .sort();

  beforeEach(async () => {
    await freshBook();
    await run('addPerson', { name: 'Bo Diaz' });
    for (const slug of ['ada-lovelace', 'bo-diaz']) {
      const uri = await writeText(
        inWorkspace('leadbook', 'people', slug, 'one-on-ones', '2026-01-10.yaml'),
        'date: 2026-01-10\nnotes: |\n  Said.\n',
      );
      await rescan();
      await window.showTextDocument(uri, { preview: false });
      await run('prepare', { person: slug });
      await run('openNotes', { uri, field: 'notes' });
    }
    await window.showTextDocument(inWorkspace('README.md'), { preview: false });
  });
  afterEach(() => set(undefined));

  it('closes pages in a browser about others and about everybody, too', async () => {
    for (const slug of ['ada-lovelace', 'bo-diaz'])
      await run('openDashboard', { page: 'growth', person: slug });
    await run('mirror', {});
    const panels = await (await leadbook()).panels();
    assert.ok(panels.aboutOthers(person).length >= 2);
    await set('always');
    await run('startOneOnOne', { person, date: '2026-01-11' });
    await eventually('those about others are closed', () => panels.aboutOthers(person).length === 0);
    assert.ok(panels.open.length >= 1, 'that about Ada is still open');
  });

  it('closes what is open about others, once that is wanted', async () => {
    await set('always');
    await run('startOneOnOne', { person, date: '2026-01-11' });
    await eventually('nothing of Bo is open', () => !open().some((path) => /bo-diaz|Bo Diaz/.test(path)));
    assert.ok(open().includes('ada-lovelace/one-on-ones/2026-01-10.yaml'), open().join());
    assert.ok(
      open().some((path) => path.endsWith('README.md')),
      open().join(),
    );
  });

  it('closes nothing that is not saved', async () => {
    await set('always');
    const bo = inWorkspace('leadbook', 'people', 'bo-diaz', 'one-on-ones', '2026-01-10.yaml');
    const editor = await window.showTextDocument(bo, { preview: false });
    await editor.edit((edit) => edit.insert(editor.document.positionAt(0), '# typed\n'));
    await run('startOneOnOne', { person, date: '2026-01-11' });
    await eventually(
      'the rest is closed',
      () => open().filter((path) => /bo-diaz|Bo Diaz/.test(path)).length === 1,
    );
    assert.ok(editor.document.getText().startsWith('# typed'));
  });

  it('closes nothing where that is not wanted, or nobody can be asked', async () => {
    const before = open();
    for (const value of ['never', undefined]) {
      await set(value);
      await run('startOneOnOne', { person, date: '2026-01-10' });
      assert.deepEqual(
        open().filter((path) => /bo/i.test(path)),
        before.filter((path) => /bo/i.test(path)),
      );
    }
  });
});
