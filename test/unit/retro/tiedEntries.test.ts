import assert from 'node:assert/strict';
import { answerEdits } from '../../../src/core/retro/answerEdits';
import type { RetroAnswerText } from '../../../src/core/retro/answerText';
import { followRecord } from '../../../src/core/retro/followRecord';
import { likeliestLine } from '../../../src/core/retro/likeliestLine';
import { lineDiffers } from '../../../src/core/retro/lineDiffers';
import { teamChanges } from '../../../src/core/retro/teamChanges';
import { unreadEntries } from '../../../src/core/retro/tiedEntries';
import { stateOfLine, tieLines } from '../../../src/core/retro/tieLines';
import { apply } from '../../../src/core/yaml/editing';

const href = '../leadbook/opportunities/2026-11-21-own-the-release-train.yaml';
const answer: RetroAnswerText = {
  kind: 'opportunity',
  title: 'Own the release train',
  owner: 'Ada Lovelace',
  revisit: '2026-12-05',
  change: 'Ada leads it',
};
const HEAD =
  'date: 2026-11-20\nwent_well:\n- The release train left\nactions:\n- text: Fix CI\n  owner: Bo\n';
const TEXTS = 'opportunities:\n- Pair more\n';

/** A retro with an answer in it, and how its record is tied to it. */
function written(head: string, own: RetroAnswerText) {
  const done = answerEdits(head, 'yaml', own);
  assert.ok(done.ok && done.written !== undefined);
  return {
    text: apply(head, done.edits),
    tie: { name: 'a', title: own.title, line: done.written, href: own.href },
  };
}
type Tie = ReturnType<typeof written>['tie'];
const tiedIn = (text: string, tie: Tie) => tieLines(text, 'yaml', [tie]).get('a');
const changesIn = (text: string, { tie }: { tie: Tie }, record: object = {}) =>
  teamChanges(
    tiedIn(text, tie)?.state,
    stateOfLine(tie.line, 'yaml'),
    { owner: 'Ada Lovelace', due: '2026-12-05', done: false, ...record },
    (one, other) => one === other,
  );
const followed = (text: string, tie: Tie, own: RetroAnswerText) => {
  const done = followRecord(text, 'yaml', tie, own);
  assert.ok(done.ok, JSON.stringify(done));
  return { text: apply(text, done.edits), isOurs: done.isOurs, written: done.written };
};

describe('the item of a record in a YAML retro', () => {
  for (const [name, head, own] of [
    ['a map', HEAD, answer],
    ['a map with a link', HEAD, { ...answer, href }],
    ['a text', TEXTS, answer],
    ['a text with a link', TEXTS, { ...answer, href }],
    ['a text that is to be quoted', TEXTS, { ...answer, title: 'Ask why #five times' }],
    ['a map in an empty file', '', answer],
    ['a map with Windows line ends', HEAD.replaceAll('\n', '\r\n'), answer],
  ] as const) {
    it(`is found as it was written: ${name}`, () => {
      const { text, tie } = written(head, own);
      const tied = tiedIn(text, tie);
      assert.ok(tied?.isOurs, JSON.stringify([text, tied?.block, tie]));
      assert.deepEqual(tied.state, {
        text: own.title,
        owner: 'Ada Lovelace',
        due: '2026-12-05',
        done: false,
      });
      assert.deepEqual(changesIn(text, { tie }), []);
      assert.equal(lineDiffers(text, tied, own), false);
      assert.deepEqual(followed(text, tie, own), { text, isOurs: true, written: tie.line });
    });

    it(`follows the record: ${name}`, () => {
      const { text, tie } = written(head, own);
      for (const more of [
        { owner: 'Bo Li' },
        { revisit: '2027-01-09' },
        { title: 'Own all trains' },
        { status: 'parked' },
        { status: 'kept', outcome: { date: '2026-12-05', text: 'It helped.' } },
      ] as const) {
        const next = { ...own, ...more };
        const tied = tiedIn(text, tie);
        assert.ok(tied && lineDiffers(text, tied, next));
        const done = followed(text, tie, next);
        assert.ok(done.isOurs);
        const again = tiedIn(done.text, { ...tie, line: done.written, title: next.title });
        assert.ok(again?.isOurs);
        assert.equal(lineDiffers(done.text, again, next), false, done.text);
        assert.equal(again.state.done, 'outcome' in more);
        assert.equal(again.state.owner, next.owner);
        // And back again, to the byte; what came of it nobody takes away.
        const back = followed(done.text, { ...tie, line: done.written }, own).text;
        assert.equal(back.replace(/\s*result: It helped\.(?=\s)/, ''), text);
      }
    });
  }

  it('is not gone where it is there, also where only its words are known', () => {
    const { text, tie } = written(HEAD, answer);
    const known = { ...tie, line: 'Own the release train' };
    assert.ok(tiedIn(text, known));
    assert.deepEqual(changesIn(text, { tie: known }), []);
  });

  it('tells what the team did', () => {
    const { text, tie } = written(HEAD, answer);
    const seen = (from: string, to: string) => {
      const after = text.replace(from, to);
      assert.notEqual(after, text);
      return changesIn(after, { tie });
    };
    const day = '  revisit: 2026-12-05\n';
    assert.deepEqual(seen('Ada Lovelace', 'Bo Li'), [{ did: 'owner', owner: 'Bo Li' }]);
    assert.deepEqual(seen(day, '  revisit: 2027-01-09\n'), [{ did: 'due', due: '2027-01-09' }]);
    assert.deepEqual(seen(day, `${day}    status: done\n`.replace('    s', '  s')), [{ did: 'checked' }]);
    assert.deepEqual(changesIn(HEAD, { tie }), [{ did: 'deleted' }]);
  });

  it('keeps what the team wrote, but for what the record says', () => {
    const { text, tie } = written(HEAD, answer);
    const theirs = text
      .replace('Own the release train', 'Own all release trains')
      .replace('change: Ada', 'change: She');
    const done = followed(theirs, tie, { ...answer, owner: 'Bo Li' });
    assert.equal(done.isOurs, false);
    assert.equal(done.text, theirs.replace('Ada Lovelace', 'Bo Li'));
  });

  it('uses the keys that are there, comments stay', () => {
    const text =
      'actions:\n- who: Ada   # for now\n  task: Own the release train\n  due: 2026-12-05\n- who: Ada\n  task: B\n';
    const tie = { name: 'a', title: 'Own the release train', line: 'Own the release train', href: undefined };
    assert.equal(
      followed(text, tie, { ...answer, owner: 'Bo', revisit: '2027-01-09' }).text,
      text.replace('who: Ada  ', 'who: Bo  ').replace('2026-12-05', '2027-01-09'),
    );
    const block = tiedIn(text, tie)?.block ?? '';
    assert.equal(tiedIn(text, { ...tie, title: 'Another', line: block })?.candidate.line, 1);
  });

  it('is not among what was told, and can be tied to the one most like it', () => {
    const { tie } = written(HEAD, { ...answer, title: 'The release train leaves' });
    assert.equal(tiedIn(HEAD, tie), undefined);
    const text = `${HEAD}- text: Ada leads all release trains\n`;
    assert.equal(
      likeliestLine(text, 'yaml', { title: 'Own the release train', line: tie.line }, new Set()),
      'Ada leads all release trains',
    );
  });

  it('is nowhere known in a text that cannot be read', () => {
    const { text, tie } = written(HEAD, answer);
    const torn = `${text}<<<<<<< HEAD\n`;
    assert.ok(unreadEntries(torn));
    assert.equal(unreadEntries(text), undefined);
    const done = followRecord(torn, 'yaml', tie, answer);
    assert.ok(!done.ok && done.refusal.code !== 'noSuchPlace');
  });
});
