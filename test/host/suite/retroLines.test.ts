import assert from 'node:assert/strict';
import { type CodeAction, commands, EventEmitter, languages, type Uri, window, workspace } from 'vscode';
import { addDays } from '../../../src/core/day';
import { registerOpportunities } from '../../../src/host/opportunities/view/opportunitiesBadge';
import { api, freshBook, freshSharedBook, leadbook, ofAda, rescan, run, today } from '../book.ts';
import { eventually, exists, inWorkspace, readText, writeText } from '../harness.ts';

const day = (days: number) => addDays(today(), days);
const retro = (path: string) => inWorkspace('docs', 'retros', `${path}.md`);
type BadgeHost = Parameters<typeof registerOpportunities>[0];
type BadgeTree = Parameters<typeof registerOpportunities>[1];
type BadgeView = Parameters<typeof registerOpportunities>[2];
const HEAD = '# Retro\n\n## What went well\n\n- Shipped\n\n## Action items\n\n- [ ] Fix CI (Bo)\n';
const answer = {
  title: 'Own the release train',
  owner: 'ada-lovelace',
  change: 'Ada leads the release',
  measure: 'lead time',
  before: '3 days',
};
const line = (owner: string, standing: string, box = ' ') =>
  `- [${box}] Own the release train (${owner}), ${standing}`;
const BELOW = '  - Change: Ada leads the release\n  - How we’ll know: lead time (before: 3 days)\n';

/** How many differences the view's row of changes counts, and its label. */
async function newsRows() {
  await commands.executeCommand('leadbook.refresh');
  const { data } = await (await leadbook()).opportunities();
  const rows = await data.getChildren();
  return Promise.all(
    rows.flatMap((row) =>
      row.row === 'news' ? [data.getTreeItem(row).then(({ label }) => ({ ...row.count, label }))] : [],
    ),
  );
}
const news = async () => (await newsRows()).map(({ team, record }) => ({ team, record }));

/** Leaves the list of changes with a key, as a person would. */
async function review(key: string): Promise<void> {
  const done = commands.executeCommand('leadbook.reviewRetros');
  let isDone = false;
  const end = done.then(() => {
    isDone = true;
  });
  if (key === 'Enter') await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  while (!isDone) {
    await commands.executeCommand(
      key === 'Enter' ? 'workbench.action.acceptSelectedQuickOpenItem' : 'workbench.action.closeQuickOpen',
    );
  }
  await end;
}

/** What stands above a retro of changes by the team. */
async function lenses(uri: Uri): Promise<readonly string[]> {
  await workspace.openTextDocument(uri);
  const found = await commands.executeCommand<{ command?: { command: string; title: string } }[]>(
    'vscode.executeCodeLensProvider',
    uri,
    10,
  );
  return (found ?? []).flatMap(({ command }) =>
    command?.command === 'leadbook.reviewRetros' ? [command.title] : [],
  );
}

describe('the line of a record in the team’s file', () => {
  let uri: Uri;
  // Each its own file: documents of files that went are still open for a while.
  let last = 0;
  beforeEach(() => {
    last--;
  });
  const made = async (privacy: 'private' | 'shared') => {
    await (privacy === 'private' ? freshBook() : freshSharedBook());
    await run('addPerson', { name: 'Bo Li' });
    await writeText(retro(day(last)), HEAD);
    uri = await run('faceOpportunity', { retro: retro(day(last)), ...answer, revisit: day(14) });
  };

  it('says all where readers cannot see the book, and nothing of where that is', async () => {
    await made('private');
    const own = line('Ada Lovelace', `review on ${day(14)}`);
    assert.equal(await readText(retro(day(last))), `${HEAD}\n## Opportunities to face\n\n${own}\n${BELOW}`);
    assert.match(await readText(uri), /\nline: \|-?\n {2}- \[ \] Own the release train/);
  });

  it('links where they can', async () => {
    await made('shared');
    const text = await readText(retro(day(last)));
    assert.match(text, /- \[ \] \[Own the release train\]\(\.\.\/\.\.\/leadbook\/opportunities\//);
    assert.doesNotMatch(text, /lead time/);
  });

  it('never says “me”', async () => {
    await made('private');
    await writeText(inWorkspace('leadbook', 'people', 'me', 'person.yaml'), 'name: Mara Voss\n');
    await rescan();
    await run('faceOpportunity', { retro: retro(day(last)), title: 'Cut meetings', owner: 'me' });
    assert.match(await readText(retro(day(last))), /- \[ \] Cut meetings \(Mara Voss\)\n/);
  });

  it('follows the record', async () => {
    await made('private');
    await run('setOpportunityOwner', { uri, owner: 'bo-li' });
    const text = () => readText(retro(day(last)));
    assert.ok((await text()).includes(`${line('Bo Li', `review on ${day(14)}`)}\n${BELOW}`), await text());
    await run('setOpportunityStatus', { uri, status: 'parked' });
    assert.ok((await text()).includes(line('Bo Li', `parked until ${day(14)}`)), await text());
    await run('recordOutcome', { uri, status: 'kept', text: 'Lead time fell.' });
    const kept = `${line('Bo Li', `kept on ${today()}`, 'x')}\n${BELOW}  - Result: Lead time fell.\n`;
    assert.equal(await text(), `${HEAD}\n## Opportunities to face\n\n${kept}`);
  });

  it('is the team’s once they changed its words, or took it away', async () => {
    await made('private');
    const changed = (await readText(retro(day(last)))).replace(
      'Own the release train',
      'Own all release trains',
    );
    await writeText(retro(day(last)), changed);
    await run('setOpportunityOwner', { uri, owner: 'bo-li' });
    assert.equal(await readText(retro(day(last))), changed);
    await writeText(retro(day(last)), HEAD);
    await run('setOpportunityOwner', { uri, owner: 'ada-lovelace' });
    assert.equal(await readText(retro(day(last))), HEAD);
  });

  it('is the newest one into which it was carried', async () => {
    await made('private');
    const first = await readText(retro(day(last)));
    const carried = `# Retro\n\n## Still open from last time\n\n- [ ] Own the release train (Ada Lovelace)\n\n## Action items\n\n- [ ] A\n`;
    await writeText(retro(today()), carried);
    await commands.executeCommand('leadbook.refresh');
    await run('recordOutcome', { uri, status: 'dropped', text: 'It did not help.' });
    assert.equal(await readText(retro(day(last))), first);
    // A line that is not as Leadbook wrote it is shown as a difference, and not written over.
    assert.equal(await readText(retro(today())), carried);
  });

  it('is not looked for in what somebody said is no retro', async () => {
    await made('private');
    const [first, later] = [retro(day(last)), inWorkspace('docs', 'retros', `${today()}.markdown`)];
    const own = await readText(first);
    await writeText(later, own);
    await commands.executeCommand('leadbook.refresh');
    await commands.executeCommand('leadbook.notRetro', { uri: later });
    await run('setOpportunityOwner', { uri, owner: 'bo-li' });
    await run('restoreRetro', { uri: later });
    assert.equal(await readText(later), own);
    assert.equal(await readText(first), own.replace('Ada Lovelace)', 'Bo Li)'));
    await workspace.fs.delete(later);
  });

  it('is followed by the record when the team ticks it', async () => {
    await made('private');
    const before = await readText(retro(day(last)));
    await writeText(retro(day(last)), before.replace('- [ ] Own', '- [x] Own'));
    await commands.executeCommand('leadbook.refresh');
    await eventually('the lens', async () => (await lenses(retro(day(last)))).length === 1);
    assert.deepEqual(await lenses(retro(day(last))), ['1 change by the team to go through']);
    await window.showTextDocument(retro(day(last)));
    await review('Enter');
    assert.match(await readText(uri), /\nstatus: kept\n/);
    assert.ok((await readText(retro(day(last)))).includes(line('Ada Lovelace', `kept on ${today()}`, 'x')));
    assert.deepEqual(await lenses(retro(day(last))), []);
  });

  it('is answered by a letter: what the team did is kept, changed, dropped, parked, or left', async () => {
    last = Math.min(last, -120);
    for (const [letter, expected] of [
      ['k', /\nstatus: kept\n/],
      ['c', /\nstatus: changed\n/],
      ['d', /\nstatus: dropped\n/],
      ['p', /\nstatus: parked\n/],
      ['l', /\nstatus: facing\n/],
    ] as const) {
      last--;
      await made('private');
      const before = await readText(retro(day(last)));
      await writeText(retro(day(last)), before.replace('- [ ] Own', '- [x] Own'));
      await commands.executeCommand('leadbook.refresh');
      await eventually('the lens', async () => (await lenses(retro(day(last)))).length === 1);
      const done = Promise.resolve(commands.executeCommand('leadbook.reviewRetros'));
      await eventually(`a row for ${letter}`, () => commands.executeCommand('leadbook.answerListed', letter));
      await done;
      assert.match(await readText(uri), expected);
    }
  });

  it('tells all that the team changed in it, one after the other, and none is written over', async () => {
    for (const [to, owner, revisit] of [
      [`(Bo Li), review on ${day(21)}`, /\nowner: bo-li\n/, new RegExp(`\\nrevisit: ${day(21)}\\n`)],
      ['', /^(?![\s\S]*\nowner:)/, /^(?![\s\S]*\nrevisit:)/],
    ] as const) {
      last--;
      await made('private');
      const own = await readText(retro(day(last)));
      const theirs = own.replace(`(Ada Lovelace), review on ${day(14)}`, to).replace('train \n', 'train\n');
      await writeText(retro(day(last)), theirs);
      assert.deepEqual(await news(), [{ team: 2, record: 0 }]);
      await review('Enter');
      assert.match(await readText(uri), owner);
      assert.match(await readText(uri), revisit);
      assert.equal(await readText(retro(day(last))), theirs);
      assert.deepEqual(await news(), []);
    }
  });

  it('is left in one thing, and followed in another', async () => {
    // What is left is left of these very words: each time there are others.
    for (const [second, to, revisit] of [
      ['Enter', day(23), day(23)],
      ['l', day(24), day(14)],
    ] as const) {
      last--;
      await made('private');
      const own = await readText(retro(day(last)));
      const theirs = own.replace(`(Ada Lovelace), review on ${day(14)}`, `(Bo Li), review on ${to}`);
      await writeText(retro(day(last)), theirs);
      assert.deepEqual(await news(), [{ team: 2, record: 0 }]);
      const done = Promise.resolve(commands.executeCommand('leadbook.reviewRetros'));
      await eventually('a row for l', () => commands.executeCommand('leadbook.answerListed', 'l'));
      await eventually('one is left', async () => (await news())[0]?.team === 1);
      let isDone = false;
      done.finally(() => {
        isDone = true;
      });
      if (second === 'l')
        await eventually('a row for l', () => commands.executeCommand('leadbook.answerListed', 'l'));
      while (!isDone && second === 'Enter')
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await done;
      const text = await readText(uri);
      assert.match(text, /\nowner: ada-lovelace\n/);
      assert.match(text, new RegExp(`\\nrevisit: ${revisit}\\n`));
      assert.equal(await readText(retro(day(last))), theirs);
      assert.deepEqual(await news(), []);
    }
  });

  it('is not asked about again once the first answer settles all that the team changed in it', async () => {
    await made('private');
    const own = await readText(retro(day(last)));
    const theirs = own.replace('- [ ] Own', '- [x] Own').replace(day(14), day(21));
    await writeText(retro(day(last)), theirs);
    assert.deepEqual(await news(), [{ team: 2, record: 0 }]);
    const done = Promise.resolve(commands.executeCommand('leadbook.reviewRetros'));
    await eventually('a row', () => commands.executeCommand('leadbook.answerListed', 'k'));
    await done;
    assert.match(await readText(uri), /\nstatus: kept\n/);
    assert.ok((await readText(retro(day(last)))).includes(line('Ada Lovelace', `kept on ${today()}`, 'x')));
    assert.deepEqual(await news(), []);
  });

  it('does not come back where it is not there any more', async () => {
    await made('private');
    await writeText(retro(day(last)), HEAD);
    await commands.executeCommand('leadbook.refresh');
    await eventually('the lens', async () => (await lenses(retro(day(last)))).length === 1);
    await review('Enter');
    assert.match(await readText(uri), /\nstatus: parked\n/);
    assert.doesNotMatch(await readText(uri), /\nline:/);
    assert.equal(await readText(retro(day(last))), HEAD);
    assert.ok(await readText(ofAda('person.yaml')));
  });

  it('is said to be lost at the record, and can be tied again or forgotten', async () => {
    await made('private');
    const told = () =>
      languages
        .getDiagnostics(uri)
        .filter(({ source, code }) => source === 'Leadbook' && code === 'lostLine');
    const { document } = await window.showTextDocument(uri);
    const written = await readText(uri);
    const without = HEAD.replace('Fix CI (Bo)', 'Ada leads all release trains (Bo)');
    await writeText(retro(day(last)), without);
    await commands.executeCommand('leadbook.refresh');
    const [lost] = await eventually('the problem', () => told().length === 1 && told(), {
      events: [languages.onDidChangeDiagnostics],
    });
    assert.ok(lost);
    assert.match(document.getText(lost.range), /Own the release train/);
    const name = retro(day(last)).path.split('/').at(-1);
    assert.equal(lost.message, `Its line is no longer in ${name}, so nothing is written there.`);
    const fixes = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      lost.range,
    );
    const of = (title: string) => fixes.find((fix) => fix.title === title);
    assert.ok(of('Forget the line'));
    assert.ok(of('Open the retro'));
    // Nothing is written to the retro, whatever the record says.
    await run('setOpportunityOwner', { uri, owner: 'bo-li' });
    assert.equal(await readText(retro(day(last))), without);
    await run('setOpportunityOwner', { uri, owner: 'ada-lovelace' });
    const tie = of('Tie it to “Ada leads all release trains”');
    assert.ok(tie?.edit, fixes.map(({ title }) => title).join());
    await workspace.applyEdit(tie.edit);
    await document.save();
    await eventually('no problem', () => told().length === 0, { events: [languages.onDidChangeDiagnostics] });
    assert.notEqual(await readText(uri), written);
    assert.match(await readText(uri), /\nline: (?:\|-\n {2})?Ada leads all release trains\n/);
    assert.equal(await readText(retro(day(last))), without);
  });

  it('is an item where the retro is YAML: not said to be gone, followed, and the team’s once they take it away', async () => {
    await freshBook();
    await run('addPerson', { name: 'Bo Li' });
    const yaml = inWorkspace('docs', 'retros', `${day(last)}.yaml`);
    const head = 'actions:\n- text: Fix CI\n  owner: Bo\n';
    await writeText(yaml, head);
    const own = await run('faceOpportunity', { retro: yaml, ...answer, revisit: day(14) });
    const text = await readText(yaml);
    assert.match(text, /\nopportunities:\n- title: Own the release train\n {2}owner: Ada Lovelace\n/);
    assert.deepEqual(await news(), []);
    await run('setOpportunityOwner', { uri: own, owner: 'bo-li' });
    assert.equal(await readText(yaml), text.replace('Ada Lovelace', 'Bo Li'));
    await writeText(yaml, `${text}<<<<<<< HEAD\n`);
    assert.deepEqual(await news(), []);
    await writeText(yaml, head);
    assert.deepEqual(await news(), [{ team: 1, record: 0 }]);
    // A record that never had a line is not kept from changing by a retro that cannot be read.
    const written = await readText(own);
    await writeText(own, written.replace(/\nline: \|-?\n(?: {2}.*\n)+/, '\n'));
    assert.doesNotMatch(await readText(own), /\nline:/);
    await writeText(yaml, `${head}<<<<<<< HEAD\n`);
    await run('recordOutcome', { uri: own, status: 'dropped', text: 'It did not help.' });
    assert.match(await readText(own), /\nstatus: dropped\n/);
  });

  it('is counted in the view by what waits now', async () => {
    await made('private');
    const theirs = (await readText(retro(day(last)))).replace('Ada Lovelace', 'Bo Li');
    await writeText(retro(day(last)), theirs);
    const [first] = await newsRows();
    assert.deepEqual(first, { team: 1, record: 0, label: '1 change by the team to go through' });
    await writeText(retro(day(last)), theirs.replace(`review on ${day(14)}`, `review on ${day(21)}`));
    const [second] = await newsRows();
    assert.deepEqual(second, { team: 2, record: 0, label: '2 changes by the team to go through' });
  });

  it('is in the badge of the view, beside what is to be reviewed', async () => {
    await made('private');
    const { books } = (await api()) as unknown as { readonly books: BadgeHost['books'] };
    const { data } = await (await leadbook()).opportunities();
    const shown = new EventEmitter<never>();
    const view: BadgeView = { visible: true, onDidChangeVisibility: shown.event, badge: undefined };
    const badge = registerOpportunities({ books, today: () => day(14) }, data as unknown as BadgeTree, view);
    try {
      await eventually('the badge', () => view.badge?.value === 1);
      assert.equal(view.badge?.tooltip, '1 opportunity to review');
      const theirs = (await readText(retro(day(last)))).replace('Ada Lovelace', 'Bo');
      await writeText(retro(day(last)), theirs);
      await news();
      await eventually('one more', () => view.badge?.value === 2);
      assert.equal(view.badge?.tooltip, '1 opportunity to review · 1 change by the team to go through');
      await run('setOpportunityOwner', { uri, owner: 'bo-li' });
      await news();
      await eventually('one less', () => view.badge?.value === 1);
    } finally {
      badge.dispose();
      shown.dispose();
    }
  });

  it('is found where it was carried, also once the retro it came from is gone', async () => {
    await made('private');
    await writeText(retro(today()), await readText(retro(day(last))));
    await workspace.fs.delete(retro(day(last)));
    await commands.executeCommand('leadbook.refresh');
    await run('setOpportunityOwner', { uri, owner: 'bo-li' });
    assert.ok((await readText(retro(today()))).includes(line('Bo Li', `review on ${day(14)}`)));
    await workspace.fs.delete(retro(today()));
    assert.deepEqual(await news(), []);
  });

  it('stays without its link when the record is deleted, and has it again when that is undone', async () => {
    await made('shared');
    const linked = await readText(retro(day(last)));
    await run('delete', { uri });
    assert.equal(await exists(uri), false);
    const own = line('Ada Lovelace', `review on ${day(14)}`);
    assert.equal(await readText(retro(day(last))), `${HEAD}\n## Opportunities to face\n\n${own}\n`);
    await commands.executeCommand('leadbook.undo', {});
    assert.ok(await exists(uri));
    assert.equal(await readText(retro(day(last))), linked);
    const theirs = linked.replace('- [ ] [Own', '- [x] [Own');
    await writeText(retro(day(last)), theirs);
    await run('delete', { uri });
    assert.equal(await readText(retro(day(last))), theirs);
  });

  it('is linked from improvements only where their readers can see it', async () => {
    for (const privacy of ['private', 'shared'] as const) {
      last--;
      await made(privacy);
      await run('recordOutcome', { uri, status: 'kept', text: 'Lead time fell.' });
      await writeText(inWorkspace('leadbook', 'people', 'me', 'person.yaml'), 'name: Mara Voss\n');
      await rescan();
      const own = await run('faceOpportunity', { title: 'Cut meetings', owner: 'me' });
      await run('recordOutcome', { uri: own, status: 'kept', text: 'They are gone.' });
      const text = await readText(await run('exportImprovements', {}));
      assert.ok(text.includes(`](../docs/retros/${day(last)}.md)`), text);
      assert.equal(text.includes('](../leadbook/opportunities/'), privacy === 'shared', text);
      assert.match(text, /Mara Voss/);
    }
  });
});
