import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { seededRandom } from '../../../seededRandom.ts';
import { run } from '../../book.ts';
import { log, readText, writeText } from '../../harness.ts';
import { inBook, newBook, opened, PATIENCE, select } from './lab.ts';

const ROUNDS = 50;
const STATUSES = ['planned', 'dropped']; // as long as each other

describe('promise 7: a dirty editor is never overwritten and never overwrites us', () => {
  const goal = () => inBook('people/ada-lovelace/goals/lead.yaml');

  beforeEach(async () => {
    await newBook();
    await run('addPerson', { name: 'Ada Lovelace' });
  });

  it(`keeps what is typed and what Leadbook writes, both as long as before, ${ROUNDS} times`, async () => {
    const text = (typed: string, status: string) => `title: Lead\nwhy: ${typed}\nstatus: ${status}\n`;
    await writeText(goal(), text('aaaa', 'planned'));
    const editor = await opened(goal());
    const { document } = editor;
    let lost = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const typed = `word${(round % 26) + 10}`.slice(-4);
      const status = STATUSES[(round + 1) % 2] ?? '';
      const saved = await readText(goal());
      select(editor, 'why: ', 4);
      await commands.executeCommand('type', { text: typed });
      assert.ok(document.isDirty);
      await run('setGoalStatus', { uri: goal(), status });
      assert.ok(document.isDirty, 'what is typed is not saved by us');
      if ((await readText(goal())) !== saved) lost++;
      if (document.getText() !== text(typed, status)) lost++;
      assert.ok(await document.save());
      if ((await readText(goal())) !== text(typed, status)) lost++;
    }
    assert.equal(lost, 0);
    log(`promise 7: ${ROUNDS} of the same length, ${lost} silent losses`);
  }).timeout(PATIENCE);

  it(`keeps what is typed and what Leadbook adds, of any length, ${ROUNDS} times`, async () => {
    const random = seededRandom(7);
    await writeText(goal(), 'title: Lead\nwhy: x\nstatus: active\nevidence: []\n');
    const editor = await opened(goal());
    const { document } = editor;
    let why = 'x';
    let lost = 0;
    const items: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const typed = 'y'.repeat(1 + Math.floor(random() * 5));
      const item = `proof ${round} ${'z'.repeat(Math.floor(random() * 40))}end`;
      // Sometimes first one, sometimes the other, mostly at the same time.
      select(editor, 'why: x');
      const typing = () => commands.executeCommand('type', { text: typed });
      const adding = () => run('addEvidence', { uri: goal(), text: item });
      if (round % 5 === 0) await typing().then(adding);
      else await Promise.all(random() < 0.5 ? [typing(), adding()] : [adding(), typing()]);
      why = `x${typed}${why.slice(1)}`;
      items.push(item);
      assert.ok(!document.isDirty || (await document.save()));
      const disk = await readText(goal());
      if (!disk.includes(`why: ${why}\n`)) lost++;
      if (items.some((one) => !disk.includes(`text: ${one}\n`))) lost++;
    }
    assert.equal(lost, 0);
    log(`promise 7: ${ROUNDS} of any length, ${lost} silent losses`);
  }).timeout(PATIENCE);
});
