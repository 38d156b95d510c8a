import assert from 'node:assert/strict';
import { commands, type Uri, window } from 'vscode';
import { addDays } from '../../../src/core/day';
import { freshBook, freshSharedBook, run, today } from '../book.ts';
import { eventually, inWorkspace, readText, writeText } from '../harness.ts';

const day = (days: number) => addDays(today(), days);
const HEAD = '# Retro\n\n## What went well\n\n- Shipped\n\n## Action items\n\n- [ ] Fix CI (Bo)\n';
// Each test has a file of its own: documents of files that went are still open for a while.
let last = -200;

/** A book that readers of a new retro cannot see, and an opportunity that was raised there. */
async function raised(more: object = {}): Promise<{ readonly uri: Uri; readonly retro: Uri }> {
  await freshBook();
  await run('addPerson', { name: 'Bo Li' });
  const retro = await writeText(inWorkspace('docs', 'retros', `${day(last--)}.md`), HEAD);
  const uri = await run('faceOpportunity', {
    retro,
    title: 'Own the release train',
    owner: 'ada-lovelace',
    revisit: day(14),
    ...more,
  });
  return { uri, retro };
}

/** The lines of what is faced. */
const faced = async (retro: Uri) => (await readText(retro)).split('## Opportunities to face\n\n')[1];

describe('a command that changes a record', () => {
  const calls: readonly [string, object, string][] = [
    ['postpone', { day: day(21) }, `- [ ] Own the release train (Ada Lovelace), review on ${day(21)}\n`],
    [
      'setOpportunityDay',
      { revisit: day(9) },
      `- [ ] Own the release train (Ada Lovelace), review on ${day(9)}\n`,
    ],
    ['rename', { to: 'Own all trains' }, `- [ ] Own all trains (Ada Lovelace), review on ${day(14)}\n`],
    [
      'setOpportunityOwner',
      { owner: 'bo-li' },
      `- [ ] Own the release train (Bo Li), review on ${day(14)}\n`,
    ],
    [
      'setOpportunityStatus',
      { status: 'parked' },
      `- [ ] Own the release train (Ada Lovelace), parked until ${day(14)}\n`,
    ],
    [
      'recordOutcome',
      { status: 'kept', text: 'It works.' },
      `- [x] Own the release train (Ada Lovelace), kept on ${today()}\n  - Result: It works.\n`,
    ],
  ];
  for (const [name, args, expected] of calls)
    it(`has its line follow: ${name}`, async () => {
      const { uri, retro } = await raised();
      await run(name, { uri, ...args });
      assert.equal(await faced(retro), expected);
    });
});

/** What stands above a retro of differences. */
async function lenses(uri: Uri): Promise<readonly string[]> {
  // Nothing is offered before an editor shows a retro.
  if (window.activeTextEditor?.document.uri.toString() !== uri.toString()) await window.showTextDocument(uri);
  const found = await commands.executeCommand<{ command?: { command: string; title: string } }[]>(
    'vscode.executeCodeLensProvider',
    uri,
    20,
  );
  return (found ?? []).flatMap(({ command }) =>
    command?.command === 'leadbook.reviewRetros' ? [command.title] : [],
  );
}

const ONE = '1 difference between a retro and its record to go through';
/** Waits until the lens says just this. */
const says = (retro: Uri, ...expected: readonly string[]) =>
  eventually(`the lens says ${expected.join() || 'nothing'}`, async () => {
    await commands.executeCommand('leadbook.refresh');
    assert.deepEqual(await lenses(retro), expected);
    return true;
  });

/** Answers rows of the list that is open, each by a letter; Enter for `yes`. */
async function answered(list: Thenable<unknown>, ...keys: readonly string[]): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(list).finally(() => {
    isDone = true;
  });
  for (const key of keys.filter((one) => one !== 'Enter'))
    await eventually(`a row for ${key}`, () => commands.executeCommand('leadbook.answerListed', key));
  while (!isDone && keys.includes('Enter'))
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await done;
}

describe('a record that was changed where no line followed', () => {
  const change = async (uri: Uri, from: string | RegExp, to: string) => {
    const text = await readText(uri);
    await writeText(uri, text.replace(from, to));
    assert.notEqual(await readText(uri), text);
  };
  const outcome = `status: kept\noutcome:\n  date: ${day(-1)}\n  text: It works.\n`;
  const changes: readonly [string, string | RegExp, string, string][] = [
    [
      'outcome',
      'status: facing\n',
      outcome,
      `- [x] Own the release train (Ada Lovelace), kept on ${day(-1)}\n  - Result: It works.\n`,
    ],
    [
      'owner',
      'owner: ada-lovelace',
      'owner: bo-li',
      `- [ ] Own the release train (Bo Li), review on ${day(14)}\n`,
    ],
    [
      'day',
      `revisit: ${day(14)}`,
      `revisit: ${day(28)}`,
      `- [ ] Own the release train (Ada Lovelace), review on ${day(28)}\n`,
    ],
    [
      'title',
      'title: Own the',
      'title: Lead the',
      `- [ ] Lead the release train (Ada Lovelace), review on ${day(14)}\n`,
    ],
    [
      'parking',
      'status: facing',
      'status: parked',
      `- [ ] Own the release train (Ada Lovelace), parked until ${day(14)}\n`,
    ],
    [
      'change',
      'status: facing\n',
      'status: facing\nchange: Ada leads\n',
      `- [ ] Own the release train (Ada Lovelace), review on ${day(14)}\n  - Change: Ada leads\n`,
    ],
  ];
  for (const [what, from, to, expected] of changes)
    it(`shows that it is other than its line, which then follows: ${what}`, async () => {
      const { uri, retro } = await raised();
      assert.deepEqual(await lenses(retro), []);
      await change(uri, from, to);
      await says(retro, ONE);
      await answered(commands.executeCommand('leadbook.reviewRetros'), 'Enter');
      assert.equal(await faced(retro), expected);
      await says(retro);
    });

  it('is left as it is until it changes again', async () => {
    const { uri, retro } = await raised();
    await change(uri, 'owner: ada-lovelace', 'owner: bo-li');
    await says(retro, ONE);
    const before = [await readText(retro), await readText(uri)];
    await answered(commands.executeCommand('leadbook.reviewRetros'), 'l');
    assert.deepEqual([await readText(retro), await readText(uri)], before);
    await says(retro);
    await change(uri, `revisit: ${day(14)}`, `revisit: ${day(28)}`);
    await says(retro, ONE);
  });
});

describe('an action that becomes a record where it stands', () => {
  it('is no difference for what its line does not say', async () => {
    await freshSharedBook();
    const retro = await writeText(
      inWorkspace('docs', 'retros', `${day(last--)}.md`),
      HEAD.replace('Fix CI (Bo)', 'Own the release train'),
    );
    const line = (await readText(retro)).split('\n').indexOf('- [ ] Own the release train');
    await lenses(retro);
    await answered(commands.executeCommand('leadbook.raiseAction', retro, line), 'Enter');
    const [, name = ''] =
      /\]\(\.\.\/\.\.\/leadbook\/opportunities\/([^)]+)\)/.exec(await readText(retro)) ?? [];
    const uri = inWorkspace('leadbook', 'opportunities', name);
    await writeText(uri, await readText(uri));
    await says(retro);
    const text = await readText(uri);
    await writeText(
      uri,
      /\nowner: /.test(text) ? text.replace(/\nowner: .*/, '') : `${text}owner: ada-lovelace\n`,
    );
    await says(retro, ONE);
  });
});

describe('a line that others put in their words', () => {
  const THEIRS = `- [ ] Own all the release trains (Ada Lovelace), review on ${day(14)}\n`;
  const reworded = async () => {
    const made = await raised();
    await writeText(
      made.retro,
      (await readText(made.retro)).replace('Own the release train', 'Own all the release trains'),
    );
    await commands.executeCommand('leadbook.refresh');
    assert.equal(await faced(made.retro), THEIRS);
    return made;
  };
  const PRESSES = {
    Enter: 'workbench.action.acceptSelectedQuickOpenItem',
    Esc: 'workbench.action.closeQuickOpen',
  } as const;
  const isShown = () =>
    window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('Refactor Preview')));

  /** Accepts or discards the difference that is shown once a list is closed. */
  const settled = async (
    list: Thenable<unknown>,
    how: 'apply' | 'discard',
    key?: keyof typeof PRESSES,
  ): Promise<void> => {
    await eventually('the difference is shown', async () => {
      if (key) await commands.executeCommand(PRESSES[key]);
      for (const name of ['refactorPreview.focus', 'list.focusFirst', 'list.select'])
        await commands.executeCommand(name);
      return isShown();
    });
    if (how === 'apply') {
      await commands.executeCommand('list.focusFirst');
      await commands.executeCommand('refactorPreview.toggleCheckedState');
    }
    await commands.executeCommand(`refactorPreview.${how}`);
    await list;
  };

  it('is shown as a difference when its record is settled in Go Through', async () => {
    const { uri, retro } = await reworded();
    const list = commands.executeCommand('leadbook.goThroughOpen', {
      retro: inWorkspace('docs', 'retros', `${today()}.md`),
    });
    await eventually('a row', () => commands.executeCommand('leadbook.answerListed', 'd'));
    await settled(list, 'apply', 'Esc');
    assert.match(await readText(uri), /\nstatus: kept\n/);
    assert.match(
      (await faced(retro)) ?? '',
      /^- \[x\] Own all the release trains \(Ada Lovelace\), kept on /,
    );
    await says(retro);
  });

  it('is told of again where the difference was not accepted', async () => {
    const { uri, retro } = await reworded();
    const list = commands.executeCommand('leadbook.goThroughOpen', {
      retro: inWorkspace('docs', 'retros', `${today()}.md`),
    });
    await eventually('a row', () => commands.executeCommand('leadbook.answerListed', 'x'));
    await settled(list, 'discard', 'Esc');
    assert.match(await readText(uri), /\nstatus: dropped\n/);
    assert.equal(await faced(retro), THEIRS);
    await says(retro, ONE);
    const again = commands.executeCommand('leadbook.reviewRetros');
    await settled(again, 'apply', 'Enter');
    assert.match(
      (await faced(retro)) ?? '',
      /^- \[x\] Own all the release trains \(Ada Lovelace\), dropped on /,
    );
  });

  it('is shown as a difference when it was gone through in Changes in Retros', async () => {
    const { uri, retro } = await reworded();
    await writeText(retro, (await readText(retro)).replace('- [ ] Own all', '- [x] Own all'));
    await says(retro, '1 change by the team to go through');
    const list = commands.executeCommand('leadbook.reviewRetros');
    await eventually('a row', () => commands.executeCommand('leadbook.answerListed', 'c'));
    await settled(list, 'apply');
    assert.match(await readText(uri), /\nstatus: changed\n/);
    assert.match(
      (await faced(retro)) ?? '',
      /^- \[x\] Own all the release trains \(Ada Lovelace\), changed on /,
    );
    await says(retro);
  });
});

describe('a tick that the team takes back', () => {
  const unticked = async () => {
    const made = await raised();
    await run('recordOutcome', { uri: made.uri, status: 'kept', text: 'It works.' });
    await writeText(made.retro, (await readText(made.retro)).replace('- [x] Own', '- [ ] Own'));
    await says(made.retro, '1 change by the team to go through');
    return made;
  };

  it('opens the record again, and its line says so', async () => {
    const { uri, retro } = await unticked();
    await answered(commands.executeCommand('leadbook.reviewRetros'), 'Enter');
    assert.match(await readText(uri), /\nstatus: facing\n/);
    assert.equal(await faced(retro), `- [ ] Own the release train (Ada Lovelace), review on ${day(14)}\n`);
    await says(retro);
  });

  it('is set again where it was kept all the same', async () => {
    const { uri, retro } = await unticked();
    await answered(commands.executeCommand('leadbook.reviewRetros'), 'k');
    assert.match(await readText(uri), /\nstatus: kept\n/);
    assert.match((await faced(retro)) ?? '', /^- \[x\] Own the release train \(Ada Lovelace\), kept on /);
    await says(retro);
  });

  it('is left', async () => {
    const { uri, retro } = await unticked();
    const before = await readText(retro);
    await answered(commands.executeCommand('leadbook.reviewRetros'), 'l');
    assert.match(await readText(uri), /\nstatus: kept\n/);
    assert.equal(await readText(retro), before);
    await says(retro);
  });
});
