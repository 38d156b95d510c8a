import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { thingAt } from '../../../src/core/book/paths';
import { jsonSchemaOf } from '../../../src/core/records/jsonSchema';
import { type KindName, keyOrder, kinds } from '../../../src/core/records/kinds';
import { newText } from '../../../src/core/records/newText';
import { toValue } from '../../../src/core/records/plainValues';
import { typed } from '../../../src/core/records/typed';
import { read } from '../../../src/core/yaml';
import { Plain } from '../../../src/core/yaml/plain';

const names = Object.keys(kinds) as KindName[];

function flawsOf(kind: KindName, text: string, partial = false) {
  const reading = read(text);
  assert.ok(reading.ok, JSON.stringify(reading));
  return typed(kind, reading.data, partial);
}

describe('records', () => {
  it('hold nothing under a key with null', () => {
    for (const nothing of ['', ' ~', ' null']) {
      const text = `skipped:${nothing}\nactions:\n  - text: Ask\n    owner:${nothing}\n    done:${nothing}\n`;
      assert.deepEqual(flawsOf('oneOnOne', text), { record: { actions: [{ text: 'Ask' }] }, flaws: [] });
    }
    const { record } = flawsOf('oneOnOne', 'topics:\n  - text: "null"\n');
    assert.deepEqual(record, { topics: [{ text: 'null' }] });
  });

  it('are written as one would by hand', () => {
    const text = newText('goal', {
      status: 'active',
      title: 'Lead the payments migration',
      since: '2026-09-01',
      why: 'It is the largest thing\nshe has not led yet.\n',
      milestones: [{ text: 'RFC accepted', due: '2026-10-01', done: '2026-10-02' }, { text: 'yes' }],
    });
    assert.equal(
      text,
      [
        'title: Lead the payments migration',
        'why: |',
        '  It is the largest thing',
        '  she has not led yet.',
        'status: active',
        'since: 2026-09-01',
        'milestones:',
        '  - text: RFC accepted',
        '    due: 2026-10-01',
        '    done: 2026-10-02',
        '  - text: "yes"',
        '',
      ].join('\n'),
    );
  });

  it('read what they wrote', () => {
    const person = { name: 'Ada: #1', role: 'Engineer', emails: ['ada@example.org'], since: '2024-03-04' };
    const { record, flaws } = flawsOf('person', newText('person', person));
    assert.deepEqual(flaws, []);
    assert.deepEqual(record, person);
  });

  it('tell each kind of flaw with its place', () => {
    const { flaws, record } = flawsOf(
      'goal',
      'status: activ\nsince: 2026-02-30\nsupport: much\nmilestones:\n  - due: soon\n    text: RFC\n    done: maybe\n  - RFC\n',
    );
    assert.deepEqual(flaws.map(({ code, path }) => [code, path.join('.')]).sort(), [
      ['missing', 'title'],
      ['notADay', 'milestones.0.due'],
      ['notADay', 'since'],
      ['notAList', 'support'],
      ['notAMap', 'milestones.1'],
      ['notDone', 'milestones.0.done'],
      ['notOneOf', 'status'],
    ]);
    assert.deepEqual(record.milestones, [{ text: 'RFC' }, {}], 'items keep their index');
  });

  it('take an empty value for an absent key', () => {
    const { flaws, record } = flawsOf('person', 'name: Ada\ngoals:\nrole:\nemails: []\n');
    assert.deepEqual(flaws, []);
    assert.deepEqual(record, { name: 'Ada', emails: [] });
  });

  it('keep unknown keys', () => {
    assert.equal(
      (flawsOf('person', 'name: Ada\ncoffee: black\n').record as Record<string, unknown>).coffee,
      'black',
    );
  });

  it('do not ask a private sibling for every key', () => {
    const text = 'returned:\n  date: 2026-11-01\n  why: Too much at once.\n';
    assert.deepEqual(flawsOf('delegation', text, true).flaws, []);
    assert.deepEqual(
      flawsOf('delegation', text).flaws.map(({ code }) => code),
      ['missing', 'missing'],
    );
  });

  it('never become anything but data', () => {
    const { record } = flawsOf('person', 'name: Ada\n__proto__:\n  polluted: yes\nconstructor: x\n');
    assert.equal((record as { polluted?: unknown }).polluted, undefined);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it('of the sample book have no flaw @slow', () => {
    const root = 'media/sample/leadbook/';
    const files = globSync(`${root}**/*.yaml`).map((file) => file.replaceAll('\\', '/'));
    assert.ok(files.length > 100);
    for (const file of files) {
      const thing = thingAt(file.slice(root.length));
      assert.ok(thing, `${file} is no file of a book`);
      assert.deepEqual(flawsOf(thing.kind, readFileSync(file, 'utf8'), thing.private).flaws, [], file);
    }
  });

  it('write days plainly, under every key that holds one', () => {
    const isDayKey = (schema: object): boolean => /"format":"date"/.test(JSON.stringify(schema));
    for (const kind of names) {
      for (const [key, schema] of leaves(jsonSchemaOf(kind))) {
        if (isDayKey(schema))
          assert.deepEqual(toValue('2026-11-21', key), new Plain('2026-11-21'), `${kind}: ${key}`);
      }
    }
  });
});

describe('JSON Schemas', () => {
  for (const kind of names) {
    it(`of ${kind} teach each key`, () => {
      const schema = jsonSchemaOf(kind) as {
        properties: Record<string, { description?: string }>;
        $schema: string;
      };
      assert.deepEqual(Object.keys(schema.properties), keyOrder(kind));
      for (const [key, property] of leaves(schema)) assert.ok(property.description, `${kind}: ${key}`);
    });
  }

  it('say what each word is for', () => {
    const words = names.flatMap((kind) => leaves(jsonSchemaOf(kind))).filter(([, schema]) => schema.enum);
    assert.ok(words.length >= 7);
    for (const [key, schema] of words)
      assert.equal(schema.enumDescriptions?.length, schema.enum?.length, key);
  });

  it('ask a private sibling for no key', () =>
    assert.doesNotMatch(JSON.stringify(jsonSchemaOf('goal', true)), /"required":/));

  it('take a title that other readers see as a number', () => {
    const schema = jsonSchemaOf('goal') as {
      properties: Record<string, { type: unknown }>;
      required: string[];
    };
    assert.deepEqual(schema.properties.title?.type, ['string', 'number', 'boolean']);
    assert.deepEqual(schema.required, ['title', 'status']);
  });
});

interface Schema {
  description?: string;
  enum?: string[];
  enumDescriptions?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** The keys of a schema that hold no keys themselves, nested ones too. */
function leaves(schema: Schema): [string, Schema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const inner = property.items ?? property;
    return inner.properties ? leaves(inner) : [[key, property] as [string, Schema]];
  });
}
