import assert from 'node:assert/strict';
import { commands, type ThemeIcon, type TreeItem, type Uri, window } from 'vscode';
import { addDays } from '../../../src/core/day';
import { api, find, freshBook, inBook, leadbook, ofAda, rescan, rows, run, today } from '../book.ts';
import { eventually, inWorkspace, writeText } from '../harness.ts';

const day = (days: number) => addDays(today(), days);
const NEXT = ofAda('one-on-ones/next.yaml');
const PROMISE = `actions:\n  - text: Send the doc\n    owner: me\n    due: ${day(-2)}\n`;
const BROKEN = '  - text: What: now\n';

describe('a file that cannot be read', () => {
  // Everybody's files are looked through once the view is shown.
  before(() => commands.executeCommand('leadbook.people.focus'));

  beforeEach(async () => {
    await freshBook();
    await writeText(NEXT, PROMISE);
    await said('Ada Lovelace', /^1 promise of yours overdue/);
  });

  it('is told of on the row of the person, who does not look fine', async () => {
    await writeText(NEXT, PROMISE + BROKEN);
    const item = await said('Ada Lovelace', /^1 file cannot be read · /);
    assert.equal((item.iconPath as ThemeIcon).id, 'warning');
    assert.match(item.accessibilityInformation?.label ?? '', /^Ada Lovelace, 1 file cannot be read, /);
    assert.match(String(item.tooltip), /^1 file cannot be read$/m);
    const shown = await rows();
    assert.ok(shown.includes('  Promises — 1 file cannot be read'), shown.join('\n'));
    assert.ok(shown.includes('  Next time — cannot be read'), shown.join('\n'));
    await writeText(NEXT, PROMISE);
    await said('Ada Lovelace', /^1 promise of yours overdue/);
  });

  for (const path of [
    'person.yaml',
    'goals/lead.yaml',
    'goals/lead.private.yaml',
    'delegations/train.yaml',
    'recognition/2026-01-10-rfc.yaml',
    'one-on-ones/2026-01-10.yaml',
    'one-on-ones/2026-01-10.private.yaml',
  ])
    it(`is told of, be it ${path}`, async () => {
      await writeText(ofAda(path), `title: ${BROKEN}`);
      const words = path === 'person.yaml' ? 'person.yaml cannot be read' : '1 file cannot be read';
      const name = path === 'person.yaml' ? 'ada-lovelace' : 'Ada Lovelace';
      await said(name, new RegExp(`^${words} · .*1 promise of yours overdue`));
      await week([`${path.includes('/') ? path : `ada-lovelace/${path}`}, line 1 — ${name} · `, 'Overdue']);
    });

  it('is told of among others, with how many', async () => {
    await writeText(NEXT, PROMISE + BROKEN);
    await writeText(ofAda('goals/lead.yaml'), 'title: [\n');
    await said('Ada Lovelace', /^2 files cannot be read · /);
    await writeText(ofAda('one-on-ones/2026-01-10.yaml'), 'actions:\n  - text: Mine\n    owner: me\n');
    await eventually('a promise and what cannot be read', async () =>
      (await rows()).includes('  Promises — 1 yours · 1 file cannot be read'),
    );
  });

  it('of the lead is told of on theirs, and that of anybody where their promises stand', async () => {
    const me = await find('Me');
    const promises = async () =>
      String((await (await api()).tree.getTreeItem(await find('My promises', me))).description);
    assert.equal(await promises(), '1 open');
    await writeText(NEXT, PROMISE + BROKEN);
    await eventually('my promises are not none', async () => (await promises()) === '1 file cannot be read');
    await writeText(inWorkspace('leadbook', 'people', 'me', 'goals', 'mine.yaml'), 'title: [\n');
    const item = await said('Me', /^1 file cannot be read/);
    assert.equal((item.iconPath as ThemeIcon).id, 'warning');
  });

  it('is a row of This Week, with whose it is, and it leads there', async () => {
    await writeText(NEXT, PROMISE + BROKEN);
    await week(['one-on-ones/next.yaml, line 5 — Ada Lovelace · ']);
    await writeText(NEXT, PROMISE);
    await week(['Overdue — 1']);
  });

  it('is a row of All Promises, which leads there, where it may hold promises', async () => {
    await writeText(ofAda('goals/lead.yaml'), 'title: [\n');
    await writeText(NEXT, PROMISE + BROKEN);
    await said('Ada Lovelace', /^2 files cannot be read · /);
    await commands.executeCommand('workbench.action.closeAllEditors');
    // The only row: there is no promise left that can be read.
    const listed = commands.executeCommand<Uri | undefined>('leadbook.allPromises', {});
    let isDone = false;
    const done = () => {
      isDone = true;
    };
    listed.then(done, done);
    await eventually('the row is taken', async () => {
      if (!isDone) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    assert.equal(String(await listed), String(NEXT));
    const editor = window.activeTextEditor;
    assert.equal(String(editor?.document.uri), String(NEXT));
    assert.equal(editor?.selection.active.line, 4);
  });

  it('of an opportunity is a row of This Week', async () => {
    await writeText(inWorkspace('leadbook', 'opportunities', '2026-01-10-ship.yaml'), 'title: [\n');
    await week(['opportunities/2026-01-10-ship.yaml, line ', 'Overdue — 1']);
  });

  it('is not told of while presenting where it is private', async () => {
    await writeText(ofAda('goals/lead.private.yaml'), 'title: [\n');
    await said('Ada Lovelace', /^1 file cannot be read · /);
    await commands.executeCommand('leadbook.present', {});
    try {
      await said('Ada Lovelace', /^no one-on-one yet/);
      assert.ok(!(await weekRows()).join().includes('private'));
    } finally {
      await commands.executeCommand('leadbook.present', {});
    }
  });

  it('of somebody archived is none of this week', async () => {
    await writeText(NEXT, PROMISE + BROKEN);
    await week(['one-on-ones/next.yaml, line 5']);
    await run('archivePerson', { person: 'ada-lovelace' });
    assert.match(await inBook('people/ada-lovelace/person.yaml'), /archived/);
    await eventually('nothing', async () => (await weekRows()).length === 0);
  });
});

/** The row with this label, once what stands behind it is such. */
async function said(label: string, words: RegExp): Promise<TreeItem> {
  const { tree } = await api();
  await rescan();
  let last = '';
  return eventually(`${label} ${words}`, async () => {
    const all = await Promise.all((await tree.getChildren()).map((row) => tree.getTreeItem(row)));
    const item = all.find((one) => one.label === label);
    last = String(item?.description);
    return words.test(last) && item;
  }).catch((error) => assert.fail(`${error}\n${label} — ${last}`));
}

async function weekRows(): Promise<string[]> {
  const { data } = await (await leadbook()).agenda();
  const items = await Promise.all(
    (await data.getChildren()).map(async (row): Promise<TreeItem> => data.getTreeItem(row)),
  );
  return items.map(({ label, description }) => `${label} — ${description}`);
}

/** Waits until the rows of *This Week* begin so. */
async function week(begins: readonly string[]): Promise<void> {
  const isSo = async () => {
    const shown = await weekRows();
    return begins.every((begin, index) => shown[index]?.startsWith(begin));
  };
  await eventually(begins.join(), isSo).catch(async () => assert.deepEqual(await weekRows(), begins));
}
