import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { hasBox, tickAction } from '../../../src/core/retro/tickAction';

const RETRO =
  '# Retro\r\n\r\n## Action items\r\n\r\n- [x] Done (Bo)\r\n- [ ] Fix CI (Bo)\r\n* Ada: Call them\r\n';

describe('ticking an action of a retro', () => {
  const [, fix, call] = actionLines(RETRO, 'md');
  assert.ok(fix && call);

  it('changes one character', () => {
    const ticked = tickAction(RETRO, 'md', fix);
    assert.ok(ticked.ok);
    assert.equal(ticked.edits.length, 1);
    const [{ offset, length, text } = { offset: 0, length: 0, text: '' }] = ticked.edits;
    const after = RETRO.slice(0, offset) + text + RETRO.slice(offset + length);
    assert.equal(after, RETRO.replace('[ ] Fix', '[x] Fix'));
    assert.equal(actionLines(after, 'md')[1]?.done, true);
  });

  it('finds it where it has moved to', () => {
    const moved = RETRO.replace('- [ ] Fix', '- [ ] New\r\n- [ ] Fix');
    const ticked = tickAction(moved, 'md', fix);
    assert.ok(ticked.ok);
    assert.equal(moved.slice(ticked.offset + 1, ticked.offset + 9), '] Fix CI');
  });

  it('refuses where it is gone, done, or twice elsewhere', () => {
    for (const now of [
      RETRO.replace('Fix CI', 'Fix the CI'),
      RETRO.replace('[ ]', '[x]'),
      RETRO.replace('- [ ] Fix CI (Bo)', '- [ ] Other\r\n- [ ] More\r\n- [ ] Fix CI\r\n- [ ] Fix CI'),
    ]) {
      const refused = tickAction(now, 'md', fix);
      assert.equal(refused.ok ? undefined : refused.refusal.code, 'noSuchPlace');
    }
  });

  it('knows what has no box', () => {
    assert.deepEqual([hasBox(RETRO, fix), hasBox(RETRO, call)], [true, false]);
    assert.equal(tickAction(RETRO, 'md', call).ok, false);
  });
});
