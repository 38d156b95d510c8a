import Mocha from 'mocha';
import { log, main } from './log.mts';
import { add, finish, inShort, noteUnderWay, type TestResults } from './testResults.mts';

/**
 * Runs test files with mocha in this process, and ends the stage with what came out.
 * @param again runs the files in which something failed once more from their beginning, where their tests are steps that build on
 * each other; what comes out then is what counts of them
 */
export async function runMocha(
  files: string[],
  options: Mocha.MochaOptions,
  again?: (files: readonly string[]) => Promise<TestResults>,
): Promise<void> {
  process.setSourceMapsEnabled(true);
  await main(async () => {
    const mocha = new Mocha({ ui: 'bdd', color: process.stdout.isTTY === true, ...options });
    for (const file of files) mocha.addFile(file);
    await mocha.loadFilesAsync();
    const passed: Mocha.Runnable[] = [];
    const failed: { readonly what: Mocha.Runnable; readonly why: string }[] = [];
    await new Promise<void>((done) => {
      const runner = mocha.run(() => done());
      const begin = (what: Mocha.Runnable) => noteUnderWay(nameOf(what));
      runner.on('hook', begin);
      runner.on('test', begin);
      runner.on('retry', (what: Mocha.Test, error: Error) =>
        log(`once more: ${nameOf(what)} (${error.stack ?? error.message})`),
      );
      runner.on('pass', (what) => passed.push(what));
      runner.on('fail', (what, error: Error) => {
        failed.push({ what, why: `${nameOf(what)}: ${inShort(error.message)}` });
      });
    });
    const broken = failed.map(({ why }) => why);
    const at = new Set(failed.flatMap(({ what }) => what.file ?? []));
    if (!again || at.size === 0) return finish({ passed: passed.length, failed: failed.length, broken });
    for (const why of broken) log(`once more, with its whole file: ${why}`);
    const kept = passed.filter(({ file }) => !file || !at.has(file)).length;
    return finish(add({ passed: kept, failed: 0 }, await again([...at])));
  });
  process.exit(); // a handle that a test left open must not hold up the others
}

const nameOf = (what: Mocha.Runnable) => what.titlePath().join(' › ');
