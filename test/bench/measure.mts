import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import { heading, say } from '../../scripts/lib/say.mts';
import { generateBook } from './book/generate.mts';
import { inWords, type Size, small } from './book/size.mts';
import type { Figures } from './figures.mts';
import { prepareHost } from './host.mts';
import { best, table } from './table.mts';

/** How the measuring is done. */
export interface Options {
  /** How often each start is done; the best counts. */
  readonly rounds: number;
  /** Also writes a CPU profile of first rows. */
  readonly profile: boolean;
}

// A thirtieth of the 5.9 s that the best-known notes extension needs for as many notes.
const forSmall = { coldRows: 197, warmRows: 197 };

/** Makes a book, starts VS Code on it cold and warm, and prints what it took. */
export async function measure(size: Size, { rounds, profile }: Options): Promise<void> {
  heading(inWords(size));
  const home = temporaryFolder('bench');
  const workspace = join(home, 'work');
  generateBook(join(workspace, 'leadbook'), size, (notes) =>
    say(`  ${notes.toLocaleString('en')} notes written`),
  );
  const host = await prepareHost(home, workspace, profile);
  const runs: Figures[] = [];
  let versions = '';
  for (let round = 1; round <= rounds; round++) {
    host.forget();
    for (const start of ['cold', 'warm'] as const) {
      say(`  round ${round} of ${rounds}, ${start} start …`);
      const { figures, vscode, node } = await host.start({
        start,
        people: size.people,
        ...(profile ? { profile: profileFile(size, start) } : {}),
      });
      runs.push(figures);
      versions = `VS Code ${vscode}, Node ${node}, ${cpus().length} cores, best of ${rounds}`;
    }
  }
  say(`\n  ${inWords(size)}; ${versions}\n`);
  say(table(best(runs), size === small ? forSmall : {}));
}

function profileFile(size: Size, start: string): string {
  mkdirSync(inRoot('out/bench'), { recursive: true });
  return inRoot('out/bench', `${size.people}-${start}`);
}
