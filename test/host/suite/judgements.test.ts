import assert from 'node:assert/strict';
import { commands, DataTransfer, type TreeItem, type Uri } from 'vscode';
import type { Leadbook } from '../../../src/compose/main';
import { freshBook, leadbook, refusal, run } from '../book.ts';
import { eventually, readText } from '../harness.ts';
import { rowMenu } from '../rowMenu.ts';

type Tree = Awaited<ReturnType<Leadbook['opportunities']>>['data'];
type Row = Awaited<ReturnType<Tree['getChildren']>>[number];

/** The row of the opportunities view with a label, and how it is drawn. */
async function rowOf(
  label: string,
  parent?: Row,
): Promise<{ readonly row: Row; readonly item: TreeItem } | undefined> {
  const { data } = await (await leadbook()).opportunities();
  for (const row of await data.getChildren(parent)) {
    const item = await data.getTreeItem(row);
    if (item.label === label) return { row, item };
    const below = await rowOf(label, row);
    if (below) return below;
  }
  return undefined;
}

/** Asserts that a record says how it stands. */
const stands = async (uri: Uri, status: string) =>
  assert.match(await readText(uri), new RegExp(`\\nstatus: ${status}\\n`));

describe('a judgement', () => {
  let uri: Uri;
  beforeEach(async () => {
    await freshBook();
    uri = await run('recordJudgement', { title: 'Refund the storm' });
    await run('faceOpportunity', { title: 'Own it', revisit: '2099-01-05' });
    await (await leadbook()).books.rescan();
  });

  it('is never faced: not by the command', async () => {
    const { code, message } = await refusal('setOpportunityStatus', { uri, status: 'facing' });
    assert.deepEqual(
      [code, message],
      ['badArguments', 'A judgement has been made. It is read again, not faced.'],
    );
    await stands(uri, 'raised');
  });

  it('is never faced: not by the list that the command shows', async () => {
    await run('setOpportunityStatus', { uri, status: 'parked' });
    let isDone = false;
    const shown = await eventually('the row', () => rowOf('Refund the storm'));
    const done = Promise.resolve(commands.executeCommand('leadbook.setOpportunityStatus', shown.row)).finally(
      () => {
        isDone = true;
      },
    );
    // The first of the list, which is to take it on for everything else.
    while (!isDone) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    await stands(uri, 'raised');
  });

  it('is never faced: not by dragging it there', async () => {
    const { opportunities } = await leadbook();
    const { dragAndDrop } = await opportunities();
    assert.ok(dragAndDrop);
    const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
    const data = new DataTransfer();
    const shown = await eventually('the row', () => rowOf('Refund the storm'));
    const facing = await eventually('the group', () => rowOf('Facing'));
    await dragAndDrop.handleDrag?.([shown.row], data, token);
    // That it is not done is told, and waits to be read.
    let isDone = false;
    const dropped = Promise.resolve(dragAndDrop.handleDrop?.(facing.row, data, token)).finally(() => {
      isDone = true;
    });
    while (!isDone) await commands.executeCommand('notifications.clearAll');
    await dropped;
    await stands(uri, 'raised');
  });

  it('is never faced: its row does not offer it', async () => {
    const { item } = await eventually('the row', () => rowOf('Refund the storm'));
    assert.equal(item.contextValue, 'opportunity.judgement');
    const inline = (value: string) => rowMenu('leadbook.opportunities', value, true);
    assert.ok(inline('opportunity.raised').includes('setOpportunityStatus'));
    assert.ok(!inline(item.contextValue).includes('setOpportunityStatus'));
  });

  it('has its row in the book with all that can be done with it', async () => {
    await run('setOpportunityOwner', { uri, owner: 'ada-lovelace' });
    await run('setOpportunityDay', { uri, revisit: '2099-03-02' });
    await run('recordOutcome', { uri, status: 'kept', text: 'Right.' });
    await stands(uri, 'kept');
  });
});
