import assert from 'node:assert/strict';
import { commands, Range, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { addDays } from '../../../src/core/day';
import { actionLines } from '../../../src/core/retro/actionLines';
import type { Earlier } from '../../../src/host/opportunities/earlier/earlier';
import { earlierButtons, earlierItems } from '../../../src/host/opportunities/earlier/earlierPick';
import { notListedInWords } from '../../../src/host/opportunities/earlier/earlierWords';
import { api, freshBook, freshSharedBook, refusal, run, today } from '../book.ts';
import { eventually, inWorkspace, readText, writeText } from '../harness.ts';

const day = (days: number) => addDays(today(), days);
const retro = (path: string) => inWorkspace('docs', 'retros', `${path}.md`);
// Each test has files of its own: documents of files that went are still open for a while.
const text = (actions: string) =>
  `# Retro\n\n## What went well\n\n- Shipped\n\n## What to improve\n\n- CI\n\n## Action items\n\n${actions}`;
const accept = 'workbench.action.acceptSelectedQuickOpenItem';

async function lensOf(uri: Uri): Promise<readonly string[]> {
  await window.showTextDocument(uri);
  const found = await commands.executeCommand<{ command?: { command: string; title: string } }[]>(
    'vscode.executeCodeLensProvider',
    uri,
    10,
  );
  return (found ?? []).flatMap(({ command }) =>
    command?.command === 'leadbook.showEarlier' ? [command.title] : [],
  );
}

describe('what is open in a series of retros', () => {
  it('is counted over all of them, and begins the new one', async () => {
    await freshSharedBook();
    await writeText(retro(day(-98)), text('- [ ] Write the runbook (Ada)\n- [x] Thank Bo\n'));
    await writeText(retro(day(-28)), text('- [ ] Call the vendor (Bo)\n'));
    await writeText(retro(day(-14)), text('- [ ] Fix CI\n'));
    const made = await run('newRetro', { format: 'last' });
    assert.equal(made.toString(), retro(today()).toString());
    assert.equal(
      await readText(made),
      `# Retro\n\n## Still open from last time\n\n- [ ] Write the runbook (Ada)\n- [ ] Call the vendor (Bo)\n- [ ] Fix CI\n\n## What went well\n\n- \n\n## What to improve\n\n- \n\n## Action items\n\n- [ ] \n`,
    );
    await eventually('the lens', async () =>
      (await lensOf(made)).includes('3 things from earlier retros are still open'),
    );
    const { document } = await window.showTextDocument(made);
    const at = document.positionAt(document.getText().indexOf('[ ] Call') + 1);
    const tick = new WorkspaceEdit();
    tick.replace(made, new Range(at, at.translate(0, 1)), 'x');
    assert.ok(await workspace.applyEdit(tick));
    assert.ok(await document.save());
    await eventually('the lens', async () =>
      (await lensOf(made)).includes('2 things from earlier retros are still open'),
    );
  });

  it('is only what is from before, and is called what it is', async () => {
    await freshBook();
    const old = await writeText(retro(day(-45)), text(''));
    await run('faceOpportunity', { title: 'Own the release train' });
    await run('faceOpportunity', {
      title: 'Write it down',
      retro: await writeText(retro(day(-31)), text('')),
    });
    assert.deepEqual(await lensOf(old), []);
    const next = await writeText(retro(day(7)), text(''));
    await eventually('the lens', async () =>
      (await lensOf(next)).includes('2 things from before this retro are still open'),
    );
  });

  it('is carried in the hand of the retro', async () => {
    await freshBook();
    await writeText(retro(day(-61)), text('- [ ] Fix CI (bo)\n'));
    const now = await writeText(
      retro(day(-54)),
      '# Retro\n\n## Was lief gut\n\n* Ausgeliefert\n\n## Was lief schlecht\n\n* CI\n',
    );
    const done = Promise.resolve(commands.executeCommand('leadbook.goThroughOpen', { retro: now }));
    await eventually('a row', () => commands.executeCommand('leadbook.answerListed', 'c'));
    await done;
    assert.equal(
      await readText(now),
      '# Retro\n\n## Noch offen vom letzten Mal\n\n* [ ] Fix CI (bo)\n\n## Was lief gut\n\n* Ausgeliefert\n\n## Was lief schlecht\n\n* CI\n',
    );
  });

  it('begins with the template of the team, beside the newest', async () => {
    await freshBook();
    await writeText(inWorkspace('team', 'retros', 'retro-4.md'), text('- [ ] Fix CI (Bo)\n'));
    await writeText(
      inWorkspace('team', 'retros', '_template.md'),
      '# Retro {{date}}\n\n## Kudos\n\n- \n\n## Went well\n\n- \n',
    );
    const made = await run('newRetro', { date: '2026-11-20' });
    assert.equal(made.toString(), inWorkspace('team', 'retros', 'retro-5.md').toString());
    assert.equal(
      await readText(made),
      '# Retro 2026-11-20\n\n## Still open from last time\n\n- [ ] Fix CI (Bo)\n\n## Kudos\n\n- \n\n## Went well\n\n- \n',
    );
  });

  it('says all of a record where readers cannot see it, and knows the line as its own', async () => {
    await freshBook();
    await writeText(retro(day(-17)), text('- [ ] Fix CI (Bo)\n'));
    const uri = await run('faceOpportunity', {
      retro: retro(day(-17)),
      title: 'Own the release train',
      owner: 'ada-lovelace',
      change: 'Ada leads the release',
      revisit: day(14),
    });
    const made = await run('newRetro', { format: 'wellImprove', date: day(1) });
    const carried = `- [ ] Own the release train (Ada Lovelace, ${day(14)})\n  - Change: Ada leads the release\n- [ ] Fix CI (Bo)\n`;
    assert.ok((await readText(made)).includes(`\n\n${carried}\n`), await readText(made));
    assert.doesNotMatch(await readText(made), /leadbook/);
    // The line follows without anybody who accepts it.
    await run('recordOutcome', { uri, status: 'kept', text: 'It works.' });
    assert.match(await readText(made), /- \[x\] Own the release train \(Ada Lovelace\), kept on /);
    assert.match(await readText(made), /- \[ \] Fix CI \(Bo\)\n/);
  });

  it('is gone through in one list', async () => {
    await freshBook();
    await writeText(retro(day(-32)), text('- [ ] Write the runbook (Ada)\n'));
    const last = await writeText(retro(day(-18)), text('- [ ] Fix CI (Ada)\n'));
    const done = commands.executeCommand('leadbook.goThroughOpen', { retro: retro(day(-1)) });
    // Enter opens the first, the longest open.
    let isDone = false;
    const end = done.then(() => {
      isDone = true;
    });
    while (!isDone) await commands.executeCommand(accept);
    await end;
    await eventually(
      'its editor',
      () => window.activeTextEditor?.document.uri.toString() === retro(day(-32)).toString(),
    );
    assert.equal(await readText(last), text('- [ ] Fix CI (Ada)\n'));
  });

  it('names an owner once, where they are grouped by owner', async () => {
    await freshBook();
    const last = await writeText(retro(day(-78)), text('- [ ] Fix CI (Ada)\n'));
    const [action] = actionLines(await readText(last), 'md');
    assert.ok(action);
    const age = { retros: 2, weeks: 11 };
    const thing: Earlier = { from: 'line', nth: 0, uri: last, action, isHere: false, owner: 'Ada', age };
    const said = (isGrouped?: boolean) =>
      earlierItems([thing], today(), earlierButtons(), isGrouped).map(({ description }) => description);
    assert.deepEqual(said(), [`Ada · 2 retros, 11 weeks · ${day(-78)}.md`]);
    assert.deepEqual(said(true), [`2 retros, 11 weeks · ${day(-78)}.md`]);
  });

  it('is answered by a letter each, whatever letters are in the rows', async () => {
    await freshBook();
    // Each letter is in a row that it is not for.
    const old = await writeText(
      retro(day(-85)),
      text('- [ ] Write (Ada)\n- [ ] Build codecs (Ada)\n- [ ] Call Max (Ada)\n- [ ] Fix docs (Ada)\n'),
    );
    const now = await writeText(retro(day(-71)), text('- [ ] Thank Bo (Ada)\n'));
    const done = Promise.resolve(commands.executeCommand('leadbook.goThroughOpen', { retro: now }));
    const press = (letter: string) =>
      eventually(`a row for ${letter}`, () => commands.executeCommand('leadbook.answerListed', letter));
    assert.equal(await commands.executeCommand('leadbook.answerListed', 'k'), false);
    await press('d');
    await press('c');
    await press('x');
    await press('d');
    await done;
    assert.equal(await commands.executeCommand('leadbook.answerListed', 'd'), false);
    assert.equal(
      await readText(old),
      text('- [x] Write (Ada)\n- [ ] Build codecs (Ada)\n- [ ] ~~Call Max~~ (Ada)\n- [x] Fix docs (Ada)\n'),
    );
    assert.match(await readText(now), /## Still open from last time\n\n- \[ \] Build codecs \(Ada\)\n/);
  });

  it('can be opened from a record, and its day be changed', async () => {
    await freshBook();
    await writeText(retro(day(-19)), text('- [ ] Fix CI (Bo)\n'));
    const uri = await run('faceOpportunity', { retro: retro(day(-19)), title: 'Own it', revisit: day(14) });
    await run('setOpportunityDay', { uri, revisit: day(21) });
    assert.match(await readText(uri), new RegExp(`\\nrevisit: ${day(21)}\\n`));
    assert.ok((await readText(retro(day(-19)))).includes(`, review on ${day(21)}`));
    assert.equal((await run('openRetro', { uri })).toString(), retro(day(-19)).toString());
    const line = (await readText(retro(day(-19)))).split('\n').findIndex((one) => one.includes('Own it'));
    assert.equal(window.activeTextEditor?.selection.active.line, line);
    const alone = await run('faceOpportunity', { title: 'From nowhere' });
    assert.equal((await refusal('openRetro', { uri: alone })).code, 'noOpportunity');
  });

  it('is asked of no retro that is ignored, until it is restored', async () => {
    await freshBook();
    const uri = await writeText(retro(day(-20)), text('- [ ] Fix CI (Bo)\n'));
    await writeText(retro(day(-34)), text('- [ ] Write the runbook (Ada)\n'));
    await eventually('the lens', async () => (await lensOf(uri)).length === 1);
    await commands.executeCommand('leadbook.notRetro', { uri });
    await eventually('no lens', async () => (await lensOf(uri)).length === 0);
    await run('restoreRetro', { uri });
    await eventually('the lens', async () => (await lensOf(uri)).length === 1);
  });

  it('is carried from a log, beside which the first new one begins', async () => {
    await freshSharedBook();
    const log = await writeText(
      inWorkspace('docs', 'log', 'retro.md'),
      text('- [ ] Write the runbook (Ada)\n'),
    );
    const first = await run('newRetro', { format: 'last' });
    assert.equal(first.toString(), inWorkspace('docs', 'log', `retro-${today()}.md`).toString());
    assert.match(
      await readText(first),
      /## Still open from last time\n\n- \[ \] Write the runbook \(Ada\)\n/,
    );
    await eventually('the lens', async () =>
      (await lensOf(first)).includes('1 thing from earlier retros is still open'),
    );
    // What is carried from a log is a line of its record too.
    const uri = await run('faceOpportunity', { retro: log, title: 'Own it', owner: 'ada-lovelace' });
    await writeText(uri, (await readText(uri)).replace(/raised: .*/, `raised: ${day(-5)}`));
    const next = await run('newRetro', { format: 'last', date: day(14) });
    assert.equal(next.toString(), inWorkspace('docs', 'log', `retro-${day(14)}.md`).toString());
    assert.match(await readText(next), /Own it/);
    await run('recordOutcome', { uri, status: 'kept', text: 'It works.' });
    assert.match(await readText(next), /- \[x\] .*Own it.*kept on /);
  });

  it('is nothing of retros that are ignored, and nothing begins beside them', async () => {
    await freshBook();
    const other = await writeText(
      inWorkspace('other', 'retros', `${day(-3)}.md`),
      text('- [ ] Not ours (Ada)\n'),
    );
    const last = await writeText(retro(day(-46)), text('- [ ] Fix CI (Ada)\n'));
    const wrong = await writeText(retro(day(-60)), text('- [ ] Not ours either (Ada)\n'));
    await eventually('the lens', async () => (await lensOf(last)).length === 1);
    for (const uri of [other, wrong]) await commands.executeCommand('leadbook.notRetro', { uri });
    await eventually('no lens', async () => (await lensOf(last)).length === 0);
    const made = await run('newRetro', { format: 'last' });
    assert.equal(made.toString(), retro(today()).toString());
    assert.doesNotMatch(await readText(made), /ours/);
    for (const uri of [other, wrong]) await run('restoreRetro', { uri });
  });

  it('begins as the next entry of a log, with what is open in the others, and can be taken back', async () => {
    await freshBook();
    const entry = (on: string, ...actions: string[]) =>
      `## ${on}\n\n### Went well\n\n- Demo\n\n### Action items\n\n${actions.map((one) => `- ${one}\n`).join('')}`;
    const before = `# Retros\n\n${entry(day(-7), '[ ] Fix CI (Bo)')}\n${entry(day(-21), '[ ] Write it down (Ada)', '[x] Ask')}`;
    const log = await writeText(inWorkspace('docs', 'retro.md'), before);
    await eventually('the lens', async () => (await lensOf(log)).length === 1);
    const made = await run('newRetro', { format: 'entry' });
    assert.equal(made.toString(), log.toString());
    const said = await readText(log);
    assert.equal(
      said,
      before.replace(
        '# Retros\n\n',
        `# Retros\n\n## ${today()}\n\n### Still open from last time\n\n- [ ] Write it down (Ada)\n- [ ] Fix CI (Bo)\n\n### Went well\n\n- \n\n### Action items\n\n- [ ] \n\n`,
      ),
    );
    await run('undo', {});
    assert.equal(await readText(log), before);
  });

  it('carries a record into the next entry of its log, where its line is from then on', async () => {
    await freshSharedBook();
    const entry = (on: string) =>
      `## ${on}\n\n### Went well\n\n- Demo\n\n### Action items\n\n- Pair more (Ada)\n\n`;
    const log = await writeText(
      inWorkspace('docs', 'retro.md'),
      `# Retros\n\n${entry(day(-7))}${entry(day(-21))}`,
    );
    await eventually('the lens', async () => (await lensOf(log)).length === 1);
    const uri = await run('faceOpportunity', {
      retro: log,
      title: 'Own it',
      change: 'Ada cuts it',
      revisit: day(9),
    });
    await writeText(uri, (await readText(uri)).replace(/raised: .*/, `raised: ${day(-7)}`));
    // What is carried is what the book knows.
    await (await api()).books.rescan();
    const lines = async () => (await readText(log)).split('\n').filter((one) => one.includes('Own it'));
    assert.equal((await lines()).length, 1);
    await run('newRetro', { format: 'entry' });
    const [carried, before, ...others] = await lines();
    assert.match(carried ?? '', /^- \[ \] \[Own it\]\(/);
    assert.deepEqual(others, []);
    await run('recordOutcome', { uri, status: 'kept', text: 'It works.' });
    const [now, still] = await lines();
    assert.match(now ?? '', /^- \[x\] .*kept on /);
    assert.equal(still, before);
  });

  it('begins in the format of the series, and of the template', async () => {
    await freshBook();
    const at = (name: string) => inWorkspace('docs', 'retros', name);
    await writeText(
      at(`${day(-47)}.adoc`),
      '= Retro\n\n== What went well\n\n* Shipped\n\n== Action items\n\n* [ ] Fix CI (Bo)\n',
    );
    const made = await run('newRetro', { format: 'wellImprove', date: day(-40) });
    assert.equal(made.toString(), at(`${day(-40)}.adoc`).toString());
    assert.match(
      await readText(made),
      /^= Retro .*\n\n== Still open from last time\n\n[-*] \[ \] Fix CI \(Bo\)\n/,
    );
    await writeText(at('_template.org'), '* Retro {{date}}\n** Went well\n- \n');
    const own = await run('newRetro', { format: 'template', date: day(-39) });
    assert.equal(own.toString(), at(`${day(-39)}.org`).toString());
    assert.ok((await readText(own)).startsWith(`* Retro ${day(-39)}\n`), await readText(own));
  });

  it('has what is older than a year, as the lens counts, and says what is not listed', async () => {
    await freshBook();
    for (const days of [-420, -406]) await writeText(retro(day(days)), text('- Bo: write it down\n'));
    await writeText(retro(day(-48)), text('- [ ] Fix CI (Ada)\n'));
    const uri = await run('faceOpportunity', { retro: retro(day(-420)), title: 'Own the release train' });
    await writeText(uri, (await readText(uri)).replace(/raised: .*/, `raised: ${day(-419)}`));
    const made = await run('newRetro', { format: 'wellImprove' });
    const said = await readText(made);
    assert.match(said, /Own the release train/);
    assert.match(said, /Fix CI/);
    assert.doesNotMatch(said, /write it down/);
    await eventually('the lens', async () =>
      (await lensOf(made)).includes('2 things from earlier retros are still open'),
    );
    assert.deepEqual(notListedInWords({ actions: 2, retros: 1 }), [
      '2 older actions without a checkbox are not listed',
      '1 older retro of the series is not read',
    ]);
    assert.deepEqual(notListedInWords({ actions: 0, retros: 0 }), []);
  });
});
