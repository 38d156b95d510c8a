import assert from 'node:assert/strict';
import { commands, TabInputTextDiff, type TreeItem, window, workspace } from 'vscode';
import { isSlug } from '../../../src/core/slug';
import { api, freshBook, ofAda, rows } from '../book.ts';
import { eventually, exists, inWorkspace, log, readText, watched, writeText } from '../harness.ts';

const SECRET = 'A secret that no row shows';
const NOTES = 'people/ada-lovelace/one-on-ones';

/** Names by sync tools, letter case, decomposed letters, other endings and other places, with why they are not read. */
const NAMES: Readonly<Record<string, string>> = {
  [`${NOTES}/2026-11-19 (conflicted copy).yaml`]:
    'a copy of 2026-11-19.yaml, made by a sync tool or an editor',
  [`${NOTES}/2026-11-19.sync-conflict-20261120-101010-ABCDEFG.yaml`]:
    'a copy of 2026-11-19.yaml, made by a sync tool or an editor',
  [`${NOTES}/2026-11-19.private (conflicted copy).yaml`]:
    'looks like a copy of 2026-11-19.private.yaml, which is not there',
  [`${NOTES}/2026-11-19-DESKTOP-AB12.yaml`]: 'a copy of 2026-11-19.yaml, made by a sync tool or an editor',
  [`${NOTES}/2026-11-19 2.yaml`]: 'a copy of 2026-11-19.yaml, made by a sync tool or an editor',
  [`${NOTES}/2026-11-19.yaml.orig`]: 'a copy of 2026-11-19.yaml, made by a sync tool or an editor',
  [`${NOTES}/2026-11-19.yaml~`]: 'a copy of 2026-11-19.yaml, made by a sync tool or an editor',
  [`${NOTES}/2026-11-20.yml`]: 'its ending should be .yaml',
  [`${NOTES}/2026-11-19.yml`]: 'its ending should be .yaml, but 2026-11-19.yaml already exists',
  [`${NOTES}/2026-11-20.Private.yaml`]: 'its name should be 2026-11-20.private.yaml, in lower case',
  [`${NOTES}/NEXT.yaml`]: 'its name should be next.yaml, in lower case',
  [`${NOTES}/kickoff.yaml`]: 'its name should be like next, 2026-11-21, template',
  [`${NOTES}/old/2026-11-19.yaml`]: 'Leadbook reads nothing in this folder',
  'people/ada-lovelace/person.private.yaml': 'files of this kind have no private part',
  'people/ada-lovelace/goals/Lead it.yaml': 'its name should be lead-it.yaml',
  [`people/ada-lovelace/goals/${'Café'.normalize('NFD')}.yaml`]: 'its name should be cafe.yaml',
  'people/bo.yaml': 'Leadbook reads nothing in this folder',
  'people/Ada-Lovelace/person.yaml':
    'its name should be ada-lovelace, in lower case, but ada-lovelace already exists',
  [`people/${'Zoë'.normalize('NFD')}/person.yaml`]: 'its name should be zoe',
  'opportunities/own-it.yaml': 'its name should be like 2026-11-21-kept-calm',
};

interface Shown {
  readonly row: unknown;
  readonly item: TreeItem;
}

const at = (path: string) => inWorkspace('leadbook', ...path.split('/'));

async function unread(): Promise<{ label: unknown; children: readonly Shown[] } | undefined> {
  const { tree } = await api();
  for (const row of await tree.getChildren()) {
    const item = await tree.getTreeItem(row);
    if (item.contextValue !== 'unread') continue;
    const below = await tree.getChildren(row);
    const children = await Promise.all(
      below.map(async (one) => ({ row: one, item: await tree.getTreeItem(one) })),
    );
    return { label: item.label, children };
  }
  return undefined;
}

async function counted(count: number) {
  const label = count === 1 ? '1 file is not read' : `${count} files are not read`;
  return eventually(label, async () => {
    const shown = await unread();
    assert.equal(shown?.label, label);
    return shown?.children;
  });
}

async function shownAt(label: string, count: number): Promise<Shown> {
  const found = (await counted(count)).find(({ item }) => item.label === label);
  assert.ok(found, label);
  return found;
}

describe('promise 23: what of a book is not read', () => {
  beforeEach(async () => {
    await freshBook();
    await writeText(ofAda('one-on-ones/2026-11-19.yaml'), 'date: 2026-11-19\n');
  });
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is no row where all is read', async () => {
    await (await api()).books.rescan();
    await rows();
    assert.equal(await unread(), undefined);
  });

  it('is counted in a row, with the reason for each', async () => {
    await rows();
    for (const path of Object.keys(NAMES)) await writeText(at(path), `notes: ${SECRET}\n`);
    const children = await counted(20);
    // A person's folder is told of, not each file in it.
    const labelOf = (path: string) => {
      const [top, person = '', ...file] = path.split('/');
      const isFolder = top === 'people' && file.length > 0 && !isSlug(person);
      return (isFolder ? [top, person] : path.split('/')).slice(-2).join('/');
    };
    assert.deepEqual(
      Object.fromEntries(children.map(({ item }) => [item.label, item.description])),
      Object.fromEntries(Object.entries(NAMES).map(([path, why]) => [labelOf(path), why])),
    );
    log(`promise 23: ${children.length} names, each in a row with its reason`);
    for (const { item } of children) {
      const { label, description, tooltip, accessibilityInformation } = item;
      const words = JSON.stringify([label, description, tooltip, accessibilityInformation]);
      assert.ok(!words.includes(SECRET));
      assert.ok(item.accessibilityInformation?.label.includes(String(item.description)));
    }
  });

  it('is told of as files come and go', async () => {
    await rows();
    await watched(ofAda('one-on-ones'));
    await writeText(ofAda('one-on-ones/2026-11-20.yml'), 'date: 2026-11-20\n');
    await writeText(at('people/Bo/person.yaml'), 'name: Bo\n');
    await counted(2);
    await workspace.fs.delete(at('people/Bo'), { recursive: true, useTrash: false });
    await counted(1);
    await workspace.fs.delete(ofAda('one-on-ones/2026-11-20.yml'), { useTrash: false });
    await eventually('no row', async () => (await unread()) === undefined);
  });

  it('is renamed where the name is all that is wrong', async () => {
    await rows();
    await writeText(ofAda('one-on-ones/2026-11-20.yml'), 'date: 2026-11-20\nnotes: Kept\n');
    await writeText(at('people/Zoë/person.yaml'), 'name: Zoë Washburne\n');
    const file = await shownAt('one-on-ones/2026-11-20.yml', 2);
    assert.equal(file.item.contextValue, 'unreadFile.rename');
    await commands.executeCommand('leadbook.renameUnread', file.row);
    assert.equal(await readText(ofAda('one-on-ones/2026-11-20.yaml')), 'date: 2026-11-20\nnotes: Kept\n');
    assert.equal(await exists(ofAda('one-on-ones/2026-11-20.yml')), false);
    const folder = await shownAt('people/Zoë', 1);
    assert.equal(folder.item.contextValue, 'unreadFile.rename');
    await commands.executeCommand('leadbook.renameUnread', folder.row);
    await eventually('her row', async () => (await rows()).some((row) => row.startsWith('Zoë Washburne')));
    await eventually('no row', async () => (await unread()) === undefined);
  });

  it('is compared with what is read beside it', async () => {
    await rows();
    const copy = await writeText(
      ofAda('one-on-ones/2026-11-19 (conflicted copy).yaml'),
      'date: 2026-11-19\nnotes: Mine\n',
    );
    const shown = await shownAt('one-on-ones/2026-11-19 (conflicted copy).yaml', 1);
    assert.equal(shown.item.contextValue, 'unreadFile.compare');
    await commands.executeCommand('leadbook.compareUnread', shown.row);
    const input = await eventually('the comparison', () => window.tabGroups.activeTabGroup.activeTab?.input);
    assert.ok(input instanceof TabInputTextDiff);
    assert.equal(input.original.toString(), copy.toString());
    assert.equal(input.modified.toString(), ofAda('one-on-ones/2026-11-19.yaml').toString());
  });

  it('opens at a click', async () => {
    await rows();
    const uri = await writeText(ofAda('one-on-ones/2026-11-20.yml'), 'date: 2026-11-20\n');
    const shown = await shownAt('one-on-ones/2026-11-20.yml', 1);
    await commands.executeCommand('leadbook.openRow', shown.row);
    assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
  });
});
