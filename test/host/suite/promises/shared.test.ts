import assert from 'node:assert/strict';
import { seededRandom } from '../../../seededRandom.ts';
import { log } from '../../harness.ts';
import { PATIENCE } from './lab.ts';
import { MemoryFiles } from './memoryFiles.ts';
import { quietLog, type Step, World } from './world.ts';

const SEEDS = [251, 252, 253, 254, 255];
const STEPS = 1000;
/** How many steps happen at the same time: where one window waits, the others go on. */
const AT_ONCE = 10;
/** How often a run that failed is tried again with fewer steps. */
const SHRINKS = 30;

/** What is lost, or shown otherwise than it is on disk, after some steps. */
interface Finding {
  readonly lost: readonly string[];
  readonly rows: readonly string[];
}

describe('promise 25: two windows and a sync tool lose nothing', () => {
  const files = new MemoryFiles('shared');
  const output = quietLog();
  let worlds = 0;

  // For good: VS Code still asks for files of editors that were closed.
  before(() => void files.register());
  after(() => output.dispose());

  /** Plays steps in a folder of its own; what was lost or wrong, undefined where nothing was. */
  async function played(steps: readonly Step[], outcomes: Record<string, number> = {}) {
    const world = new World(files, `/world-${worlds++}`, output);
    try {
      let found: Finding = { lost: [], rows: [] };
      for (let at = 0; at < steps.length && isRight(found); at += AT_ONCE) {
        await world.play(steps.slice(at, at + AT_ONCE));
        // The windows get the focus now and then, and in the end.
        const isLook = at % (25 * AT_ONCE) === 0 || at + AT_ONCE >= steps.length;
        found = { lost: world.lost(), rows: isLook ? await world.look() : [] };
      }
      for (const [how, count] of Object.entries(world.outcomes)) outcomes[how] = (outcomes[how] ?? 0) + count;
      outcomes.kept = (outcomes.kept ?? 0) + world.kept;
      return isRight(found) ? undefined : found;
    } finally {
      world.dispose();
    }
  }

  /** Fewer steps that still fail, by leaving out halves, quarters and so on. */
  async function shrunk(steps: readonly Step[]): Promise<readonly Step[]> {
    let few = steps;
    let tries = 0;
    for (let length = Math.ceil(few.length / 2); length >= 1; length = Math.floor(length / 2)) {
      for (let at = 0; at < few.length && tries < SHRINKS; tries++) {
        const fewer = [...few.slice(0, at), ...few.slice(at + length)];
        if (await played(fewer)) few = fewer;
        else at += length;
      }
    }
    return few;
  }

  it(`keeps what each added, and shows it: ${STEPS} steps of ${SEEDS.length} seeds`, async () => {
    const outcomes: Record<string, number> = {};
    const failed = await Promise.all(
      SEEDS.map(async (seed) => {
        const steps = stepsOf(seed);
        const found = await played(steps, outcomes);
        return found && { seed, found, steps };
      }),
    );
    for (const one of failed) {
      if (!one) continue;
      log(`promise 25: seed ${one.seed} fails: ${JSON.stringify(one.found)}`);
      const few = await shrunk(one.steps);
      const lines = few.map((step) => `  ${JSON.stringify(step)}`).join('\n');
      assert.fail(`seed ${one.seed}: ${JSON.stringify(one.found)}\n${few.length} steps that fail:\n${lines}`);
    }
    for (const how of [
      'add: done',
      'create: done',
      'write: done',
      'rename: done',
      'replace: done',
      'drop: done',
    ])
      assert.ok((outcomes[how] ?? 0) > 0, how);
    // Nothing is: where VS Code has shut a document meanwhile, the change is made in the next.
    assert.equal(outcomes['add: readOnly'], undefined);
    log(
      `promise 25: ${STEPS} steps × ${SEEDS.length} seeds on two stores, 0 lost: ${JSON.stringify(outcomes)}`,
    );
  }).timeout(3 * PATIENCE);
});

const isRight = ({ lost, rows }: Finding) => lost.length === 0 && rows.length === 0;

/** What a seed makes happen. */
function stepsOf(seed: number): readonly Step[] {
  const random = seededRandom(seed);
  const sync: readonly Step['does'][] = [
    'write',
    'write',
    'rename',
    'replace',
    'replace',
    'conflict',
    'drop',
  ];
  return Array.from({ length: STEPS }, (_, n): Step => {
    const by = (['first', 'second', 'sync'] as const)[Math.floor(random() * 3)] ?? 'sync';
    const kind = random();
    const does =
      by === 'sync' ? (sync[Math.floor(kind * sync.length)] ?? 'write') : kind < 0.15 ? 'create' : 'add';
    return { by, does, at: random(), token: `T${seed}x${n}` };
  });
}
