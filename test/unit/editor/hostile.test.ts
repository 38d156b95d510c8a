import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { continuation } from '../../../src/core/editor/continuation';
import { foldingOf } from '../../../src/core/editor/folding';
import { referencesIn } from '../../../src/core/editor/namedReferences';
import { markdownFieldAt } from '../../../src/core/editor/notesView';
import { loadTolerant } from '../../../src/core/editor/parseTolerant';
import { pastedActions } from '../../../src/core/editor/pastedActions';
import { symbolsOf } from '../../../src/core/editor/symbols';
import { read } from '../../../src/core/yaml';
import { apply } from '../../../src/core/yaml/editing';

/** Pieces of records as they are while someone types, sound and unsound. */
const piece = fc.constantFrom(
  'actions:',
  'topics:',
  'notes: |',
  'date: 2026-11-21',
  '\n',
  '\n  ',
  '\n    ',
  '\r\n',
  '- ',
  '- text: ',
  'text: ',
  'owner: ada',
  'a: b: c',
  '"',
  "'",
  '[',
  '}',
  '{text: x}',
  '*a',
  '&a',
  '\t',
  '# c',
  '1. x',
  '- [ ] y',
  '<<<<<<< x',
  '\0',
  '\uFEFF',
  '🎉',
  '>-',
  '? ',
  '---',
);
const texts = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

describe('half-typed records', () => {
  it('harm no feature of the editor @heavy', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        assert.equal(loadTolerant(text)?.text.length ?? text.length, text.length);
        symbolsOf(text, 'oneOnOne');
        foldingOf(text);
        markdownFieldAt(text, 'oneOnOne', offset);
        for (const { offset: start, length } of referencesIn(text, 'oneOnOne'))
          assert.ok(start >= 0 && length > 0 && start + length <= text.length);
        const enter = continuation(text, offset, 'oneOnOne', '2026-11-21');
        if (enter) assert.ok(enter.caret <= apply(text, [enter.edit]).length);
        const pasted = pastedActions(text, offset, '- [ ] one\n- [x] two @ada', {
          people: [{ slug: 'ada', name: 'Ada' }],
          lead: [],
        });
        if (pasted) {
          const after = read(pasted.text);
          const list = after.ok ? after.data[pasted.list] : undefined;
          assert.ok(Array.isArray(list) && list.length >= 2);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are read as far as they can be @slow', () => {
    const sound = 'date: 2026-11-21\ntopics:\n  - text: A\n  - text: B\nnotes: |\n  C\n';
    fc.assert(
      fc.property(
        fc.nat(sound.length),
        fc.constantFrom('"', '[', ': x: y', '\n ow', '@', '\t', '{', "'"),
        (at, typed) => {
          const text = sound.slice(0, at) + typed + sound.slice(at);
          assert.ok(symbolsOf(text, 'oneOnOne').length > 0, JSON.stringify(text));
        },
      ),
    );
  });
});
