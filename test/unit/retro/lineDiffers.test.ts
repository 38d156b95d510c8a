import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { answerEdits } from '../../../src/core/retro/answerEdits';
import type { RetroAnswerText } from '../../../src/core/retro/answerText';
import { carryItems } from '../../../src/core/retro/carryItems';
import { followRecord } from '../../../src/core/retro/followRecord';
import { type Format, formatOf } from '../../../src/core/retro/format';
import { lineDiffers } from '../../../src/core/retro/lineDiffers';
import { tieLines } from '../../../src/core/retro/tieLines';
import { apply } from '../../../src/core/yaml/editing';

const FOLDER = 'test/fixtures/retro';
const HREF = '../leadbook/opportunities/2026-11-21-own-the-release-train.yaml';
const answer: RetroAnswerText = {
  kind: 'opportunity',
  title: 'Own the release train',
  owner: 'Ada Lovelace',
  change: 'Ada leads the release',
  measure: 'lead time',
  before: '3 days',
  revisit: '2026-12-05',
  status: 'facing',
};

/** True if the line of a record differs from it. */
function differs(text: string, format: Format, line: string | undefined, now: RetroAnswerText): boolean {
  const tied = tieLines(text, format, [{ name: 'a', title: now.title, line, href: HREF }]).get('a');
  assert.ok(tied, `the line is found:\n${text}`);
  return lineDiffers(text, tied, now);
}

/** What can become other in a record, and shows in its line. */
const CHANGES: readonly [string, Partial<RetroAnswerText>][] = [
  ['title', { title: 'Own all release trains' }],
  ['owner', { owner: 'Bo Li' }],
  ['day', { revisit: '2027-01-09' }],
  ['parking', { status: 'parked' }],
  ['outcome', { status: 'kept', outcome: { date: '2026-12-05', text: 'It works.' } }],
];

describe('a line and its record', () => {
  const parkedLines = [
    '# Retro\n\n## Was lief gut\n\n- a\n\n## Maßnahmen\n\n- Own the release train (Ada Lovelace), zurückgestellt bis 2026-12-05\n',
    '# Retro\n\n## Qué salió bien\n\n- a\n\n## Acciones\n\n- Own the release train (Ada Lovelace), aplazado hasta el 2026-12-05\n',
  ];
  for (const text of parkedLines)
    it(`agree where it was parked in former words: ${text.split(', ')[1]}`, () => {
      const line = text.trim().split('\n').at(-1);
      const { change: _change, measure: _measure, before: _before, ...said } = answer;
      assert.equal(differs(text, 'md', line, { ...said, status: 'parked' }), false);
      assert.equal(differs(text, 'md', line, { ...said, status: 'facing' }), true);
    });

  for (const name of readdirSync(FOLDER).filter((one) => formatOf(one) !== 'yaml'))
    for (const href of [undefined, HREF])
      it(`agree in ${name} ${href === undefined ? 'without' : 'with'} a link until one is changed`, () => {
        const format = formatOf(name) ?? 'txt';
        const before = readFileSync(`${FOLDER}/${name}`, 'utf8');
        const own = { ...answer, ...(href === undefined ? {} : { href }) };
        const done = answerEdits(before, format, own);
        if (!done.ok) return;
        const text = apply(before, done.edits);
        assert.equal(differs(text, format, done.written, own), false);
        for (const [what, change] of CHANGES)
          assert.equal(differs(text, format, done.written, { ...own, ...change }), true, what);
        // What is not said where there is a link cannot differ.
        const other = { ...own, change: 'Ada and Bo lead' };
        assert.equal(differs(text, format, done.written, other), href === undefined);
        const kept: RetroAnswerText = { ...own, ...CHANGES.at(-1)?.[1] };
        const tie = { name: 'a', title: kept.title, line: done.written, href: HREF };
        const followed = followRecord(text, format, tie, kept);
        assert.ok(followed.ok);
        const after = apply(text, followed.edits);
        assert.equal(differs(after, format, followed.written, kept), false);
        assert.equal(differs(after, format, followed.written, own), true, 'reopened');
      });

  it('agree where the line was carried, which is put differently @slow', () => {
    const text = '# Retro\n\n## What went well\n\n* Shipped\n\n## Still open from last time\n\n* a\n';
    const item = { text: answer.title, answer, owner: 'Ada Lovelace', due: '2026-12-05' as const };
    const done = carryItems(text, 'md', [item]);
    assert.ok(done.ok);
    const carried = apply(text, done.edits);
    assert.match(carried, /\* \[ \] Own the release train \(Ada Lovelace, 2026-12-05\)\n {2}\* Change/);
    assert.equal(differs(carried, 'md', done.written, answer), false);
    for (const [what, change] of CHANGES)
      assert.equal(differs(carried, 'md', done.written, { ...answer, ...change }), true, what);
  });

  it('agree where the team chose the words, but not the owner', () => {
    const line = '- [ ] Own the release train (Ada Lovelace), review on 2026-12-05';
    const text = `# Retro\n\n## Actions\n\n${line.replace('Own', 'Really own')}\n  - As agreed\n`;
    const plain = { ...answer, change: '', measure: '', before: '' };
    assert.equal(differs(text, 'md', line, plain), false);
    assert.equal(differs(text, 'md', line, { ...plain, owner: 'Bo Li' }), true);
  });
});
