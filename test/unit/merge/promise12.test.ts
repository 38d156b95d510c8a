// Promise 12: two branches that both add a note merge. Edits are made by the core, merges by git itself.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareText } from '../../../src/core/compareText';
import { read } from '../../../src/core/yaml';
import { seededRandom } from '../../seededRandom';
import { adds, BASE, done, edits, type Files, PEOPLE, type Step } from './pairs';

const PAIRS = 200;
const SEED = 12;
const WHO = {
  GIT_AUTHOR_NAME: 'L',
  GIT_AUTHOR_EMAIL: 'l@x.org',
  GIT_COMMITTER_NAME: 'L',
  GIT_COMMITTER_EMAIL: 'l@x.org',
};

interface Pair {
  readonly left: readonly Step[];
  readonly right: readonly Step[];
}

describe('promise 12: two branches that both add a note merge @heavy', () => {
  let home = '';

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'leadbook-merge-'));
    git('init', '-q', '-b', 'base');
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const env = { ...process.env, ...WHO, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: home, env, encoding: 'utf8' });

  /** Merges the two branches of each pair; what became of it. */
  function merged(pairs: readonly Pair[]): { conflicts: number[]; wrong: number[] } {
    execFileSync('git', ['fast-import', '--quiet'], { cwd: home, env, input: history(pairs) });
    const [conflicts, wrong]: [number[], number[]] = [[], []];
    for (const [n, { left, right }] of pairs.entries()) {
      git('checkout', '-q', '-f', `left-${n}`);
      const { status } = spawnSync('git', ['merge', '-q', '--no-edit', `right-${n}`], { cwd: home, env });
      if (status !== 0) {
        conflicts.push(n);
        git('reset', '-q', '--hard');
        continue;
      }
      // Who comes first shows only in the order of what both append, and nothing here does that.
      const expected = meaning(done(done(BASE, left), right));
      if (JSON.stringify(meaning(filesOf(home))) !== JSON.stringify(expected)) wrong.push(n);
    }
    return { conflicts, wrong };
  }

  it(`${PAIRS} times, with edits elsewhere beside: 0 conflicts, 0 clean but wrong`, () => {
    const random = seededRandom(SEED);
    const pairs = Array.from({ length: PAIRS }, (): Pair => {
      // The same person more often than not, but never the same entry, key or list end.
      const person = one(PEOPLE, random);
      const kinds = shuffled([0, 1, 2, 3, 4, 5], random);
      const added = (who: string, some: readonly number[]) =>
        some.map((kind) => adds(person, who)[kind] as Step);
      const same = kinds.slice(0, 1);
      const places = shuffled([0, 1, 2, 3, 4, 5], random);
      const item = Math.floor(random() * 3);
      const edited = (who: string, some: readonly number[]) =>
        some.map((place) => edits(person, who, item)[place] as Step);
      return {
        left: [...added('left', [...same, ...kinds.slice(1, 2)]), ...edited('left', places.slice(0, 2))],
        right: [...added('right', [...same, ...kinds.slice(2, 3)]), ...edited('right', places.slice(2, 4))],
      };
    });
    const { conflicts, wrong } = merged(pairs);
    assert.deepEqual({ conflicts, wrong }, { conflicts: [], wrong: [] });
    console.log(`    promise 12: ${PAIRS} merges by git, 0 conflicts, 0 clean but wrong`);
  });

  it(`${PAIRS} times with edits at the same places: a conflict or right, never clean but wrong`, () => {
    const random = seededRandom(SEED + 1);
    const pairs = Array.from({ length: PAIRS }, (): Pair => {
      const person = one(PEOPLE, random);
      const some = (who: string) =>
        shuffled([0, 1, 2, 3, 4, 5, 6], random)
          .slice(0, 2)
          .map((place) => edits(person, who, Math.floor(random() * 4))[place] as Step);
      return { left: some('left'), right: some('right') };
    });
    const { conflicts, wrong } = merged(pairs);
    assert.deepEqual(wrong, []);
    assert.ok(conflicts.length > 0 && conflicts.length < PAIRS, `${conflicts.length} conflicts`);
    console.log(
      `    promise 12: ${PAIRS} at the same places, ${conflicts.length} conflicts, 0 clean but wrong`,
    );
  });
});

/** The branches of all pairs, as git imports them. */
function history(pairs: readonly Pair[]): string {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const commit = (branch: string, files: Files) =>
    `commit refs/heads/${branch}\ncommitter L <l@x.org> 1700000000 +0000\n${data(branch)}` +
    `${branch === 'base' ? '' : 'from refs/heads/base\n'}` +
    Object.entries(files)
      .map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`)
      .join('');
  return [
    commit('base', BASE),
    ...pairs.flatMap(({ left, right }, n) => [
      commit(`left-${n}`, done(BASE, left)),
      commit(`right-${n}`, done(BASE, right)),
    ]),
  ].join('\n');
}

function filesOf(home: string): Files {
  return Object.fromEntries(
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(home.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((path) => !path.startsWith('.git/'))
      .map((path) => [path, readFileSync(join(home, path), 'utf8')]),
  );
}

/** What the files of a book say: their data, whatever their bytes. */
function meaning(files: Files): readonly unknown[] {
  return Object.entries(files)
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, text]) => {
      const reading = read(text);
      return [path, reading.ok ? sorted(reading.data) : `unreadable: ${text}`];
    });
}

/** The same with keys in one order: that of keys means nothing. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  return Object.entries(data)
    .map(([key, value]) => [key, sorted(value)] as const)
    .sort(([a], [b]) => compareText(a, b));
}

const one = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)] as T;

function shuffled<T>(from: readonly T[], random: () => number): T[] {
  const all = [...from];
  for (let n = all.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    [all[n], all[other]] = [all[other] as T, all[n] as T];
  }
  return all;
}
