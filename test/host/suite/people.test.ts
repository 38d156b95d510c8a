import assert from 'node:assert/strict';
import { commands, type ThemeIcon, type Uri, window } from 'vscode';
import { api, find, freshBook, ofAda, rescan, rows, run, today } from '../book.ts';
import { emptyWorkspace, eventually, inWorkspace, readText, writeText } from '../harness.ts';

describe('the people view', () => {
  // Everybody's files are looked through once the view is shown.
  before(() => commands.executeCommand('leadbook.people.focus'));

  it('is empty without a book, and without people', async () => {
    await emptyWorkspace();
    await rescan();
    assert.deepEqual(await rows(), []);
    await run('init', {});
    assert.deepEqual(await rows(), []);
  });

  it('shows a new person with what to do next', async () => {
    await freshBook();
    assert.deepEqual(await rows(), [
      'Ada Lovelace — no one-on-one yet',
      '  Who do you see them becoming?',
      '  Promises — none open',
      '  Next time — nothing to raise yet',
      '  Goals — none yet',
      '  One-on-ones — none yet',
    ]);
  });

  it('shows everything of a person', async () => {
    await freshBook();
    await writeText(
      ofAda('person.yaml'),
      'name: Ada Lovelace\nrole: Engineer\nbecoming: The one who asks why.\n',
    );
    await writeText(
      ofAda('one-on-ones/next.yaml'),
      'topics:\n  - text: Raise\n    from: ada-lovelace\n  - text: Old\n    done: true\n',
    );
    await writeText(
      ofAda('one-on-ones/2020-01-10.yaml'),
      'actions:\n  - text: Hers\n    owner: ada-lovelace\n  - text: Mine\n    owner: me\n    due: 2020-01-12\n',
    );
    await writeText(
      ofAda('one-on-ones/2020-01-10.private.yaml'),
      'actions:\n  - text: Secret\n    owner: me\n',
    );
    await writeText(ofAda('one-on-ones/2020-01-10-2.yaml'), 'notes: Again\n');
    await writeText(ofAda('one-on-ones/2020-01-17.yaml'), 'skipped: ill\n');
    await writeText(
      ofAda('goals/lead.yaml'),
      'title: Lead\nstatus: active\nmilestones:\n  - text: One\n    done: 2020-01-01\n  - text: Two\n',
    );
    await writeText(ofAda('goals/drop.yaml'), 'title: Drop\nstatus: dropped\n');
    await rescan();
    const years = 'Y years ago';
    const shown = (await rows()).map((line) =>
      line
        .replace(/\d+ years ago/, years)
        .replace(/([·—]) \d+ years(?= ·|$)/, '$1 Y years')
        .replace(/\d+ days overdue/, 'N days overdue'),
    );
    assert.deepEqual(shown, [
      'Ada Lovelace — N days overdue, 1 promise of yours overdue · they owe 1',
      '  The one who asks why.',
      '  Promises — 2 yours · 1 theirs',
      `    [ ] Jan 12, 2020 · Mine — was due ${years} · Y years · raised in 2 one-on-ones`,
      '    [ ] Secret — you owe · Y years · raised in 2 one-on-ones · private',
      '    [ ] Hers — Y years · raised in 2 one-on-ones',
      '  Next time — 2',
      '    [ ] Raise',
      '    [x] Old',
      '  Goals — 2',
      '    Lead — 1 of 2',
      '      [x] One',
      '      [ ] Two',
      '    Drop — dropped',
      '  One-on-ones — 4',
      '    Fri, Jan 17, 2020 — skipped: ill',
      `    Fri, Jan 10, 2020 (2) — ${years}`,
      `    Fri, Jan 10, 2020 — ${years}`,
      `    Fri, Jan 10, 2020 — ${years} · private`,
    ]);
  });

  it('shows of lists only what is written already', async () => {
    await freshBook();
    await writeText(ofAda('person.yaml'), 'name: Ada Lovelace\nstrengths:\n  -\n  - Sees what is missing\n');
    await writeText(ofAda('one-on-ones/next.yaml'), 'topics:\n  - text: Raise\n  -\n');
    await writeText(
      ofAda('goals/lead.yaml'),
      'title: Lead\nstatus: active\nmilestones:\n  - text: One\n    done: true\n  -\n',
    );
    await rescan();
    const shown = await rows(await find('Ada Lovelace'), 1);
    assert.ok(shown.includes('Sees what is missing'), shown.join('\n'));
    assert.ok(shown.includes('Next time — 1'), shown.join('\n'));
    assert.ok((await rows(await find('Goals', await find('Ada Lovelace')), 1)).includes('Lead — 1 of 1'));
  });

  it('says of a promise all that a row has no room for', async () => {
    await freshBook();
    const long = 'Introduce Ada to everybody in the data guild who has ever asked about integrity';
    await writeText(
      ofAda('one-on-ones/2020-01-10.yaml'),
      `actions:\n  - text: ${long}\n    owner: me\n    due: 2020-01-12\n`,
    );
    await writeText(ofAda(`one-on-ones/${today()}.yaml`), 'notes: just begun\n');
    await rescan();
    const { tree } = await api();
    const item = await tree.getTreeItem(await find(`Jan 12, 2020 · ${long}`, await find('Ada Lovelace')));
    // How many is for the calendar to say, which the unit tests hold: days are counted, not years.
    const age = /\d+/.exec(String(item.description))?.[0];
    assert.ok(Number(age) >= 6);
    const said = [`was due ${age} years ago`, 'you owe', `${age} years`];
    assert.equal(item.description, `was due ${age} years ago · ${age} years`);
    assert.equal(item.accessibilityInformation?.label, [long, ...said].join(', '));
    assert.equal(item.tooltip, `${long}\n\n${said.join(' · ')}`);
    assert.equal((item.iconPath as ThemeIcon).id, 'arrow-right');
  });

  it('groups the lead’s promises by their days, and folds kept ones below the others', async () => {
    await freshBook();
    const far = `${Number(today().slice(0, 4)) + 2}-01-10`;
    await writeText(
      ofAda('one-on-ones/2020-01-10.yaml'),
      `actions:
  - text: Late
    owner: me
    due: 2020-01-12
  - text: Now
    owner: me
    due: ${today()}
  - text: Far
    owner: me
    due: ${far}
  - text: Any day
    owner: me
  - text: Kept
    owner: ada-lovelace
    done: 2020-01-11
`,
    );
    await rescan();
    const years = (line: string) => line.replace(/\d+ years( ago)?/g, 'Y years$1');
    const year = Number(far.slice(0, 4));
    // Everybody's files are looked through in the background.
    await eventually('all are found', async () => {
      const mine = (await rows(await find('My promises'))).map((line) => line.split(' — ')[0]);
      assert.deepEqual(mine, [
        'Overdue',
        '  [ ] Jan 12, 2020 · Late',
        'This week',
        '  [ ] today · Now',
        'Later',
        `  [ ] Jan 10, ${year} · Far`,
        '  [ ] Any day',
      ]);
      return true;
    });
    const ada = await find('Promises', await find('Ada Lovelace'));
    assert.deepEqual((await rows(ada)).map(years).slice(-2), ['Done — 1', '  [x] Kept']);
    await commands.executeCommand('leadbook.tickRow', await find('Kept', ada));
    assert.doesNotMatch(await readText(ofAda('one-on-ones/2020-01-10.yaml')), /done/);
  });

  it('says once that there was no one-on-one yet', async () => {
    await freshBook();
    const { tree } = await api();
    const item = await tree.getTreeItem(await find('Ada Lovelace'));
    assert.equal(item.accessibilityInformation?.label, 'Ada Lovelace, no one-on-one yet');
    assert.equal(String(item.tooltip).match(/no one-on-one/gi)?.length, 1);
  });

  it('shows ten one-on-ones, then the older ones', async () => {
    await freshBook();
    for (let day = 1; day <= 13; day++) {
      await writeText(ofAda(`one-on-ones/2020-02-${String(day).padStart(2, '0')}.yaml`), 'notes: x\n');
    }
    await rescan();
    const group = await find('One-on-ones');
    const before = await rows(group, 1);
    assert.equal(before.length, 11);
    assert.equal(before.at(-1), 'Show 3 older');
    await commands.executeCommand('leadbook.showOlder', await find('Show 3 older'));
    assert.equal((await rows(group, 1)).length, 13);
  });

  it('shows a broken file as a row that says what and where, and leads there', async () => {
    await freshBook();
    await writeText(ofAda('goals/lead.yaml'), 'title: Lead\nstatus: activ\n');
    const broken = await writeText(
      ofAda('one-on-ones/2020-01-10.yaml'),
      'notes: |\n  Fine\nactions:\n  - text: A\n  text: B\n',
    );
    await writeText(ofAda('one-on-ones/2020-01-03.yaml'), 'actions:\n  - text: Still here\n');
    await rescan();
    const shown = await rows();
    assert.match(
      shown[1] ?? '',
      /^ {2}one-on-ones\/2020-01-10\.yaml, line 5 — this is not valid YAML: .+\.$/,
    );
    assert.match(
      shown[2] ?? '',
      /goals\/lead\.yaml, line 2 — “status” should be one of: planned, active, achieved, dropped\.$/,
    );
    assert.ok(
      shown.some((line) => line.startsWith('    [ ] Still here — no owner yet')),
      'the others are as they were',
    );
    const row = await find((shown[1] ?? '').trim().split(' — ')[0] ?? '');
    await commands.executeCommand('leadbook.openRow', row);
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), broken.toString());
    assert.equal(editor?.selection.active.line, 4);
  });

  it('does not call empty what cannot be read', async () => {
    await freshBook();
    await writeText(ofAda('one-on-ones/next.yaml'), 'topics:\n  - text: January: stay or go\n');
    await rescan();
    const shown = await rows();
    assert.match(shown[1] ?? '', /^ {2}one-on-ones\/next\.yaml, line 2 — /);
    assert.ok(shown.includes('  Next time — cannot be read'), shown.join('\n'));
  });

  it('opens a file at the place of a row', async () => {
    await freshBook();
    const uri = await writeText(
      ofAda('one-on-ones/2020-03-10.yaml'),
      'actions:\n  - text: One\n  - text: Two\n',
    );
    await rescan();
    await commands.executeCommand('leadbook.openRow', await find('Two'));
    assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
    assert.deepEqual(
      [window.activeTextEditor?.selection.active.line, window.activeTextEditor?.selection.active.character],
      [2, 10],
    );
  });

  it('puts archived people out of the way', async () => {
    await freshBook();
    await run('addPerson', { name: 'Bo' });
    await run('archivePerson', { person: 'ada-lovelace' });
    assert.deepEqual(
      await rows(undefined, 2).then((all) =>
        all.filter((line) => !/^ {2}(Who|Prom|Next|Goals|One)/.test(line)),
      ),
      ['Bo — no one-on-one yet', 'Archived', '  Ada Lovelace — no one-on-one yet'],
    );
  });

  it('follows what is saved in an editor', async () => {
    await freshBook();
    const uri = await writeText(ofAda('goals/saved.yaml'), 'title: Lead\nstatus: active\n');
    await rescan();
    assert.ok((await rows()).includes('    Lead'));
    const editor = await window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(editor.document.positionAt(11), ' it'));
    await editor.document.save();
    await eventually('the row has the new title', async () => (await rows()).includes('    Lead it'));
  });

  it('keeps the last good row while a line is half typed', async () => {
    await freshBook();
    const uri = await writeText(ofAda('goals/typed.yaml'), 'title: Lead\nstatus: active\n');
    await rescan();
    const editor = await window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(editor.document.positionAt(27), 'why: "'));
    await rescan();
    const shown = (await rows()).filter((line) => line.startsWith('    Lead'));
    assert.deepEqual(shown, ['    Lead — as last saved']);
    await editor.edit((edit) => edit.insert(editor.document.positionAt(11), ' on'));
    await editor.edit((edit) => edit.insert(editor.document.positionAt(36), '"'));
    await eventually('the unsaved title is shown', async () => (await rows()).includes('    Lead on'));
    assert.match(await readText(uri), /^title: Lead\n/);
  });

  it('has a stable id, a parent and a name for screen readers on every row', async () => {
    await freshBook();
    await writeText(ofAda('one-on-ones/2020-01-10.yaml'), 'actions:\n  - text: One\n    owner: me\n');
    await run('addGoal', { person: 'ada-lovelace', title: 'Lead' });
    await rescan();
    const { tree } = await api();
    const ids = new Set<string>();
    const walk = async (parent: unknown): Promise<void> => {
      for (const row of await tree.getChildren(parent)) {
        const item = await tree.getTreeItem(row);
        assert.ok(item.id && !ids.has(item.id), `id of ${String(item.label)}`);
        assert.equal((await tree.getTreeItem(row)).id, item.id);
        ids.add(item.id);
        assert.ok(item.accessibilityInformation?.label, `name of ${String(item.label)}`);
        assert.equal(await tree.getParent(row), parent, `parent of ${String(item.label)}`);
        await walk(row);
      }
    };
    await walk(undefined);
    assert.ok(ids.size >= 8);
    assert.match(
      (await tree.getTreeItem(await find('One', await find('Ada Lovelace')))).accessibilityInformation
        ?.label ?? '',
      /^One, you owe, \d+ years$/,
    );
  });

  it('is healed when files came and went unseen', async () => {
    await freshBook();
    const uri: Uri = inWorkspace('leadbook', 'people', 'bo', 'person.yaml');
    await writeText(uri, 'name: Bo\n');
    await rescan();
    assert.deepEqual(
      (await rows(undefined, 1)).map((line) => line.split(' — ')[0]),
      ['Ada Lovelace', 'Bo'],
    );
  });
});
