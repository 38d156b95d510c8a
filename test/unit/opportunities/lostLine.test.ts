import assert from 'node:assert/strict';
import { type RuleWords, runRules } from '../../../src/core/diagnostics/rule';
import type { LostLine } from '../../../src/core/opportunities/opportunityFacts';
import { opportunityRules } from '../../../src/core/opportunities/opportunityRules';
import { followRecord } from '../../../src/core/retro/followRecord';
import { likeliestLine } from '../../../src/core/retro/likeliestLine';
import { tieLines } from '../../../src/core/retro/tieLines';
import { apply } from '../../../src/core/yaml/editing';

const words = {} as RuleWords;
const uri = { path: 'a record' };
const LINE = '- [ ] Own the release train (Ada Lovelace), review on 2026-12-05';
const RECORD = `title: Own the release train   # ours\nretro: docs/retros/a.md\nline: "${LINE}"\nowner: ada\n`;
const RETRO = '# Retro\n\n## Action items\n\n- [ ] Fix CI (Bo)\n- [ ] Ada leads all release trains\n';
const place = { start: RECORD.indexOf('"'), end: RECORD.indexOf('\nowner') };
const told = (line: LostLine | undefined) =>
  runRules(opportunityRules, {
    record: {},
    today: '2026-11-21',
    lost: line && { text: RECORD, line },
    placeOf: () => place,
    uri,
  });

describe('a line that is not found any more', () => {
  it('is told where the record names it, with what can be done', () => {
    const [found, ...others] = told({ retro: 'a.md', isRetroGone: false, likeliest: 'Ada leads all trains' });
    assert.equal(others.length, 0);
    assert.equal(found?.severity, 'info');
    assert.deepEqual([found.start, found.end], [place.start, place.end]);
    assert.equal(found.message(words), 'Its line is no longer in a.md, so nothing is written there.');
    const shown = found.fixes().map((fix) => {
      const does = 'command' in fix ? [fix.command, ...fix.args] : apply(RECORD, fix.edits);
      return [fix.title(words), does];
    });
    assert.deepEqual(shown, [
      ['Open the retro', ['openRetro', uri]],
      ['Tie it to “Ada leads all trains”', RECORD.replace(LINE, 'Ada leads all trains')],
      ['Forget the line', RECORD.replace(`line: "${LINE}"\n`, '')],
    ]);
  });

  it('is told otherwise where the retro is gone, and there is nothing to open', () => {
    const [found] = told({ retro: 'a.md', isRetroGone: true });
    assert.equal(found?.message(words), 'Its retro a.md is gone, so nothing is written there anymore.');
    assert.deepEqual(
      found.fixes().map((fix) => fix.title(words)),
      ['Forget the line'],
    );
  });

  it('is silent where the line is found', () => assert.deepEqual(told(undefined), []));
});

describe('the likeliest line', () => {
  const tie = { name: 'a', title: 'Own the release train', line: LINE };
  const likeliest = (text: string, taken: readonly number[] = []) =>
    likeliestLine(text, 'md', tie, new Set(taken));

  it('has most words in common, and is free @slow', () => {
    assert.equal(likeliest(RETRO), 'Ada leads all release trains');
    assert.equal(likeliest(RETRO, [5]), undefined);
    assert.equal(likeliest('# Retro\n\n- Fix CI\n'), undefined);
    const linked = '- [Own the train](../leadbook/opportunities/2026-11-21-own.yaml)\n';
    assert.equal(likeliest(linked), undefined);
    assert.equal(likeliest('# R\n\n## What went well\n\n- The release train was on time\n'), undefined);
    const table = '| Action | Owner |\n|---|---|\n| All release trains | Bo |\n';
    assert.equal(likeliest(table), 'All release trains');
  });

  it('is found by its words from then on, and stays the team’s', () => {
    const tied = { ...tie, line: 'Ada leads all release trains' };
    const found = tieLines(RETRO, 'md', [tied]).get('a');
    assert.equal(found?.block, '- [ ] Ada leads all release trains');
    assert.equal(found.isOurs, false);
    const done = followRecord(RETRO, 'md', tied, {
      kind: 'opportunity',
      title: 'Own the release train',
      status: 'kept',
      outcome: { date: '2026-12-05' },
    });
    assert.ok(done.ok && !done.isOurs);
    assert.match(apply(RETRO, done.edits), /- \[x\] Ada leads all release trains, kept on 2026-12-05/);
  });
});
