import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { thingAt } from '../../../src/core/book/paths';
import { RELATIONS } from '../../../src/core/records/personKind';
import { textsIn } from '../../../src/core/records/textsIn';
import { typed } from '../../../src/core/records/typed';
import { valueCitations } from '../../../src/core/rules/direction';
import { relationOf } from '../../../src/core/rules/relations';
import { isDataMap } from '../../../src/core/yaml/data';
import { read } from '../../../src/core/yaml/read';
import type { Data } from '../../../src/core/yaml/yamlTypes';

const ROOT = 'media/sample/leadbook/';

/** What the sample's files say, each with the thing that it is. */
const files = globSync(`${ROOT}**/*.yaml`).flatMap((file) => {
  const thing = thingAt(file.split(sep).join('/').slice(ROOT.length));
  const reading = read(readFileSync(file, 'utf8'));
  return thing && reading.ok ? [{ thing, data: reading.data as Data }] : [];
});

function keysIn(data: Data, path: string): string[] {
  if (Array.isArray(data)) return data.flatMap((item: Data) => keysIn(item, `${path}.*`));
  if (!isDataMap(data)) return [path];
  return Object.entries(data).flatMap(([key, value]) => [
    `${path}.${key}`,
    ...keysIn(value, `${path}.${key}`),
  ]);
}

describe('the sample book', () => {
  const used = new Set(files.flatMap(({ thing, data }) => keysIn(data, thing.kind)));

  for (const field of [
    'book.mission',
    'book.vision',
    'book.values.*',
    'person.told',
    'person.relation',
    'person.evidence.*.text',
    'person.paused',
    'person.template',
    'oneOnOne.topics.*.raised',
    'goal.value',
    'delegation.changes.*.authority',
    'delegation.learned',
    'delegation.returned.why',
    'recognition.from',
    'recognition.value',
    'opportunity.value',
    'opportunity.learned',
    'reflection.did',
    'template.topics.*.every',
    'personTemplate.topics.*.every',
  ])
    it(`shows ${field}`, () => assert.ok(used.has(field)));

  it('has a team, a manager and a peer beside those who are led', () => {
    const relations = files.flatMap(({ thing, data }) =>
      thing.kind === 'person' && isDataMap(data) ? [relationOf(typed('person', data, false).record)] : [],
    );
    assert.deepEqual(
      RELATIONS.filter((one) => relations.includes(one)),
      ['report', 'team', 'manager', 'peer'],
    );
  });

  it('cites each of its values', () => {
    const of = <K extends 'goal' | 'recognition' | 'opportunity'>(kind: K) =>
      files.flatMap(({ thing, data }) =>
        thing.kind === kind && isDataMap(data)
          ? [{ thing: { ...thing, kind }, record: typed(kind, data, thing.private).record }]
          : [],
      );
    const [book] = files.filter(({ thing }) => thing.kind === 'book');
    assert.ok(book && isDataMap(book.data));
    const cited = valueCitations(textsIn(typed('book', book.data, false).record.values), {
      goals: of('goal'),
      recognition: of('recognition'),
      opportunities: of('opportunity'),
    });
    for (const { value, isListed, citations } of cited) assert.ok(isListed && citations.length > 0, value);
  });
});
