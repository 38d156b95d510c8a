import assert from 'node:assert/strict';
import { itemValue, moveItem } from '../../../src/core/records/moveItem';

const NEXT =
  '# soon\ntopics:\n  - text: A   # first\n    kind: coaching\n\n  # about B\n  - text: B\n  - text: "C"\nnotes: |\n  Hi\n';

function moved(text: string, from: number, before: number, shown: string): string {
  const edited = moveItem(text, 'topics', from, before, shown);
  assert.ok(edited.ok, JSON.stringify(edited));
  return edited.text;
}

describe('moving an item', () => {
  it('takes its lines along as they are', () => {
    assert.equal(
      moved(NEXT, 2, 0, 'C'),
      '# soon\ntopics:\n  - text: "C"\n  - text: A   # first\n    kind: coaching\n\n  # about B\n  - text: B\nnotes: |\n  Hi\n',
    );
    assert.equal(
      moved(NEXT, 0, 3, 'A'),
      '# soon\ntopics:\n  - text: B\n  - text: "C"\n  - text: A   # first\n    kind: coaching\n\n  # about B\nnotes: |\n  Hi\n',
    );
  });

  it('keeps Windows line ends, and a file without a last one', () => {
    assert.equal(moved('topics:\r\n- text: A\r\n- text: B', 1, 0, 'B'), 'topics:\r\n- text: B\r\n- text: A');
  });

  it('to where it stands changes nothing', () => {
    for (const before of [1, 2]) assert.equal(moved(NEXT, 1, before, 'B'), NEXT);
  });

  it('is refused where another text stands by now', () => {
    const edited = moveItem(NEXT, 'topics', 1, 0, 'A');
    assert.equal(edited.ok ? undefined : edited.refusal.code, 'noSuchPlace');
  });

  it('is refused where items do not have lines of their own', () => {
    const edited = moveItem('topics: [{ text: A }, { text: B }]\n', 'topics', 1, 0, 'B');
    assert.equal(edited.ok ? undefined : edited.refusal.code, 'unproved');
  });
});

describe('an item that goes elsewhere', () => {
  it('takes all its keys along', () => {
    const text = 'topics:\n  - mood: 4\n    done: true\n    text: A\n';
    assert.deepEqual(JSON.parse(JSON.stringify(itemValue(text, 'topics', 0, 'A'))), {
      text: 'A',
      done: { plain: 'true' },
      mood: '4',
    });
    assert.equal(itemValue(text, 'topics', 0, 'B'), undefined);
    assert.deepEqual(itemValue('topics:\n  - text: A\n    kind:\n    mood:\n', 'topics', 0, 'A'), {
      text: 'A',
    });
  });
});
