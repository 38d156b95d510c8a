import type { Leadbook } from '../../../src/compose/main';
import type { Figures } from '../figures.mts';
import { timed } from './clock.ts';
import { stretchOf } from './stretch.ts';

/** Shows *This Week* for the first time: its code is loaded, and all of its rows are drawn. */
export async function measureWeek({ agenda }: Leadbook): Promise<Figures> {
  const shown = await stretchOf(() =>
    timed(async () => {
      const { data } = await agenda();
      const groups = await data.getChildren();
      const rows = await Promise.all(groups.map((group) => data.getChildren(group)));
      return Promise.all([...groups, ...rows.flat()].map((row) => data.getTreeItem(row)));
    }),
  );
  if (shown.result.result.length < 3) throw new Error(`only ${shown.result.result.length} rows this week`);
  return {
    agenda: { value: shown.result.ms },
    agendaTotal: { value: shown.total },
    agendaWork: { value: shown.work },
  };
}
