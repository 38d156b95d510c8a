// A run that falls silent, or dies, says which test was under way.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTestResults } from '../../../scripts/lib/testResults.mts';
import { type HostEvent, marker } from '../../host/inside/events.mts';
import { Listener } from '../../host/listener.mts';

const line = (event: HostEvent) => marker + JSON.stringify(event);

describe('a run of tests', () => {
  it('ends where the host falls silent, with the name of what was under way', async () => {
    let listener: Listener | undefined;
    const why = await new Promise<string>((done) => {
      listener = new Listener(String, done, 1);
    });
    listener?.hear(line({ type: 'begin', path: ['promise 6', 'keeps all'], within: 80_000 }));
    // The window around the tests goes on talking.
    listener?.hear('a warning of VS Code');
    const results = listener?.close(why);
    assert.equal(results?.failed, 1);
    assert.deepEqual(results?.broken, ['promise 6 › keeps all (nothing was heard of its tests for 0.001 s)']);
  });

  it('has no failure where the host told that it ended', () => {
    const listener = new Listener(String, assert.fail);
    listener.hear(line({ type: 'begin', path: ['a', 'b'], within: 1 }));
    listener.hear(line({ type: 'pass', depth: 0, title: 'b', ms: 1 }));
    listener.hear(line({ type: 'end' }));
    assert.deepEqual(listener.close('exit code 0'), { passed: 1, failed: 0, broken: [] });
  });

  for (const [name, lines, code, failed] of [
    ['died in a test', ['{"underWay":"a › b"}', '{"underWay":"a › c"}'], 1, ['a › c (ended with code 1)']],
    ['could not start', [], 127, ['before any test began (ended with code 127)']],
    ['passed', ['{"underWay":"a › b"}', '{"passed":1,"failed":0}'], 0, []],
    ['told of a failure', ['{"passed":1,"failed":1,"broken":["a › b"]}'], 1, ['a › b']],
  ] as const) {
    it(`says what failed of a stage that ${name}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'leadbook-results-'));
      try {
        writeFileSync(join(folder, 'results'), lines.map((one) => `${one}\n`).join(''));
        const results = readTestResults(join(folder, 'results'), code);
        assert.equal(results.failed, failed.length);
        assert.deepEqual(results.broken ?? [], failed);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});
