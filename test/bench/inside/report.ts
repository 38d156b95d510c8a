import { renameSync, writeFileSync } from 'node:fs';
import { version } from 'vscode';
import { tell } from '../../host/inside/tell.ts';
import { type Figures, type Orders, orders, type Result } from '../figures.mts';
import { untilIdle } from './stretch.ts';

/** How often the runner outside may hear that a long job goes on, in milliseconds. */
const STILL = 20_000;
/**
 * A host whose thread worked less than this in that time, in milliseconds, waits for what does not come: with nothing to do
 * it works 200 to 500. It then says nothing, and the runner gives it up after a silence.
 */
const AT_WORK = 1000;

/** Takes figures as soon as they are known. */
export type Found = (figures: Figures) => void;

/** Runs a measuring once VS Code's own start is over, and hands over what it finds as it comes. */
export async function report(measure: (given: Orders, found: Found) => Promise<void>): Promise<void> {
  const given = JSON.parse(process.env[orders] ?? '{}') as Orders;
  await untilIdle();
  let figures: Figures = {};
  const handOver = (complete: boolean) => {
    const result: Result = { vscode: version, node: process.versions.node, figures, complete };
    writeFileSync(`${given.result}.new`, JSON.stringify(result));
    renameSync(`${given.result}.new`, given.result); // never half a file, whenever the host is ended
  };
  let before = process.threadCpuUsage();
  const still = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    if ((user + system) / 1000 >= AT_WORK) tell({ type: 'log', text: 'still measuring' });
  }, STILL);
  try {
    await measure(given, (more) => {
      figures = { ...figures, ...more };
      handOver(false);
    });
  } finally {
    clearInterval(still);
  }
  handOver(true);
  tell({ type: 'end' });
}
