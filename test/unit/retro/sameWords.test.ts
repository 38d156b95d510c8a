import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import type { RetroAnswerText } from '../../../src/core/retro/answerText';
import { followRecord } from '../../../src/core/retro/followRecord';
import type { Format } from '../../../src/core/retro/format';
import { tieLines } from '../../../src/core/retro/tieLines';
import { apply } from '../../../src/core/yaml/editing';

const answer: RetroAnswerText = {
  kind: 'opportunity',
  title: 'Fix CI',
  owner: 'Ada',
  change: 'Ada leads it',
  revisit: '2026-12-05',
};
const TWO = 'actions:\n- text: Fix CI\n  owner: Ada\n- text: Fix CI\n  owner: Ben\n';
const tiedAt = (text: string, line: string, title = answer.title) =>
  tieLines(text, 'yaml', [{ name: 'a', title, line }]).get('a')?.candidate.line;

describe('lines with the same words', () => {
  for (const [format, text, nth] of [
    ['yaml', TWO, 0],
    ['yaml', TWO, 1],
    ['yaml', TWO.replaceAll('\n', '\n  ').trimEnd(), 0],
    ['yaml', 'actions:\n- Fix CI\n- Fix CI\n', 0],
    ['yaml', 'actions: [Fix CI, Fix CI]\n', 0],
    ['yaml', 'actions: [Fix CI, Fix CI]\n', 1],
    ['md', '# R\n\n## Action items\n\n- [ ] Fix CI (Ada)\n- [ ] Fix CI (Ben)\n', 0],
    ['md', '# R\n\n## Action items\n\n- Fix CI\n- Fix CI\n', 0],
    ['md', '# R\n\n## Action items\n\n| Action | Owner |\n|---|---|\n| Fix CI | |\n| Fix CI | |\n', 0],
  ] as const satisfies readonly (readonly [Format, string, number])[])
    it(`the one that is promoted is written, and no other: ${format}, ${nth} of ${text}`, () => {
      const action = actionLines(text, format, { all: true })[nth];
      assert.ok(action);
      const tie = {
        name: '',
        title: action.text,
        line: text.slice(action.start, action.end),
        at: action.start,
      };
      const done = followRecord(text, format, tie, answer, undefined, true);
      assert.ok(done.ok && done.edits.length > 0);
      const after = apply(text, done.edits);
      const [before, behind] = [text.slice(0, action.start), text.slice(action.end)];
      assert.ok(after.startsWith(before) && after.endsWith(behind.trimEnd() === '' ? '' : behind), after);
      assert.match(after.slice(before.length), /Fix CI[\s\S]*(?:2026-12-05|\|Ada)/);
    });

  it('of items in YAML, the one that is as it was written is the record’s', () => {
    assert.equal(tiedAt(TWO, 'text: Fix CI\nowner: Ada'), 1);
    assert.equal(tiedAt(TWO, 'text: Fix CI\nowner: Ben'), 3);
    const lines = ['text: Fix CI\nowner: Bo', 'text: Fix CI\nowner: Ada'];
    const ties = lines.map((line, at) => ({ name: String(at), title: 'Fix CI', line }));
    assert.equal(tieLines(TWO, 'yaml', ties).get('1')?.candidate.line, 1);
  });

  it('of items in YAML, none is taken where several can be meant', () => {
    assert.equal(tiedAt(TWO, 'text: Fix CI'), undefined);
    assert.equal(tiedAt(TWO, 'text: Fix all of it', 'Fix CI'), undefined);
    // The owner tells them apart.
    assert.equal(tiedAt(TWO, 'text: Fix CI\nowner: Ada\nrevisit: 2026-12-05'), 1);
    assert.equal(tiedAt(TWO.split('- text').slice(0, 2).join('- text'), 'text: Fix CI'), 1);
  });
});
