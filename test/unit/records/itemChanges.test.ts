import assert from 'node:assert/strict';
import { removeItem, setItemKey } from '../../../src/core/records/itemChanges';

const NOTE = `# Mine
topics:
  - text: The train # why now
    from: me
  # About the night
  - text: The pager
actions:
  - text: Call Dag
    due: 2026-01-10
`;

const textOf = (edited: ReturnType<typeof removeItem>) => (edited.ok ? edited.text : edited.refusal.code);

describe('changes of an item', () => {
  it('sets, replaces and takes away a key, and touches nothing else', () => {
    assert.equal(
      textOf(setItemKey(NOTE, 'topics', 1, 'The pager', 'text', 'The pager: at night')),
      NOTE.replace('- text: The pager', '- text: "The pager: at night"'),
    );
    assert.equal(
      textOf(setItemKey(NOTE, 'actions', 0, 'Call Dag', 'due', '2026-02-01')),
      NOTE.replace('2026-01-10', '2026-02-01'),
    );
    assert.equal(
      textOf(setItemKey(NOTE, 'actions', 0, 'Call Dag', 'due', '')),
      NOTE.replace('    due: 2026-01-10\n', ''),
    );
    assert.equal(textOf(setItemKey(NOTE, 'topics', 1, 'The pager', 'due', '')), NOTE);
  });

  it('takes an item out, and the list with its last one', () => {
    assert.equal(
      textOf(removeItem(NOTE, 'topics', 0, 'The train')),
      NOTE.replace('  - text: The train # why now\n    from: me\n', ''),
    );
    const text = textOf(removeItem(NOTE, 'actions', 0, 'Call Dag'));
    assert.doesNotMatch(text, /Call Dag/);
    assert.match(text, /- text: The pager\n/);
  });

  it('is refused where another text stands by now, and where nothing can be read', () => {
    for (const index of [0, 5]) {
      assert.equal(textOf(removeItem(NOTE, 'topics', index, 'The pager')), 'noSuchPlace');
      assert.equal(textOf(setItemKey(NOTE, 'topics', index, 'The pager', 'text', 'x')), 'noSuchPlace');
    }
    assert.equal(textOf(removeItem('topics: none\n', 'topics', 0, 'none')), 'noSuchPlace');
    assert.equal(textOf(removeItem('topics: [\n', 'topics', 0, 'none')), 'syntax');
  });
});
