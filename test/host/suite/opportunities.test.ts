import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeLens,
  commands,
  DataTransfer,
  DataTransferItem,
  languages,
  Range,
  type TreeItem,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Leadbook } from '../../../src/compose/main';
import { addDays } from '../../../src/core/day';
import { read } from '../../../src/core/yaml';
import { find, freshSharedBook, leadbook, ofAda, refusal, run, today } from '../book.ts';
import { eventually, exists, inWorkspace, pageText, readText, writeText } from '../harness.ts';

const day = (days: number) => addDays(today(), days);
const retro = (path: string) => inWorkspace('docs', 'retros', `${path}.md`);
const record = (name: string) => inWorkspace('leadbook', 'opportunities', `${name}.yaml`);

type OppTree = Awaited<ReturnType<Leadbook['opportunities']>>['data'];
type OppRow = Awaited<ReturnType<OppTree['getChildren']>>[number];

/** The opportunities view as nested text. */
async function view(parent?: OppRow): Promise<string[]> {
  const { data } = await (await leadbook()).opportunities();
  const lines: string[] = [];
  for (const row of await data.getChildren(parent)) {
    const item: TreeItem = await data.getTreeItem(row);
    lines.push([item.label, item.description].filter(Boolean).join(' — '));
    lines.push(...(await view(row)).map((line) => `  ${line}`));
  }
  return lines;
}

async function rowOf(label: string, parent?: OppRow): Promise<OppRow | undefined> {
  const { data } = await (await leadbook()).opportunities();
  for (const row of await data.getChildren(parent)) {
    if ((await data.getTreeItem(row)).label === label) return row;
    const below = await rowOf(label, row);
    if (below) return below;
  }
  return undefined;
}

const RETRO = `# Retro

## What went well

- Shipped

## What could be improved

- CI

## Action items

- [ ] Fix CI (Ada)
- [x] Thank Bo
`;

/** What Leadbook says of a file that is shown, once it says so many things: `text: code`. */
async function problemsOf(uri: Uri, count: number): Promise<string[]> {
  const { document } = await window.showTextDocument(uri);
  const own = () => languages.getDiagnostics(uri).filter(({ source }) => source === 'Leadbook');
  await eventually(`${count} problems`, () => own().length === count, {
    events: [languages.onDidChangeDiagnostics],
  });
  return own()
    .map(({ range, code }) => `${document.getText(range)}: ${String(code)}`)
    .sort();
}

/** What VS Code offers at a line. */
async function fixesAt(uri: Uri, text: string): Promise<readonly CodeAction[]> {
  const document = await workspace.openTextDocument(uri);
  const at = document.positionAt(document.getText().indexOf(text));
  const found = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new Range(at, at),
  );
  return found.filter(({ command }) => command?.command.startsWith('leadbook.'));
}

describe('opportunities', () => {
  beforeEach(freshSharedBook);

  it('are written with all that was answered, and named by the goal they serve', async () => {
    const goal = await run('addGoal', { person: 'ada-lovelace', title: 'Lead the release' });
    await writeText(retro(today()), RETRO);
    const uri = await run('faceOpportunity', {
      retro: retro(today()),
      title: 'Own the release train',
      why: 'It waits for me.',
      owner: 'ada-lovelace',
      goal: 'lead-the-release',
      change: 'Ada leads the release every Tuesday',
      measure: 'lead time',
      before: '3 days',
      revisit: day(14),
    });
    assert.equal(
      await readText(uri),
      `title: Own the release train
kind: opportunity
raised: ${today()}
status: facing
retro: docs/retros/${today()}.md
line: "- [ ] [Own the release train](../../leadbook/opportunities/${today()}-own-the-release-train.yaml) (Ada Lovelace), review on ${day(14)}"
why: It waits for me.
owner: ada-lovelace
goal: lead-the-release
change: Ada leads the release every Tuesday
measure: lead time
before: 3 days
revisit: ${day(14)}
`,
    );
    assert.match(
      await readText(goal),
      new RegExp(`opportunities:\\n {2}- ${today()}-own-the-release-train\\n`),
    );
    assert.ok((await readText(retro(today()))).includes('[Own the release train]'));
    await run('setOpportunityOwner', { uri, owner: 'ada-lovelace' });
    assert.equal((await readText(goal)).match(/own-the-release-train/g)?.length, 1);
  });

  it('are two at a time: a third is refused until one is parked', async () => {
    await writeText(retro('2026-09-02'), RETRO);
    const face = (title: string) =>
      run('faceOpportunity', { retro: retro('2026-09-02'), title, owner: 'ada-lovelace', revisit: day(14) });
    const first = await face('First');
    await face('Second');
    const third = { retro: retro('2026-09-02'), title: 'Third', revisit: day(14) };
    const refused = await refusal('faceOpportunity', third);
    assert.equal(refused.code, 'twoFaced');
    assert.match(refused.message, /already has two/);
    assert.equal(await exists(record(`${today()}-third`)), false);
    await run('setOpportunityStatus', { uri: first, status: 'parked' });
    await run('faceOpportunity', third);
    assert.equal((await refusal('setOpportunityStatus', { uri: first, status: 'facing' })).code, 'twoFaced');
    assert.match(await readText(first), /^status: parked$/m);
  });

  it('stand in the view by what they are to become, what is overdue first', async () => {
    const face = (title: string, more: object) => run('faceOpportunity', { title, ...more });
    await face('Later', { revisit: day(7), owner: 'ada-lovelace' });
    await face('Late', { revisit: day(-3) });
    await face('Idea', {});
    await run('setOpportunityStatus', { uri: await face('Some day', {}), status: 'parked' });
    const done = await face('Pairing', { revisit: day(-1) });
    await run('recordOutcome', { uri: done, status: 'kept', text: 'We found a way.' });
    assert.deepEqual(await view(), [
      'Facing — 2',
      '  Late — review was due 3 days ago · nobody owns it yet',
      '  Later — review in 7 days · Ada Lovelace',
      'Raised — 1',
      '  Idea — raised today · nobody owns it yet',
      'Outcomes — 1',
      '  Pairing — kept today',
      'Parked — 1',
      '  Some day — nobody owns it yet',
    ]);
  });

  it('keep what became of them, and only that changes', async () => {
    const uri = await run('faceOpportunity', {
      title: 'Own the release train',
      measure: 'lead time',
      before: '3 days',
      revisit: day(0),
    });
    const before = await readText(uri);
    const text = 'We found a new way to release that cut lead time from 3 days to 4 hours.';
    assert.equal(
      (await run('recordOutcome', { uri, status: 'kept', text, after: '4 hours' })).toString(),
      uri.toString(),
    );
    assert.equal(
      await readText(uri),
      before
        .replace('status: facing', 'status: kept')
        .replace('before: 3 days\n', 'before: 3 days\nafter: 4 hours\n')
        .concat(`outcome:\n  date: ${today()}\n  text: ${text}\n`),
    );
    assert.equal(
      (await refusal('recordOutcome', { uri: inWorkspace('README.md'), status: 'kept', text })).code,
      'badArguments',
    );
  });

  it('are owned by the person they are dropped on', async () => {
    const uri = await run('faceOpportunity', { title: 'Own the release train' });
    const { people, opportunities } = await leadbook();
    const row = await rowOf('Own the release train');
    const ada = (await find('Ada Lovelace')) as never;
    assert.ok(row);
    const data = new DataTransfer();
    const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
    await (await opportunities()).dragAndDrop?.handleDrag?.([row], data, token);
    // Another view gets what is dragged as text.
    const crossed = new DataTransfer();
    for (const [mime, item] of data) crossed.set(mime, new DataTransferItem(await item.asString()));
    await people.dragAndDrop?.handleDrop?.(ada, crossed, token);
    assert.match(await readText(uri), /^owner: ada-lovelace$/m);
    const parked = await rowOf('Facing');
    assert.ok(parked, 'a group to drop on');
  });

  it('tell of a file that cannot be read, and lose no other', async () => {
    await run('faceOpportunity', { title: 'Fine' });
    await writeText(record(`${today()}-broken`), 'title: [\n');
    await (await leadbook()).books.rescan();
    const shown = await view();
    assert.ok(
      shown.some((line) => line.startsWith(`opportunities/${today()}-broken.yaml, line`)),
      shown.join('\n'),
    );
    assert.ok(shown.includes('  Fine — raised today · nobody owns it yet'));
  });

  it('are told as improvements, as a file and as a page', async () => {
    await writeText(retro('2026-07-06'), RETRO);
    const uri = await run('faceOpportunity', {
      retro: retro('2026-07-06'),
      title: 'Own the release train',
      owner: 'ada-lovelace',
      measure: 'lead time',
      before: '3 days',
      revisit: day(0),
    });
    const text = 'We found a new way to release that cut lead time.';
    await run('recordOutcome', { uri, status: 'kept', text, after: '4 hours' });
    await writeText(ofAda('one-on-ones/2026-07-06.private.yaml'), 'notes: canary\n');
    const file = await run('exportImprovements', {});
    assert.equal(file.toString(), inWorkspace('leadbook-exports', 'IMPROVEMENTS.md').toString());
    const written = await readText(file);
    for (const part of [
      '# Improvements',
      text,
      '3 days',
      '4 hours',
      'Ada Lovelace',
      'docs/retros/2026-07-06.md',
    ])
      assert.ok(written.includes(part), `${part} in\n${written}`);
    assert.ok(!written.includes('canary'));
    assert.equal(
      (await refusal('exportImprovements', { from: '2026-12-01', to: '2026-11-01' })).code,
      'badArguments',
    );
    const page = await run('improvements', { person: 'ada-lovelace' });
    const shown = await pageText(page);
    assert.ok(shown.includes(text), shown);
  });
});

describe('an answer', () => {
  beforeEach(freshSharedBook);

  it('stands beside others that are given at the same moment', async () => {
    const uri = await writeText(retro(day(-3)), RETRO);
    const all = await Promise.all([1, 2, 3].map(() => run('faceOpportunity', { retro: uri, title: 'Same' })));
    assert.equal(new Set(all.map(String)).size, 3);
    const text = await readText(uri);
    for (const one of all) assert.equal(text.split(one.path.split('/').at(-1) ?? '').length, 2, text);
  });

  it('may be called anything', async () => {
    const titles = [
      '../../etc/passwd',
      '🎉🎉',
      'שלום עולם',
      'a'.repeat(5000),
      '](x) <script> | `a` $(trash)',
      'CON',
      '# heading',
      '- [ ] list',
      'a: b #c',
      'one\ntwo\nthree',
    ];
    for (const [index, title] of titles.entries()) {
      const uri = await writeText(retro(`hostile ${index}`), RETRO);
      const written = await run('faceOpportunity', { retro: uri, title });
      assert.equal(
        written.path.split('/').slice(0, -1).join('/'),
        record('x').path.split('/').slice(0, -1).join('/'),
      );
      const reading = read(await readText(written));
      assert.ok(reading.ok);
      assert.equal(reading.data.title, title);
      // One heading, one line, and nothing else.
      const text = await readText(uri);
      assert.ok(text.startsWith(RETRO));
      const added = text.slice(RETRO.length).split('\n');
      assert.equal(added.length, 5, text);
      assert.ok(added[3]?.includes(written.path.split('/').at(-1) ?? ''), text);
    }
  });

  it('is kept, and told back, where a file cannot take it', async () => {
    const uri = await writeText(record('2026-11-21-broken'), 'title: [\n');
    await (await leadbook()).books.rescan();
    const refused = await refusal('recordOutcome', { uri, status: 'kept', text: 'We found a way.' });
    assert.equal(refused.code, 'refused');
    assert.equal(refused.text, 'We found a way.');
    assert.doesNotMatch(refused.message, /We found a way/);
    const conflict = await writeText(retro(day(-4)), `${RETRO}<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n`);
    const before = await readText(conflict);
    const kept = await refusal('faceOpportunity', { retro: conflict, title: 'Kept' });
    assert.equal(kept.code, 'refused');
    assert.match(kept.message, /was saved in .*-kept\.yaml/);
    assert.equal(await readText(conflict), before);
    assert.ok(await exists(record(`${today()}-kept`)));
  });

  it('is kept once where the retro is read-only, or gone', async () => {
    const locked = await writeText(retro(day(-1)), RETRO);
    const files = workspace.getConfiguration('files');
    await files.update('readonlyInclude', { [`**/${day(-1)}.md`]: true });
    try {
      await window.showTextDocument(locked);
      assert.equal((await refusal('faceOpportunity', { retro: locked, title: 'Locked' })).code, 'readOnly');
    } finally {
      await files.update('readonlyInclude', undefined);
    }
    assert.equal(
      (await refusal('faceOpportunity', { retro: retro('never-there'), title: 'Gone' })).code,
      'gone',
    );
    assert.equal(await readText(locked), RETRO);
    const kept = await workspace.fs.readDirectory(inWorkspace('leadbook', 'opportunities'));
    assert.deepEqual(
      kept.map(([name]) => name).sort(),
      ['gone', 'locked'].map((name) => `${today()}-${name}.yaml`),
    );
    assert.deepEqual(await view(), [
      'Facing — nothing taken on yet',
      'Raised — 2',
      '  Gone — raised today · nobody owns it yet · never-there.md',
      // It was answered: the record says so.
      `  Locked — raised today · nobody owns it yet · ${day(-1)}.md`,
    ]);
  });

  it('serves a goal of its owner alone, and both know', async () => {
    const goal = await run('addGoal', { person: 'ada-lovelace', title: 'Lead the release' });
    await run('addPerson', { name: 'Bo' });
    const goals = { goal: 'lead-the-release' };
    for (const more of [goals, { ...goals, owner: 'bo' }, { owner: 'ada-lovelace', goal: 'nope' }])
      assert.equal((await refusal('faceOpportunity', { title: 'X', ...more })).code, 'noGoal');
    const uri = await run('faceOpportunity', { title: 'Own it', owner: 'ada-lovelace', ...goals });
    const without = (await readText(goal)).replace(/opportunities:\n {2}- .*\n/, '');
    assert.notEqual(await readText(goal), without);
    await run('setOpportunityOwner', { uri, owner: 'bo' });
    assert.equal(await readText(goal), without);
    assert.match(await readText(uri), /^owner: bo$/m);
    assert.doesNotMatch(await readText(uri), /goal:/);
  });

  it('is asked for from the row of a retro that waits', async () => {
    const uri = await writeText(retro(day(-5)), RETRO);
    await commands.executeCommand('leadbook.refresh');
    const row = await eventually('its row', () => rowOf(`${day(-5)}.md`));
    let asked = true;
    const asking = commands.executeCommand('leadbook.askRetro', row).then(() => {
      asked = false;
    });
    for (let trip = 0; trip < 5; trip++) await readText(uri);
    assert.ok(asked, 'it waits for an answer');
    while (asked) await commands.executeCommand('workbench.action.closeQuickOpen');
    await asking;
    assert.equal(await readText(uri), RETRO);
  });
});

describe('a retro', () => {
  beforeEach(freshSharedBook);

  it('is made where the workspace has them, with what is still open at its top', async () => {
    await writeText(retro('2026-11-02'), RETRO);
    const uri = await run('faceOpportunity', {
      retro: retro('2026-11-02'),
      title: 'Own the release train',
      owner: 'ada-lovelace',
      revisit: '2026-12-01',
    });
    const made = await run('newRetro', { date: '2026-11-16', format: 'startStopContinue' });
    assert.equal(made.toString(), retro('2026-11-16').toString());
    const name = uri.path.split('/').at(-1);
    assert.equal(
      await readText(made),
      `# Retro 2026-11-16

## Still open from last time

- [ ] [Own the release train](../../leadbook/opportunities/${name}) (Ada Lovelace, 2026-12-01)
- [ ] Fix CI (Ada)

## Start

- 

## Stop

- 

## Continue

- 

## Action items

- [ ] 
`,
    );
    const again = await run('newRetro', { date: '2026-11-16' });
    assert.notEqual(again.toString(), made.toString());
    assert.match(await readText(again), /## What went well/);
  });

  it('says what is wrong with what it faces, and with actions that are nobody’s', async () => {
    const uri = await writeText(
      retro(day(-30)),
      RETRO.replace('- [x] Thank Bo', '- [ ] Write better docs (team)\n- [ ] Call the vendor'),
    );
    await run('faceOpportunity', {
      retro: uri,
      title: 'Own the release train',
      change: 'Communicate more',
      revisit: day(7),
    });
    // What is wrong with what Leadbook wrote is told at the record.
    assert.deepEqual(await problemsOf(uri, 2), ['Call the vendor: noOwner', 'Write better docs: teamOwner']);
    const titles = async (text: string) => (await fixesAt(uri, text)).map(({ title }) => title).sort();
    assert.deepEqual(await titles('Own the release'), []);
    assert.deepEqual(await titles('Call the vendor'), ['Make an opportunity of this action', 'Set Owner…']);
    assert.deepEqual(await titles('Fix CI'), ['Make an opportunity of this action']);
    assert.deepEqual(await titles('Shipped'), []);
    const file = record(`${today()}-own-the-release-train`);
    assert.deepEqual(await problemsOf(file, 3), [
      'Communicate more: changeNamesNoAction',
      'Own the release train: noMeasure',
      'Own the release train: noOwner',
    ]);
    await run('setOpportunityOwner', { uri: file, owner: 'ada-lovelace' });
    await problemsOf(file, 2);
  });

  it('makes an opportunity of the sentence in which the cursor is', async () => {
    const uri = await writeText(
      retro(day(-30)),
      '# Retro\n\n## What will we commit to?\n\nWe will write tests first. We will merge every day.\n',
    );
    assert.deepEqual(await problemsOf(uri, 1), ['We will write tests first: noOwners']);
    const placesOf = async (text: string) =>
      (await fixesAt(uri, text))
        .filter(({ title }) => title === 'Make an opportunity of this action')
        .map(({ command }) => command?.arguments?.slice(1));
    assert.deepEqual(await placesOf('write tests'), [[4, 0]]);
    assert.deepEqual(await placesOf('merge every'), [[4, 1]]);
  });

  it('is left in peace where it is history, or nobody wants to be asked', async () => {
    const text = RETRO.replace('- [x] Thank Bo', '- [ ] Call the vendor');
    const fresh = await writeText(retro(day(-90)), text);
    const old = await writeText(retro(day(-92)), text);
    await problemsOf(old, 0);
    assert.deepEqual(await problemsOf(fresh, 1), ['Call the vendor: noOwner']);
    await problemsOf(old, 0);
    const ask = (value: unknown) => workspace.getConfiguration('leadbook').update('retro.ask', value);
    await window.showTextDocument(fresh);
    await ask('off');
    try {
      await problemsOf(fresh, 0);
      assert.deepEqual(await fixesAt(fresh, 'Call the vendor'), []);
    } finally {
      await ask(undefined);
    }
    await problemsOf(fresh, 1);
  });

  it('that a rule includes has its series too', async () => {
    const rule = (value: unknown) => workspace.getConfiguration('leadbook').update('retro.include', value);
    await rule(['meetings/**']);
    try {
      await writeText(inWorkspace('meetings', 'learnings-1.md'), RETRO);
      const made = await eventually('the series', async () => {
        const uri = await run('newRetro', {});
        return uri.path.endsWith('/meetings/learnings-2.md') && uri;
      });
      assert.match(await readText(made), /- \[ \] Fix CI \(Ada\)/);
    } finally {
      await rule(undefined);
    }
  });

  it('asks of no file that is no retro', async () => {
    const uri = await writeText(
      inWorkspace('docs', 'plan.md'),
      '# Plan\n\n## Action items\n\n- [ ] Fix CI (Ada)\n',
    );
    assert.deepEqual(await fixesAt(uri, 'Fix CI'), []);
  });

  it('shows how much of earlier retros is still open', async () => {
    await writeText(retro('2026-10-05'), RETRO);
    await run('faceOpportunity', {
      retro: retro('2026-10-05'),
      title: 'Own the release train',
      revisit: day(-1),
    });
    const next = await writeText(retro('2026-10-19'), RETRO);
    const lenses = async (uri: Uri) =>
      ((await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 10)) ?? [])
        .filter(({ command }) => command?.command === 'leadbook.showEarlier')
        .map(({ command }) => command?.title);
    await workspace.openTextDocument(next);
    const told = ['2 things from earlier retros are still open, 1 to review'];
    await eventually('the lens', async () => String(await lenses(next)) === String(told));
    await workspace.openTextDocument(retro('2026-10-05'));
    assert.deepEqual(await lenses(retro('2026-10-05')), []);
  });
});
