import assert from 'node:assert/strict';
import type { RetroAnswerText } from '../../../src/core/retro/answerText';
import { followRecord } from '../../../src/core/retro/followRecord';
import type { Format } from '../../../src/core/retro/format';
import { teamChanges } from '../../../src/core/retro/teamChanges';
import { stateOfLine, tieLines } from '../../../src/core/retro/tieLines';
import { apply } from '../../../src/core/yaml/editing';

const LINE = '- [ ] Own the release train (Ada Lovelace), review on 2026-12-05';
const tie = { name: 'a', title: 'Own the release train', line: LINE };
const head = '# Retro\n\n## What went well\n\n- The release train left\n\n## Opportunities to face\n\n';

const lineIn = (text: string, own: object = {}, format: Format = 'md') => {
  const tied = tieLines(text, format, [{ ...tie, ...own }]).get('a');
  return tied && { block: tied.block, isOurs: tied.isOurs };
};

describe('the line of a record', () => {
  const found: readonly [string, string, string | undefined, boolean][] = [
    ['as it was written', `${LINE}\n`, LINE, true],
    ['in another list', `  ${LINE}\n`, LINE, true],
    ['ticked', `${LINE.replace('[ ]', '[x]')}\n`, LINE.replace('[ ]', '[x]'), false],
    [
      'with another owner and day',
      '* Own the release train (Bo), review on 2027-01-09\n',
      '* Own the release train (Bo), review on 2027-01-09',
      false,
    ],
    [
      'said anew',
      '- [ ] Own release trains, all of them (Ada Lovelace)\n',
      '- [ ] Own release trains, all of them (Ada Lovelace)',
      false,
    ],
    [
      'said anew, with another owner',
      '- [ ] Own release trains, all of them (Bo Li), review on 2026-12-05\n',
      '- [ ] Own release trains, all of them (Bo Li), review on 2026-12-05',
      false,
    ],
    [
      'said anew, with another day and the first name',
      '- [ ] Own release trains, all of them (Ada), review on 2027-01-09\n',
      '- [ ] Own release trains, all of them (Ada), review on 2027-01-09',
      false,
    ],
    [
      'not where another book has one that is like it',
      '- [ ] Own release trains, all of them (Bo Li), review on 2027-01-09\n  - Change: Bo leads\n',
      undefined,
      false,
    ],
    ['not where something else stands', '- [ ] Pair on the deploy script (Ada Lovelace)\n', undefined, false],
    ['not where two are as like', '- Own a release train\n- Own his release train\n', undefined, false],
    [
      'not where another book links',
      '- [Own the release train](../bo/opportunities/2026-11-21-own-the-release-train.yaml)\n',
      undefined,
      false,
    ],
  ];
  for (const [name, text, block, isOurs] of found)
    it(`is found ${name}`, () => {
      assert.deepEqual(lineIn(head + text), block === undefined ? undefined : { block, isOurs });
    });

  it('is found by its link first', () => {
    const href = '../leadbook/opportunities/2026-11-21-own.yaml';
    const text = `${head}- Own the release train\n- [ ] [Trains](${href}) (Ada)\n`;
    assert.equal(lineIn(text, { href, line: undefined })?.block, `- [ ] [Trains](${href}) (Ada)`);
  });

  it('is found by its link in Org, where addresses are not encoded', () => {
    const text =
      '* Action items\n\n- Own\n- [[file:../my book/opportunities/2026-11-21-own.yaml][Own]] (Ada)\n';
    const tie = { name: 'a', title: 'Own', href: '../my%20book/opportunities/2026-11-21-own.yaml' };
    assert.equal(tieLines(text, 'org', [tie]).get('a')?.candidate.line, 3);
  });

  it('is never a note of what went well by likeness', () => {
    assert.equal(
      lineIn('# R\n\n## What went well\n\n- Release train owned\n\n## Actions\n\n- a\n'),
      undefined,
    );
  });

  it('is that of one record alone', () => {
    const text = `${head}- Pin versions\n- Pin the versions of CI\n`;
    const ties = [
      { name: 'a', title: 'Pin versions', line: '- Pin versions' },
      { name: 'b', title: 'Pin the versions of CI', line: '- Pin the versions of CI' },
    ];
    const tied = tieLines(text, 'md', ties);
    assert.deepEqual(
      [...tied].map(([name, { block }]) => [name, block]),
      [
        ['a', '- Pin versions'],
        ['b', '- Pin the versions of CI'],
      ],
    );
  });

  it('is found as a row of a table', () => {
    const text = `${head}| Opportunity | Owner | Due |\n|---|---|---|\n| Own the release train | Bo | 2027-01-09 |\n`;
    const tied = tieLines(text, 'md', [tie]).get('a');
    assert.deepEqual(tied?.state, {
      text: 'Own the release train',
      owner: 'Bo',
      due: '2027-01-09',
      done: false,
    });
  });

  it('holds what hangs from it', () => {
    const block = `${LINE}\n  - Change: x\n\n    more`;
    assert.equal(lineIn(`${head}${block}\n- Next\n`)?.block, block);
  });
});

describe('a line follows its record', () => {
  const answer: RetroAnswerText = {
    kind: 'opportunity',
    title: 'Own the release train',
    owner: 'Bo Li',
    revisit: '2027-01-09',
  };
  const outcome = { status: 'kept', outcome: { date: '2026-12-05', text: 'Lead time fell.' } } as const;
  function followed(text: string, own: Partial<RetroAnswerText> = {}, line = LINE, format: Format = 'md') {
    const done = followRecord(text, format, { ...tie, line }, { ...answer, ...own });
    assert.ok(done.ok, JSON.stringify(done));
    return { text: apply(text, done.edits), written: done.written, isOurs: done.isOurs };
  }

  const cases: readonly [string, string, Partial<RetroAnswerText>, string, boolean][] = [
    ['owner and day', LINE, {}, '- [ ] Own the release train (Bo Li), review on 2027-01-09', true],
    [
      'the outcome',
      LINE,
      outcome,
      '- [x] Own the release train (Bo Li), kept on 2026-12-05\n  - Result: Lead time fell.',
      true,
    ],
    [
      'parking',
      LINE,
      { status: 'parked' },
      '- [ ] Own the release train (Bo Li), parked until 2027-01-09',
      true,
    ],
    [
      'what others said keeps their words',
      '- [ ] Own **all** the release trains (Ada Lovelace), review on 2026-12-05\n  - As agreed with ops',
      outcome,
      '- [x] Own **all** the release trains (Bo Li), kept on 2026-12-05\n  - As agreed with ops\n  - Result: Lead time fell.',
      false,
    ],
  ];
  for (const [name, before, own, after, isOurs] of cases)
    it(name, () => {
      const text = `${head}${before}\n- Next\n`;
      assert.deepEqual(followed(text, own), { text: `${head}${after}\n- Next\n`, written: after, isOurs });
    });

  it('twice is once', () => {
    const once = followed(`${head}${LINE}\n`, outcome);
    const twice = followed(once.text, outcome, once.written);
    assert.deepEqual([twice.text, twice.isOurs], [once.text, true]);
  });

  it('keeps what hung from an action that became a record', () => {
    const before = '- [ ] Own the release train\n  - Ops asked for it\n';
    const own = { ...answer, change: 'Bo leads' };
    const taken = followRecord(
      `${head}${before}`,
      'md',
      { name: 'a', title: tie.title },
      own,
      undefined,
      true,
    );
    assert.ok(taken.ok);
    const text = apply(`${head}${before}`, taken.edits);
    const after = followed(text, { change: 'Bo leads', ...outcome }, taken.written);
    assert.equal(after.isOurs, true);
    assert.equal(
      after.text,
      `${head}- [x] Own the release train (Bo Li), kept on 2026-12-05\n  - Ops asked for it\n  - Change: Bo leads\n  - Result: Lead time fell.\n`,
    );
  });

  it('keeps its link', () => {
    const href = '../leadbook/opportunities/2026-11-21-own.yaml';
    const before = `- [Own the release train](${href}) (Ada Lovelace), review on 2026-12-05`;
    const done = followRecord(
      `${head}${before}\n`,
      'md',
      { ...tie, line: before, href },
      { ...answer, href },
    );
    assert.ok(done.ok);
    assert.equal(
      apply(`${head}${before}\n`, done.edits),
      `${head}- [Own the release train](${href}) (Bo Li), review on 2027-01-09\n`,
    );
    const theirs = before.replace('Own the', 'Lead the');
    const kept = followRecord(
      `${head}${theirs}\n`,
      'md',
      { ...tie, line: before, href },
      { ...answer, href },
    );
    assert.ok(kept.ok && !kept.isOurs);
    assert.equal(
      apply(`${head}${theirs}\n`, kept.edits),
      `${head}- [Lead the release train](${href}) (Bo Li), review on 2027-01-09\n`,
    );
  });

  it('changes cells of a row', () => {
    const row = '| Own the release train | Ada | 2026-12-05 |';
    const table = `${head}| Opportunity | Owner | Due |\n|---|---|---|\n${row}\n`;
    const after = followed(table, {}, row);
    assert.equal(after.text, table.replace('Ada | 2026-12-05', 'Bo Li | 2027-01-09'));
    const theirs = table.replace('Own the release train', 'Own the train of releases');
    assert.equal(followed(theirs, {}, row).text, theirs.replace('Ada | 2026-12-05', 'Bo Li | 2027-01-09'));
  });

  it('says what is over behind the words of a row that has no column for it', () => {
    const row = '| Own the release train | Ada | 2026-12-05 |';
    const table = `${head}| Opportunity | Owner | Due |\n|---|---|---|\n${row}\n`;
    const ends = 'Own the release train, kept on 2026-12-05; Result: Lead time fell. | Bo Li | 2027-01-09';
    assert.equal(
      followed(table, outcome, row).text,
      table.replace('Own the release train | Ada | 2026-12-05', ends),
    );
    const theirs = table.replace('Own the release train', 'Own the train of releases');
    const wanted = 'Own the train of releases, kept on 2026-12-05 | Bo Li | 2027-01-09';
    const text = followed(theirs, outcome, row).text;
    assert.equal(text, theirs.replace('Own the train of releases | Ada | 2026-12-05', wanted));
    assert.equal(followed(text, outcome, row).text, text);
    assert.equal(tieLines(text, 'md', [{ ...tie, line: row }]).get('a')?.state.done, true);
    const parked = followed(table, { status: 'parked' }, row).text;
    assert.match(parked, /\| Own the release train, parked \| Bo Li \| 2027-01-09 \|/);
  });

  it('is not written where it is not found', () => {
    const done = followRecord(head, 'md', tie, answer);
    assert.ok(!done.ok);
    assert.equal(done.refusal.code, 'noSuchPlace');
  });
});

describe('a record follows its line', () => {
  const before = stateOfLine(LINE, 'md');
  const record = { owner: 'Ada Lovelace', due: '2026-12-05', done: false };
  const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const seen = (line: string | undefined, own: object = {}) =>
    teamChanges(
      line === undefined ? undefined : stateOfLine(line, 'md'),
      before,
      { ...record, ...own },
      isSame,
    );

  it('is open again where the tick before what came of it is gone', () => {
    const kept = LINE.replace('[ ]', '[x]').replace('review on', 'kept on');
    const now = stateOfLine(kept.replace('[x]', '[ ]'), 'md');
    const known = { ...record, done: true };
    assert.deepEqual(teamChanges(now, stateOfLine(kept, 'md'), known, isSame), [{ did: 'unchecked' }]);
    assert.equal(stateOfLine(kept.replace('- [x] ', '- '), 'md')?.done, true);
  });
  it('is not asked of again where it was left as it is', () => {
    const ticked = stateOfLine(LINE.replace('[ ]', '[x]'), 'md');
    assert.deepEqual(teamChanges(ticked, ticked, record, isSame), []);
  });
  it('was not taken away where it was never written', () => {
    const short = stateOfLine('- [ ] Own the release train', 'md');
    assert.deepEqual(teamChanges(short, short, record, isSame), []);
    assert.deepEqual(teamChanges(short, undefined, record, isSame), []);
  });
  it('is in what was written', () => {
    assert.deepEqual(before, { text: tie.title, owner: 'Ada Lovelace', due: '2026-12-05', done: false });
  });
  const cases: readonly [string, string | undefined, object, unknown[]][] = [
    ['nothing', LINE, {}, []],
    ['a tick', LINE.replace('[ ]', '[x]'), {}, [{ did: 'checked' }]],
    ['a tick that the record knows', LINE.replace('[ ]', '[x]'), { done: true }, []],
    ['an owner', LINE.replace('Ada Lovelace', 'Bo'), {}, [{ did: 'owner', owner: 'Bo' }]],
    ['an owner that the record knows', LINE.replace('Ada Lovelace', 'Bo'), { owner: 'bo' }, []],
    ['a day', LINE.replace('2026-12-05', '2027-01-01'), {}, [{ did: 'due', due: '2027-01-01' }]],
    ['a line that is gone', undefined, {}, [{ did: 'deleted' }]],
    ['nothing of one that is over', undefined, { done: true }, []],
    ['words alone are the team’s', LINE.replace('Own', 'Lead'), {}, []],
    ['an owner that was taken away', LINE.replace(' (Ada Lovelace)', ''), {}, [{ did: 'ownerless' }]],
    ['a day that was taken away', LINE.replace(/, review.*/, ''), {}, [{ did: 'dayless' }]],
    ['both', '- [ ] Own the release train', {}, [{ did: 'ownerless' }, { did: 'dayless' }]],
    [
      'no owner that the record has none of',
      '- [ ] Own the release train',
      { owner: undefined, due: undefined },
      [],
    ],
    ['a tick in place of a day', '- [x] Own the release train (Ada Lovelace)', {}, [{ did: 'checked' }]],
    ['nothing taken from one that is over', '- [x] Own the release train', { done: true }, []],
  ];
  for (const [name, line, own, expected] of cases)
    it(`sees ${name}`, () => assert.deepEqual(seen(line, own), expected));
});
