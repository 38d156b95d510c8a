import assert from 'node:assert/strict';
import { madeAlready } from '../../../src/host/companion/goThroughOpen';
import { tellRestored } from '../../../src/host/companion/ignoreRetro';
import { newsSentence } from '../../../src/host/companion/reviewNews';
import { RetroMemory } from '../../../src/host/retro/memory';
import { inWorkspace } from '../harness.ts';
import { memoryState } from '../memento.ts';

describe('what lists of retros say', () => {
  it('names the owner of a line that is checked off, where there is one', () => {
    const checked = { change: { did: 'checked' } } as const;
    assert.equal(newsSentence(checked, 'Ship', 'Bola'), '“Ship” (Bola) is checked off. Kept?');
    assert.equal(newsSentence(checked, 'Ship', undefined), '“Ship” is checked off. Kept?');
  });

  it('says of a record that it is one already', () => {
    assert.equal(madeAlready('Ship', 'opportunity'), '“Ship” is an opportunity already.');
    assert.equal(madeAlready('Ship', 'problem'), '“Ship” is in your book already.');
  });

  it('tells that a retro is restored, and ignores it again on Undo', async () => {
    const memory = new RetroMemory(memoryState());
    const uri = inWorkspace('docs', 'retros', '2026-11-12.md');
    const told: string[] = [];
    for (const pressed of [undefined, 'Undo']) {
      await tellRestored(memory, uri, async (message) => {
        told.push(message);
        return pressed;
      });
      assert.equal(memory.ignored().length, pressed === undefined ? 0 : 1);
    }
    assert.match(told.join(), /^Leadbook no longer ignores .*docs\/retros\/2026-11-12\.md\.,/);
  });
});
