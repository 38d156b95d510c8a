import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, type TreeItem, type Uri, workspace } from 'vscode';
import { addDays } from '../../../src/core/day';
import { find, freshBook, inBook, leadbook, ofAda, rows, today } from '../book.ts';
import { eventually, exists, inWorkspace, isWeb, writeText } from '../harness.ts';

const day = (days: number) => addDays(today(), days);

const files = () => inWorkspace('calendars', 'team.ics');
const pathOf = (uri: Uri) => (isWeb ? uri.toString(true) : uri.fsPath);
const use = (paths: readonly string[] | undefined) =>
  workspace.getConfiguration('leadbook').update('calendars', paths, ConfigurationTarget.Global);

/** A calendar of one-on-ones with Ada at floating times. */
function calendar(...days: readonly string[]): string {
  const events = days.map(
    (one, n) =>
      `BEGIN:VEVENT\r\nUID:${n}@x\r\nSUMMARY:Sync\r\nDTSTART:${one.replaceAll('-', '')}T100000\r\nATTENDEE;CN=Ada Lovelace:mailto:ada@example.com\r\nEND:VEVENT\r\n`,
  );
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`;
}

const ada = async () => (await rows(undefined, 1)).find((row) => row.startsWith('Ada Lovelace')) ?? '';
const shows = (what: string | RegExp) =>
  eventually(`a row with ${what}`, async () => (await ada()).match(what) !== null);
const faults = async () => Object.fromEntries((await (await leadbook()).calendars()).faults.known);
const saysOf = (path: string, fault: string | undefined) =>
  eventually(`${fault}`, async () => (await faults())[path] === fault);

/** The row of *This Week* that begins so, with what it shows. */
async function week(begins: string): Promise<{ row: unknown; item: TreeItem } | undefined> {
  const { data } = await (await leadbook()).agenda();
  for (const group of await data.getChildren())
    for (const row of await data.getChildren(group)) {
      const item: TreeItem = await data.getTreeItem(row);
      if (`${item.label} — ${item.description}`.startsWith(begins)) return { row, item };
    }
  return undefined;
}

describe('calendars', () => {
  beforeEach(async () => {
    await use(undefined);
    await freshBook();
  });
  after(() => use(undefined));

  it('give a person the day and the time of the next one-on-one, and follow their file', async () => {
    assert.match(await ada(), /no one-on-one yet/);
    await writeText(files(), calendar(day(1), day(8)));
    await use([pathOf(files())]);
    await shows('next 1:1 tomorrow 10:00');
    await writeText(files(), calendar(day(0), day(8), day(15)));
    await shows('next 1:1 today 10:00');
    const entry = await eventually('a row of this week', () => week('Ada Lovelace — 10:00'));
    assert.match(String(entry.item.description), /^10:00 · one-on-one/);
    await use(undefined);
    await shows('no one-on-one yet');
    assert.equal(await week('Ada Lovelace — 10:00'), undefined);
  });

  it('offer a day that has passed as a note', async () => {
    await writeText(files(), calendar(day(-2)));
    await use([pathOf(files())]);
    const past = await eventually('a day without a note', () =>
      week('Ada Lovelace — 2 days ago · no note yet'),
    );
    assert.equal(past.item.contextValue, 'agenda.unwritten');
    const { command, arguments: passed = [] } = past.item.command ?? assert.fail();
    await commands.executeCommand(command, ...passed);
    assert.equal(
      (await inBook(`people/ada-lovelace/one-on-ones/${day(-2)}.yaml`)).split('\n')[0],
      `date: ${day(-2)}`,
    );
    await eventually(
      'nothing to write',
      async () => !(await week('Ada Lovelace — 2 days ago · no note yet')),
    );
  });

  it('whose day was skipped ask for no note', async () => {
    await writeText(files(), calendar(day(-2)));
    await use([pathOf(files())]);
    const past = await eventually('a day without a note', () =>
      week('Ada Lovelace — 2 days ago · no note yet'),
    );
    await commands.executeCommand('leadbook.skipOneOnOne', {
      person: 'ada-lovelace',
      reason: 'Ada was ill',
      date: day(-2),
    });
    assert.ok(await exists(ofAda(`one-on-ones/${day(-2)}.yaml`)));
    await eventually(
      'nothing to write',
      async () => !(await week('Ada Lovelace — 2 days ago · no note yet')),
    );
    assert.ok(past);
  });

  it('that are broken take nothing away, say what is wrong, and heal', async () => {
    await writeText(files(), calendar(day(1)));
    const path = pathOf(files());
    await use([path]);
    await shows('next 1:1 tomorrow');
    await writeText(files(), calendar(day(2)).slice(0, 60));
    await saysOf(path, 'noCalendar');
    assert.match(await ada(), /next 1:1 tomorrow/);
    await writeText(files(), calendar(day(0)));
    await shows('next 1:1 today');
    await saysOf(path, undefined);
    await workspace.fs.delete(files());
    await saysOf(path, 'missing');
    assert.match(await ada(), /next 1:1 today/);
  });

  it('that cannot be are told of by what is wrong', async () => {
    await workspace.fs.createDirectory(inWorkspace('calendars'));
    const folder = pathOf(inWorkspace('calendars'));
    const paths = {
      'https://example.com/team.ics': 'network',
      'webcal://example.com/team.ics': 'network',
      'team.ics': 'relative',
      [pathOf(inWorkspace('none.ics'))]: 'missing',
      [folder]: 'folder',
      'no-such-scheme://x/team.ics': 'noFiles',
      // A browser has a file system of its own for such paths, in which nothing is until one opens it.
      '/home/dana/team.ics': 'missing',
    };
    await use(Object.keys(paths));
    await eventually(
      'all of it',
      async () => Object.keys(await faults()).length === Object.keys(paths).length,
    );
    assert.deepEqual(await faults(), paths);
    assert.match(await ada(), /no one-on-one yet/);
    await use([]);
    await eventually('none', async () => Object.keys(await faults()).length === 0);
  });

  it('follow who is in the book', async () => {
    await writeText(files(), calendar(day(1)).replaceAll('Ada Lovelace', 'Bo Diddley'));
    await use([pathOf(files())]);
    await (await (await leadbook()).calendars()).settled();
    assert.match(await ada(), /no one-on-one yet/);
    await commands.executeCommand('leadbook.addPerson', { name: 'Bo Diddley' });
    await eventually('Bo', async () =>
      (await rows(undefined, 1)).some((row) => /^Bo Diddley — next 1:1/.test(row)),
    );
    assert.ok(await find('Bo Diddley'));
  });
});
