import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import type { RetroAnswerText } from '../../../src/core/retro/answerText';
import { followRecord } from '../../../src/core/retro/followRecord';
import { lineDiffers } from '../../../src/core/retro/lineDiffers';
import { nameTest } from '../../../src/core/retro/nameLike';
import { tieLines } from '../../../src/core/retro/tieLines';
import { apply } from '../../../src/core/yaml/editing';

const HREF = '../leadbook/opportunities/2026-11-21-pair-up.yaml';
const isName = nameTest(['Ada Lovelace', 'Ben Okri']);
const record: RetroAnswerText = { kind: 'opportunity', title: 'Pair up' };
const retro = (...keys: readonly string[]) =>
  `actions:\n- ${keys.join('\n  ')}\n- text: Fix CI\n  owner: Zoe\n`;

/** The item of a record, as it was last written, once it follows the record. */
function followed(text: string, own: RetroAnswerText, isTaken = false) {
  const tie = { name: 'a', title: record.title, line: undefined, href: HREF };
  const line = tieLines(text, 'yaml', [tie], isName).get('a')?.block;
  const tied = tieLines(text, 'yaml', [{ ...tie, line }], isName).get('a');
  assert.ok(tied?.isOurs);
  const done = followRecord(text, 'yaml', { ...tie, line }, own, isName, isTaken);
  assert.ok(done.ok, JSON.stringify(done));
  const after = apply(text, done.edits);
  if (!isTaken)
    assert.equal(lineDiffers(text, tied, own, isName), after !== text, 'it differs where it is written');
  return after;
}

describe('the keys of an item in a YAML retro', () => {
  it('count for the day by what they hold', () => {
    const text = retro('text: Pair up', 'when: after the release', 'due: 2026-12-05');
    assert.equal(actionLines(text, 'yaml')[0]?.due, '2026-12-05');
    assert.equal(followed(text, { ...record, revisit: '2026-12-05' }), text);
    assert.equal(
      followed(text, { ...record, revisit: '2027-01-09' }),
      text.replace('2026-12-05', '2027-01-09'),
    );
  });
});
