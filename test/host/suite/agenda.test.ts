import assert from 'node:assert/strict';
import type { TreeItem } from 'vscode';
import { argumentsOfRow } from '../../../src/compose/anyRow';
import type { Leadbook } from '../../../src/compose/main';
import { addDays } from '../../../src/core/day';
import { freshBook, ofAda, today } from '../book.ts';
import { activated, eventually, readText, writeText } from '../harness.ts';

const leadbook = async () => ((await activated()) as { leadbook(): Promise<Leadbook> }).leadbook();
const day = (days: number) => addDays(today(), days);
type Tree = Awaited<ReturnType<Leadbook['agenda']>>;
type AgendaRow = Awaited<ReturnType<Tree['data']['getChildren']>>[number];

/** *This Week* as nested text, without days in words. */
async function view(parent?: AgendaRow): Promise<string[]> {
  const { data } = await (await leadbook()).agenda();
  const lines: string[] = [];
  for (const row of await data.getChildren(parent)) {
    const item: TreeItem = await data.getTreeItem(row);
    const label = [item.label, String(item.description).split(' · ')[0]].join(' — ');
    lines.push(label, ...(await view(row)).map((line) => `  ${line}`));
  }
  return lines;
}

async function shows(lines: readonly string[]): Promise<void> {
  const all = async () => JSON.stringify((await view()).slice(0, lines.length));
  await eventually(`rows ${lines.join()}`, async () => (await all()) === JSON.stringify(lines)).catch(
    async () => assert.deepEqual(await view(), lines),
  );
}

describe('this week', () => {
  beforeEach(async () => {
    await freshBook();
  });

  it('shows what is overdue and due, as files say it', async () => {
    await writeText(
      ofAda(`one-on-ones/${day(-3)}.yaml`),
      `date: ${day(-3)}\nactions:\n  - text: Send the doc\n    owner: me\n    due: ${day(-1)}\n  - text: Draft the rota\n    owner: ada-lovelace\n    due: ${day(0)}\n  - text: No day\n    owner: me\n`,
    );
    await shows([
      'Overdue — 1',
      '  Send the doc — you owe Ada Lovelace',
      'Today — 1',
      '  Draft the rota — Ada Lovelace owes',
    ]);
  });

  it('gives its rows to the commands of other views', async () => {
    const note = ofAda(`one-on-ones/${day(-3)}.yaml`);
    await writeText(
      note,
      `date: ${day(-3)}\nactions:\n  - text: Send the doc\n    owner: me\n    due: ${day(0)}\n`,
    );
    await shows(['Today — 1', '  Send the doc — you owe Ada Lovelace']);
    const { agenda, run } = await leadbook();
    const [group] = await (await agenda()).data.getChildren();
    const [row] = await (await agenda()).data.getChildren(group);
    await run('leadbook.tickRow', [row]);
    assert.match(await readText(note), /done: \d{4}-\d\d-\d\d\n$/);
    await eventually('no promise', async () => !(await view()).join().includes('Send the doc'));
  });

  it('has rows that can be renamed and deleted', async () => {
    const note = ofAda(`one-on-ones/${day(-3)}.yaml`);
    await writeText(
      note,
      `date: ${day(-3)}\nactions:\n  - text: Send the doc\n    owner: me\n    due: ${day(0)}\n`,
    );
    const { agenda, run } = await leadbook();
    const rowOf = (label: string) =>
      eventually(label, async () => {
        const { data } = await agenda();
        for (const group of await data.getChildren())
          for (const row of await data.getChildren(group))
            if ((await data.getTreeItem(row)).label === label) return row;
        return undefined;
      });
    const { uri, list, index, text } = argumentsOfRow(await rowOf('Send the doc'));
    await run('leadbook.rename', [{ uri, list, index, text, to: 'Send the draft' }]);
    await run('leadbook.delete', [await rowOf('Send the draft')]);
    assert.doesNotMatch(await readText(note), /Send/);
    await eventually('it is gone', async () => !(await view()).join().includes('Send'));
  });
});
