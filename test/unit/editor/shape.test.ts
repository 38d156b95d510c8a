import assert from 'node:assert/strict';
import { jsonSchemaOf } from '../../../src/core/records/jsonSchema';
import { type KindName, kinds } from '../../../src/core/records/kinds';
import { type Shape, shapeAt, shapeOf } from '../../../src/core/records/shape';

interface Schema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** What both say of a record. */
function facts(one: Schema): unknown {
  return {
    description: one.description ?? '',
    words: (one.enum ?? []).map((word, index) => ({ word, meaning: one.enumDescriptions?.[index] })),
    keys: Object.entries(one.properties ?? {}).map(([key, part]) => [key, facts(part)]),
    required: [...(one.required ?? [])],
    item: one.items && facts(one.items),
  };
}

function ofShape({ description, words, keys, required, item }: Shape): unknown {
  return {
    description,
    words: words.map(({ word, meaning }) => ({ word, meaning })),
    keys: [...keys].map(([key, part]) => [key, ofShape(part)]),
    required: [...required],
    item: item && ofShape(item),
  };
}

describe('shapeOf', () => {
  for (const kind of Object.keys(kinds) as KindName[]) {
    it(`says of ${kind} what its JSON Schema says`, () =>
      assert.deepEqual(ofShape(shapeOf(kind)), facts(jsonSchemaOf(kind))));
  }

  it('knows what each key holds', () => {
    const types = (kind: KindName) => [...shapeOf(kind).keys].map(([key, { type }]) => `${key} ${type}`);
    assert.deepEqual(types('goal'), [
      'title text',
      'why text',
      'status word',
      'since day',
      'due day',
      'support list',
      'value value',
      'milestones list',
      'evidence list',
      'checkins list',
      'opportunities list',
    ]);
    assert.equal(shapeAt('goal', ['opportunities', 3])?.type, 'opportunity');
    assert.equal(shapeAt('goal', ['milestones', 0, 'done'])?.type, 'done');
    assert.equal(shapeAt('oneOnOne', ['actions', 0, 'owner'])?.type, 'person');
    assert.equal(shapeAt('opportunity', ['goal'])?.type, 'goal');
    assert.equal(shapeAt('person', ['cadence'])?.type, 'cadence');
    assert.equal(shapeAt('reflection', ['week'])?.type, 'week');
    assert.equal(shapeAt('goal', ['title', 'x']), undefined);
    assert.equal(shapeAt('goal', ['constructor']), undefined);
  });
});
