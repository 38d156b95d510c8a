import type { Failure } from './events.mts';
import { tell } from './tell.ts';

/**
 * Sends each event of mocha to the runner outside, as it happens: after a crash, or in a silence, one knows how far it
 * got and what was under way.
 */
export class Told extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    let depth = -1; // the root suite has no title
    runner.on('suite', (suite) => {
      if (depth >= 0) tell({ type: 'suite', depth, title: suite.title });
      depth++;
    });
    runner.on('suite end', () => {
      depth--;
    });
    const begin = (what: Mocha.Runnable) =>
      tell({ type: 'begin', path: what.titlePath(), within: what.timeout() });
    runner.on('hook', begin);
    runner.on('test', begin);
    runner.on('pass', ({ title, duration }) => tell({ type: 'pass', depth, title, ms: duration ?? 0 }));
    runner.on('retry', (test: Mocha.Test, error: Error) =>
      tell({ type: 'log', text: `once more: ${test.titlePath().join(' › ')} (${error.message})` }),
    );
    runner.on('pending', ({ title }) => tell({ type: 'skip', depth, title }));
    runner.on('fail', (test, error) =>
      tell({ type: 'fail', depth, title: test.title, failure: failure(test, error) }),
    );
  }
}

function failure(test: Mocha.Runnable, error: unknown): Failure {
  const path = test.titlePath();
  if (!(error instanceof Error)) return { path, message: String(error), stack: '', diff: '' };
  const message = /^(Assertion)?Error/.test(error.name) ? error.message : `${error.name}: ${error.message}`;
  const stack = (error.stack ?? '').slice((error.stack ?? '').search(/^\s+at /m));
  return { path, message, stack, diff: difference(error) };
}

function difference(error: Error): string {
  const { actual, expected } = error as Error & { actual?: unknown; expected?: unknown };
  // The message of a deep comparison holds a diff already.
  if (/actual - expected/.test(error.message) || expected === undefined || actual === undefined) return '';
  try {
    return Mocha.reporters.Base.generateDiff(text(actual), text(expected));
  } catch {
    return '';
  }
}

const text = (value: unknown) =>
  typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? String(value));
