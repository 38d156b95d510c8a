import assert from 'node:assert/strict';
import { newRetroText } from '../../../src/core/retro/newRetroText';
import { retroContent } from '../../../src/core/retro/retroContent';
import { lacksSkeleton, skeletonEdits } from '../../../src/core/retro/skeleton';

const PATH = 'docs/retros/2026-11-21.md';
const fresh = newRetroText({ format: 'madSadGlad', day: '2026-11-21', open: [] });

function filled(text: string): string {
  const made = skeletonEdits(text, fresh);
  assert.ok(made.ok);
  const [edit] = made.edits;
  assert.ok(edit && edit.length === 0);
  return text.slice(0, edit.offset) + edit.text + text.slice(edit.offset);
}

describe('the skeleton of a retro', () => {
  const lacking = ['', '\n', '\uFEFF', '# Retro', '# Sprint 12\n\nPresent: all\n', '---\ntype: retro\n---\n'];

  for (const text of lacking) {
    it(`is offered for ${JSON.stringify(text)}, which stays as it is`, () => {
      assert.equal(lacksSkeleton(text, PATH), true);
      const after = filled(text);
      assert.ok(after.startsWith(text));
      assert.equal(retroContent(after, PATH), 'question');
      assert.equal(lacksSkeleton(after, PATH), false);
      assert.doesNotMatch(after.slice(text.length), /\n{3}/);
    });
  }

  it('is not offered for a retro with headings, a long text, or another format', () => {
    assert.equal(lacksSkeleton('# Retro\n\n## What went well\n', PATH), false);
    assert.equal(lacksSkeleton('a\n\n'.repeat(6), PATH), false);
    assert.equal(lacksSkeleton('', 'docs/retros/2026-11-21.org'), false);
  });

  it('keeps a title, and the line ends', () => {
    const after = filled('# Sprint 12\r\n');
    assert.ok(after.startsWith('# Sprint 12\r\n\r\n## Mad\r\n\r\n- \r\n'), JSON.stringify(after));
    assert.doesNotMatch(after, /[^\r]\n/);
    assert.equal(after.match(/^# /gm)?.length, 1);
    assert.equal(filled(''), fresh);
  });
});
