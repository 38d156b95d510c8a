import assert from 'node:assert/strict';
import { commands, Selection, Uri, window, workspace } from 'vscode';
import { api, freshBook, freshSharedBook, inBook, ofAda, refusal, run, today } from '../book.ts';
import {
  emptyWorkspace,
  exists,
  inWorkspace,
  isWeb,
  readText,
  workspaceRoot,
  writeText,
} from '../harness.ts';

describe('commands that make a book', () => {
  beforeEach(async () => {
    await emptyWorkspace();
    await (await api()).books.rescan();
  });

  it('refuse to add anybody before there is one', async () => {
    const { code, message } = await refusal('addPerson', { name: 'Ada' });
    assert.equal(code, 'noBook');
    assert.match(message, /Create a Book/);
  });

  it('keep it out of git by default', async () => {
    const uri = await run('init', {});
    assert.equal(uri.toString(), inWorkspace('leadbook', 'book.yaml').toString());
    assert.equal(await inBook('book.yaml'), 'leadbook: 1\ncadence: 2 weeks\n');
    assert.match(await inBook('.gitignore'), /^\*$/m);
  });

  it('share it where that is asked for', async () => {
    await run('init', { folder: workspaceRoot(), privacy: 'shared' });
    assert.match(await inBook('.gitignore'), /^\*\.private\.yaml\nreflections\/$/m);
  });

  it('leave a .gitignore that is there', async () => {
    await writeText(inWorkspace('leadbook', '.gitignore'), 'mine\n');
    await run('init', {});
    assert.equal(await inBook('.gitignore'), 'mine\n');
  });

  it('make no second one', async () => {
    await run('init', {});
    assert.equal((await refusal('init', {})).code, 'exists');
    assert.equal((await refusal('init', { folder: 'file:///elsewhere' })).code, 'noWorkspace');
  });

  it('unpack the sample into a folder', async () => {
    const folder = inWorkspace('sample');
    const uri = await run('openSample', { folder });
    assert.equal(uri.toString(), Uri.joinPath(folder, 'leadbook', 'book.yaml').toString());
    assert.match(await readText(Uri.joinPath(folder, 'leadbook', '.gitignore')), /^\*$/m);
    assert.ok((await workspace.fs.readDirectory(Uri.joinPath(folder, 'leadbook', 'people'))).length >= 6);
    assert.equal((await refusal('openSample', { folder })).code, 'exists');
  });
});

describe('commands about people', () => {
  beforeEach(freshBook);

  it('add a person with all that was said', async () => {
    const uri = await run('addPerson', {
      name: 'Zoë Łukasz',
      role: 'Engineer: platform',
      cadence: '1 week',
      becoming: 'The one who asks why.',
    });
    assert.equal(uri.toString(), inWorkspace('leadbook', 'people', 'zoe-lukasz', 'person.yaml').toString());
    assert.equal(
      await readText(uri),
      'name: Zoë Łukasz\nrole: "Engineer: platform"\ncadence: 1 week\nbecoming: The one who asks why.\n',
    );
  });

  it('give twins a name of their own', async () => {
    const uri = await run('addPerson', { name: 'Ada Lovelace' });
    assert.match(uri.path, /\/ada-lovelace-2\/person\.yaml$/);
    assert.match((await run('addPerson', { name: 'Me' })).path, /\/me-2\/person\.yaml$/);
  });

  it('refuse a cadence that cannot be read, and unknown arguments', async () => {
    assert.match((await refusal('addPerson', { name: 'Bo', cadence: 'often' })).message, /1 week/);
    assert.equal((await refusal('addPerson', { name: 'Bo', shoe: 43 })).code, 'badArguments');
    assert.equal((await refusal('addPerson', { name: 7 })).code, 'badArguments');
    assert.equal((await refusal('addPerson', 'Bo')).code, 'badArguments');
  });

  it('archive a person and touch nothing else', async () => {
    await writeText(ofAda('person.yaml'), 'name:   Ada Lovelace   # Ada\r\nshoes: 38\r\n');
    await run('archivePerson', { person: 'ada-lovelace' });
    assert.equal(
      await readText(ofAda('person.yaml')),
      `name:   Ada Lovelace   # Ada\r\narchived: ${today()}\r\nshoes: 38\r\n`,
    );
    assert.equal((await refusal('archivePerson', { person: 'nobody' })).code, 'noPerson');
  });
});

describe('starting a one-on-one', () => {
  beforeEach(freshBook);

  const cursor = () => {
    const editor = window.activeTextEditor;
    assert.ok(editor);
    const text = editor.document.getText();
    const offset = editor.document.offsetAt(editor.selection.active);
    return { path: editor.document.uri.path, text: `${text.slice(0, offset)}¦${text.slice(offset)}` };
  };

  it('makes a new one with the cursor in the notes', async () => {
    const uri = await run('startOneOnOne', { person: 'ada-lovelace' });
    assert.equal(uri.toString(), ofAda(`one-on-ones/${today()}.yaml`).toString());
    assert.equal(cursor().path, uri.path);
    assert.equal(cursor().text, `date: ${today()}\nnotes: |\n  ¦\n`);
  });

  it('turns what was collected into it', async () => {
    await run('capture', { person: 'ada-lovelace', as: 'topic', text: 'The release train' });
    await run('capture', { person: 'ada-lovelace', as: 'promise', text: 'Ask Dag' });
    const uri = await run('startOneOnOne', { person: 'ada-lovelace', date: '2026-11-20' });
    assert.ok(!(await exists(ofAda('one-on-ones/next.yaml'))));
    assert.equal(
      cursor().text,
      'date: 2026-11-20\ntopics:\n  - text: The release train\nnotes: |\n  ¦\nactions:\n  - text: Ask Dag\n    owner: me\n',
    );
    assert.equal(await readText(uri), cursor().text.replace('¦', ''));
  });

  it('opens the one that is there, and keeps what is collected for the next', async () => {
    await writeText(
      ofAda('one-on-ones/2026-11-20.yaml'),
      'date: 2026-11-20\nnotes: |\n  Hello.\nmood: good\n',
    );
    await run('capture', { person: 'ada-lovelace', as: 'topic', text: 'Later' });
    await run('startOneOnOne', { person: 'ada-lovelace', date: '2026-11-20' });
    assert.equal(cursor().text, 'date: 2026-11-20\nnotes: |\n  Hello.¦\nmood: good\n');
    assert.ok(await exists(ofAda('one-on-ones/next.yaml')));
  });

  it('is held from then on, where it had been skipped', async () => {
    const uri = await writeText(
      ofAda('one-on-ones/2026-11-18.yaml'),
      'date: 2026-11-18\nskipped: Ada was ill   # the flu\nmood: good\n',
    );
    const own = await writeText(
      ofAda('one-on-ones/2026-11-18.private.yaml'),
      'skipped: she asked for it\ntopics:\n  - text: Why?\n',
    );
    await run('startOneOnOne', { person: 'ada-lovelace', date: '2026-11-18' });
    assert.equal(await readText(uri), 'date: 2026-11-18\nnotes: |\n  \nmood: good\n');
    assert.equal(await readText(own), 'topics:\n  - text: Why?\n');
    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    assert.equal(
      window.activeTextEditor?.document.getText(),
      'date: 2026-11-18\nskipped: Ada was ill   # the flu\nmood: good\n',
    );
  });

  it('takes the private collection along', async () => {
    await writeText(ofAda('one-on-ones/next.private.yaml'), 'topics:\n  - text: Only I see this\n');
    await run('startOneOnOne', { person: 'ada-lovelace', date: '2026-11-20' });
    assert.equal(
      await readText(ofAda('one-on-ones/2026-11-20.private.yaml')),
      'date: 2026-11-20\ntopics:\n  - text: Only I see this\n',
    );
  });

  it('keeps a broken collection as it is, and says where', async () => {
    const broken = 'topics:\n  - text: A\n  text: B\n';
    await writeText(ofAda('one-on-ones/next.yaml'), broken);
    const { code, message } = await refusal('startOneOnOne', { person: 'ada-lovelace', date: '2026-11-20' });
    assert.equal(code, 'refused');
    assert.match(message, /next\.yaml, line 3/);
    assert.equal(await readText(ofAda('one-on-ones/next.yaml')), broken);
    assert.ok(!(await exists(ofAda('one-on-ones/2026-11-20.yaml'))));
  });

  it('refuses a day that is none', async () => {
    assert.equal(
      (await refusal('startOneOnOne', { person: 'ada-lovelace', date: '2026-02-30' })).code,
      'badArguments',
    );
  });
});

describe('capturing', () => {
  beforeEach(freshBook);

  it('adds to what is collected, in the hand of the file', async () => {
    await writeText(
      ofAda('one-on-ones/next.yaml'),
      '# soon\r\ntopics:\r\n- text: One   # first\r\n\r\nmood: 4',
    );
    await run('capture', { person: 'ada-lovelace', as: 'topic', text: 'Two', link: 'src/a.ts#L4' });
    assert.equal(
      await readText(ofAda('one-on-ones/next.yaml')),
      '# soon\r\ntopics:\r\n- text: One   # first\r\n- text: Two\r\n  link: src/a.ts#L4\r\n\r\nmood: 4',
    );
  });

  it('keeps evidence with its goal', async () => {
    const uri = await run('addGoal', { person: 'ada-lovelace', title: 'Lead it' });
    await run('capture', { person: 'ada-lovelace', as: 'evidence', text: 'Did it', uri });
    assert.equal(
      await readText(uri),
      `title: Lead it\nstatus: active\nsince: ${today()}\nevidence:\n  - date: ${today()}\n    text: Did it\n`,
    );
  });

  it('does not link by itself where arguments were given', async () => {
    const document = await workspace.openTextDocument(
      await writeText(inWorkspace('code.ts'), 'one\ntwo\nthree\n'),
    );
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(0, 0, 2, 0);
    await run('capture', { person: 'ada-lovelace', as: 'topic', text: 'This' });
    assert.equal(await inBook('people/ada-lovelace/one-on-ones/next.yaml'), 'topics:\n  - text: This\n');
  });
});

describe('promises', () => {
  beforeEach(freshBook);

  it('go to the newest one-on-one, or to what is collected', async () => {
    await run('addAction', { person: 'ada-lovelace', text: 'First' });
    assert.equal(
      await inBook('people/ada-lovelace/one-on-ones/next.yaml'),
      'actions:\n  - text: First\n    owner: me\n',
    );
    await writeText(ofAda('one-on-ones/2026-10-13.yaml'), 'date: 2026-10-13\n');
    await writeText(ofAda('one-on-ones/2026-10-20.yaml'), 'date: 2026-10-20\nskipped: ill\n');
    await (await api()).books.rescan();
    const uri = await run('addAction', {
      person: 'ada-lovelace',
      text: 'Second',
      owner: 'ada-lovelace',
      due: '2026-12-01',
    });
    assert.match(uri.path, /2026-10-20\.yaml$/);
    assert.equal(
      await readText(uri),
      'date: 2026-10-20\nactions:\n  - text: Second\n    owner: ada-lovelace\n    due: 2026-12-01\nskipped: ill\n',
    );
  });

  it('go where they are told', async () => {
    const uri = await writeText(ofAda('one-on-ones/2026-10-14.yaml'), 'date: 2026-10-14\n');
    await run('addAction', { uri: uri.toString(), text: 'There' });
    assert.match(await readText(uri), /- text: There\n {4}owner: me\n$/);
  });

  it('go nowhere but into one-on-ones', async () => {
    const goal = await run('addGoal', { person: 'ada-lovelace', title: 'Lead' });
    const other = await writeText(inWorkspace('compose.yaml'), 'services: {}\n');
    for (const uri of [goal, other, inWorkspace('leadbook', 'book.yaml')]) {
      const before = await readText(uri);
      const args = { person: 'ada-lovelace', uri, text: 'Lost' };
      assert.equal((await refusal('addAction', args)).code, 'badArguments');
      assert.equal(await readText(uri), before);
    }
  });

  it('are ticked by the text of a block, its line end included or not', async () => {
    const text = 'actions:\n  - text: |\n      Call Tom\n    owner: me\n';
    const uri = await writeText(ofAda('one-on-ones/2026-10-16.yaml'), text);
    await run('toggleAction', { uri, index: 0, text: 'Call Tom\n' });
    assert.equal(await readText(uri), `${text}    done: ${today()}\n`);
    await run('toggleAction', { uri, index: 0, text: 'Call Tom' });
    assert.equal(await readText(uri), text);
  });

  it('are ticked by one line, and only where the text is the same', async () => {
    const text = 'actions:\n  - text: A   # soon\n    owner: me\n  - text: B\n';
    const uri = await writeText(ofAda('one-on-ones/2026-10-15.yaml'), text);
    await run('toggleAction', { uri, index: 0, text: 'A' });
    assert.equal(
      await readText(uri),
      text.replace('    owner: me\n', `    owner: me\n    done: ${today()}\n`),
    );
    await run('toggleAction', { uri, index: 0, text: 'A' });
    assert.equal(await readText(uri), text);
    const { code, message } = await refusal('toggleAction', { uri, index: 1, text: 'A' });
    assert.equal(code, 'changed');
    assert.match(message, /2026-10-15\.yaml, line 4/);
    assert.equal(await readText(uri), text);
  });
});

describe('goals', () => {
  beforeEach(freshBook);

  it('grow by milestones, evidence, check-ins and a status', async () => {
    const uri = await run('addGoal', {
      person: 'ada-lovelace',
      title: 'Lead the migration',
      why: 'She wants it',
      due: '2027-02-01',
    });
    assert.equal(uri.toString(), ofAda('goals/lead-the-migration.yaml').toString());
    await run('addMilestone', { uri, text: 'RFC accepted', due: '2026-12-01' });
    await run('addMilestone', { uri, text: 'no' });
    await run('toggleMilestone', { uri, index: 0, text: 'RFC accepted' });
    await run('addEvidence', { uri, text: 'Talked them out of dual writes', link: 'docs/rfc/12.md' });
    await run('checkIn', { uri, text: 'Second shard is live', confidence: 'high' });
    await run('setGoalStatus', { uri, status: 'achieved' });
    assert.equal(
      await readText(uri),
      [
        'title: Lead the migration',
        'why: She wants it',
        'status: achieved',
        `since: ${today()}`,
        'due: 2027-02-01',
        'milestones:',
        '  - text: RFC accepted',
        '    due: 2026-12-01',
        `    done: ${today()}`,
        '  - text: "no"',
        'evidence:',
        `  - date: ${today()}`,
        '    text: Talked them out of dual writes',
        '    link: docs/rfc/12.md',
        'checkins:',
        `  - date: ${today()}`,
        '    text: Second shard is live',
        '    confidence: high',
        '',
      ].join('\n'),
    );
  });

  it('of the same title lie beside each other', async () => {
    await run('addGoal', { person: 'ada-lovelace', title: 'Lead' });
    assert.match(
      (await run('addGoal', { person: 'ada-lovelace', title: 'Lead' })).path,
      /goals\/lead-2\.yaml$/,
    );
    assert.match(
      (await run('addGoal', { person: 'me', title: 'Let go' })).path,
      /people\/me\/goals\/let-go\.yaml$/,
    );
  });

  it('refuse what is no goal', async () => {
    const note = await writeText(ofAda('one-on-ones/2026-11-13.yaml'), 'date: 2026-11-13\n');
    assert.equal((await refusal('addMilestone', { uri: note, text: 'x' })).code, 'badArguments');
    assert.equal(
      (await refusal('setGoalStatus', { uri: ofAda('goals/none.yaml'), status: 'active' })).code,
      'gone',
    );
    assert.equal((await refusal('addGoal', { person: 'nobody', title: 'x' })).code, 'noPerson');
    const uri = await run('addGoal', { person: 'ada-lovelace', title: 'Lead' });
    assert.equal((await refusal('setGoalStatus', { uri, status: 'done' })).code, 'badArguments');
  });
});

describe('opportunities', () => {
  beforeEach(freshSharedBook);

  it('are written with what was said', async () => {
    const uri = await run('faceOpportunity', {
      title: 'Own the release train',
      owner: 'ada-lovelace',
      revisit: '2026-12-05',
      why: 'It waits for me',
    });
    assert.equal(
      uri.toString(),
      inWorkspace('leadbook', 'opportunities', `${today()}-own-the-release-train.yaml`).toString(),
    );
    assert.equal(
      await readText(uri),
      `title: Own the release train\nkind: opportunity\nraised: ${today()}\nstatus: facing\nwhy: It waits for me\nowner: ada-lovelace\nrevisit: 2026-12-05\n`,
    );
    assert.match(
      await readText(await run('fixProblem', { title: 'Flaky tests' })),
      /kind: problem\nraised: .*\nstatus: raised\n$/,
    );
    assert.match(
      await readText(await run('recordJudgement', { title: 'Refund them all' })),
      /kind: judgement/,
    );
  });

  it('leave their line in the retro, as one step that is undone as one', async () => {
    const text = '# Retro\n\n## Went well\n\n* Shipped\n\n## Action items\n\n* [ ] Fix CI (Bo)\n';
    const retro = await writeText(inWorkspace('docs', 'retros', '2026-11-20.md'), text);
    const editor = await window.showTextDocument(retro);
    const uri = await run('faceOpportunity', {
      retro,
      title: 'Own the train',
      owner: 'ada-lovelace',
      revisit: '2026-12-05',
    });
    const line = `* [ ] [Own the train](../../leadbook/opportunities/${today()}-own-the-train.yaml) (Ada Lovelace), review on 2026-12-05`;
    assert.equal(await readText(retro), `${text}\n## Opportunities to face\n\n${line}\n`);
    assert.match(await readText(uri), /\nretro: docs\/retros\/2026-11-20\.md\n/);
    await window.showTextDocument(retro);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('are kept where the retro cannot take the line', async () => {
    const text = '# Retro\n\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> other\n';
    const retro = await writeText(inWorkspace('retro.md'), text);
    const { code, message } = await refusal('fixProblem', { retro, title: 'Merge' });
    assert.equal(code, 'refused');
    assert.match(message, /saved in .*merge\.yaml.*retro\.md, line 3/);
    assert.equal(await readText(retro), text);
    assert.match(await inBook(`opportunities/${today()}-merge.yaml`), /title: Merge/);
  });

  it('refuse an owner who is nobody', async () => {
    assert.equal((await refusal('faceOpportunity', { title: 'x', owner: 'nobody' })).code, 'noPerson');
  });
});

describe('an argument that is a place', () => {
  it('may be text', async () => {
    await freshBook();
    const uri = await run('addGoal', { person: 'ada-lovelace', title: 'Lead' });
    await run('checkIn', { uri: uri.toString(), text: 'Fine' });
    assert.match(await readText(uri), /text: Fine/);
    assert.equal(isWeb, uri.scheme !== 'file');
  });
});
