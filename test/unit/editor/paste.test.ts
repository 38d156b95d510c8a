import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type PasteContext, pastedActions } from '../../../src/core/editor/pastedActions';
import { pastedTasks } from '../../../src/core/editor/pasteTasks';
import { read } from '../../../src/core/yaml';
import { apply } from '../../../src/core/yaml/editing';
import { nasty } from '../yaml/values';

const context: PasteContext = {
  people: [
    { slug: 'ada-lovelace', name: 'Ada Lovelace' },
    { slug: 'grace', name: 'Grace Hopper' },
  ],
  lead: ['sam'],
};

/** The text after pasting at the `▮`; undefined where the editor pastes. */
function paste(marked: string, pasted: string, more: Partial<PasteContext> = {}): string | undefined {
  const offset = marked.indexOf('▮');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const done = pastedActions(text, offset, pasted, { ...context, ...more });
  if (done) assert.equal(apply(text, done.edits), done.text);
  return done?.text;
}

describe('pasted tasks', () => {
  const ownerOf = (mention: string) => ({ me: 'me', ada: 'ada-lovelace' })[mention];
  const cases: readonly (readonly [string, object])[] = [
    ['- [ ] Introduce Ada (@me) 2026-12-01', { text: 'Introduce Ada', owner: 'me', due: '2026-12-01' }],
    ['* [x] Ask  @ada', { text: 'Ask', owner: 'ada-lovelace', done: 'true' }],
    ['  + [ ] Ask (@ada, 2026-12-01)', { text: 'Ask', owner: 'ada-lovelace', due: '2026-12-01' }],
    ['1. [X] Ask due 2026-12-01 @me', { text: 'Ask', owner: 'me', due: '2026-12-01', done: 'true' }],
    ['- [ ] Ask @me 📅 2026-12-01', { text: 'Ask', owner: 'me', due: '2026-12-01' }],
    ['- [x] Ask ✅ 2026-11-20', { text: 'Ask', done: '2026-11-20' }],
    ['- [ ] Read the notes of 2026-11-20', { text: 'Read the notes of 2026-11-20' }],
    ['- [ ] Ask (@nobody) 2026-12-01', { text: 'Ask (@nobody) 2026-12-01' }],
    ['- [ ] Ask (@me) 2026-02-30', { text: 'Ask (@me) 2026-02-30' }],
  ];
  for (const [line, task] of cases)
    it(`read ${line}`, () => assert.deepEqual(pastedTasks(line, ownerOf), [task]));

  it('are none where a line is none', () => {
    for (const pasted of [
      '',
      '\n',
      'words',
      '- item',
      '- [ ] a\nwords',
      '- [ ]',
      `- [ ] ${'x'.repeat(3000)}`,
    ])
      assert.equal(pastedTasks(pasted, ownerOf), undefined, pasted.slice(0, 20));
  });
});

describe('pasting a task list', () => {
  const two = '- [ ] Introduce Ada (@me) 2026-12-01\r\n\r\n* [x] Ask: why? @ada\n';
  const items = (margin: string) =>
    `${margin}- text: Introduce Ada\n${margin}  owner: me\n${margin}  due: 2026-12-01\n${margin}- text: "Ask: why?"\n${margin}  owner: ada-lovelace\n${margin}  done: true\n`;
  const cases: readonly (readonly [name: string, before: string, after: string | undefined])[] = [
    ['behind the key', 'actions:▮\nx: y\n', `actions:\n${items('  ')}x: y\n`],
    ['on the line below', 'actions:\n  ▮\nx: y\n', `actions:\n${items('  ')}x: y\n`],
    ['into empty brackets', 'actions: [▮]\n', `actions:\n${items('  ')}`],
    ['behind the last item', 'actions:\n- text: A▮\nx: y\n', `actions:\n- text: A\n${items('')}x: y\n`],
    [
      'on the line below the last',
      'actions:\n  - text: A\n  ▮\nx: y\n',
      `actions:\n  - text: A\n${items('  ')}x: y\n`,
    ],
    ['at the end of the file', 'actions:\n  - text: A\n▮', `actions:\n  - text: A\n${items('  ')}`],
    [
      'between items',
      'actions:\n  - text: A\n    owner: me▮\n  - text: B\n',
      `actions:\n  - text: A\n    owner: me\n${items('  ')}  - text: B\n`,
    ],
    [
      'behind an item from its first line',
      'actions:\n  - text: A▮\n    owner: me\n  - text: B\n',
      `actions:\n  - text: A\n    owner: me\n${items('  ')}  - text: B\n`,
    ],
    ['before the first item', 'actions:▮\n  - text: A\n', `actions:\n${items('  ')}  - text: A\n`],
    [
      'in place of an empty item',
      'actions:\n  - text: A\n  - text: ▮\nx: y\n',
      `actions:\n  - text: A\n${items('  ')}x: y\n`,
    ],
    ['in place of a dash', 'actions:\n  - ▮\nx: y\n', `actions:\n${items('  ')}x: y\n`],
    [
      'where no list is yet',
      'date: 2026-11-21\n▮\nskipped: x\n',
      `date: 2026-11-21\nactions:\n${items('  ')}\nskipped: x\n`,
    ],
    ['into an empty file', '▮', items('  ').replace(/^/, 'actions:\n')],
    ['within words is the editor’s', 'actions:\n  - text: A▮ B\n', undefined],
    ['within the key is the editor’s', 'acti▮ons:\n  - text: A\n', undefined],
    ['into notes is the editor’s', 'notes: |\n  a▮\nactions: []\n', undefined],
    ['below notes is the editor’s', 'notes: |\n  a\n\n▮\n', undefined],
    ['into a block of an action is the editor’s', 'actions:\n  - text: |\n      a\n      ▮\n', undefined],
    ['into a comment is the editor’s', 'actions:\n  - text: A # so▮\n', undefined],
    ['elsewhere is the editor’s', 'skipped: x▮\nactions: []\n', undefined],
    ['into a broken file is the editor’s', 'actions:▮\nx: y: z\n', undefined],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(paste(before, two), after));

  it('makes topics in topics, who raises them and the day in words', () => {
    assert.equal(
      paste('topics:\n  - text: A▮\n', '- [ ] Pay (@ada) 2026-12-01'),
      'topics:\n  - text: A\n  - text: Pay (due 2026-12-01)\n    from: ada-lovelace\n',
    );
  });

  it('adds to a list in brackets, and to the one that it is told', () => {
    assert.equal(
      paste('actions: [{text: A}▮]\n', '- [ ] B @me'),
      'actions: [{text: A}, {text: B, owner: me}]\n',
    );
    assert.equal(
      paste('notes: |\n  a▮\n', '- [ ] B @me', { into: 'actions' }),
      'notes: |\n  a\nactions:\n  - text: B\n    owner: me\n',
    );
  });

  it('keeps CRLF', () => {
    assert.equal(
      paste('actions:\r\n  - text: A▮\r\n', '- [ ] B'),
      'actions:\r\n  - text: A\r\n  - text: B\r\n',
    );
  });

  it('is not done for other text', () => assert.equal(paste('actions:▮\n', 'words'), undefined));

  it('adds just these items, whatever they say @slow', () => {
    const words = nasty
      .filter((one) => typeof one === 'string')
      .filter((one) => !/[\p{Cc}\p{Cs}]/u.test(one) && one.trim() !== '');
    const before = fc.constantFrom(
      'actions:\n  - text: A▮\n  - text: B\n',
      'actions:▮\n',
      'actions:\n-   text: A▮\n    owner: me',
      'actions: []▮\r\nnotes: |\r\n  a\r\n',
    );
    fc.assert(
      fc.property(
        before,
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
        (marked, texts) => {
          const old = read(marked.replace('▮', ''));
          const tasks = pastedTasks(texts.map((one) => `- [ ] ${one}`).join('\n'), () => undefined);
          fc.pre(tasks !== undefined);
          const after = paste(marked, texts.map((one) => `- [ ] ${one}`).join('\n'));
          if (texts.some((one) => one.startsWith('<<<<<<<')) && after === undefined) return;
          const now = read(after ?? '');
          assert.ok(old.ok && now.ok && Array.isArray(now.data.actions));
          const had = Array.isArray(old.data.actions) ? old.data.actions : [];
          assert.equal(now.data.actions.length, had.length + texts.length);
          const at = had.length > 0 ? 1 : 0;
          assert.deepEqual(
            now.data.actions.slice(at, at + texts.length).map((item) => ({ ...(item as object) })),
            tasks,
          );
          assert.deepEqual(now.data.notes, old.data.notes);
        },
      ),
    );
  });
});
