import { statSync } from 'node:fs';
import { Uri, workspace } from 'vscode';
import type { Figures } from '../figures.mts';
import { timed } from './clock.ts';
import { floorOf } from './floor.ts';

const COUNT = 480;
const AT_ONCE = 24;

/** What a single question to VS Code's file system takes: nothing that asks it a thousand times is faster. */
export async function measureCalls(file: string): Promise<Figures> {
  const uri = Uri.file(file);
  const lane = async () => {
    for (let index = 0; index < COUNT / AT_ONCE; index++) await workspace.fs.stat(uri);
  };
  await lane();
  const alone = await timed(lane);
  const together = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, lane)));
  const floor = floorOf(() => Array.from({ length: COUNT }, () => statSync(file))) / COUNT;
  return {
    call: { value: alone.ms / (COUNT / AT_ONCE), floor },
    callAmong: { value: together.ms / COUNT, floor },
  };
}
