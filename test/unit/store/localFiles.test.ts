import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareText } from '../../../src/core/compareText';
import type { Pace } from '../../../src/lazy/localFiles/pacedCalls';
import { type LocalFiles, localFiles } from '../../../src/lazy/localFilesModule';

/** A disk that answered a moment ago is asked at once; one of which nothing is known for long by callbacks. */
const WAYS: Readonly<Record<string, () => Pace>> = {
  'at once': () => ({ pause: () => undefined, now: () => 0 }),
  'by callbacks': () => {
    let time = 0;
    return {
      pause: () => undefined,
      now: () => {
        time += 10_000;
        return time;
      },
    };
  },
};

type Fs = typeof fs;

describe('files of this machine', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);

  beforeEach(() => {
    folder = fs.mkdtempSync(join(tmpdir(), 'leadbook-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  /** With the first question behind, which is asked by a callback in any case. */
  const opened = async (pace: Pace, from: Fs = fs): Promise<LocalFiles> => {
    const files = localFiles(pace, from);
    assert.ok(files);
    await files.stat(folder);
    return files;
  };
  const textOf = async (files: LocalFiles, name: string, most = 100) => {
    const found = await files.read(at(name), most);
    return typeof found === 'string' ? found : found.is.bytes && new TextDecoder().decode(found.is.bytes);
  };

  for (const [way, pace] of Object.entries(WAYS)) {
    describe(`asked ${way}`, () => {
      it('are told as they are', async () => {
        const files = await opened(pace());
        fs.writeFileSync(at('a'), 'text');
        fs.utimesSync(at('a'), 1_700_000_000.1239, 1_700_000_000.1239);
        const { mtime } = fs.statSync(at('a'));
        const stat = { kind: 'file', mtime: mtime.getTime(), size: 4 };
        assert.deepEqual(await files.stat(at('a')), { is: stat });
        assert.deepEqual(await files.read(at('a'), 4), {
          is: { ...stat, bytes: new TextEncoder().encode('text') },
        });
        assert.deepEqual(await files.read(at('a'), 3), { is: { ...stat, bytes: undefined } });
        fs.writeFileSync(at('none'), '');
        assert.equal(await textOf(files, 'none'), '');
      });

      it('are told many at once as they are told one by one @slow', async () => {
        const files = await opened(pace());
        for (let index = 0; index < 300; index++) fs.writeFileSync(at(`${index}`), 'x'.repeat(index));
        fs.mkdirSync(at('folder'));
        fs.symlinkSync('1', at('link'));
        const names = ['none', '7', 'link', 'x'.repeat(300), 'a\0b', 'folder', '7/b', 'none/b'];
        const places = [...names, ...Array.from({ length: 300 }, (_, index) => `${index}`)].map(at);
        const found = await files.stats(places);
        assert.deepEqual(found, await Promise.all(places.map((place) => files.stat(place))));
        assert.deepEqual(found.slice(2, 5), ['unsure', 'unsure', 'unsure']);
        assert.deepEqual(await files.stats([]), []);
      });

      it('are listed to the end of a long folder @heavy', async () => {
        const files = await opened(pace());
        const names = Array.from({ length: 1000 }, (_, index) => `${index}.yaml`);
        for (const name of names) fs.writeFileSync(at(name), '');
        fs.mkdirSync(at('folder'));
        const found = await files.list(folder);
        assert.ok(typeof found !== 'string');
        assert.deepEqual(
          found.is.toSorted(([one], [other]) => compareText(one, other)),
          [...names.map((name) => [name, 'file']), ['folder', 'folder']].toSorted(
            ([one = ''], [other = '']) => compareText(one, other),
          ),
        );
      });

      it('are absent where nothing is, or a file is on the way', async () => {
        const files = await opened(pace());
        fs.writeFileSync(at('a'), 'text');
        for (const place of ['none', 'a/b', 'none/b']) {
          assert.equal(await files.stat(at(place)), 'absent', place);
          assert.equal(await files.read(at(place), 9), 'absent', place);
          assert.equal(await files.list(at(place)), 'absent', place);
        }
        assert.equal(await files.list(at('a')), 'absent');
      });

      it('are open only so many at a time, however many are asked for @heavy', async () => {
        let open = 0;
        let most = 0;
        const count = (change: number) => {
          open += change;
          most = Math.max(most, open);
        };
        const counted = {
          ...fs,
          openSync: (path: string, flags: number) => {
            count(1);
            return fs.openSync(path, flags);
          },
          open: (path: string, flags: number, done: (error: Error | null, file: number) => void) => {
            count(1);
            fs.open(path, flags, done);
          },
          closeSync: (file: number) => {
            count(-1);
            fs.closeSync(file);
          },
          close: (file: number, done: () => void) => {
            count(-1);
            fs.close(file, done);
          },
        } as unknown as Fs;
        fs.writeFileSync(at('a'), 'text');
        const files = await opened(pace(), counted);
        const texts = await Promise.all(Array.from({ length: 3000 }, () => textOf(files, 'a')));
        assert.ok(texts.every((text) => text === 'text'));
        assert.ok(most <= 64 && open === 0, `${most} open`);
      });

      it('leave links to others, and folders with links in them', async () => {
        const files = await opened(pace());
        fs.writeFileSync(at('a'), 'text');
        fs.symlinkSync('a', at('link'));
        fs.symlinkSync('none', at('dangling'));
        for (const place of ['link', 'dangling']) {
          assert.equal(await files.stat(at(place)), 'unsure');
          assert.equal(await files.read(at(place), 9), 'unsure');
        }
        assert.equal(await files.list(folder), 'unsure');
      });

      it('leave what the system refuses to others', async () => {
        const files = await opened(pace());
        assert.equal(await files.stat(at('x'.repeat(300))), 'unsure');
        assert.equal(await files.read(at('a\0b'), 9), 'unsure');
        assert.equal(await files.list(at('a\0b')), 'unsure');
      });

      it('are not opened where they are none @slow', async () => {
        let opens = 0;
        const open = (...args: Parameters<Fs['openSync']>) => {
          opens++;
          return fs.openSync(...args);
        };
        const files = await opened(pace(), { ...fs, openSync: open } as Fs);
        fs.mkdirSync(at('folder'));
        const folderFound = await files.read(at('folder'), 9);
        assert.ok(typeof folderFound !== 'string' && folderFound.is.kind === 'folder');
        if (process.platform !== 'win32') {
          execFileSync('mkfifo', [at('pipe')]);
          const pipe = await files.read(at('pipe'), 9);
          assert.ok(typeof pipe !== 'string' && pipe.is.kind === 'other' && pipe.is.bytes === undefined);
          const device = await files.read('/dev/zero', 9);
          assert.ok(typeof device !== 'string' && device.is.kind === 'other');
        }
        assert.equal(opens, 0);
      });

      // What is done between two calls of a read, by the name of the second of them.
      const between = async (call: 'open' | 'read', job: () => void) => {
        const first = (name: 'openSync' | 'open' | 'readSync' | 'read') => {
          const real = fs[name] as (...args: unknown[]) => unknown;
          return (...args: unknown[]) => {
            job();
            return real(...args);
          };
        };
        return opened(pace(), {
          ...fs,
          [call]: first(call),
          [`${call}Sync`]: first(`${call}Sync`),
        } as unknown as Fs);
      };

      it('are not followed where another took their place in between @heavy', async () => {
        if (process.platform === 'win32') return;
        const places: readonly (() => void)[] = [
          () => fs.symlinkSync('/dev/zero', at('a')),
          () => execFileSync('mkfifo', [at('a')]),
          () => fs.symlinkSync('other', at('a')),
          () => {
            // Beside the first one, so that it is another even where numbers are given out again.
            fs.writeFileSync(at('b'), 'text');
            fs.renameSync(at('b'), at('a'));
          },
        ];
        fs.writeFileSync(at('other'), 'other');
        for (const place of places) {
          fs.rmSync(at('a'), { force: true });
          fs.writeFileSync(at('a'), 'text');
          fs.linkSync(at('a'), at('kept'));
          const files = await between('open', () => {
            fs.rmSync(at('a'));
            place();
          });
          assert.equal(await textOf(files, 'a'), 'unsure');
          fs.rmSync(at('kept'));
        }
      });

      it('are absent where they go in between', async () => {
        fs.writeFileSync(at('a'), 'text');
        assert.equal(await textOf(await between('open', () => fs.rmSync(at('a'))), 'a'), 'absent');
      });

      it('are left to others where they change while they are read', async () => {
        for (const text of ['longer text', 't']) {
          fs.writeFileSync(at('a'), 'text');
          const files = await between('read', () => fs.writeFileSync(at('a'), text));
          assert.equal(await textOf(files, 'a'), 'unsure');
        }
      });
    });
  }

  it('are read to their end where they do not tell their size', async () => {
    if (process.platform !== 'linux') return;
    const files = await opened(WAYS['at once']?.() as Pace);
    const found = await files.read('/proc/self/status', 100_000);
    assert.ok(typeof found !== 'string' && found.is.size === 0 && (found.is.bytes?.length ?? 0) > 100);
    const large = await files.read('/proc/self/status', 100);
    assert.ok(typeof large !== 'string' && large.is.bytes === undefined);
  });

  it('let others have their turn before each call', async () => {
    fs.writeFileSync(at('a'), 'text');
    let waits = 0;
    let over: Promise<void> | undefined;
    let isOver = true;
    const others = () => {
      over ??= new Promise<void>((done) =>
        setImmediate(() => {
          waits++;
          isOver = false;
          over = undefined;
          done();
        }),
      );
      return over;
    };
    const made = <Args extends unknown[], T>(real: (...args: Args) => T) => {
      return (...args: Args) => {
        isOver = true;
        return real(...args);
      };
    };
    const { lstatSync, openSync, fstatSync, readSync, closeSync } = fs;
    const each = { lstatSync, openSync, fstatSync, readSync, closeSync } as unknown as Record<
      string,
      () => unknown
    >;
    const calls = Object.entries(each).map(([name, real]) => [name, made(real)] as const);
    const files = await opened({ now: () => 0, pause: () => (isOver ? others() : undefined) }, {
      ...fs,
      ...Object.fromEntries(calls),
    } as Fs);
    isOver = true;
    waits = 0;
    assert.equal(await textOf(files, 'a'), 'text');
    assert.equal(waits, 6);
    // Many who ask at once wait in a row, and none of them forever.
    const all = await Promise.all(Array.from({ length: 50 }, () => textOf(files, 'a')));
    assert.ok(all.every((text) => text === 'text'));
  });

  it('are asked by callbacks while the disk is slow', async () => {
    fs.writeFileSync(at('a'), 'text');
    let time = 0;
    let took = 0;
    let callbacks = 0;
    const slow = {
      ...fs,
      lstatSync: (path: string, options: fs.StatSyncOptions) => {
        time += took;
        return fs.lstatSync(path, options);
      },
      lstat: (path: string, done: (error: Error | null, stats: fs.Stats) => void) => {
        callbacks++;
        fs.lstat(path, done);
      },
    } as unknown as Fs;
    const files = await opened({ pause: () => undefined, now: () => time }, slow);
    assert.equal(callbacks, 1, 'nothing is known of it at first');
    await files.stat(at('a'));
    took = 6;
    await files.stat(at('a'));
    took = 0;
    for (let call = 0; call < 100; call++) await files.stat(at('a'));
    assert.equal(callbacks, 1, 'a single slow call is forgiven');
    took = 6;
    for (let call = 0; call < 3; call++) await files.stat(at('a'));
    assert.equal(callbacks, 1);
    await files.stat(at('a'));
    await files.stat(at('a'));
    assert.equal(callbacks, 3, 'once it was slow');
    took = 0;
    time += 1001;
    await files.stat(at('a'));
    assert.equal(callbacks, 3, 'quick again');
    time += 2001;
    await files.stat(at('a'));
    assert.equal(callbacks, 4, 'it may be gone by now');
  });

  it('are none where the host has no way to a disk', () => {
    const { getBuiltinModule } = process;
    const without = process as unknown as { getBuiltinModule: unknown };
    try {
      without.getBuiltinModule = undefined;
      assert.equal(localFiles({ pause: () => undefined, now: () => 0 }), undefined);
    } finally {
      without.getBuiltinModule = getBuiltinModule;
    }
    assert.ok(localFiles({ pause: () => undefined, now: () => 0 }));
  });
});
