import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Event, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { Row } from '../../../src/host/people/peopleRows';
import type { PeopleTree } from '../../../src/host/people/peopleTree';
import { tell } from '../../host/inside/tell.ts';
import type { Figures } from '../figures.mts';
import { median, pause, timed, worst } from './clock.ts';
import { floorOf, writeAndRead } from './floor.ts';
import { newestNote } from './notes.ts';
import { draw, expand } from './rows.ts';
import { stretchOf } from './stretch.ts';

/** Longer than Leadbook waits for typing to rest, and than VS Code's file watcher gathers. */
const QUIET = 400;

interface Save {
  /** From the call to VS Code saying that it saved: its own part. */
  readonly saved: number;
  /** From there to the person's row drawn again. */
  readonly shown: number;
  /** From there to all that is expanded below drawn again too. */
  readonly open: number;
  /** From there to all first rows drawn again, in their new order. */
  readonly order: number;
}

/** Saves a note of each of these people in an editor; how long until each row shows it. */
export async function measureSaves(
  tree: PeopleTree,
  book: string,
  people: readonly (Row & { row: 'person' })[],
): Promise<Figures> {
  const saves: Save[] = [];
  const floors: number[] = [];
  const before: (() => void)[] = [];
  let longest = 0;
  let work = 0;
  for (const row of people) {
    await expand(tree, row);
    const file = newestNote(join(book, 'people', row.person)) ?? '';
    const text = readFileSync(file, 'utf8');
    if (text.includes('skipped:')) continue;
    const stretch = await stretchOf(() => save(tree, row, Uri.file(file)));
    saves.push(stretch.result);
    longest = Math.max(longest, stretch.longest);
    work = Math.max(work, stretch.work);
    floors.push(floorOf(() => writeAndRead(file)));
    before.push(() => writeFileSync(file, text));
    await quiet(tree);
    if (saves.length % 10 === 0) tell({ type: 'log', text: `${saves.length} notes saved` });
  }
  for (const restore of before) restore();
  const floor = median(floors);
  const shown = saves.map((one) => one.shown);
  return {
    saveBefore: { value: median(saves.map((one) => one.saved)), floor },
    save: { value: median(shown), floor },
    saveWorst: { value: worst(shown), floor },
    saveOpen: { value: median(saves.map((one) => one.open)), floor },
    saveOrder: { value: median(saves.map((one) => one.order)), floor },
    saveStretch: { value: longest },
    saveWork: { value: work },
  };
}

/** Makes the newest one-on-one a skipped one, which changes what the person's row says. */
async function save(tree: PeopleTree, row: Row, uri: Uri): Promise<Save> {
  const before = await spoken(tree, row);
  const document = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.insert(uri, document.lineAt(document.lineCount - 1).range.end, 'skipped: Ill today\n');
  await workspace.applyEdit(edit);
  const told = first(workspace.onDidSaveTextDocument, (one) => one.uri.toString() === uri.toString());
  const shown = first(
    tree.onDidChangeTreeData,
    async (one) => (one === undefined || one === row) && (await spoken(tree, row)) !== before,
  );
  const start = performance.now();
  void document.save();
  const [saved, drawn] = await Promise.all([told, shown]);
  const { ms } = await timed(() => expand(tree, row));
  const all = await timed(() => draw(tree));
  const after = Math.max(0, drawn - saved);
  return { saved: saved - start, shown: after, open: after + ms, order: after + ms + all.ms };
}

/** All that the row says: why the person needs the lead may be the same after a save, when they last met is not. */
async function spoken(tree: PeopleTree, row: Row): Promise<string | undefined> {
  return (await tree.getTreeItem(row)).accessibilityInformation?.label;
}

/** When an event first brings what one waits for. */
function first<T>(event: Event<T>, wanted: (value: T) => boolean | Promise<boolean>): Promise<number> {
  return new Promise((done) => {
    const listening = event(async (value) => {
      if (!(await wanted(value))) return;
      listening.dispose();
      done(performance.now());
    });
  });
}

/** Waits until nothing has changed for a while. */
async function quiet(tree: PeopleTree): Promise<void> {
  let changed = true;
  const listening = tree.onDidChangeTreeData(() => {
    changed = true;
  });
  while (changed) {
    changed = false;
    await pause(QUIET);
  }
  listening.dispose();
}
