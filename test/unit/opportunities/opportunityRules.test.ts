import assert from 'node:assert/strict';
import { type RuleWords, runRules, type ToldDiagnostic } from '../../../src/core/diagnostics/rule';
import type { OpportunityFacts } from '../../../src/core/opportunities/opportunityFacts';
import { opportunityRules } from '../../../src/core/opportunities/opportunityRules';
import { actionLines } from '../../../src/core/retro/actionLines';
import { actionRules } from '../../../src/core/retro/actionRules';
import { TODAY } from './facts';

const words: RuleWords = {
  dayInWords: (day) => day,
  problem: (code) => code,
  fieldProblem: ({ code }) => code,
};
const uri = { path: 'a record' };
const PLACES = { owner: 1, change: 2, measure: 3, revisit: 4, line: 5 };

/** `code severity start`, then each fix as `title → command`. */
function shown(found: readonly ToldDiagnostic[]): readonly (readonly string[])[] {
  return found.map(({ code, severity, start, fixes }) => [
    `${code} ${severity} ${start}`,
    ...fixes().map((fix) => `${fix.title(words)} → ${'command' in fix ? fix.command : 'edits'}`),
  ]);
}

function told(record: OpportunityFacts['record']): readonly ToldDiagnostic[] {
  const placeOf: OpportunityFacts['placeOf'] = (field) => ({ start: PLACES[field], end: 9 });
  return runRules(opportunityRules, { record, today: TODAY, placeOf, uri });
}

describe('the rules for opportunities', () => {
  it('tell all that is missing where it is faced, each with its quick fix', () => {
    assert.deepEqual(shown(told({ kind: 'opportunity', status: 'facing' })), [
      ['noOwner warning 1', 'Choose who owns it → setOpportunityOwner'],
      ['noChange warning 2', 'Say what exactly changes → fillOpportunity'],
      ['noMeasure warning 3', 'Say how you will know → fillOpportunity'],
      ['noRevisit warning 4', 'Set a review day → fillOpportunity'],
    ]);
  });

  it('are no warnings where it is only raised', () => {
    const found = told({ kind: 'opportunity', status: 'raised', owner: 'team', change: 'Be better' });
    assert.deepEqual(
      shown(found).map(([first]) => first),
      ['teamOwner info 1', 'changeNamesNoAction info 2'],
    );
    assert.deepEqual(
      found.map(({ message }) => message(words)),
      [
        'What everyone owns, no one owns. Name one person.',
        'This is a wish. Say what someone will do, so that everyone can see when it is done.',
      ],
    );
  });

  it('name what they are about', () => {
    const record = { kind: 'opportunity', status: 'facing', owner: 'ada', revisit: '2999-12-31' } as const;
    const said = (own: object) => told({ ...record, ...own }).map(({ message }) => message(words));
    assert.deepEqual(said({ title: 'Release' }), [
      '“Release” has no change yet.',
      '“Release” has no measure yet.',
    ]);
    assert.deepEqual(said({}), ['It has no change yet.', 'It has no measure yet.']);
  });

  it('offer two ways where the day has passed, and hand the file on', () => {
    const [found] = told({ kind: 'judgement', status: 'facing', owner: 'ada', revisit: '2026-11-20' });
    assert.equal(found?.code, 'pastRevisit');
    assert.deepEqual(
      found.fixes().map((fix) => 'command' in fix && [fix.command, ...fix.args]),
      [
        ['recordOutcome', uri],
        ['fillOpportunity', uri, 'revisit'],
      ],
    );
  });
});

describe('the rules for actions of a retro', () => {
  it('tell which are nobody’s, and offer to make an opportunity of each', () => {
    const text = '# Retro\n\n## Action items\n\n- [ ] Fix CI (Ada)\n- [ ] Call\n- [ ] Docs (team)\n';
    const found = runRules(actionRules, { uri, actions: actionLines(text, 'md') });
    const fix = 'Make an opportunity of this action → raiseAction';
    assert.deepEqual(shown(found), [
      [`noOwner info ${text.indexOf('Call')}`, 'Set Owner… → setActionOwner', fix],
      [`teamOwner info ${text.indexOf('Docs')}`, fix],
    ]);
    assert.deepEqual(
      found.flatMap(({ fixes }) => fixes().map((one) => 'command' in one && one.args)),
      [
        [uri, 5, 0],
        [uri, 5, 0],
        [uri, 6, 0],
      ],
    );
  });

  it('tell the first 200 of a file @slow', () => {
    const items = Array.from({ length: 1500 }, (_, n) => `- [ ] Call ${n}\n`).join('');
    const text = `# Retro\n\n## Action items\n\n- [ ] Fix CI (Ada)\n${items}`;
    const found = runRules(actionRules, { uri, actions: actionLines(text, 'md') });
    assert.equal(found.length, 200);
    assert.equal(found[0]?.start, text.indexOf('Call 0'));
  });
});
