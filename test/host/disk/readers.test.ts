// A folder of a disk is read in two ways, which must say the same. Only in the Node host: the other has no disk.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { FileSystemError, Uri } from 'vscode';
import { compareText } from '../../../src/core/compareText';
import { maxBytes } from '../../../src/core/yaml/limits';
import type { LazyModules } from '../../../src/host/platform/lazyModules';
import {
  type FolderReader,
  folderReaders,
  localReader,
  namesIn,
  workspaceReader,
} from '../../../src/host/store/folderReader';
import { pauseAfter } from '../../../src/host/store/turns';
import { localFiles } from '../../../src/lazy/localFilesModule';
import { inWorkspace, log } from '../harness.ts';

const folder = inWorkspace('read');
const at = (name: string) => Uri.joinPath(folder, name).fsPath;
const NAMES = 20_000;

/** What fails the test where it is asked: nothing is left to VS Code that Node can tell. */
const never = new Proxy({} as FolderReader, {
  get: (_target, name) => () => assert.fail(`VS Code was asked: ${String(name)}`),
});

function local(otherwise: FolderReader, root = folder): FolderReader {
  const files = localFiles({ pause: () => pauseAfter(5), now: () => performance.now() });
  assert.ok(files);
  return localReader(root, files, otherwise);
}

/** An answer as text; an error by what callers look at. */
async function told(asked: Promise<unknown>): Promise<string> {
  try {
    const answer = await asked;
    const { bytes, ...others } = (answer ?? {}) as { readonly bytes?: Uint8Array };
    if (!bytes) return JSON.stringify(answer) ?? 'nothing';
    const text = new TextDecoder().decode(bytes);
    return JSON.stringify({ ...others, length: bytes.length, text: text.slice(0, 40) });
  } catch (error) {
    assert.ok(error instanceof FileSystemError, String(error));
    return `${error.code}: ${error.message}`;
  }
}

describe('the two ways to read a folder', () => {
  const byVsCode = workspaceReader(folder);
  const byNode = local(byVsCode);

  before(() => {
    fs.mkdirSync(at('folder'), { recursive: true });
    fs.writeFileSync(at('folder/inside.yaml'), 'inside');
    const names = [
      'plain.yaml',
      'a b#c?d%20e.yaml',
      'caf\u00e9.yaml',
      'cafe\u0301.yaml',
      'back\\slash.yaml',
      'q\'".yaml',
    ];
    for (const name of names) fs.writeFileSync(at('folder').concat('/', name), name);
    fs.writeFileSync(at('empty.yaml'), '');
    fs.writeFileSync(at('most.yaml'), 'x'.repeat(maxBytes));
    fs.writeFileSync(at('larger.yaml'), 'x'.repeat(maxBytes + 1));
    fs.mkdirSync(at('none'));
    fs.mkdirSync(at('links'));
    fs.symlinkSync('../folder/inside.yaml', at('links/file.yaml'));
    fs.symlinkSync('../folder', at('links/folder'));
    fs.symlinkSync('nowhere', at('links/dangling.yaml'));
    fs.symlinkSync('/dev/zero', at('links/device.yaml'));
    fs.symlinkSync('loop.yaml', at('links/loop.yaml'));
    fs.mkdirSync(at('pipes'));
    execFileSync('mkfifo', [at('pipes/pipe.yaml')]);
    fs.mkdirSync(at('refused'));
    fs.writeFileSync(at('refused/file.yaml'), 'refused');
    fs.mkdirSync(at('refused/folder'));
    fs.writeFileSync(at('refused/folder/below.yaml'), 'below');
    fs.chmodSync(at('refused/file.yaml'), 0);
    fs.chmodSync(at('refused/folder'), 0);
    fs.mkdirSync(at('many'));
    for (let index = 0; index < NAMES; index++) fs.writeFileSync(at('many').concat(`/${index}`), '');
  });

  after(() => {
    fs.chmodSync(at('refused/folder'), 0o700);
    fs.rmSync(folder.fsPath, { recursive: true });
  });

  const same = async (ask: (reader: FolderReader) => Promise<unknown>, what: string) => {
    const [one, other] = [await told(ask(byVsCode)), await told(ask(byNode))];
    assert.equal(other, one, what);
    return one;
  };
  const sorted = async (reader: FolderReader, path: string) =>
    (await reader.entries(path)).toSorted(([one], [other]) => compareText(one, other));

  for (const path of [
    '',
    'folder',
    'none',
    'links',
    'links/folder',
    'pipes',
    'refused',
    'refused/folder',
    'many',
  ])
    it(`list “${path}” alike`, () => same((reader) => sorted(reader, path), path));

  const FILES = [
    'folder/plain.yaml',
    'folder/a b#c?d%20e.yaml',
    'folder/caf\u00e9.yaml',
    'folder/cafe\u0301.yaml',
    'folder/back\\slash.yaml',
    'folder/q\'".yaml',
    'folder/nothing.yaml',
    'folder/plain.yaml/below.yaml',
    'nowhere/nothing.yaml',
    'folder',
    'empty.yaml',
    'most.yaml',
    'larger.yaml',
    'links/file.yaml',
    'links/folder',
    'links/folder/inside.yaml',
    'links/dangling.yaml',
    'links/device.yaml',
    'links/loop.yaml',
    'pipes/pipe.yaml',
    'refused/file.yaml',
    'refused/folder/below.yaml',
    `${'x'.repeat(300)}.yaml`,
  ];
  it('tell many at once alike, and as one by one', async () => {
    const [one, other] = [await byVsCode.stats(FILES), await byNode.stats(FILES)];
    assert.deepEqual(other, one);
    const single = await Promise.all(FILES.map((path) => byNode.stat(path).catch(() => 'untold')));
    assert.deepEqual(other, single);
    assert.ok(one.includes('untold') && one.includes(undefined));
    assert.deepEqual(
      await local(never).stats(['folder/plain.yaml', 'folder/nothing.yaml']),
      one.filter((_, index) => [0, 6].includes(index)),
    );
  });

  for (const path of FILES)
    it(`tell and read ${path.slice(0, 40)} alike`, async () => {
      await same((reader) => reader.stat(path), 'stat');
      await same((reader) => reader.read(path), 'read');
      await same((reader) => reader.entries(path).then(({ length }) => length), 'entries');
    });

  it('tell and read devices alike', async () => {
    const devices = Uri.file('/dev');
    for (const name of ['null', 'zero']) {
      const [one, other] = [workspaceReader(devices), local(never, devices)];
      assert.equal(await told(other.stat(name)), await told(one.stat(name)));
      assert.equal(await told(other.read(name)), await told(one.read(name)));
    }
  });

  it('hold names of both forms apart, as the disk does', async () => {
    const names = await namesIn(byNode, 'folder');
    assert.equal(names.filter((name) => name.normalize('NFC') === 'caf\u00e9.yaml').length, 2);
    assert.match(await told(byNode.read('folder/cafe\u0301.yaml')), /"ok":true/);
  });

  it('round the time of a file alike', async () => {
    for (let part = 0; part < 40; part++) {
      const time = 1_700_000_000 + part / 40 + 0.000_49 * part;
      fs.utimesSync(at('folder/inside.yaml'), time, time);
      await same((reader) => reader.stat('folder/inside.yaml'), `${time}`);
    }
  });

  it('give the whole of what Leadbook itself stored', async () => {
    for (const path of ['larger.yaml', 'empty.yaml', 'nowhere.yaml'])
      await same((reader) => reader.readAll(path).then((bytes) => bytes?.length), path);
  });

  it('ask VS Code nothing that is plain', async () => {
    const alone = local(never);
    assert.equal((await alone.entries('many')).length, NAMES);
    assert.ok(await alone.stat('folder/plain.yaml'));
    assert.ok((await alone.read('folder/plain.yaml'))?.ok);
    assert.equal((await alone.read('larger.yaml'))?.ok, false);
    assert.equal(await alone.read('folder/nothing.yaml'), undefined);
    assert.equal((await alone.read('pipes/pipe.yaml'))?.ok, false);
  });

  it('read many files while others have their turn', async () => {
    const alone = local(never);
    let turns = 0;
    const look = setInterval(() => turns++, 0);
    const start = performance.now();
    await Promise.all(Array.from({ length: NAMES }, (_, index) => alone.read(`many/${index}`)));
    clearInterval(look);
    log(`${NAMES} files in ${Math.round(performance.now() - start)} ms, ${turns} turns of others`);
    assert.ok(turns > 5, `${turns} turns`);
  });

  it('are chosen by where a folder lies', async () => {
    const never = folderReaders({ load: () => new Promise(() => {}) } as unknown as LazyModules);
    // Nothing is waited for that these have no use for.
    assert.ok(await never(Uri.parse('memfs:/work')));
    assert.ok(await never(Uri.parse('vscode-vfs://github/work')));
    let loads = 0;
    const load = async () => {
      loads++;
      return { localFiles };
    };
    const readerOf = folderReaders({ load } as unknown as LazyModules);
    assert.ok((await (await readerOf(folder)).read('folder/plain.yaml'))?.ok);
    await readerOf(Uri.joinPath(folder, 'folder'));
    assert.equal(loads, 1);
    const without = folderReaders({
      load: async () => ({ localFiles: () => undefined }),
    } as unknown as LazyModules);
    assert.ok((await (await without(folder)).read('folder/plain.yaml'))?.ok);
  });
});
