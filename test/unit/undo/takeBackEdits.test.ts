import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appendItem, toggleItem } from '../../../src/core/records/changes';
import { takeBackEdits } from '../../../src/core/undo/takeBackEdits';
import { edit } from '../../../src/core/yaml/editing';
import { apply, inverseEdits } from '../../../src/core/yaml/splice';
import type { Edited, TextEdit } from '../../../src/core/yaml/yamlTypes';

/** What is left of a text where `done` was taken back after `since`; undefined where it is refused. */
function takenBack(
  before: string,
  done: (text: string) => Edited | { readonly ok: true; readonly edits: readonly TextEdit[] },
  since: (text: string) => string,
  isYaml = true,
): string | undefined {
  const made = done(before);
  assert.ok(made.ok);
  const after = apply(before, made.edits);
  assert.notEqual(after, before);
  const now = since(after);
  const edits = takeBackEdits(now, { after, inverse: inverseEdits(before, made.edits) }, isYaml);
  return edits && apply(now, edits);
}

const NEXT = 'topics:\n  - text: The train\n  - text: The pager\nnotes: Fine\n';
const add = (text: string) => edit(text, [appendItem('oneOnOne', 'topics', { text: 'Ours', link: 'a.ts' })]);
const tick = (text: string) => toggleItem(text, 'topics', 0, 'The train', 'true', false);

describe('taking edits back', () => {
  it('restores the text where nothing else was written', () => {
    assert.equal(
      takenBack(NEXT, add, (text) => text),
      NEXT,
    );
    assert.equal(
      takenBack(NEXT, tick, (text) => text),
      NEXT,
    );
    const both = (text: string) => {
      const made = add(text);
      assert.ok(made.ok);
      const more = tick(made.text);
      assert.ok(more.ok);
      return { ok: true as const, edits: [{ offset: 0, length: text.length, text: more.text }] };
    };
    assert.equal(
      takenBack(NEXT, both, (text) => text),
      NEXT,
    );
  });

  it('keeps what was written elsewhere since, above and below', () => {
    const since = (text: string) => `# Mine\n${text.replace('Fine', 'Finer')}actions:\n  - text: Call\n`;
    assert.equal(takenBack(NEXT, add, since), since(NEXT));
    assert.equal(takenBack(NEXT, tick, since), since(NEXT));
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    assert.equal(
      takenBack(crlf(NEXT), add, (text) => crlf(since(text.replaceAll('\r\n', '\n')))),
      crlf(since(NEXT)),
    );
  });

  it('keeps an item, a key or a line that was written right above or below', () => {
    for (const line of ['  - text: Theirs\n', 'actions:\n  - text: Call\n', '\n']) {
      const below = (text: string) => text.replace('    link: a.ts\n', `    link: a.ts\n${line}`);
      assert.equal(takenBack(NEXT, add, below), NEXT.replace('notes', `${line}notes`), line);
    }
    const above = (text: string) => text.replace('  - text: Ours', '    kind: coaching\n  - text: Ours');
    assert.equal(takenBack(NEXT, add, above), NEXT.replace('notes', '    kind: coaching\nnotes'));
    const without = (text: string) => text.replace('  - text: The pager\n', '');
    assert.equal(takenBack(NEXT, tick, without), without(NEXT));
  });

  it('is refused where our text is another by now, or has got something below it', () => {
    assert.equal(
      takenBack(NEXT, add, (text) => text.replace('Ours', 'Ours, longer')),
      undefined,
    );
    assert.equal(
      takenBack(NEXT, add, (text) => text.replace('  - text: Ours\n    link: a.ts\n', '')),
      undefined,
    );
    assert.equal(
      takenBack(NEXT, add, (text) => text.replace('a.ts\n', 'a.ts\n    kind: review\n')),
      undefined,
    );
    assert.equal(
      takenBack(NEXT, tick, (text) => text.replace('done: true', 'done: false')),
      undefined,
    );
    // The list that came with the item holds another by now.
    const grown = (text: string) => text.replace('a.ts\n', 'a.ts\n  - text: Theirs\n');
    assert.equal(takenBack('notes: Fine\n', add, grown), undefined);
  });

  it('is refused where what was taken out would come to another place', () => {
    const remove = (text: string) => edit(text, [{ kind: 'remove', path: ['topics', 1] }]);
    assert.equal(
      takenBack(NEXT, remove, (text) => text),
      NEXT,
    );
    assert.equal(
      takenBack(NEXT, remove, (text) => text.replace('Fine', 'Finer')),
      NEXT.replace('Fine', 'Finer'),
    );
    const there = (text: string) => text.replace('notes', '  - text: Another\nnotes');
    assert.equal(takenBack(NEXT, remove, there), undefined);
  });

  it('never makes a record that can be read one that cannot', () => {
    const quoted = (text: string): Edited => ({
      ok: true,
      text: text.replace('Fine', '"Fine"'),
      edits: [text.indexOf('Fine'), text.indexOf('Fine') + 4].map((offset) => ({
        offset,
        length: 0,
        text: '"',
      })),
    });
    assert.equal(
      takenBack(NEXT, quoted, (text) => text.replace('Fine', 'Fi: ne')),
      undefined,
    );
    assert.ok(takenBack(NEXT, quoted, (text) => text.replace('Fine', 'Fi ne')));
  });

  it('takes a line out of a Markdown list that others went on with', () => {
    const retro = '# Retro\n\n- [ ] One\n';
    const line = (text: string) => ({
      ok: true as const,
      edits: [{ offset: text.length, length: 0, text: '- [ ] Ours\n' }],
    });
    assert.equal(
      takenBack(retro, line, (text) => `${text}- [ ] Theirs\n`, false),
      `${retro}- [ ] Theirs\n`,
    );
    assert.equal(
      takenBack(retro, line, (text) => `${text}  - below ours\n`, false),
      undefined,
    );
    const section = (text: string) => ({
      ok: true as const,
      edits: [{ offset: text.length, length: 0, text: '\n## Ours\n\n- [ ] One\n' }],
    });
    assert.equal(
      takenBack(retro, section, (text) => `${text}\n## Mine\n`, false),
      `${retro}\n## Mine\n`,
    );
    assert.equal(
      takenBack(retro, section, (text) => `${text}- [ ] Two\n`, false),
      undefined,
    );
  });

  it('loses no line that was written since, whatever was done', () => {
    const line = fc.constantFrom('a', 'b', 'c', '  - d', '');
    const lines = fc.array(line, { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, lines, fc.nat(8), fc.nat(8), (start, ours, theirs, at, place) => {
        const before = start.map((one) => `${one}\n`).join('');
        const offset = start.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
        const edits = [{ offset, length: 0, text: ours.map((one) => `our ${one}\n`).join('') }];
        const after = apply(before, edits);
        const now = after.split('\n');
        now.splice(place, 0, ...theirs.map((one) => `their ${one}`));
        const text = now.join('\n');
        const back = takeBackEdits(text, { after, inverse: inverseEdits(before, edits) }, false);
        if (!back) return;
        const expected = text.split('\n').filter((one) => !one.startsWith('our '));
        assert.equal(apply(text, back), expected.join('\n'));
      }),
    );
  });
});
