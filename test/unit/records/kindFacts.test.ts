import assert from 'node:assert/strict';
import { type KindName, keyOrder, kinds } from '../../../src/core/records/kinds';
import type { FieldPath, RecordKind } from '../../../src/core/records/recordKind';
import { recordRow } from '../../../src/core/records/recordRow';
import { referenceFields, type Shape, shapeAt, shapeOf } from '../../../src/core/records/shape';

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
      for (const key of [...keys, ...Object.keys(known.initial ?? {}), inName, title])
        assert.ok(key === undefined || keyOrder(kind).includes(key), `${kind}: ${key}`);
      for (const key of lists) assert.equal(shapeAt(kind, [key])?.type, 'list', key);
      for (const path of known.prose) assert.equal(at(kind, path)?.type, 'text', path.join('.'));
    });

    it(`has days of ${kind} that are days`, () => {
      const start = days.start === undefined ? [] : [[days.start]];
      const all = [...start, ...(days.afterStart ?? []), ...(days.happened ?? []), ...(days.planned ?? [])];
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
