import assert from 'node:assert/strict';
import { everyEntry, pathAt } from '../../../src/core/editor/pathAt';
import { load } from '../../../src/core/yaml/load';
import { corpus } from '../yaml/corpus';

/** What stands at the `▮` of a text: path, part and the range's text. */
function at(marked: string): string {
  const offset = marked.indexOf('▮');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const spot = pathAt(text, offset);
  return spot ? `${spot.path.join('.')} ${spot.part} ${text.slice(spot.start, spot.end)}` : 'nothing';
}

describe('pathAt', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['ti▮tle: Lead\n', 'title key title'],
    ['title▮: Lead\n', 'title key title'],
    ['title: ▮Lead\n', 'title value Lead'],
    ['title: Lead▮\n', 'title value Lead'],
    ['title: Lead  ▮ # why\n', 'title value Lead'],
    ['title: Lead # w▮hy\n', 'nothing'],
    ['title: ▮\n', 'title value '],
    ['actions:\n  - text: a\n    ow▮ner: me\n', 'actions.0.owner key owner'],
    ['actions:\n  ▮- text: a\n', 'actions.0 key -'],
    ['actions:\n  - text: a\n  - text: "b▮ c"\n', 'actions.1.text value "b c"'],
    ['support: [one, t▮wo]\n', 'support.1 value two'],
    ['notes: |\n  one\n  tw▮o\ndate: 2026-11-21\n', 'notes value |\n  one\n  two'],
    ['\uFEFFtitle: L▮ead\r\nwhy: x\r\n', 'title value Lead'],
    ['title: Lead\n▮\nwhy: x\n', 'nothing'],
    ['▮', 'nothing'],
    ['title: [▮\n', 'nothing'],
  ];
  for (const [marked, expected] of cases) {
    it(`finds ${expected.split('\n')[0]} in ${JSON.stringify(marked)}`, () =>
      assert.equal(at(marked), expected));
  }

  it('holds the offset it was asked for, in every file @slow', () => {
    for (const text of corpus.values()) {
      const result = load(text);
      if (!result.ok) continue;
      for (const { path, entry } of everyEntry(result.loaded)) {
        const spot = pathAt(text, entry.keyStart);
        if (typeof path.at(-1) === 'string' && entry.value.kind === 'scalar')
          assert.deepEqual([spot?.path, spot?.part], [path, 'key']);
      }
    }
  });
});
