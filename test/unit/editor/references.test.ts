import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { definitionAt, fileOf, referencesIn, thingOfFile } from '../../../src/core/editor/namedReferences';
import { type KindName, keyOrder, kinds } from '../../../src/core/records/kinds';
import type { RecordKind } from '../../../src/core/records/recordKind';
import { referenceFields } from '../../../src/core/records/shape';

/** Each reference as `slug → file`, the slug cut from the text by its range. */
function told(text: string, kind: KindName): string[] {
  return referencesIn(text, kind).map(
    ({ target, offset, length }) => `${text.slice(offset, offset + length)} → ${fileOf(target)}`,
  );
}

const note = `topics:
  - text: ada
    from: "ada-lovelace"
actions:
  - {text: me, owner: 'grace'}
  - owner:   me   # mine
    text: x
  - text: y
    owner: Ada Lovelace
  - text: z
    owner: |
      ada
`;

describe('references', () => {
  it('of a one-on-one are who raised and who promised', () => {
    assert.deepEqual(told(note, 'oneOnOne'), [
      'ada-lovelace → people/ada-lovelace/person.yaml',
      'grace → people/grace/person.yaml',
      'me → people/me/person.yaml',
    ]);
  });

  it('and prose are under keys that their kinds have', () => {
    for (const [name, kind] of Object.entries(kinds) as [KindName, RecordKind][]) {
      const paths = [...kind.prose, ...referenceFields(name).map(({ path }) => path)];
      for (const [key = ''] of paths) assert.ok(keyOrder(name).includes(key), `${name}: ${key}`);
    }
  });

  it('of an alias are found as it stands', () => {
    assert.deepEqual(told('title: &a ada\nowner: *a\n', 'opportunity'), ['*a → people/ada/person.yaml']);
  });

  it('of an opportunity are its owner and the goal of that owner', () => {
    assert.deepEqual(told('goal: lead\nowner: ada\n', 'opportunity'), [
      'lead → people/ada/goals/lead.yaml',
      'ada → people/ada/person.yaml',
    ]);
    assert.deepEqual(told('goal: lead\n', 'opportunity'), []);
  });

  it('of a goal are its opportunities', () => {
    assert.deepEqual(told("opportunities: [2026-11-21-own, '2026-11-22-b', nothing]\n", 'goal'), [
      '2026-11-21-own → opportunities/2026-11-21-own.yaml',
      '2026-11-22-b → opportunities/2026-11-22-b.yaml',
    ]);
  });

  it('are found while a line is half-typed, and never in a person', () => {
    const text = 'actions:\n  - text: Pay: more\n    owner: ada\n  - te\n    owner: grace\n';
    assert.ok(told(text, 'oneOnOne').includes('ada → people/ada/person.yaml'));
    assert.deepEqual(told('owner: ada\n', 'person'), []);
  });

  it('are found at their ends and within, and nowhere else', () => {
    const start = note.indexOf('grace');
    const at = (offset: number) => definitionAt(note, offset, 'oneOnOne')?.target;
    for (const offset of [start, start + 2, start + 5])
      assert.deepEqual(at(offset), { kind: 'person', person: 'grace' });
    for (const offset of [start - 1, start + 6, note.indexOf('ada')]) assert.equal(at(offset), undefined);
  });

  it('of files are people, goals and opportunities', () => {
    assert.deepEqual(thingOfFile('people/ada/person.yaml'), { kind: 'person', person: 'ada' });
    assert.deepEqual(thingOfFile('people/ada/goals/x.private.yaml'), {
      kind: 'goal',
      person: 'ada',
      name: 'x',
    });
    assert.deepEqual(thingOfFile('opportunities/2026-11-21-x.yaml'), {
      kind: 'opportunity',
      name: '2026-11-21-x',
    });
    for (const path of ['book.yaml', 'people/ada/one-on-ones/next.yaml', 'x.md'])
      assert.equal(thingOfFile(path), undefined);
  });

  it('hold the slug that they name, whatever the text @slow', () => {
    const line = fc.constantFrom(
      'owner: ada',
      'goal: "x-y"',
      "owner: 'me'",
      'goal: z # c',
      '  bad',
      'why: "',
      'why: |',
      '',
      'owner: a b',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, feed) => {
        const text = lines.join(feed);
        for (const { target, offset, length } of referencesIn(text, 'opportunity')) {
          const slug = target.kind === 'person' ? target.person : target.name;
          assert.equal(text.slice(offset, offset + length), slug);
        }
      }),
    );
  });
});
