import assert from 'node:assert/strict';
import { commands, type Uri, window } from 'vscode';
import { addDays } from '../../../src/core/day';
import { api, freshBook, run, today } from '../book.ts';
import { treeHash } from '../everyWrite.ts';
import { eventually, inWorkspace, readText, writeText } from '../harness.ts';

const day = (days: number) => addDays(today(), days);
const text = (actions: string) =>
  `# Retro\n\nPresent: Ada Lovelace\n\n## What went well\n\n- Shipped\n\n## Action items\n\n${actions}`;
// Each test has files of its own: documents of files that went are still open for a while.
let last = -300;

interface Loop {
  readonly uri: Uri;
  readonly retro: Uri;
  readonly next: Uri;
}

/** A book with an opportunity that was raised in a retro where an action is open too, and a retro after it. */
async function loop(): Promise<Loop> {
  await freshBook();
  await run('addPerson', { name: 'Bo Li' });
  last -= 14;
  const place = (days: number) => inWorkspace('docs', 'retros', `${day(days)}.md`);
  const retro = await writeText(place(last), text('- [ ] Fix CI\n'));
  const next = await writeText(place(last + 7), text('- [ ] Thank Bo (Bo)\n'));
  const uri = await run('faceOpportunity', {
    retro,
    title: 'Own the release train',
    owner: 'ada-lovelace',
    revisit: day(14),
  });
  return { uri, retro, next };
}

const rewrite = async (uri: Uri, from: string, to: string) => {
  const before = await readText(uri);
  assert.ok(before.includes(from), before);
  await writeText(uri, before.replace(from, to));
};

/** Answers one row of a list by a letter, after leaving others as they are, and closes it. */
async function pressed(list: Thenable<unknown>, key: string): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(list).finally(() => {
    isDone = true;
  });
  if (key !== 'Enter')
    await eventually(`a row for ${key}`, () => commands.executeCommand('leadbook.answerListed', key));
  const closing =
    key === 'Enter' ? 'workbench.action.acceptSelectedQuickOpenItem' : 'workbench.action.closeQuickOpen';
  // A list that is not ready yet takes no key: it is pressed again.
  await eventually(`the list is closed by ${closing}`, async () => {
    await commands.executeCommand(closing);
    return isDone;
  });
  await done;
}

const goThrough = ({ next }: Loop, key: string) =>
  pressed(commands.executeCommand('leadbook.goThroughOpen', { retro: next }), key);
const review = (_loop: Loop, key: string) => pressed(commands.executeCommand('leadbook.reviewRetros'), key);

/** Makes Ada, who was there, the owner of an action: the row below “Nobody yet”. */
async function setOwner({ retro }: Loop): Promise<void> {
  const line = (await readText(retro)).split('\n').indexOf('- [ ] Fix CI');
  let patience = 0;
  await eventually('the action has an owner', async () => {
    patience += 50;
    let isDone = false;
    const done = Promise.resolve(commands.executeCommand('leadbook.setActionOwner', retro, line)).finally(
      () => {
        isDone = true;
      },
    );
    // Who was there is listed a moment after the list is shown; longer each time.
    for (let times = 0; times < patience; times++)
      await commands.executeCommand('setContext', 'leadbook.test.patience', times);
    while (!isDone) {
      await commands.executeCommand('workbench.action.quickOpenSelectNext');
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await done;
    return (await readText(retro)).includes('- [ ] Fix CI (Ada Lovelace)');
  });
}

const OURS = '- [ ] Own the release train (Ada Lovelace)';
const tick = ({ retro }: Loop) => rewrite(retro, OURS, OURS.replace('[ ]', '[x]'));
type Step = (made: Loop) => Promise<unknown>;
const nothing = async () => undefined;

describe('every change of the loop is undone as one', () => {
  const cases: readonly (readonly [string, Step, Step])[] = [
    // What is open the longest comes first; what has no owner comes last.
    ['Go Through, a record that is done', nothing, (made) => goThrough(made, 'd')],
    ['Go Through, a record that is dropped', nothing, (made) => goThrough(made, 'x')],
    ['Go Through, a record that is carried', nothing, (made) => goThrough(made, 'c')],
    ...(['d', 'x', 'c'] as const).map(
      (key) =>
        [
          `Go Through, an action: ${key}`,
          ({ retro }: Loop) => rewrite(retro, '- [ ] Fix CI', '- [ ] Fix CI (Aaron)'),
          (made: Loop) => goThrough(made, key),
        ] as const,
    ),
    ...(['Enter', 'k', 'c', 'd', 'p', 'l'] as const).map(
      (key) => [`Changes in Retros, a tick: ${key}`, tick, (made: Loop) => review(made, key)] as const,
    ),
    [
      'Changes in Retros, an owner',
      ({ retro }) => rewrite(retro, '(Ada Lovelace)', '(Bo Li)'),
      (made) => review(made, 'Enter'),
    ],
    [
      'Changes in Retros, a day',
      ({ retro }) => rewrite(retro, `review on ${day(14)}`, `review on ${day(21)}`),
      (made) => review(made, 'Enter'),
    ],
    [
      'Changes in Retros, a line that is gone',
      ({ retro }) => rewrite(retro, `${OURS}, review on ${day(14)}\n`, ''),
      (made) => review(made, 'Enter'),
    ],
    [
      'Changes in Retros, a tick that was taken back',
      async (made) => {
        await run('recordOutcome', { uri: made.uri, status: 'kept', text: 'It works.' });
        await rewrite(made.retro, '- [x] Own', '- [ ] Own');
      },
      (made) => review(made, 'Enter'),
    ],
    [
      'Changes in Retros, a record that was changed by hand',
      ({ uri }) => rewrite(uri, 'owner: ada-lovelace', 'owner: bo-li'),
      (made) => review(made, 'Enter'),
    ],
    ['the owner of an action', nothing, setOwner],
    ['a day that is put off', nothing, ({ uri }) => run('postpone', { uri, day: day(21) })],
    ['a new title', nothing, ({ uri }) => run('rename', { uri, to: 'Own all trains' })],
  ];
  for (const [what, prepare, change] of cases)
    it(what, async () => {
      const made = await loop();
      await prepare(made);
      await (await api()).books.rescan();
      await commands.executeCommand('leadbook.refresh');
      await window.showTextDocument(made.retro);
      const before = await treeHash();
      await change(made);
      assert.notEqual(await treeHash(), before, 'something was changed');
      await commands.executeCommand('leadbook.undo', {});
      assert.equal(await treeHash(), before);
    });
});
