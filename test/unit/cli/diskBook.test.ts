import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiskBook } from '../../../src/cli/diskBook';
import { setKey } from '../../../src/core/records/changes';
import { edit } from '../../../src/core/yaml/editing';
import { maxBytes } from '../../../src/core/yaml/limits';
import { ada, BOOK } from '../assistant/canaries';
import { deleteFolders, folderWith, putInto } from './folders';

const NEXT = ada('one-on-ones/next.yaml');
const skip = (text: string) => edit(text, [setKey('oneOnOne', 'notes', 'Seen')]);

describe('a book on a disk', () => {
  after(deleteFolders);
  const isWindows = process.platform === 'win32';

  it('is found where it is, or in the folder “leadbook”', async () => {
    const folder = folderWith({ 'leadbook/book.yaml': 'leadbook: 1\n', 'other/readme.md': '' });
    assert.equal((await DiskBook.open(folder)).name, 'leadbook');
    assert.equal((await DiskBook.open(join(folder, 'leadbook'))).root, join(folder, 'leadbook'));
    await assert.rejects(DiskBook.open(join(folder, 'other')), /There is no book in .*other/);
    await assert.rejects(DiskBook.open(join(folder, 'nowhere')), /There is no folder/);
  });

  it('reads nothing outside, by no way of writing a path', async () => {
    const folder = folderWith({ 'secret.yaml': 'name: Secret\n', 'leadbook/book.yaml': 'leadbook: 1\n' });
    const book = await DiskBook.open(folder);
    for (const path of [
      '../secret.yaml',
      'people/../../secret.yaml',
      `${folder}/secret.yaml`,
      '..\\secret.yaml',
      'a\0b',
      '',
      '.',
      './book.yaml',
      '/',
    ])
      assert.equal(await book.read(path), undefined, path);
    assert.deepEqual(await book.list('..'), []);
    assert.equal(await book.read('book.yaml'), 'leadbook: 1\n');
  });

  it('follows no symbolic link: not out of the folder, nor to what is private in it', async function () {
    if (isWindows) this.skip();
    const folder = folderWith({ ...BOOK, [ada('one-on-ones/2026-11-12.private.yaml')]: 'notes: Private\n' });
    const outside = folderWith({ 'goal.yaml': 'title: Outside\n', 'goals/a.yaml': 'title: Outside\n' });
    symlinkSync(join(outside, 'goal.yaml'), join(folder, ada('goals/out.yaml')));
    symlinkSync(join(outside, 'goals'), join(folder, 'people/bo/goals'));
    symlinkSync(
      join(folder, ada('one-on-ones/2026-11-12.private.yaml')),
      join(folder, ada('one-on-ones/2026-11-12.yaml')),
    );
    const book = await DiskBook.open(folder);
    for (const path of [
      ada('goals/out.yaml'),
      'people/bo/goals/a.yaml',
      ada('one-on-ones/2026-11-12.yaml'),
    ]) {
      assert.equal(await book.read(path), undefined, path);
      await assert.rejects(book.write({ path, change: skip }), /symbolic link; nothing was changed/);
    }
    assert.ok(!(await book.list(ada('goals'))).includes('out.yaml'));
    assert.deepEqual(await book.list('people/bo/goals'), []);
    await assert.rejects(book.write({ path: 'people/bo/goals/b.yaml', text: 'x: y\n' }), /cannot be written/);
    assert.deepEqual(readdirSync(join(outside, 'goals')), ['a.yaml']);
  });

  it('takes nothing that is too large, no text, or never ends @slow', async function () {
    const folder = folderWith({ ...BOOK, [NEXT]: new Uint8Array(maxBytes + 1).fill(97) });
    const book = await DiskBook.open(folder);
    assert.equal(await book.read(NEXT), undefined);
    await assert.rejects(book.write({ path: NEXT, change: skip }), /cannot be edited safely \(tooLarge\)/);
    putInto(folder, { [NEXT]: new Uint8Array([0x6e, 0xff, 0xfe]) });
    await assert.rejects(book.write({ path: NEXT, change: skip }), /\(encoding\)/);
    putInto(folder, { [NEXT]: 'topics:\r\n  - text: a\n' });
    await assert.rejects(book.write({ path: NEXT, change: skip }), /\(lineEnds\)/);
    if (isWindows) this.skip();
    execFileSync('mkfifo', [join(folder, ada('goals/pipe.yaml'))]);
    assert.equal(await book.read(ada('goals/pipe.yaml')), undefined);
  });

  it('writes over nothing: a file that is there by now is left as it is', async () => {
    const folder = folderWith(BOOK);
    const book = await DiskBook.open(folder);
    const path = 'opportunities/2026-11-05-train.yaml';
    assert.equal(await book.write({ path, text: 'title: Other\n' }), 'taken');
    assert.equal(readFileSync(join(folder, path), 'utf8'), BOOK[path]);
    assert.equal(
      await book.write({ path: 'people/bo/one-on-ones/next.yaml', text: 'topics: []\n' }),
      'written',
    );
    assert.equal(readFileSync(join(folder, 'people/bo/one-on-ones/next.yaml'), 'utf8'), 'topics: []\n');
  });

  it('loses nothing that another program writes meanwhile @slow', async () => {
    const folder = folderWith(BOOK);
    const book = await DiskBook.open(folder);
    let times = 0;
    const change = (text: string) => {
      times += 1;
      if (times === 1) writeFileSync(join(folder, NEXT), `# Mine\n${text}`);
      return skip(text);
    };
    assert.equal(await book.write({ path: NEXT, change }), 'written');
    assert.equal(times, 2);
    assert.equal(readFileSync(join(folder, NEXT), 'utf8'), `# Mine\n${BOOK[NEXT]}notes: Seen\n`);
    const restless = (text: string) => {
      times += 1;
      writeFileSync(join(folder, NEXT), `# ${times}\n`);
      return skip(text);
    };
    await assert.rejects(book.write({ path: NEXT, change: restless }), /being changed by another program/);
    assert.equal(readFileSync(join(folder, NEXT), 'utf8'), `# ${times}\n`);
    assert.deepEqual(readdirSync(join(folder, ada('one-on-ones'))).sort(), ['2026-11-10.yaml', 'next.yaml']);
  });

  it('keeps who may read a file, and refuses what cannot be proved @slow', async function () {
    const folder = folderWith({ ...BOOK, [NEXT]: 'topics: &a\n  - text: a\nnotes: *a\n' });
    const book = await DiskBook.open(folder);
    const change = (text: string) => edit(text, [{ kind: 'remove', path: ['topics'] }]);
    await assert.rejects(
      book.write({ path: NEXT, change }),
      /line 1: this cannot be changed safely \(anchorInUse\)/,
    );
    if (isWindows) this.skip();
    const path = ada('goals/lead.yaml');
    mkdirSync(join(folder, 'x'));
    writeFileSync(join(folder, ada('goals/own.yaml')), 'title: Own\n', { mode: 0o600 });
    await book.write({
      path: ada('goals/own.yaml'),
      change: (text) => edit(text, [setKey('goal', 'why', 'w')]),
    });
    assert.equal(statSync(join(folder, ada('goals/own.yaml'))).mode & 0o777, 0o600);
    assert.equal(readFileSync(join(folder, path), 'utf8'), BOOK[path]);
  });
});
