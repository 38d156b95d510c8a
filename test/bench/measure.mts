import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { heading, log, Refusal } from '../../scripts/lib/log.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import { generateBook } from './book/generate.mts';
import { inWords, type Size, small } from './book/size.mts';
import type { FigureId, Figures, Orders } from './figures.mts';
import { type Foam, foamFrom, generateMarkdown, installFoam } from './foam.mts';
import { extensionsOf, type Host, prepareHost } from './host.mts';
import { best, table } from './table.mts';

/** How the measuring is done. */
export interface Options {
  /** How often each start is done; the best counts. */
  readonly rounds: number;
  /** Also writes a CPU profile of first rows. */
  readonly profile: boolean;
}

/** First rows may take so much of what Foam needs to know as many notes. */
const SHARE = 1 / 30;
/** What Foam needs on the machine that the figures in README.md are from, in milliseconds. */
const FOAM = 5_900;

/**
 * Makes a book, starts VS Code on it cold and warm, and prints what it took; what was measured until then where something
 * breaks. With Foam at hand its notes are measured before, in the same VS Code on the same machine.
 * @throws Refusal where the measuring did not come to its end
 */
export async function measure(size: Size, { rounds, profile }: Options): Promise<void> {
  heading(inWords(size));
  const home = temporaryFolder('bench');
  const workspace = join(home, 'work');
  generateBook(join(workspace, 'leadbook'), size, (notes) =>
    log(`  ${notes.toLocaleString('en')} notes written`),
  );
  const foam = size === small ? foamFrom() : undefined;
  const runs: Figures[] = [];
  let versions = '';
  const start = async (host: Host, given: Omit<Orders, 'result'>) => {
    const { figures, vscode, node, complete } = await host.start(given);
    runs.push(figures);
    if (vscode !== '')
      versions = `VS Code ${vscode}, Node ${node}, ${cpus().length} cores, best of ${rounds}`;
    if (!complete)
      throw new Refusal('The measuring did not come to its end; what it found until then is above.');
  };
  try {
    if (foam) await measureFoam(size, foam, rounds, start);
    const host = await prepareHost(join(home, 'leadbook'), workspace, profile);
    await eachStart(host, rounds, 'Leadbook', (kind) =>
      start(host, {
        start: kind,
        count: size.people,
        ...(profile ? { profile: profileFile(size, kind) } : {}),
      }),
    );
  } finally {
    const found = best(runs);
    if (runs.length > 0) log(`\n  ${inWords(size)}; ${versions}\n`);
    if (runs.length > 0) log(table(found, size === small ? budgetsBeside(found) : {}));
  }
}

/** Starts VS Code with Foam on as many Markdown notes, cold and warm. */
async function measureFoam(
  size: Size,
  foam: Foam,
  rounds: number,
  start: (host: Host, given: Omit<Orders, 'result'>) => Promise<void>,
): Promise<void> {
  const home = temporaryFolder('foam');
  const notes = join(home, 'work');
  const count = generateMarkdown(notes, size);
  installFoam(extensionsOf(home), foam);
  const host = await prepareHost(home, notes, false, 'foam');
  await eachStart(host, rounds, `Foam ${foam.manifest.version}`, (kind) =>
    start(host, { start: kind, count }),
  );
}

async function eachStart(
  host: Host,
  rounds: number,
  name: string,
  job: (kind: Orders['start']) => Promise<void>,
): Promise<void> {
  for (let round = 1; round <= rounds; round++) {
    host.forget();
    for (const kind of ['cold', 'warm'] as const) {
      log(`  ${name}, round ${round} of ${rounds}, ${kind} start …`);
      await job(kind);
    }
  }
}

function budgetsBeside({ foamCold, foamWarm }: Figures): Partial<Record<FigureId, number>> {
  return {
    coldRows: (foamCold?.value ?? FOAM) * SHARE,
    warmRows: (foamWarm?.value ?? FOAM) * SHARE,
  };
}

function profileFile(size: Size, start: string): string {
  mkdirSync(inRoot('out/bench'), { recursive: true });
  return inRoot('out/bench', `${size.people}-${start}`);
}
