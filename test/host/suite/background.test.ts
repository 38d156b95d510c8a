import assert from 'node:assert/strict';
import { FileSystemError, Uri } from 'vscode';
import { background, bareError } from '../../../src/host/platform/background';
import { isWeb } from '../harness.ts';

const SECRET = 'xSecretx';
const failing = () => Object.assign(new SyntaxError(`a: ${SECRET}\nb: ${SECRET}`), { code: 'BAD' });

/** What is heard of a promise that nobody waits for: by VS Code, which logs it. */
const unhandled = () =>
  new Promise<Error>((heard) => {
    const { process } = globalThis as unknown as {
      process: { once(event: string, tell: (error: Error) => void): void };
    };
    process.once('unhandledRejection', heard);
  });

describe('work that nobody waits for', () => {
  it('leaves of what goes wrong its name, code and places in the code, and no text', () => {
    const bare = bareError(failing());
    for (const said of [bare.message, bare.stack, String(bare), JSON.stringify(bare), String(bare.cause)])
      assert.ok(!said?.includes(SECRET), said);
    assert.equal(bare.message, 'SyntaxError BAD');
    assert.match(bare.stack ?? '', /^SyntaxError BAD\n\s+at /);
  });

  it('keeps what the file system says, which names places alone', () => {
    assert.match(bareError(FileSystemError.FileNotFound(Uri.file('/gone'))).message, /gone/);
    assert.equal(bareError(SECRET).message, 'a string was thrown');
  });

  // A worker's host lets nobody listen.
  (isWeb ? it.skip : it)('is heard of without text', async () => {
    const heard = unhandled();
    background(Promise.reject(failing()));
    const { message, stack } = await heard;
    assert.equal(message, 'SyntaxError BAD');
    assert.ok(!stack?.includes(SECRET), stack);
  });

  it('is none where there is no promise', () => {
    background(false);
    background(undefined);
  });
});
