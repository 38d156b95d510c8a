import assert from 'node:assert/strict';
import { Uri, workspace } from 'vscode';
import { seededRandom } from '../../../seededRandom.ts';
import { run } from '../../book.ts';
import { log, readText, writeText } from '../../harness.ts';
import { codeOf, newBook, PATIENCE } from './lab.ts';

const LANES = 10;
const ROUNDS = 10;

interface Outcome {
  ticked: number;
  refused: number;
  kept: number;
  wrong: number;
  /** Changes from outside that fell into the moment of VS Code's own save, in which nobody can look. */
  lost: number;
}

describe('promise 8: stale data never edits the wrong line', () => {
  it(`ticks what the row showed or nothing, at ${LANES * ROUNDS} timings of a change from outside`, async () => {
    await newBook();
    const outcome: Outcome = { ticked: 0, refused: 0, kept: 0, wrong: 0, lost: 0 };
    const people: Uri[] = [];
    for (let lane = 0; lane < LANES; lane++) people.push(await run('addPerson', { name: `Person ${lane}` }));
    await Promise.all(people.map((person, lane) => play(person, seededRandom(800 + lane), outcome)));
    const { ticked, refused, kept, wrong, lost } = outcome;
    assert.equal(ticked + refused + kept, LANES * ROUNDS);
    assert.equal(wrong, 0);
    assert.ok(ticked > 0 && refused > 0, 'both happen');
    log(
      `promise 8: ${LANES * ROUNDS} timings, ${wrong} wrong lines, ${lost} outside changes lost ` +
        `(${ticked} ticked, ${refused} refused, ${kept} kept in the editor)`,
    );
  }).timeout(PATIENCE);
});

/** Ticks a promise by its row's index while another program rewrites the file, again and again. */
async function play(person: Uri, random: () => number, outcome: Outcome): Promise<void> {
  const shown = Array.from({ length: 6 }, (_, n) => `Promise ${String.fromCharCode(65 + n)}`);
  let uri = person;
  let lasts = 50;
  for (let round = 0; round < ROUNDS; round++) {
    if (round === 0 || isDirty(uri)) uri = Uri.joinPath(person, `../one-on-ones/2026-11-${10 + round}.yaml`);
    await writeText(uri, textOf(shown));
    const index = Math.floor(random() * shown.length);
    const text = shown[index] ?? '';
    const after = random() < 0.5 ? inserted(shown, round) : swapped(shown, 1 + (index % 5));
    const start = Date.now();
    const toggle = run('toggleAction', { uri, index, text }).finally(() => {
      lasts = Date.now() - start;
    });
    const outside = wait(random() * 1.5 * lasts).then(() => writeText(uri, textOf(after)));
    const [ours] = await Promise.allSettled([toggle, outside]);
    const disk = await readText(uri);
    const code = ours.status === 'rejected' ? codeOf(ours.reason) : undefined;
    if (ours.status === 'fulfilled') outcome.ticked++;
    else if (code === 'notSaved') outcome.kept++;
    else if (code === 'changed') outcome.refused++;
    else throw ours.reason;
    if ([disk, documentOf(uri)?.getText() ?? ''].some((now) => tickedIn(now).some((one) => one !== text)))
      outcome.wrong++;
    if (unticked(disk) !== textOf(after)) outcome.lost++;
  }
}

const textOf = (items: readonly string[]) =>
  `date: 2026-11-21\nactions:\n${items.map((item) => `  - text: ${item}\n`).join('')}`;

const tickedIn = (text: string) => [...text.matchAll(/- text: (.*)\n {4}done: /g)].map((match) => match[1]);

const unticked = (text: string) => text.replace(/\n {4}done: .*/g, '');

/** The items with others above them. */
const inserted = (items: readonly string[], round: number) => [`New ${round}`, `And ${round}`, ...items];

/** The items in another order: a file as long as before. */
const swapped = (items: readonly string[], by: number) => [...items.slice(by), ...items.slice(0, by)];

const documentOf = (uri: Uri) => workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
const isDirty = (uri: Uri) => documentOf(uri)?.isDirty === true;

// What comes when is the very thing that is tried here.
const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
