import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { groupedKinds, type KindName, keyOrder, kinds } from '../../../src/core/records/kinds';
import type { FieldPath, RecordKind, RowWords } from '../../../src/core/records/recordKind';
import { listedFiles, recordRow } from '../../../src/core/records/recordRow';
import { referenceFields, type Shape, shapeAt, shapeOf } from '../../../src/core/records/shape';

const manifest = readFileSync('package.json', 'utf8');

describe('what kinds tell of themselves', () => {
  const at = (kind: KindName, path: FieldPath): Shape | undefined =>
    path.reduce<Shape | undefined>(
      (shape, step) => (step === '*' ? shape?.item : shape?.keys.get(step)),
      shapeOf(kind),
    );

  for (const [kind, known] of Object.entries(kinds) as [KindName, RecordKind][]) {
    const { days = {}, inName, title, privateKeys = [], blocks = [], numbers = [] } = known;

    it(`is in the schema of ${kind}`, () => {
      const lists = Object.keys(known.items ?? {});
      const { icons } = known;
      const words =
        icons &&
        shapeAt(kind, [icons.key])
          ?.words.map(({ word }) => word)
          .sort();
      assert.deepEqual(words, icons && Object.keys(icons.of).sort());
      const keys = [...known.summary, ...privateKeys, ...blocks, ...numbers, ...lists];
      for (const key of [...keys, ...Object.keys(known.initial ?? {}), inName, title, known.waiting?.for])
        assert.ok(key === undefined || keyOrder(kind).includes(key), `${kind}: ${key}`);
      for (const key of lists) assert.equal(shapeAt(kind, [key])?.type, 'list', key);
      for (const path of known.prose) assert.equal(at(kind, path)?.type, 'text', path.join('.'));
    });

    it(`has days of ${kind} that are days`, () => {
      const own = [days.start, days.due].flatMap((key) => (key === undefined ? [] : [[key]]));
      const all = [...own, ...(days.afterStart ?? []), ...(days.happened ?? []), ...(days.planned ?? [])];
      for (const path of all) assert.equal(at(kind, path)?.type, 'day', path.join('.'));
    });

    it(`shows names that files of ${kind} may have`, () => {
      assert.ok(known.nameExamples.length > 0);
      for (const name of known.nameExamples) assert.match(name, known.fileName);
    });
  }

  it('is what their rows show', () => {
    assert.deepEqual(recordRow('goal', 'lead', { title: 'Lead\n  it', status: 'dropped' }), {
      label: 'Lead it',
      icon: 'circle-slash',
    });
    assert.deepEqual(recordRow('goal', 'lead', {}), { label: 'lead', icon: 'target' });
    assert.deepEqual(recordRow('recognition', '2026-11-21-calm', { text: 'Kept calm', told: '2026-11-22' }), {
      label: 'Kept calm',
      icon: 'star-empty',
    });
  });

  it('is which of them are rows below a person, and in which order', () => {
    const record = (name: string, values?: Readonly<Record<string, string>>, isPrivate = false) => ({
      thing: { name, private: isPrivate },
      summary: values ? { ok: true as const, record: values } : { ok: false as const },
    });
    const namesIn = (kind: KindName, ...files: readonly ReturnType<typeof record>[]) =>
      listedFiles(kind, files).map(({ thing }) => thing.name);
    const status = (word: string) => record(word, { status: word });
    assert.deepEqual(
      namesIn(
        'goal',
        status('dropped'),
        status('achieved'),
        record('broken'),
        status('planned'),
        status('active'),
      ),
      ['active', 'planned', 'broken', 'achieved', 'dropped'],
    );
    assert.deepEqual(
      namesIn(
        'delegation',
        status('active'),
        status('done'),
        record('broken'),
        record('b', {}),
        record('p', {}, true),
      ),
      ['active', 'broken', 'b'],
    );
    const [a, b] = ['2026-11-01', '2026-11-02'];
    assert.deepEqual(
      namesIn(
        'recognition',
        record('told a', { told: a }),
        record('told b', { told: b }),
        record('b', {}),
        record('a', {}),
        record('broken'),
        record('private', {}, true),
      ),
      ['a', 'b', 'told b', 'told a'],
    );
  });

  it('is what their rows say', async () => {
    const words: RowWords = {
      title: 'Title',
      start: '2026-11-01',
      today: '2026-11-21',
      day: (day) => `on ${day}`,
      distance: (day) => `since ${day}`,
      due: (day) => `due ${day}`,
      person: async (slug) => slug.toUpperCase(),
      opportunity: async (name) => (name === 'gone' ? undefined : name.toUpperCase()),
    };
    const saidOf = async (kind: RecordKind, record: Readonly<Record<string, unknown>>) => {
      const row = await kind.row?.(record, words);
      const said = row?.said.filter(Boolean).join(' · ') ?? '';
      return [row?.label, row?.icon, row?.opens, said, row?.tooltip(said).filter(Boolean).join(' | ')];
    };
    assert.deepEqual(
      await saidOf(kinds.goal, {
        status: 'active',
        due: '2026-12-01',
        why: 'To grow',
        milestones: [{ text: 'A', done: 'true' }, { text: 'B' }, {}],
        opportunities: ['train', 'gone'],
      }),
      [
        undefined,
        undefined,
        true,
        '1 of 2 · due 2026-12-01',
        'Title\n1 of 2 · due 2026-12-01 | To grow | Opportunity: TRAIN',
      ],
    );
    const quiet = { status: 'active', authority: 'decide', quiet: '2026-12-01', limits: ['Money'] };
    assert.deepEqual(await saidOf(kinds.delegation, quiet), [
      'Decides alone: Title',
      'bell-slash',
      undefined,
      'quiet until on 2026-12-01',
      'Title | Decides alone · quiet until on 2026-12-01 | Not theirs to change: Money',
    ]);
    assert.deepEqual(await saidOf(kinds.recognition, { text: 'Calm', from: 'bo' }), [
      undefined,
      undefined,
      undefined,
      'not shared yet · since 2026-11-01 · noticed by BO',
      'Calm',
    ]);
    assert.deepEqual(await saidOf(kinds.recognition, { text: 'Calm', told: '2026-11-20', from: 'me' }), [
      undefined,
      'star-full',
      undefined,
      'shared since 2026-11-20',
      'Calm',
    ]);
  });

  it('is what their groups and rows are called in menus', () => {
    const called = (what: string) =>
      [...manifest.matchAll(new RegExp(`viewItem == ${what}\\.(\\w+)`, 'g'))].map(([, name]) => name);
    const groups: readonly unknown[] = groupedKinds().map((kind) => kinds[kind].folder);
    assert.ok(called('group').length > 3);
    assert.deepEqual(
      called('group').filter((name) => !['next', 'oneOnOnes', ...groups].includes(name)),
      [],
    );
    assert.ok(called('record').length > 5);
    assert.deepEqual(
      called('record').filter((name) => !groupedKinds().some((kind) => kind === name)),
      [],
    );
  });

  it('has references where a schema has slugs', () =>
    assert.deepEqual(
      (['oneOnOne', 'goal', 'opportunity', 'person'] as const).map((kind) =>
        referenceFields(kind).map(({ path, to }) => `${path.join('.')} ${to}`),
      ),
      [
        ['topics.*.from person', 'actions.*.owner person'],
        ['opportunities.* opportunity'],
        ['owner person', 'goal goal'],
        [],
      ],
    ));
});
