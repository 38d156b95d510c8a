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

  it('stay where the team wrote them', () => {
    const theirs = retro(
      'action: Pair up',
      'owner: Whole team',
      'due: end of sprint',
      'change: rotate reviewers',
      'result: none yet',
    );
    const linked = theirs.replace('action: Pair up\n', `action: Pair up\n  link: ${HREF}\n`);
    for (const text of [theirs, linked]) {
      const own = text === linked ? { ...record, href: HREF } : record;
      assert.equal(followed(text, own), text);
      assert.equal(followed(text, { ...own, change: 'Ada leads', owner: 'Whole team' }), text);
      assert.equal(
        followed(text, { ...own, revisit: '2027-01-09' }),
        text.replace(
          'due: end of sprint\n  change: rotate reviewers\n',
          (all) => `${all}  revisit: 2027-01-09\n`,
        ),
      );
    }
    const taken = followed(theirs, { ...record, change: 'Ada leads', measure: 'lead time' }, true);
    assert.match(taken, /change: rotate reviewers\n {2}measure: lead time\n/);
  });

  it('stay where they are no text', () => {
    const text = retro(
      'title: Pair up',
      'owner: [Ada, Ben]',
      'revisit: [soon]',
      'status: {a: b}',
      'change: [a]',
    );
    for (const more of [
      {},
      { owner: 'Ada Lovelace', revisit: '2026-12-05' },
      { status: 'kept' },
      { change: 'b' },
    ] as const)
      assert.equal(followed(text, { ...record, ...more }), text);
    const who = retro('title: Pair up', 'who: [Ada, Ben]');
    assert.equal(followed(who, { ...record, owner: 'Ada Lovelace' }), who);
  });

  it('go where Leadbook can have written them @slow', () => {
    const text = retro(
      'title: Pair up',
      'owner: Ben Okri',
      'change: Ben leads',
      'revisit: 2026-12-05',
      'status: parked',
    );
    const bare = retro('title: Pair up', 'change: Ben leads');
    assert.equal(followed(text, record), bare);
    assert.equal(followed(text, { ...record, change: 'Ada leads' }), bare.replace('Ben leads', 'Ada leads'));
    for (const owner of ['Zoe', '@ben', 'Ben Okri and Ada Lovelace', 'Team', 'the platform group'])
      assert.match(followed(text.replace('Ben Okri', `"${owner}"`), record), new RegExp(owner));
    const link = retro('title: Pair up', 'link: https://issues.example/12');
    assert.equal(followed(link, record), link);
  });

  it('are filled where they hold the place of something', () => {
    const text = retro('text: Pair up', 'owner: TBD', 'due: TBD', 'result:');
    const own = { ...record, owner: 'Ada Lovelace', revisit: '2026-12-05', status: 'kept' } as const;
    assert.equal(
      followed(text, { ...own, outcome: { date: '2026-12-05', text: 'It helped.' } }),
      retro(
        'text: Pair up',
        'owner: Ada Lovelace',
        'status: kept on 2026-12-05',
        'due: 2026-12-05',
        'result: It helped.',
      ),
    );
  });

  it('say whether it is done in the words that are there @slow', () => {
    const outcome = { date: '2026-12-05' };
    for (const [no, yes] of [
      ['false', 'true'],
      ['False', 'True'],
      ['no', 'yes'],
    ] as const) {
      const text = retro('text: Pair up', `done: ${no}   # so far`);
      const done = text.replace(`${no}  `, `${yes}  `).replace(/ +#/, '   #');
      const said = (after: string) => after.replace(/ +#/, '   #');
      assert.equal(followed(text, record), text);
      for (const status of ['kept', 'changed'] as const)
        assert.equal(said(followed(text, { ...record, status, outcome })), done);
      assert.equal(said(followed(done, { ...record, status: 'facing' })), text);
      const dropped = followed(text, { ...record, status: 'dropped', outcome });
      assert.match(dropped, /status: dropped on 2026-12-05\n/);
      assert.equal(followed(dropped, { ...record, status: 'dropped', outcome }), dropped);
      assert.equal(followed(dropped, { ...record, status: 'facing' }), text);
    }
  });

  it('do not name another owner once it is back with whom the list is of', () => {
    const text = 'actions:\n  Ada:\n  - text: Pair up\n  - text: Fix CI\n';
    const of = (owner: string) => ({ ...record, owner });
    assert.equal(followed(text, of('Ada')), text);
    const bens = followed(text, of('Ben Okri'));
    assert.equal(bens, text.replace('Pair up', 'Pair up\n    owner: Ben Okri'));
    assert.equal(followed(bens, of('Ada')), text);
    const zoes = bens.replace('Ben Okri', 'Zoe');
    assert.equal(followed(zoes, of('Ada')), zoes, 'nobody knows who wrote that');
  });
});
