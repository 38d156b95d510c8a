import assert from 'node:assert/strict';
import { appendItem, setKey, toggleItem, unskip } from '../../../src/core/records/changes';
import { notesEnd, withNotes } from '../../../src/core/records/notesPlace';
import { edit } from '../../../src/core/yaml/editing';
import type { Edited } from '../../../src/core/yaml/yamlTypes';

function result(edited: Edited): string {
  assert.ok(edited.ok, JSON.stringify(edited));
  return edited.text;
}

describe('ticks', () => {
  const note =
    'actions:\n  - text: Introduce Ada   # soon\n    owner: me\n  - text: Two\n    done: 2026-11-01\n    link: x\n';

  it('write the day behind what is due', () => {
    assert.equal(
      result(toggleItem(note, 'actions', 0, 'Introduce Ada', '2026-11-21')),
      note.replace('    owner: me\n', '    owner: me\n    done: 2026-11-21\n'),
    );
  });

  it('are taken away again', () => {
    assert.equal(
      result(toggleItem(note, 'actions', 1, 'Two', '2026-11-21')),
      note.replace('    done: 2026-11-01\n', ''),
    );
  });

  it('turn a written false', () => {
    assert.equal(
      result(toggleItem('topics:\n  - text: A\n    done: false\n', 'topics', 0, 'A', 'true')),
      'topics:\n  - text: A\n    done: true\n',
    );
  });

  for (const value of ['~', 'null', 'someday', '2026-02-30', '[]']) {
    it(`take the place of what is none: ${value}`, () => {
      assert.equal(
        result(toggleItem(`actions:\n  - text: A\n    done: ${value}\n`, 'actions', 0, 'A', '2026-11-21')),
        'actions:\n  - text: A\n    done: 2026-11-21\n',
      );
    });
  }

  for (const [block, text] of [
    ['|', 'Call Tom\n'],
    ['|-', 'Call Tom'],
    ['|+', 'Call Tom\n\n'],
    ['>', 'Call Tom\n'],
  ] as const) {
    it(`know the text of a block ${block}, with its line ends and without`, () => {
      const item = `actions:\n  - text: ${block}\n      Call Tom\n${block === '|+' ? '\n' : ''}    owner: me\n`;
      for (const shown of [text, text.trim(), `${text}\n`]) {
        assert.equal(
          result(toggleItem(item, 'actions', 0, shown, '2026-11-21')),
          `${item}    done: 2026-11-21\n`,
        );
      }
      assert.equal(toggleItem(item, 'actions', 0, 'Call', '2026-11-21').ok, false);
    });
  }

  it('are refused where another text stands by now', () => {
    for (const index of [1, 7]) {
      const edited = toggleItem(note, 'actions', index, 'Introduce Ada', '2026-11-21');
      assert.equal(edited.ok ? undefined : edited.refusal.code, 'noSuchPlace');
    }
  });

  it('are refused where they were set or taken away elsewhere meanwhile', () => {
    for (const [index, shown, wasDone] of [
      [0, 'Introduce Ada', true],
      [1, 'Two', false],
    ] as const) {
      const edited = toggleItem(note, 'actions', index, shown, '2026-11-21', wasDone);
      assert.equal(edited.ok ? undefined : edited.refusal.code, 'noSuchPlace');
      assert.ok(toggleItem(note, 'actions', index, shown, '2026-11-21', !wasDone).ok);
    }
  });

  it('are refused in a broken file, with the reason', () => {
    const edited = toggleItem('\tactions: []\n', 'actions', 0, 'x', 'true');
    assert.equal(edited.ok ? undefined : edited.refusal.code, 'syntax');
  });
});

describe('additions', () => {
  it('have their keys in order, and leave out what is undefined', () => {
    const intent = appendItem('oneOnOne', 'actions', {
      due: '2026-12-01',
      owner: 'me',
      text: 'Ask',
      link: undefined,
    });
    assert.equal(
      result(edit('date: 2026-11-21\nnotes: |\n  Hi\n', [intent])),
      'date: 2026-11-21\nnotes: |\n  Hi\nactions:\n  - text: Ask\n    owner: me\n    due: 2026-12-01\n',
    );
  });

  it('find the place of a new key', () => {
    assert.equal(
      result(edit('topics:\n  - text: A\n', [setKey('oneOnOne', 'date', '2026-11-21')])),
      'date: 2026-11-21\ntopics:\n  - text: A\n',
    );
  });
});

describe('notes to write in', () => {
  const cases: [string, string, string][] = [
    ['a new note', 'date: 2026-11-21\n', 'date: 2026-11-21\nnotes: |\n  ¦\n'],
    [
      'before actions',
      'date: 2026-11-21\nactions:\n  - text: A\n',
      'date: 2026-11-21\nnotes: |\n  ¦\nactions:\n  - text: A\n',
    ],
    ['Windows line ends', 'date: 2026-11-21\r\n', 'date: 2026-11-21\r\nnotes: |\r\n  ¦\r\n'],
    [
      'behind what is written',
      'notes: |\n  One\n\n  Two\nactions: []\n',
      'notes: |\n  One\n\n  Two¦\nactions: []\n',
    ],
    ['an empty block', 'notes: |\n  \nactions: []\n', 'notes: |\n  ¦\nactions: []\n'],
    ['a plain text', 'notes: Hi\n', 'notes: Hi¦\n'],
    ['an empty key', 'date: 2026-11-21\nnotes:\n', 'date: 2026-11-21\nnotes:¦\n'],
    ['an empty file', '', 'notes: |\n  ¦\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const text = result(withNotes(before));
      const end = notesEnd(text);
      assert.equal(`${text.slice(0, end)}¦${text.slice(end)}`, after);
    });
  }
});

describe('a one-on-one that was skipped', () => {
  it('is held once the mark is gone, and says why it was skipped', () => {
    const table: [before: string, after: string, reason: string | undefined][] = [
      ['date: 2026-11-20\nskipped: Ill\nmood: good\n', 'date: 2026-11-20\nmood: good\n', 'Ill'],
      ['date: 2026-11-20\r\nskipped: |\r\n  Ill\r\n  again\r\n', 'date: 2026-11-20\r\n', 'Ill\nagain\n'],
      ['skipped:\nnotes: Hi\n', 'notes: Hi\n', ''],
      ['notes: Hi\n', 'notes: Hi\n', undefined],
      ['notes: "half', 'notes: "half', undefined],
    ];
    for (const [before, after, reason] of table) {
      const change = unskip(before);
      assert.equal(result(change.edited), after);
      assert.equal(change.reason, reason);
    }
  });
});
