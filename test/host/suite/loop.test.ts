import assert from 'node:assert/strict';
import { commands, EventEmitter, type ThemeIcon, type Uri, window, workspace } from 'vscode';
import { addDays } from '../../../src/core/day';
import { dropTopic } from '../../../src/host/people/dropTopic';
import { type DueView, watchDue } from '../../../src/host/people/due';
import type { Row } from '../../../src/host/people/peopleRows';
import type { PeopleTree } from '../../../src/host/people/peopleTree';
import type { Books } from '../../../src/host/store/books';
import { Writer } from '../../../src/host/store/writer';
import { api, find, freshBook, inBook, ofAda, refusal, rescan, rows, run, today } from '../book.ts';
import { eventually, exists, inWorkspace, nextEvent, readText, writeText } from '../harness.ts';

const ago = (days: number) => addDays(today(), -days);

describe('the loop of one-on-ones', () => {
  beforeEach(freshBook);

  it('keeps why one was skipped, without resetting the clock', async () => {
    await writeText(ofAda(`one-on-ones/${ago(30)}.yaml`), 'notes: Hi\n');
    const uri = await run('skipOneOnOne', { person: 'ada-lovelace', reason: 'Ada was ill' });
    assert.equal(await readText(uri), `date: ${today()}\nskipped: Ada was ill\n`);
    await run('skipOneOnOne', { person: 'ada-lovelace', reason: 'I was ill' });
    assert.equal(await readText(uri), `date: ${today()}\nskipped: I was ill\n`);
    await rescan();
    await eventually('the row says so', async () =>
      (await rows(undefined, 1)).includes('Ada Lovelace — 16 days overdue'),
    );
  });

  it('opens a private note beside a one-on-one', async () => {
    const uri = await writeText(ofAda('one-on-ones/2026-09-01.yaml'), 'date: 2026-09-01\n');
    const note = await run('privateNote', { uri });
    assert.equal(note.toString(), ofAda('one-on-ones/2026-09-01.private.yaml').toString());
    assert.equal(await readText(note), 'date: 2026-09-01\nnotes: |\n  \n');
    assert.equal((await refusal('privateNote', { uri: inWorkspace('README.md') })).code, 'badArguments');
  });

  it('recognises, and knows who has been told', async () => {
    const uri = await run('recognise', {
      person: 'ada-lovelace',
      text: 'Talked storage out of dual writes',
      effect: 'One source of truth',
    });
    assert.equal(
      uri.toString(),
      ofAda(`recognition/${today()}-talked-storage-out-of-dual-writes.yaml`).toString(),
    );
    assert.equal(
      await readText(uri),
      `date: ${today()}\ntext: Talked storage out of dual writes\neffect: One source of truth\n`,
    );
    assert.ok((await rows()).includes('  Recognition — 1 not shared yet'));
    await run('markTold', { uri });
    assert.match(await readText(uri), new RegExp(`\\ntold: ${today()}\\n$`));
    // What was told stays in sight, and asks for nothing.
    const group = (await rows()).find((line) => line.startsWith('  Recognition'));
    assert.ok(group !== undefined && !group.includes('not told'), group);
  });

  it('delegates as a contract, and keeps for itself why it was taken back', async () => {
    const uri = await run('delegate', {
      person: 'ada-lovelace',
      outcome: 'The release train leaves without me.',
      authority: 'decide then tell',
      expectations: ['Every Tuesday'],
      quiet: '2999-12-31',
    });
    assert.equal(
      await readText(uri),
      `outcome: The release train leaves without me.\nstatus: active\nauthority: decide then tell\nexpectations:\n  - Every Tuesday\nsince: ${today()}\nquiet: 2999-12-31\n`,
    );
    assert.match(
      (await rows()).join('\n'),
      / {2}Delegations — 1\n {4}Decides, then tells you: The release train leaves without me\. — quiet until /,
    );
    const item = await (await api()).tree.getTreeItem(
      await find('Decides, then tells you: The release train leaves without me.'),
    );
    assert.equal((item.iconPath as ThemeIcon).id, 'bell-slash');
    assert.match(
      String(item.tooltip),
      /^The release train leaves without me\.\n\nDecides, then tells you · quiet until /,
    );
    await run('setDelegationStatus', { uri, status: 'returned', why: 'Too much at once' });
    assert.match(await readText(uri), /\nstatus: returned\n/);
    assert.doesNotMatch(await readText(uri), /Too much/);
    assert.equal(
      await readText(ofAda('delegations/the-release-train-leaves-without-me.private.yaml')),
      `returned:\n  date: ${today()}\n  why: Too much at once\n`,
    );
  });

  it('keeps why a delegation was taken back when that is said again', async () => {
    const uri = await run('delegate', { person: 'ada-lovelace', outcome: 'Own the train' });
    const own = ofAda('delegations/own-the-train.private.yaml');
    await writeText(own, 'returned:\n  why: Too much at once   # mine\n  mood: low\n');
    await run('setDelegationStatus', { uri, status: 'returned' });
    const text = `returned:\n  date: ${today()}\n  why: Too much at once   # mine\n  mood: low\n`;
    assert.equal(await readText(own), text);
    await run('setDelegationStatus', { uri, status: 'returned', why: 'Ada asked' });
    assert.equal(await readText(own), text.replace('Too much at once', 'Ada asked'));
  });

  it('keeps the first day of what is said again', async () => {
    const uri = await writeText(
      ofAda('recognition/2026-10-01-brilliant.yaml'),
      'date: 2026-10-01\ntext: Brilliant\ntold: 2026-10-02\n',
    );
    await run('markTold', { uri });
    assert.match(await readText(uri), /\ntold: 2026-10-02\n$/);
    const person = await writeText(ofAda('person.yaml'), 'name: Ada\narchived: 2026-10-01\n');
    await run('archivePerson', { person: 'ada-lovelace' });
    assert.equal(await readText(person), 'name: Ada\narchived: 2026-10-01\n');
  });

  it('reflects on the week, question by question', async () => {
    const uri = await run('reflect', { week: '2026-W47', leading: 'Let Ada decide' });
    assert.equal(await readText(uri), 'week: 2026-W47\nleading: Let Ada decide\n');
    await run('reflect', { week: '2026-W47', stepup: 'Say it', how: 'On Monday' });
    assert.equal(
      await readText(uri),
      'week: 2026-W47\nleading: Let Ada decide\nstepup: Say it\nhow: On Monday\n',
    );
    assert.equal((await refusal('reflect', { week: '2026-11' })).code, 'badArguments');
  });

  it('asks only what is not answered yet, and opens what is', async () => {
    const args = { leading: 'Let Ada decide', managing: 'The audit', stepup: 'Say it', how: 'On Monday' };
    const uri = await run('reflect', args);
    const before = await readText(uri);
    const again = await commands.executeCommand<Uri>('leadbook.reflect');
    assert.equal(again.toString(), uri.toString());
    assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
    assert.equal(await readText(uri), before);
  });

  it('captures recognition and opportunities too', async () => {
    const told = await run('capture', {
      person: 'ada-lovelace',
      as: 'recognition',
      text: 'Brilliant',
      link: 'a.ts#L1',
    });
    assert.equal(await readText(told), `date: ${today()}\ntext: Brilliant\nlink: a.ts#L1\n`);
    const faced = await run('capture', { person: 'ada-lovelace', as: 'opportunity', text: 'Own it' });
    assert.match(await readText(faced), /owner: ada-lovelace\n/);
  });
});

describe('who needs you', () => {
  beforeEach(async () => {
    await freshBook();
    // Everybody's files are looked through once the view is shown.
    await commands.executeCommand('leadbook.people.focus');
  });

  it('comes first, and is told why', async () => {
    for (const name of ['Bo', 'Cy']) await run('addPerson', { name });
    const note = (person: string, days: number, text: string) =>
      writeText(inWorkspace('leadbook', 'people', person, 'one-on-ones', `${ago(days)}.yaml`), text);
    await note('ada-lovelace', 2, 'notes: Hi\n');
    await note('bo', 19, `actions:\n  - text: Ask Dag\n    owner: me\n  - text: Send it\n    owner: me\n`);
    await note('cy', 14, 'notes: Hi\n');
    await rescan();
    await eventually('all needs are known', async () => {
      const shown = await rows(undefined, 1);
      assert.deepEqual(shown, [
        'Bo — 5 days overdue, you owe 2',
        'Cy — due today',
        'Ada Lovelace — 1:1 2 days ago',
      ]);
      return true;
    });
    const me = await find('Me');
    assert.equal((await (await api()).tree.getTreeItem(me)).description, '2 promises open');
    assert.deepEqual((await rows(await find('My promises'), 2)).sort(), [
      '  [ ] Ask Dag — Bo · 2 weeks',
      '  [ ] Send it — Bo · 2 weeks',
      'Later — 2',
    ]);
  });

  it('may be in the order of names', async () => {
    for (const name of ['Cy', 'Bo']) await run('addPerson', { name });
    await workspace.getConfiguration('leadbook').update('people.order', 'name');
    try {
      await eventually(
        'by name',
        async () =>
          (await rows(undefined, 1)).map((line) => line.split(' — ')[0]).join() === 'Ada Lovelace,Bo,Cy',
      );
    } finally {
      await workspace.getConfiguration('leadbook').update('people.order', undefined);
    }
  });

  it('is drawn and counted anew when a setting changes', async () => {
    await writeText(ofAda(`one-on-ones/${ago(10)}.yaml`), 'notes: Hi\n');
    await writeText(inWorkspace('leadbook', 'book.yaml'), 'leadbook: 1\n');
    await rescan();
    const { books, tree } = await api();
    const shown = new EventEmitter<{ visible: boolean }>();
    const view: DueView = { visible: true, onDidChangeVisibility: shown.event, badge: undefined };
    const watching = watchDue(books as Books, view, tree as PeopleTree);
    const settings = workspace.getConfiguration('leadbook');
    try {
      for (const [key, value] of [
        ['cadence', '1 week'],
        ['people.order', 'name'],
      ] as const) {
        const drawn = nextEvent(tree.onDidChangeTreeData, (row) => row === undefined);
        await settings.update(key, value);
        await drawn;
      }
      await eventually('the badge', () => view.badge?.value === 1);
    } finally {
      watching.dispose();
      for (const key of ['cadence', 'people.order']) await settings.update(key, undefined);
    }
  });

  it('is still told where a cadence cannot be read', async () => {
    await writeText(ofAda('person.yaml'), 'name: Ada Lovelace\ncadence: often\n');
    await writeText(ofAda(`one-on-ones/${ago(15)}.yaml`), 'notes: Hi\n');
    await rescan();
    const shown = await eventually('the row', async () => {
      const all = await rows(undefined, 2);
      return all.some((line) => line === 'Ada Lovelace — 1 day overdue') && all;
    });
    assert.ok(
      shown.some((line) => /person\.yaml, line 2 — “cadence” should be like/.test(line)),
      shown.join('\n'),
    );
  });
});

describe('topics under a hand', () => {
  const text = 'topics:\n  - text: A   # first\n  - text: B\n';
  const writer = new Writer(async () => {});
  const topic = async (label: string) => {
    const row = (await find(label)) as Row;
    assert.ok(row.row === 'item');
    return row;
  };

  it('are put in order', async () => {
    await freshBook();
    await writeText(ofAda('one-on-ones/next.yaml'), text);
    await rescan();
    await dropTopic({ writer }, await topic('B'), await topic('A'));
    assert.equal(
      await inBook('people/ada-lovelace/one-on-ones/next.yaml'),
      'topics:\n  - text: B\n  - text: A   # first\n',
    );
  });

  it('stay where they are when dropped on the lead, who has no next time', async () => {
    await freshBook();
    await run('addGoal', { person: 'me', title: 'Lead more' });
    await writeText(ofAda('one-on-ones/next.yaml'), text);
    await rescan();
    for (const label of ['My promises', 'Lead more'])
      await dropTopic({ writer }, await topic('B'), (await find(label)) as Row);
    assert.equal(await inBook('people/ada-lovelace/one-on-ones/next.yaml'), text);
    assert.ok(!(await exists(inWorkspace('leadbook', 'people', 'me', 'one-on-ones', 'next.yaml'))));
  });

  it('are handed to another person', async () => {
    await freshBook();
    await run('addPerson', { name: 'Bo' });
    await writeText(ofAda('one-on-ones/next.yaml'), text.replace('B\n', 'Z\n    link: x\n'));
    await rescan();
    await dropTopic({ writer }, await topic('Z'), (await find('Bo')) as Row);
    assert.equal(await inBook('people/bo/one-on-ones/next.yaml'), 'topics:\n  - text: Z\n    link: x\n');
    assert.equal(
      await inBook('people/ada-lovelace/one-on-ones/next.yaml'),
      'topics:\n  - text: A   # first\n',
    );
    assert.ok(await exists(ofAda('person.yaml')));
  });
});
