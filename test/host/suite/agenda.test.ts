import assert from 'node:assert/strict';
import type { TreeItem } from 'vscode';
import { argumentsOfRow } from '../../../src/compose/anyRow';
import type { Leadbook } from '../../../src/compose/main';
import { addDays } from '../../../src/core/day';
import { mondayOf } from '../../../src/core/days/dayPeriods';
import { dayInWords, distance } from '../../../src/host/platform/dateFormat';
import { freshBook, leadbook, ofAda, today } from '../book.ts';
import { eventually, inWorkspace, readText, writeText } from '../harness.ts';

const day = (days: number) => addDays(today(), days);
type Tree = Awaited<ReturnType<Leadbook['agenda']>>;
type AgendaRow = Awaited<ReturnType<Tree['data']['getChildren']>>[number];

/** *This Week* as nested text, without days in words: they come first, with something behind them. */
async function view(parent?: AgendaRow): Promise<string[]> {
  const { data } = await (await leadbook()).agenda();
  const lines: string[] = [];
  for (const row of await data.getChildren(parent)) {
    const item: TreeItem = await data.getTreeItem(row);
    const label = [item.label, withoutDay(String(item.description))].join(' — ');
    lines.push(label, ...(await view(row)).map((line) => `  ${line}`));
  }
  return lines;
}

function withoutDay(description: string): string {
  const [first = '', ...rest] = description.split(' · ');
  return rest.length > 0 && !/owe|milestone|one-on-one/.test(first) ? (rest[0] ?? '') : first;
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

  it('says the day first where the group does not say it, and hears it last', async () => {
    const monday = addDays(mondayOf(today()), 7);
    await writeText(
      ofAda(`one-on-ones/${day(-3)}.yaml`),
      `date: ${day(-3)}\nactions:\n${[
        ['Late', day(-1), 'me'],
        ['Now', day(0), 'me'],
        ['Then', monday, 'me'],
        ['Theirs', addDays(monday, 6), 'ada-lovelace'],
      ]
        .map(([text, due, owner]) => `  - text: ${text}\n    owner: ${owner}\n    due: ${due}\n`)
        .join('')}`,
    );
    const described = async () => {
      const { data } = await (await leadbook()).agenda();
      const groups = await data.getChildren();
      const items = (await Promise.all(groups.map((group) => data.getChildren(group)))).flat();
      const all = await Promise.all(
        items.map(async (row) => {
          const item: TreeItem = await data.getTreeItem(row);
          return [item.label, item.description, item.accessibilityInformation?.label];
        }),
      );
      return all.filter(([label]) => label !== 'Ada Lovelace');
    };
    const [late, then, theirs] = [
      distance(day(-1), today()),
      dayInWords(monday),
      dayInWords(addDays(monday, 6)),
    ];
    const expected = [
      ['Late', `${late} · you owe Ada Lovelace`, `Late, you owe Ada Lovelace, ${late}`],
      ['Now', 'you owe Ada Lovelace', 'Now, you owe Ada Lovelace'],
      ['Then', `${then} · you owe Ada Lovelace`, `Then, you owe Ada Lovelace, ${then}`],
      ['Theirs', `${theirs} · Ada Lovelace owes`, `Theirs, Ada Lovelace owes, ${theirs}`],
    ];
    const isSo = async () => JSON.stringify(await described()) === JSON.stringify(expected);
    await eventually('the rows', isSo).catch(async () => assert.deepEqual(await described(), expected));
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

  it('has judgements that are to be read again, until another day', async () => {
    const file = inWorkspace('leadbook', 'opportunities', '2026-01-02-pager.yaml');
    await writeText(
      file,
      `title: Who carries the pager\nkind: judgement\nraised: 2026-01-02\nstatus: raised\nrevisit: ${day(0)}\n`,
    );
    await shows(['Today — 1', '  Who carries the pager — judgement to read again']);
    const { agenda, run } = await leadbook();
    const [group] = await (await agenda()).data.getChildren();
    const [row] = await (await agenda()).data.getChildren(group);
    assert.ok(row);
    const { uri } = argumentsOfRow(row);
    await run('leadbook.postpone', [{ uri, day: day(60) }]);
    assert.match(await readText(file), new RegExp(`^revisit: ${day(60)}$`, 'm'));
    await eventually('no judgement', async () => !(await view()).join().includes('pager'));
  });
});
