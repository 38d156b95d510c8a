import assert from 'node:assert/strict';
import { FileSystemError, type Uri, workspace } from 'vscode';
import { appendItem } from '../../../../src/core/records/changes';
import { edit } from '../../../../src/core/yaml/editing';
import { mapLimit } from '../../../../src/host/store/mapLimit';
import { Writer } from '../../../../src/host/store/writer';
import { emptyWorkspace, log } from '../../harness.ts';
import { codeOf, PATIENCE } from './lab.ts';
import { MemoryFiles, type Step } from './memoryFiles.ts';

const BEFORE = 'date: 2026-11-21\nactions:\n  - text: An old promise\nnotes: |\n  Much was said.\n';
const ADDED = '  - text: A new promise\n';
const NOTE = '/leadbook/people/ada/one-on-ones/2026-11-21.yaml';
const NEXT = '/leadbook/people/ada/one-on-ones/next.yaml';

/** One way to write, in a folder of its own. */
interface Operation {
  readonly name: string;
  /** The file that is there before, and the one that holds the text afterwards. */
  readonly there: string | undefined;
  readonly target: string;
  readonly wanted: string;
  readonly run: (writer: Writer, root: Uri, at: (path: string) => Uri) => Promise<unknown>;
}

const OPERATIONS: readonly Operation[] = [
  {
    name: 'edit',
    there: NOTE,
    target: NOTE,
    wanted: BEFORE.replace('notes:', `${ADDED}notes:`),
    run: (writer, root, at) =>
      writer.edit(root, at(NOTE), (text) =>
        edit(text, [appendItem('oneOnOne', 'actions', { text: 'A new promise' })]),
      ),
  },
  {
    name: 'create',
    there: undefined,
    target: NOTE,
    wanted: BEFORE,
    run: (writer, root, at) => writer.create(root, at(NOTE), BEFORE),
  },
  {
    name: 'rename',
    there: NEXT,
    target: NOTE,
    wanted: BEFORE,
    run: (writer, root, at) => writer.rename(root, at(NEXT), at(NOTE)),
  },
];

type Hook = (step: Step, uri: Uri, bytes: Uint8Array | undefined) => 'lie' | undefined;
type Fault = (files: MemoryFiles, uri: Uri, bytes: Uint8Array | undefined) => 'lie' | undefined;

const folderOf = (path: string) => path.split('/')[1] ?? '';
const locked = new Set<string>();

/** What may go wrong at a step. It stays wrong for the rest of the operation. */
const FAULTS: Readonly<Record<string, Fault>> = {
  throws: () => {
    throw new Error('EIO: i/o error');
  },
  'no permission': (_files, uri) => {
    throw FileSystemError.NoPermissions(uri);
  },
  unavailable: (_files, uri) => {
    throw FileSystemError.Unavailable(uri);
  },
  full: (files, uri, bytes) => {
    // As it happens on real disks: the file is cut off where there was no more room.
    if (bytes) files.put(uri.path, new TextDecoder().decode(bytes.slice(0, bytes.length / 2)));
    if (bytes) throw new Error('ENOSPC: no space left on device');
    return undefined;
  },
  gone: (files, uri) => {
    files.remove(`/${folderOf(uri.path)}/leadbook`);
    return undefined;
  },
  false: (_files, _uri, bytes) => (bytes ? 'lie' : undefined),
  'read-only': (_files, uri) => {
    locked.add(folderOf(uri.path));
    return undefined;
  },
};

describe('promise 11: a save is verified', () => {
  const files = new MemoryFiles('faulty');
  const running = new Map<string, Hook>();

  before(() => {
    // For good: VS Code still asks for files of editors that were closed.
    files.register();
    files.before = (step, uri, bytes) => running.get(folderOf(uri.path))?.(step, uri, bytes);
    files.isLocked = (path) => locked.has(folderOf(path));
  });
  after(() => emptyWorkspace());

  for (const operation of OPERATIONS) {
    it(`loses nothing where ${operation.name} fails at any step`, async () => {
      const trial = (name: string) => prepared(files, operation, name);
      const dry = trial(`${operation.name}-dry`);
      let steps = 0;
      running.set(dry.name, () => {
        steps++;
        return undefined;
      });
      await operation.run(new Writer(async () => {}), dry.root, dry.at);
      assert.equal(files.text(dry.path(operation.target)), operation.wanted);
      assert.ok(steps > 5, 'there are steps to fail at');

      const cases = Object.keys(FAULTS).flatMap((fault) =>
        Array.from({ length: steps }, (_, at) => ({ fault, at })),
      );
      const failures: string[] = [];
      const outcomes: Record<string, number> = {};
      await mapLimit(cases, 6, async ({ fault, at }) => {
        const { name, root, at: uriAt, path } = trial(`${operation.name}-${fault.replace(' ', '-')}-${at}`);
        let step = 0;
        let notice = '';
        running.set(name, (_step, uri, bytes) => {
          // A file that is removed is removed once; all else stays as bad as it is.
          const now = fault === 'gone' ? step++ === at : step++ >= at;
          return now ? FAULTS[fault]?.(files, uri, bytes) : undefined;
        });
        const outcome = await operation.run(new Writer(async () => {}), root, uriAt).then(
          (made) => (made === false ? 'left alone' : 'done'),
          (error) => {
            notice = error.text ?? '';
            return codeOf(error) ?? `not a notice: ${error}`;
          },
        );
        running.delete(name);
        locked.delete(name);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        const held = await holding(files, path, uriAt, operation);
        const wrong = verdict(operation, fault, outcome, { ...held, notice });
        if (wrong) failures.push(`${fault} at step ${at}: ${outcome}: ${wrong}`);
      });
      assert.deepEqual(failures, []);
      assert.ok((outcomes.done ?? 0) < cases.length, 'some fail');
      log(`promise 11: ${operation.name}, ${cases.length} faults, 0 bytes lost: ${JSON.stringify(outcomes)}`);
    }).timeout(PATIENCE);
  }

  it('saves over no change from outside that could be seen, though it be as long as before', async () => {
    const [operation] = OPERATIONS;
    assert.ok(operation);
    const theirs = BEFORE.replace('Much', 'More');
    const fates: Record<string, number> = {};
    for (let at = 0; ; at++) {
      const { name, root, at: uriAt, path } = prepared(files, operation, `theirs-${at}`);
      const since: Step[] = [];
      let step = 0;
      running.set(name, (what) => {
        if (step++ === at) files.put(path(NOTE), theirs);
        if (step > at) since.push(what);
        return undefined;
      });
      const outcome: string = await operation.run(new Writer(async () => {}), root, uriAt).then(
        () => 'done',
        (error) => codeOf(error) ?? String(error),
      );
      running.delete(name);
      if (step <= at) break; // it was done before
      const isThere = files.text(path(NOTE))?.includes('More was said') ?? false;
      const isOurs = files.text(path(NOTE))?.includes(ADDED.trim()) ?? false;
      assert.ok(isOurs || outcome !== 'done', `changed at step ${at}: ours is lost, and nobody was told`);
      // VS Code looks at the length alone; what comes after the last look before it writes is lost.
      const write = since.indexOf('writeFile');
      const couldBeSeen = write < 0 || since.slice(0, write).includes('readFile');
      const fate = isThere ? `kept, ${outcome}` : 'not seen';
      fates[fate] = (fates[fate] ?? 0) + 1;
      assert.equal(isThere, couldBeSeen, `changed at step ${at}: ${since.join()}: ${outcome}`);
    }
    assert.ok((fates['kept, done'] ?? 0) > 0 && (fates['kept, notSaved'] ?? 0) > 0, JSON.stringify(fates));
    log(`promise 11: changed by another program at each step: ${JSON.stringify(fates)}`);
  }).timeout(PATIENCE);

  it('keeps the next change too where another program adds to the file once it is saved', async () => {
    const [operation] = OPERATIONS;
    assert.ok(operation);
    const fates: Record<string, number> = {};
    for (let at = 1; ; at++) {
      const { name, root, at: uriAt, path } = prepared(files, operation, `adds-${at}`);
      let since = 0;
      running.set(name, (what) => {
        if (what === 'writeFile' || since > 0) since++;
        // The step of the write itself comes before it is done.
        if (since === at + 1) files.put(path(NOTE), `${files.text(path(NOTE))}  Theirs.\n`);
        return undefined;
      });
      const writer = new Writer(async () => {});
      await operation.run(writer, root, uriAt);
      running.delete(name);
      if (since <= at) break; // it was done before
      const change = (text: string) => edit(text, [appendItem('oneOnOne', 'actions', { text: 'The next' })]);
      const outcome = await writer.edit(root, uriAt(NOTE), change).then(
        () => 'done',
        (error) => codeOf(error) ?? String(error),
      );
      const now = files.text(path(NOTE)) ?? '';
      const told = ['changed', 'notSaved'].includes(outcome);
      assert.ok(told || now.includes('- text: The next\n'), `added ${at} steps after the write: ${outcome}`);
      assert.ok(now.includes(ADDED) && now.includes('Theirs.'), `added ${at} steps after the write`);
      fates[outcome] = (fates[outcome] ?? 0) + 1;
    }
    assert.ok(Object.keys(fates).length > 0);
    log(`promise 11: another program adds right after the save: ${JSON.stringify(fates)}`);
  }).timeout(PATIENCE);
});

function prepared(files: MemoryFiles, operation: Operation, name: string) {
  const path = (relative: string) => `/${name}${relative}`;
  files.put(path('/leadbook/book.yaml'), 'leadbook: 1\n');
  files.put(path('/leadbook/people/ada/person.yaml'), 'name: Ada\n');
  if (operation.there) files.put(path(operation.there), BEFORE);
  return { name, path, root: files.uri(`/${name}`), at: (relative: string) => files.uri(path(relative)) };
}

/** All texts that are left, on disk and in editors, once everything works again. */
async function holding(
  files: MemoryFiles,
  path: (relative: string) => string,
  at: (relative: string) => Uri,
  operation: Operation,
): Promise<{ disk: (string | undefined)[]; editors: string[] }> {
  const places = [operation.there, operation.target].filter((place) => place !== undefined);
  const disk = places.map((place) => files.text(path(place)));
  const editors: string[] = [];
  for (const place of new Set(places)) {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === at(place).toString());
    if (!document) continue;
    editors.push(document.getText());
    if (document.isDirty) await document.save();
  }
  return { disk, editors };
}

/** What is wrong with how an operation ended; undefined where nothing is. */
function verdict(
  { there, wanted }: Operation,
  fault: string,
  outcome: string,
  { disk, editors, notice }: { disk: (string | undefined)[]; editors: string[]; notice: string },
): string | undefined {
  const left = [...disk, ...editors, ...(notice === wanted ? [wanted] : [])];
  if (outcome.startsWith('not a notice')) return 'the person is told nothing they understand';
  if (outcome === 'done' && fault !== 'gone' && !left.includes(wanted)) return 'told as done, and is nowhere';
  if (outcome === 'notSaved' && !editors.includes(wanted)) return 'told to be in the editor, and is not';
  if (!there && outcome !== 'done' && !left.includes(wanted)) return 'what was to be written is nowhere';
  // What another program removes is removed; anything else must leave the old text or the new.
  if (there && fault !== 'gone' && !left.includes(BEFORE) && !left.includes(wanted))
    return 'the old text is gone';
  const broken = disk.find((text) => text !== undefined && text !== BEFORE && text !== wanted);
  if (broken !== undefined && !editors.includes(wanted)) return `half a file: ${JSON.stringify(broken)}`;
  return undefined;
}
