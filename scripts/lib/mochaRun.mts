import Mocha from 'mocha';
import { log, main } from './log.mts';
import { finish, inShort, noteUnderWay } from './testResults.mts';

/** Runs test files with mocha in this process, and ends the stage with what came out. */
export async function runMocha(files: string[], options: Mocha.MochaOptions): Promise<void> {
  process.setSourceMapsEnabled(true);
  await main(async () => {
    const mocha = new Mocha({ ui: 'bdd', color: process.stdout.isTTY === true, ...options });
    for (const file of files) mocha.addFile(file);
    await mocha.loadFilesAsync();
    const broken: string[] = [];
    const stats = await new Promise<Mocha.Stats | undefined>((done) => {
      const runner = mocha.run(() => done(runner.stats));
      const begin = (what: Mocha.Runnable) => noteUnderWay(nameOf(what));
      runner.on('hook', begin);
      runner.on('test', begin);
      runner.on('retry', (what: Mocha.Test, error: Error) =>
        log(`once more: ${nameOf(what)} (${error.stack ?? error.message})`),
      );
      runner.on('fail', (what, error: Error) => broken.push(`${nameOf(what)}: ${inShort(error.message)}`));
    });
    process.exitCode = finish({ passed: stats?.passes ?? 0, failed: stats?.failures ?? 1, broken });
    return process.exitCode;
  });
  process.exit(); // a handle that a test left open must not hold up the others
}

const nameOf = (what: Mocha.Runnable) => what.titlePath().join(' › ');
