import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { freshBook, ofAda, refusal, rescan, rows, run, today } from '../book.ts';
import { eventually, exists, inWorkspace, readText, writeText } from '../harness.ts';

const inBook = (path: string) => inWorkspace('leadbook', ...path.split('/'));

describe('everybody a lead meets', () => {
  before(() => commands.executeCommand('leadbook.people.focus'));

  it('stands in groups where there are others than reports, and promises show at both', async () => {
    await freshBook();
    await writeText(inBook('people/platform/person.yaml'), 'name: Platform\nrelation: team\n');
    await writeText(
      inBook('people/platform/one-on-ones/2020-01-10.yaml'),
      'date: 2020-01-10\nactions:\n  - text: Write it down\n    owner: ada-lovelace\n',
    );
    await writeText(inBook('people/zoe/person.yaml'), 'name: Zoe\nrelation: manager\npaused: 9999-01-01\n');
    await rescan();
    // Once everybody's files have been looked through.
    const shown = await eventually('the promise below both', async () => {
      const all = await rows();
      return all.filter((line) => line.includes('Write it down')).length === 2 && all;
    });
    assert.deepEqual(
      shown.filter((line) => !line.startsWith('  ')),
      ['Your team — 1', 'Teams — 1', 'Your manager — 1'],
    );
    assert.ok(
      shown.some((line) => line.includes('Zoe — on leave until')),
      shown.join('\n'),
    );
    assert.equal((await refusal('exportPacket', { person: 'zoe' })).code, 'badArguments');
  });

  it('begins one-on-ones with templates, recurring topics once', async () => {
    await freshBook();
    await run('useTemplate', { person: 'ada-lovelace', template: 'coaching' });
    assert.match(await readText(ofAda('person.yaml')), /^template: coaching$/m);
    await writeText(
      inBook('people/ada-lovelace/one-on-ones/template.yaml'),
      'topics:\n  - text: Pay\n    every: 4 weeks\n  - text: Pager\n    every: now and then\n',
    );
    await writeText(ofAda('one-on-ones/2020-01-10.yaml'), 'date: 2020-01-10\ntopics:\n  - text: Pay\n');
    await rescan();
    await run('startOneOnOne', { person: 'ada-lovelace', date: '2020-01-20' });
    const first = await readText(ofAda('one-on-ones/2020-01-20.yaml'));
    assert.match(first, /text: What would you like to leave with today\?/);
    assert.match(first, /## What they want/);
    assert.match(first, /text: Pager/);
    assert.doesNotMatch(first, /text: Pay$/m);
    await run('startOneOnOne', { person: 'ada-lovelace', date: '2020-02-10' });
    assert.match(await readText(ofAda('one-on-ones/2020-02-10.yaml')), /text: Pay$/m);
    const gone = { person: 'ada-lovelace', date: '2020-03-01', template: 'nine' };
    assert.equal((await refusal('startOneOnOne', gone)).code, 'badArguments');
    await assert.rejects(readText(ofAda('one-on-ones/2020-03-01.yaml')));
    const saved = await run('saveAsTemplate', {
      uri: ofAda('one-on-ones/2020-02-10.yaml'),
      name: 'My Own',
    });
    assert.match(saved?.path ?? '', /templates\/my-own\.yaml$/);
  });

  it('keeps who noticed praise and which value it shows, and when they heard who they become', async () => {
    await freshBook();
    await writeText(inBook('book.yaml'), 'leadbook: 1\nvalues:\n  - Say it early.\n');
    await writeText(ofAda('person.yaml'), 'name: Ada Lovelace\nbecoming: The one they ask.\n');
    await rescan();
    const praise = { person: 'ada-lovelace', text: 'Kept calm' };
    assert.equal((await refusal('recognise', { ...praise, value: 'Be nice' })).code, 'badArguments');
    assert.equal((await refusal('recognise', { ...praise, from: 'nobody' })).code, 'noPerson');
    const uri = await run('recognise', { ...praise, value: 'say it early', from: 'me' });
    assert.ok(uri);
    assert.match(await readText(uri), /^from: me\nvalue: Say it early\.$/m);
    await run('markTold', { uri: ofAda('person.yaml') });
    assert.match(await readText(ofAda('person.yaml')), new RegExp(`^told: ${today()}$`, 'm'));
    await run('reflect', { week: '2026-W47', did: 'Half of it' });
    assert.match(await readText(inBook('reflections/2026-W47.yaml')), /^did: Half of it$/m);
  });

  it('is told by a command what somebody is, and when they are away', async () => {
    await freshBook();
    const file = () => readText(ofAda('person.yaml'));
    const person = 'ada-lovelace';
    await run('setRelation', { person, relation: 'peer' });
    assert.match(await file(), /^relation: peer$/m);
    await run('setRelation', { person, relation: 'report' });
    assert.doesNotMatch(await file(), /relation/);
    assert.equal((await refusal('setRelation', { person, relation: 'boss' })).code, 'badArguments');
    await run('setLeave', { person, until: '9998-01-01' });
    assert.match(await file(), /^paused: 9998-01-01$/m);
    await rescan();
    await eventually('the row says so', async () =>
      (await rows()).some((line) => line.startsWith('Ada Lovelace — on leave until')),
    );
    await run('endLeave', { person });
    assert.doesNotMatch(await file(), /paused/);
    await rescan();
    assert.equal((await refusal('endLeave', { person })).code, 'badArguments');
    assert.equal((await refusal('setLeave', { person, until: '2020-01-01' })).code, 'badArguments');
    assert.equal((await refusal('setLeave', { person: 'nobody', until: '9998-01-01' })).code, 'noPerson');
  });

  it('promises in a team’s meeting by one person, never by the team', async () => {
    await freshBook();
    await run('addPerson', { name: 'Platform' });
    await run('setRelation', { person: 'platform', relation: 'team' });
    await rescan();
    const note = await run('startOneOnOne', { person: 'platform', date: '2020-01-10' });
    const promise = { person: 'platform', uri: note, text: 'Write it down' };
    assert.equal((await refusal('addAction', { ...promise, owner: 'platform' })).code, 'badArguments');
    await run('addAction', { ...promise, owner: 'ada-lovelace' });
    assert.match(await readText(note), /text: Write it down\n {4}owner: ada-lovelace/);
  });

  it('makes a goal or a promise of a step up, once', async () => {
    await freshBook();
    assert.equal((await refusal('stepUp', { as: 'goal' })).code, 'badArguments');
    await run('reflect', { week: '2026-W40', stepup: 'Say no earlier.', how: 'Ask for a day' });
    await rescan();
    const goal = await run('stepUp', { week: '2026-W40', as: 'goal' });
    assert.match(await readText(goal), /^title: Say no earlier\.\nstatus: active\nsince: /m);
    assert.match(await readText(goal), /^milestones:\n {2}- text: Ask for a day$/m);
    const promise = await run('stepUp', { week: '2026-W40', as: 'promise' });
    assert.match(await readText(promise), /text: "Say no earlier: Ask for a day"\n {4}owner: me/);
    await rescan();
    const before = [await readText(goal), await readText(promise)];
    assert.equal(String(await run('stepUp', { week: '2026-W40', as: 'goal' })), String(goal));
    assert.equal(String(await run('stepUp', { week: '2026-W40', as: 'promise' })), String(promise));
    assert.deepEqual([await readText(goal), await readText(promise)], before);
    const made = await run('reflect', { week: '2026-W41', stepup: 'Leave the release', as: 'goal' });
    assert.match(await readText(made), /^stepup: Leave the release$/m);
    await eventually('the goal is among the lead’s own', () =>
      exists(inBook('people/me/goals/leave-the-release.yaml')),
    );
  });
});
