import assert from 'node:assert/strict';
import { dueAtEnd } from '../../../src/core/days/dueAtEnd';
import { notedPromises } from '../../../src/core/editor/notedPromises';
import { roster } from '../../../src/core/notes-import/roster';

const people = roster(
  [
    { slug: 'ada-lovelace', name: 'Ada Lovelace' },
    { slug: 'jose-pena', name: 'José Peña' },
  ],
  ['Lin Wei', 'I', 'Ich', 'Yo'],
);
const ownerOf = (mention: string) => people.mentioned(mention, 'ada-lovelace');
const found = (notes: string, known: readonly string[] = []) =>
  notedPromises(notes, ownerOf, known).map(({ text, owner, due }) => [text, owner, due]);

describe('check boxes of the notes as promises', () => {
  const cases: readonly (readonly [line: string, ...expected: (string | undefined)[]])[] = [
    ['- [ ] Send the draft', 'Send the draft', undefined, undefined],
    ['* [ ] Ada: send the draft by 2026-11-28', 'send the draft', 'ada-lovelace', '2026-11-28'],
    ['1. [ ] Send the draft until 2026-11-28.', 'Send the draft', undefined, '2026-11-28'],
    ['  - [ ] @jose ask Dag (due 2026-12-01)', 'ask Dag', 'jose-pena', '2026-12-01'],
    ['- [ ] Ask Dag (@me, 2026-12-01)', 'Ask Dag', 'me', '2026-12-01'],
    ['- [ ] Ask Dag 📅 2026-12-01', 'Ask Dag', undefined, '2026-12-01'],
    ['- [ ] Ich: Entwurf schicken bis zum 2026-11-28', 'Entwurf schicken', 'me', '2026-11-28'],
    [
      '- [ ] José Peña: enviar el borrador para el 2026-11-28',
      'enviar el borrador',
      'jose-pena',
      '2026-11-28',
    ],
    ['- [ ] Risk: the pager', 'Risk: the pager', undefined, undefined],
    ['- [ ] Release 2026-02-30', 'Release 2026-02-30', undefined, undefined],
    ['- [ ] @nobody does it', '@nobody does it', undefined, undefined],
    ['- [ ] José drafts the rota by 2026-12-04', 'José drafts the rota', 'jose-pena', '2026-12-04'],
    ['- [ ] Ada will ask Dag', 'ask Dag', 'ada-lovelace', undefined],
    ['- [ ] I send the draft', 'I send the draft', 'me', undefined],
    ['TODO me: send the draft', 'send the draft', 'me', undefined],
    ['- TODO(jose): ask Dag by 2026-12-04', 'ask Dag', 'jose-pena', '2026-12-04'],
    ['todo: tidy the board', 'tidy the board', undefined, undefined],
    ['**TODO** @ada ask Dag', 'ask Dag', 'ada-lovelace', undefined],
    ['ACTION (me): ask Dag', 'ask Dag', 'me', undefined],
    ['* Aufgabe: Ada: Entwurf schicken', 'Entwurf schicken', 'ada-lovelace', undefined],
    ['@jose will ask Dag', 'ask Dag', 'jose-pena', undefined],
    ['- @ada wird Dag fragen', 'Dag fragen', 'ada-lovelace', undefined],
    ['> @jose va a preguntar a Dag', 'preguntar a Dag', 'jose-pena', undefined],
    ['@me to ask Dag by 2026-12-04', 'ask Dag', 'me', '2026-12-04'],
    ['@jose: draft the rota', 'draft the rota', 'jose-pena', undefined],
    ['- @jose: draft the rota by 2026-12-04', 'draft the rota', 'jose-pena', '2026-12-04'],
    ['@ada – Entwurf schicken', 'Entwurf schicken', 'ada-lovelace', undefined],
    ['@jose -> enviar el borrador', 'enviar el borrador', 'jose-pena', undefined],
    ['@jose’ll ask Dag', 'ask Dag', 'jose-pena', undefined],
    ["- @ada'll ask Dag by 2026-12-04", 'ask Dag', 'ada-lovelace', '2026-12-04'],
    ['@me: ask Dag', 'ask Dag', 'me', undefined],
    ['- [ ] @jose’ll ask Dag', 'ask Dag', 'jose-pena', undefined],
    ['☐ jose: ask Dag', 'ask Dag', 'jose-pena', undefined],
    ['☐ Ada will ask Dag', 'ask Dag', 'ada-lovelace', undefined],
    ['- ☐ @ada: ask Dag by 2026-12-04', 'ask Dag', 'ada-lovelace', '2026-12-04'],
    ['□ Tidy the board', 'Tidy the board', undefined, undefined],
    ['⬜️ me: tidy the board', 'tidy the board', 'me', undefined],
    ['1. ◻ Tidy the board', 'Tidy the board', undefined, undefined],
    ['TODO: me ask Dag', 'ask Dag', 'me', undefined],
    ['- [ ] me ask Dag', 'ask Dag', 'me', undefined],
    ['ACTION: Me send the draft', 'send the draft', 'me', undefined],
    ['- [ ] me encargo de llamar', 'me encargo de llamar', 'me', undefined],
    ['- [ ] TODO José Peña: ask Dag', 'ask Dag', 'jose-pena', undefined],
    ['- [ ] @Ada Lovelace draft the rota', 'draft the rota', 'ada-lovelace', undefined],
    ['@José Peña will ask Dag', 'ask Dag', 'jose-pena', undefined],
    ['@Ada Lovelace wird Dag fragen', 'Dag fragen', 'ada-lovelace', undefined],
    ['- [ ] Ada Lovelace drafts the rota', 'Ada Lovelace drafts the rota', 'ada-lovelace', undefined],
    ['- [ ] ask Dag @ada by 2026-12-04', 'ask Dag', 'ada-lovelace', '2026-12-04'],
    ['- [ ] ask Dag (Ada, by 2026-12-04)', 'ask Dag', 'ada-lovelace', '2026-12-04'],
    ['- [ ] ask Dag (owner: Ada)', 'ask Dag', 'ada-lovelace', undefined],
    [
      '- [ ] [Ada Lovelace](mailto:ada@example.org) drafts it',
      'Ada Lovelace drafts it',
      'ada-lovelace',
      undefined,
    ],
  ];
  for (const [line, ...expected] of cases)
    it(line, () => assert.deepEqual(found(`Said:\n${line}\n`), [expected]));

  const none: readonly string[] = [
    '- [x] Done already',
    '- [X] Done already',
    '- no box',
    '@jose said so',
    '@José Peña said that we will see',
    '@José Nobody said we will see',
    '- @nobody will do it',
    'José will see',
    'The TODO list is long: too long',
    '- [x] TODO me: done already',
    '- [-] Given up',
    '☑ Done already',
    '- ☒ Given up',
    '✅ jose: done already',
    '✔ @jose will ask Dag',
    '@nobody: ask Dag',
    '@jose’ll',
    '@jose:',
    '@jose said: no',
    'jose: no',
    'jose’ll see',
    '☐',
    '```\nTODO me: code\n```',
    'TODO:',
    '## TODO',
    'A sentence with [ ] in it',
    '- [ ]',
    '```\n- [ ] code\n```',
    `- [ ] ${'x'.repeat(3000)}`,
    '',
  ];
  for (const notes of none)
    it(`are none in ${JSON.stringify(notes.slice(0, 30))}`, () => assert.deepEqual(found(notes), []));

  it('take a day as people write it, where one can be read', () => {
    const dueOf = (text: string) => dueAtEnd(text, { today: '2026-11-21', language: 'en' });
    const read = (line: string) =>
      notedPromises(line, ownerOf, [], dueOf).map(({ text, due }) => [text, due])[0];
    assert.deepEqual(read('- [ ] Ada: send the draft by friday'), ['send the draft', '2026-11-27']);
    assert.deepEqual(read('- [ ] Sat with Bob'), ['Sat with Bob', undefined]);
    assert.deepEqual(read('- [ ] Ask Dag by 2026-12-01'), ['Ask Dag', '2026-12-01']);
  });

  it('keep an owner in the brackets that the day closes', () => {
    const dueOf = (text: string) => dueAtEnd(text, { today: '2026-11-21', language: 'en' });
    for (const line of [
      '- [ ] ask Dag (Ada, by Fri)',
      '- [ ] ask Dag @ada by fri',
      '- [ ] ask Dag - Ada by fri',
    ])
      assert.deepEqual(
        notedPromises(line, ownerOf, [], dueOf).map(({ text, owner, due }) => [text, owner, due]),
        [['ask Dag', 'ada-lovelace', '2026-11-27']],
        line,
      );
  });

  it('are told once, and not where the promise is written down already', () => {
    const notes = '- [ ] Ask Dag\r\n- [ ] ask  dag\r\n- [ ] Ada: call Tom\r\n- [ ] New';
    assert.deepEqual(
      found(notes, ['Call Tom']).map(([text]) => text),
      ['Ask Dag', 'New'],
    );
    assert.equal(found('- [ ] A1\n'.repeat(5)).length, 1);
    assert.deepEqual(
      notedPromises('Said\r\n- [ ] A\r\n\r\nTODO: B\r\n', ownerOf, []).map(({ line }) => line),
      [1, 3],
    );
  });
});
