import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { window } from 'vscode';
import { freshBook, ofAda, refusal, rows, run, today } from '../book.ts';
import { eventually, inWorkspace, readText, writeText } from '../harness.ts';

/** Words that may stand in the lead's own files alone. */
const CANARIES = [
  'canaryprivate',
  'canarynote',
  'canarytopic',
  'canarybecoming',
  'canarysupport',
  'canaryother',
];

const exported = (name: string) => inWorkspace('leadbook-exports', name);

async function fillBook(): Promise<void> {
  await freshBook();
  await run('addPerson', { name: 'Bo' });
  const files: [string, string][] = [
    [
      'person.yaml',
      'name: Ada Lovelace\nbecoming: canarybecoming\nstrengths:\n  - canarybecoming\ncadence: 1 week\n',
    ],
    ['one-on-ones/next.yaml', 'topics:\n  - text: canarytopic\n'],
    [
      `one-on-ones/${today()}.yaml`,
      `date: ${today()}\nnotes: canarynote\nactions:\n  - text: canarynote\n    owner: me\n`,
    ],
    [`one-on-ones/${today()}.private.yaml`, 'notes: canaryprivate\n'],
    [
      'goals/lead.yaml',
      'title: Lead the migration\nstatus: active\nsupport:\n  - canarysupport\nevidence:\n  - date: 2026-10-02\n    text: Talked them out of dual writes.\n  - date: 2026-01-02\n    text: Long ago.\n',
    ],
    [
      'recognition/2026-10-03-proof.yaml',
      'date: 2026-10-03\ntext: Proved it\neffect: "A bell \\a rang.\\r\\nTwice."\n',
    ],
    [
      'delegations/train.yaml',
      'outcome: The train leaves\nstatus: active\nsince: 2026-10-01\nquiet: 2099-12-01\n',
    ],
    ['delegations/train.private.yaml', 'returned:\n  date: 2026-11-01\n  why: canaryprivate\n'],
  ];
  for (const [path, text] of files) await writeText(ofAda(path), text);
  await writeText(
    inWorkspace('leadbook', 'people', 'bo', 'goals', 'other.yaml'),
    'title: canaryother\nstatus: active\n',
  );
  await writeText(
    inWorkspace('leadbook', 'opportunities', '2026-10-05-train.yaml'),
    'title: Own the train\nkind: opportunity\nraised: 2026-10-05\nstatus: facing\nowner: ada-lovelace\nrevisit: 2099-11-30\n',
  );
  await writeText(
    inWorkspace('leadbook', 'reflections', '2026-W47.yaml'),
    'week: 2026-W47\nleading: canaryother\n',
  );
  await eventually('the row knows of the one-on-one', async () =>
    (await rows(undefined, 1)).some((row) => row.startsWith('Ada') && !row.includes('no one-on-one yet')),
  );
}

describe('a review packet', () => {
  before(fillBook);

  it('says what a person did in the time, and nothing private', async () => {
    const uri = await run('exportPacket', { person: 'ada-lovelace', from: '2026-09-01', to: '2026-12-31' });
    assert.equal(uri.toString(), exported('ada-lovelace-2026-09-01-2026-12-31.md').toString());
    const text = await readText(uri);
    assert.match(text, /^# Review packet for Ada Lovelace\n\n2026-09-01 to 2026-12-31\n/);
    for (const words of ['Lead the migration', 'dual writes', 'Proved it', 'The train leaves', 'rang.\n'])
      assert.ok(text.includes(words), `${words} is missing in\n${text}`);
    assert.ok(!text.includes('Long ago'));
    for (const canary of CANARIES) assert.ok(!text.includes(canary), `${canary} is in\n${text}`);
    assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
  });

  it('is kept out of git, and never written over', async () => {
    assert.match(await readText(exported('.gitignore')), /^\*$/m);
    const first = await run('exportPacket', { person: 'ada-lovelace' });
    const second = await run('exportPacket', { person: 'ada-lovelace' });
    assert.equal(first.toString(), exported(`ada-lovelace-${today()}.md`).toString());
    assert.equal(second.toString(), exported(`ada-lovelace-${today()}-2.md`).toString());
  });

  it('tells of files that cannot be read, as a calendar does', async () => {
    const told: string[] = [];
    const { showWarningMessage } = window;
    Object.assign(window, { showWarningMessage: async (message: string) => void told.push(message) });
    try {
      await run('exportPacket', { person: 'ada-lovelace' });
      await run('exportCalendar', {});
      assert.deepEqual(told, []);
      await writeText(ofAda('goals/broken.yaml'), 'title: [\n');
      await writeText(ofAda('goals/broken.private.yaml'), 'title: [\n');
      await writeText(ofAda('delegations/broken.yaml'), 'outcome: [\n');
      await run('exportPacket', { person: 'ada-lovelace' });
      await run('exportCalendar', {});
    } finally {
      Object.assign(window, { showWarningMessage });
    }
    const sentence = 'These files cannot be read, so what they say is missing: ';
    const [goal, delegation] = ['goals', 'delegations'].map(
      (kind) => `people/ada-lovelace/${kind}/broken.yaml`,
    );
    assert.deepEqual(told, [`${sentence}${delegation}, ${goal}`, `${sentence}${delegation}`]);
  });

  it('refuses nobody, and a time that ends before it begins', async () => {
    assert.equal((await refusal('exportPacket', { person: 'nobody' })).code, 'noPerson');
    const wrong = { person: 'ada-lovelace', from: '2026-02-01', to: '2026-01-01' };
    assert.equal((await refusal('exportPacket', wrong)).code, 'badArguments');
  });
});

describe('a calendar', () => {
  before(fillBook);

  it('holds the days ahead, as another library reads them', async () => {
    const uri = await run('exportCalendar', {});
    assert.equal(uri.toString(), exported('leadbook.ics').toString());
    const text = await readText(uri);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => {
      const event = new ICAL.Event(one);
      return `${event.startDate.toString()} ${event.summary}`;
    });
    const week = new Date(`${today()}T00:00:00Z`);
    week.setUTCDate(week.getUTCDate() + 7);
    assert.deepEqual(events, [
      `${week.toISOString().slice(0, 10)} 1:1 with Ada Lovelace`,
      '2099-11-30 Review: Own the train',
      '2099-12-01 Quiet time is over: The train leaves',
    ]);
    for (const canary of CANARIES) assert.ok(!text.includes(canary), canary);
  });
});
