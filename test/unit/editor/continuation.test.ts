import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { continuation } from '../../../src/core/editor/continuation';
import type { KindName } from '../../../src/core/records/kinds';
import { read } from '../../../src/core/yaml';
import { apply } from '../../../src/core/yaml/editing';

/** Kinds that have such a list first in their files, but for one-on-ones. */
const KINDS: Readonly<Record<string, KindName>> = {
  milestones: 'goal',
  checkins: 'goal',
  evidence: 'goal',
  support: 'goal',
  strengths: 'person',
  values: 'book',
};

/** What Enter at the `▮` leads to, the caret marked again; undefined for the editor's own Enter. */
function enter(marked: string, today?: string): string | undefined {
  const [key = ''] = /^\w+/.exec(marked) ?? [];
  const offset = marked.indexOf('▮');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const done = continuation(text, offset, KINDS[key] ?? 'oneOnOne', today);
  if (!done) return undefined;
  const after = apply(text, [done.edit]);
  return `${after.slice(0, done.caret)}▮${after.slice(done.caret)}`;
}

describe('Enter', () => {
  const cases: readonly (readonly [name: string, before: string, after: string | undefined])[] = [
    [
      'behind an action begins the next',
      'actions:\n  - text: A\n    owner: me▮\nnotes: x\n',
      'actions:\n  - text: A\n    owner: me\n  - text: ▮\nnotes: x\n',
    ],
    ['keeps a list that is not indented', 'topics:\n- text: A▮\n', 'topics:\n- text: A\n- text: ▮\n'],
    ['keeps a wide gap', 'topics:\n  -   text: A▮', 'topics:\n  -   text: A\n  -   text: ▮'],
    [
      'keeps CRLF',
      'topics:\r\n  - text: A▮\r\nnotes: x\r\n',
      'topics:\r\n  - text: A\r\n  - text: ▮\r\nnotes: x\r\n',
    ],
    ['takes blanks away', 'topics:\n  - text: A▮  \n', 'topics:\n  - text: A\n  - text: ▮\n'],
    [
      'between items',
      'milestones:\n  - text: A▮\n  - text: B\n',
      'milestones:\n  - text: A\n  - text: ▮\n  - text: B\n',
    ],
    ['behind an item in braces', 'actions:\n  - {text: A}▮\n', 'actions:\n  - {text: A}\n  - text: ▮\n'],
    ['behind a plain item', 'strengths:\n  - A▮\n', 'strengths:\n  - A\n  - ▮\n'],
    [
      'behind what needs quotes',
      'topics:\n  - text: Pay: more▮\n',
      'topics:\n  - text: Pay: more\n  - text: ▮\n',
    ],
    [
      'ends the list on an empty item',
      'topics:\n  - text: A\n  - text: ▮\nnotes: x\n',
      'topics:\n  - text: A\n▮\nnotes: x\n',
    ],
    ['ends the list on a dash', 'topics:\n  - text: A\n  - ▮\n', 'topics:\n  - text: A\n▮\n'],
    ['ends a nested list at its key', 'values:\n- ▮\n', 'values:\n▮\n'],
    [
      'asks for the text behind a date',
      'evidence:\n  - date: 2026-11-21▮\n',
      'evidence:\n  - date: 2026-11-21\n    text: ▮\n',
    ],
    [
      'begins with the date where the list does',
      'evidence:\n  - date: 2026-11-21\n    text: A▮\n',
      'evidence:\n  - date: 2026-11-21\n    text: A\n  - date: ▮\n',
    ],
    ['is the editor’s own within an item', 'actions:\n  - text: A▮\n    owner: me\n', undefined],
    ['is the editor’s own within words', 'actions:\n  - text: A▮ B\n', undefined],
    ['is the editor’s own before words', 'actions:\n  ▮- text: A\n', undefined],
    ['is the editor’s own behind a key', 'title: A▮\n', undefined],
    ['is the editor’s own in brackets', 'support: [a, b▮\n  ]\n', undefined],
    ['is the editor’s own behind a block header', 'topics:\n  - text: |▮\n      A\n', undefined],
    ['is the editor’s own in a block', 'topics:\n  - text: |\n      A▮\n', undefined],
    ['is the editor’s own in a comment', 'topics:\n  - text: A # why▮\n', undefined],
    ['continues a Markdown list', 'notes: |\n  - a▮\nb: 1\n', 'notes: |\n  - a\n  - ▮\nb: 1\n'],
    ['continues a nested one', 'notes: |\n  - a\n    * b▮\n', 'notes: |\n  - a\n    * b\n    * ▮\n'],
    ['splits an item', 'notes: |\n  - a▮ b\n', 'notes: |\n  - a\n  - ▮b\n'],
    ['unticks the next task', 'notes: >-\n  - [x] a▮\n', 'notes: >-\n  - [x] a\n  - [ ] ▮\n'],
    ['counts on', 'notes: |\r\n  9. a▮\r\n', 'notes: |\r\n  9. a\r\n  10. ▮\r\n'],
    ['ends a Markdown list', 'notes: |\n  - a\n  - ▮\nb: 1\n', 'notes: |\n  - a\n  ▮\nb: 1\n'],
    ['ends a list of tasks', 'notes: |\n  - [ ] a\n  - [ ]▮\n', 'notes: |\n  - [ ] a\n  ▮\n'],
    ['is the editor’s own before a marker', 'notes: |\n  ▮- a\n', undefined],
    ['is the editor’s own behind a rule', 'notes: |\n  - - -▮\n', undefined],
    ['is the editor’s own in code', 'notes: |\n  ```\n  - a▮\n  ```\n', undefined],
    [
      'is a list again behind code',
      'notes: |\n  ```\n  ```\n  - a▮\n',
      'notes: |\n  ```\n  ```\n  - a\n  - ▮\n',
    ],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(enter(before), after));

  it('writes the day of today, and ends the list on an item that has no more than that', () => {
    const text = 'checkins:\n  - date: 2026-11-07\n    text: A▮\n';
    const next = 'checkins:\n  - date: 2026-11-07\n    text: A\n  - date: 2026-11-21\n    text: ▮\n';
    assert.equal(enter(text, '2026-11-21'), next);
    assert.equal(enter(next, '2026-11-21'), text.replace('▮', '').replace(/\n$/, '\n▮\n'));
  });

  it('adds one item and no more, and pressed again brings back what was @slow', () => {
    const item = fc.constantFrom('text: A', 'text: "b"', '{text: c}', 'text: d\n    owner: me', '  text: e');
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        fc.nat(),
        (items, indented, feed, pick) => {
          const lines = items.flatMap((one) => `- ${one}`.split('\n'));
          const margin = indented ? '  ' : '';
          const text = [
            'actions:',
            ...lines.map((line) => margin + (line.startsWith('-') ? line : line.slice(2))),
            'notes: x',
            '',
          ].join(feed);
          const before = read(text);
          assert.ok(before.ok);
          const at = pick % items.length;
          const place = before.place(['actions', at]);
          assert.ok(place);
          const done = continuation(text, place.offset + place.length, 'oneOnOne');
          assert.ok(done);
          const next = apply(text, [done.edit]);
          const after = read(next);
          assert.ok(after.ok && Array.isArray(after.data.actions) && Array.isArray(before.data.actions));
          assert.deepEqual(after.data.actions.toSpliced(at + 1, 1), before.data.actions);
          const again = continuation(next, done.caret, 'oneOnOne');
          assert.ok(again);
          const last = read(apply(next, [again.edit]));
          assert.ok(last.ok);
          assert.deepEqual(last.data, before.data);
        },
      ),
    );
  });
});
