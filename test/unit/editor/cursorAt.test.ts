import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cursorAt } from '../../../src/core/editor/cursorAt';
import { everyEntry } from '../../../src/core/editor/pathAt';
import { tolerantOutline, tolerantPath } from '../../../src/core/editor/tolerantOutline';
import { load } from '../../../src/core/yaml/load';
import { corpus } from '../yaml/corpus';

function at(marked: string): string {
  const offset = marked.indexOf('▮');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const cursor = cursorAt(text, offset);
  if (!cursor) return 'nothing';
  const { part, path, start, end, siblings } = cursor;
  return `${part} ${path.join('.')} <${text.slice(start, end)}> ${siblings.join(',')}`.trim();
}

const note = 'date: 2026-11-21\ntopics:\n  - text: a\n    kind: coaching\n';

describe('cursorAt', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['▮', 'key  <>'],
    ['ti▮', 'key  <ti>'],
    ['title: Lead\nst▮\nsince: 2026-09-01\n', 'key  <st> title,since'],
    ['title: Lead\n▮\n', 'key  <> title'],
    ['title: Lead\nst▮atus: active\n', 'key  <status> title'],
    ['status: ▮', 'value status <>'],
    ['status:▮', 'value status <>'],
    ['status: ac▮t\ntitle: x', 'value status <act> title'],
    ['status: active # pla▮nned', 'nothing'],
    ['# ti▮tle', 'nothing'],
    [`${note}    ▮\n`, 'key topics.0 <> text,kind'],
    [`${note}  ▮\n`, 'key topics <>'],
    [`${note}▮\n`, 'key  <> date,topics'],
    [`${note}  - ▮\n`, 'value topics.1 <>'],
    [`${note}  - te▮\n`, 'value topics.1 <te>'],
    [`${note}    fr▮\n  - text: b\n`, 'key topics.0 <fr> text,kind'],
    [`${note}    from: ▮\n  - text: b\n`, 'value topics.0.from <> text,kind'],
    ['topics:\n  ▮', 'key topics <>'],
    ['outcome:\n  ▮\nstatus: kept', 'key outcome <>'],
    ['outcome:\n  da▮', 'key outcome <da>'],
    ['actions:\n- text: a\n  ow▮\n- text: b\n', 'key actions.0 <ow> text'],
    ['actions:\n- text: a\n▮', 'key  <> actions'],
    ['support: [a, b▮]\n', 'value support.1 <b>'],
    ['support: [a, ▮\ntitle: x\n', 'value support.1 <>'],
    ['actions:\n  - {text: a, ow▮}\n', 'key actions.0 <ow> text'],
    ['actions:\n  - {text: a, owner: ▮, due: 2026-01-01}\n', 'value actions.0.owner <> text,owner,due'],
    ['notes: |\n  kind: ▮\n', 'text notes <|\n  kind: >'],
    ['notes: |\n  one\n\n  ▮\ndate: x', 'text notes <>'],
    ['notes: |\n  one\n▮\ntopics:\n', 'key  <> notes,topics'],
    ['notes: one\n  tw▮o\n', 'text notes <one\n  two>'],
    ['title: "unclosed\nsta▮\n', 'key  <sta> title'],
    ['support: [unclosed\nsta▮\n', 'key  <sta> support'],
    ['text: foo: bar\nsta▮\n', 'key  <sta> text'],
    ['<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\nsta▮', 'key  <sta> title,title'],
    ['title: Lead\r\nst▮\r\n', 'key  <st> title'],
    ['\uFEFFti▮: x', 'key  <ti>'],
    ['▮  - text: a\n', 'nothing'],
  ];
  for (const [marked, expected] of cases) {
    it(`is at ${expected.split('\n')[0]} in ${JSON.stringify(marked)}`, () =>
      assert.equal(at(marked), expected));
  }

  it('sees by indentation what the parser sees, in every file that parses in block style @slow', () => {
    let seen = 0;
    for (const text of corpus.values()) {
      const result = load(text);
      if (!result.ok || /[{[&!?]/.test(text)) continue;
      const exact = [...everyEntry(result.loaded)]
        .map(({ path, entry }) => `${path.join('.')} ${entry.keyStart}`)
        .sort();
      const entries = tolerantOutline(text);
      const loose = entries
        .map(({ start }, index) => `${tolerantPath(entries, index).join('.')} ${start}`)
        .sort();
      assert.deepEqual(loose, exact);
      seen += exact.length;
    }
    assert.ok(seen > 20);
  });

  it('answers for any text and any offset, inside it @slow', () => {
    const piece = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '"',
      "'",
      '[',
      '{',
      ']',
      '#',
      '|',
      '  ',
      '@',
      ',',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, seed) => {
        const text = pieces.join('');
        const offset = seed % (text.length + 1);
        const cursor = cursorAt(text, offset);
        if (!cursor) return;
        assert.ok(0 <= cursor.start && cursor.start <= cursor.end && cursor.end <= text.length);
        if (cursor.part !== 'text') assert.ok(cursor.start <= offset, `${cursor.start} ${offset}`);
      }),
      { numRuns: 2000 },
    );
  });
});
