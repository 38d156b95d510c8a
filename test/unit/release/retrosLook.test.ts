import assert from 'node:assert/strict';
import { lookAt } from '../../../scripts/lib/retros/look';

const text = '# Sprint\n\n## What went well\n\n- a\n\n## Action items\n\n- Write it (Ada)\n';

describe('the look at the retros of a folder', () => {
  it('tells what would be asked, read and inserted', () => {
    const look = lookAt('docs/retros/1.md', text);
    assert.equal(look?.attention, 'question');
    assert.deepEqual(
      look?.actions.map((action) => [action.text, action.owner]),
      [['Write it', 'Ada']],
    );
    assert.deepEqual(look?.insertion, {
      behind: 9,
      added: [
        '## Opportunities to face',
        '- [An answer](../../leadbook/opportunities/2026-11-21-an-answer.yaml)',
      ],
      below: 'Opportunities to face',
    });
  });

  it('tells why nothing would be written', () => {
    assert.equal(lookAt('retro.md', `${text}\n\`\`\`\n`)?.insertion, 'openBlock');
  });

  it('passes by what is no retro', () => {
    assert.equal(lookAt('src/a.ts', text), undefined);
    assert.deepEqual(lookAt('docs/a.md', '# Guide\n\n- a\n')?.actions, []);
  });
});
