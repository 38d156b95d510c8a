import assert from 'node:assert/strict';
import type { DoneMessage } from '../../../src/host/commands/commandContext';
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
    const tell = async ({ notice }: DoneMessage) => {
      assert.ok(typeof notice === 'object');
      told.push(notice.text);
      if (told.length > 1) await notice.buttons?.find(({ label }) => label === 'Undo')?.press();
    };
    for (const count of [0, 1]) {
      await tellRestored({ tell }, memory, uri);
      assert.equal(memory.ignored().length, count);
    }
    assert.match(told.join(), /^Leadbook no longer ignores .*docs\/retros\/2026-11-12\.md\.,/);
  });
});
