import { commands } from 'vscode';
import type { Leadbook } from '../../../src/compose/main';
import type { Figures } from '../figures.mts';
import { timed } from './clock.ts';
import { profiled } from './profile.ts';
import { type Stretch, stretchOf, untilIdle } from './stretch.ts';

type Shown = Stretch<{ readonly ms: number }>;

/**
 * Opens pages in a browser: the lead's own over everybody, and those of one person. Each from the command until what it shows
 * is told to it; the browser's own start is in it.
 * @param profile how the names of CPU profiles begin, where they are to be written
 */
export async function measurePages(
  leadbook: Leadbook,
  person: string,
  profile: string | undefined,
): Promise<Figures> {
  // The first page loads what all of them share.
  await opened(leadbook, 'openDashboard', { page: 'follow' });
  await untilIdle();
  const me = await profiled(profile && `${profile}-me.cpuprofile`, () =>
    opened(leadbook, 'openDashboard', { page: 'me' }),
  );
  await untilIdle();
  const growth = await profiled(profile && `${profile}-growth.cpuprofile`, () =>
    opened(leadbook, 'openDashboard', { page: 'growth', person }),
  );
  await untilIdle();
  const through = await opened(leadbook, 'goThrough', { person });
  return {
    me: { value: me.result.ms },
    meTotal: { value: me.total },
    meWork: { value: me.work },
    growth: { value: growth.result.ms },
    growthTotal: { value: growth.total },
    goThrough: { value: through.result.ms },
    goThroughTotal: { value: through.total },
  };
}

/** Runs a command, and waits until the page that it opens has something to show. */
function opened(leadbook: Leadbook, command: string, args: object): Promise<Shown> {
  return stretchOf(() =>
    timed(async () => {
      const panels = await leadbook.panels();
      await commands.executeCommand(`leadbook.${command}`, args);
      const panel = panels.open.at(-1);
      if (!panel) throw new Error('no page is open');
      if (!panel.shown) await new Promise((shown) => panel.onDidShow(shown));
    }),
  );
}
