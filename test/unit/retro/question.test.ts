import assert from 'node:assert/strict';
import { timeForRule } from '../../../src/core/opportunities/timeForRule';
import { reviewsIncident } from '../../../src/core/retro/incidentReview';
import { presentNames } from '../../../src/core/retro/presentNames';
import { isUnwritten } from '../../../src/core/retro/unwritten';
import { daysOverdue } from '../../../src/core/rules/dueForReview';

const PATH = 'docs/retros/2026-11-20.md';
const HEADINGS = '# Retro\n\n**Date:** 2026-11-20\n\n';

describe('the moment of the question', () => {
  it('is not that of an empty retro', () => {
    for (const text of [
      '',
      '# Sprint 12\n',
      `${HEADINGS}## Went well\n\n- \n\n## To improve\n\n-\n\n## Action items\n\n- [ ] \n`,
      `${HEADINGS}## Still open from last time\n\n- [ ] Fix CI (Bo)\n\n## Went well\n\n- \n\n## To improve\n\n_What held us up?_\n`,
      `${HEADINGS}## Went well\n\n## Action items\n\n| Action | Owner |\n|---|---|\n| | |\n`,
      `${HEADINGS}## Lessons learned\n\nWhat did you learn, and how will you use it?\n\n## Went well\n\nWhat are you proud of?\n`,
      `${HEADINGS}## Went well\n\nTODO: Say what went smoothly.\n\n## To improve\n\n- \n- [TODO: add one]\n\n## Actions\n\n- TBD\n`,
    ])
      assert.equal(isUnwritten(text, PATH), true, text);
  });

  it('is there once something is written', () => {
    for (const text of [
      `${HEADINGS}## Went well\n\n- Shipped\n\n## To improve\n\n- \n`,
      `${HEADINGS}## Went well\n\nTODO: Say what went smoothly.\n\n## Actions\n\n- TODO list for Ada\n`,
      `${HEADINGS}## Went well\n\n- \n\n## To improve\n\n- Why is the build so slow?\n`,
      `${HEADINGS}## Went well\n\n- \n\n## Actions\n\n- TODO: fix the build\n`,
      `${HEADINGS}## Went well\n\n- Nothing\n\n## To improve\n\n- None\n`,
      `${HEADINGS}## Went well\n\nWe shipped.\n\n## To improve\n`,
      `${HEADINGS}## Went well\n\n### The cut-over\n\nIn one evening.\n\n## To improve\n`,
      `${HEADINGS}## Went well\n\n## Action items\n\n| Action | Owner |\n|---|---|\n| Fix CI | |\n`,
    ])
      assert.equal(isUnwritten(text, PATH), false, text);
  });
});

describe('those who were there', () => {
  it('are read below a heading, and behind a label', () => {
    assert.deepEqual(presentNames('# Retro\n\n**Present:** Ada Lovelace, Bo and Cy\n', 'md'), [
      'Ada Lovelace',
      'Bo',
      'Cy',
    ]);
    assert.deepEqual(
      presentNames('# Retro\n\n## Attendees\n\n- Ada (she)\n- [x] Bo\n\n## Went well\n\n- Cy\n', 'md'),
      ['Ada', 'Bo'],
    );
    assert.deepEqual(presentNames('Anwesend: Jörg & Zoë\n', 'txt'), ['Jörg', 'Zoë']);
    assert.deepEqual(presentNames('# Retro\n\nPresent: nothing 1 2 3!\n\nOwner: Ada\n', 'md'), []);
  });
});

describe('an incident', () => {
  it('is blameless', () => {
    assert.equal(reviewsIncident('# Incident retrospective\n\n## What went well\n', PATH), true);
    assert.equal(reviewsIncident('# Retro\n\n## What went well\n', PATH), false);
  });

  const incidents = [
    '# Störungsanalyse',
    '# Revisión de incidente',
    '# Retro: Vorfall am Freitag',
    '# Ausfallbericht',
    '# Retro de la caída del viernes',
    '# Rétro de la panne',
    '# Análise do incidente',
    '# Analisi del disservizio',
    '# Terugblik op de storing',
    '# Friday’s outage',
    '---\ntitle: Vorfall am Freitag\n---\n# Retro',
    '# Blameless retro',
    '---\ntitle: Retro sans coupables\n---\n# Retro',
    '# Retro\n\nThe outage of Friday. Blameless: we look at the system.',
    '# Retro\n\n*Ohne Schuldzuweisungen.*\n\nDer Vorfall vom Freitag.',
    '# Retro\n\nSin buscar culpables.\n\n## Cronología\n\n- 10:00',
    '# Friday\n\nBlameless.\n\n## Timeline\n\n- 10:00\n\n## Impact',
  ];
  for (const top of incidents)
    it(`knows the review of an incident: ${JSON.stringify(top)}`, () => {
      assert.equal(reviewsIncident(`${top}\n\n## What went well\n`, PATH), true);
    });

  it('takes no retro for one that has incidents among its topics, or lost people', () => {
    for (const text of [
      '# Retro\n\n## Incidents\n\n- two\n',
      '# Retro\n\n- The outage took an hour\n',
      '# Retro Coincident\n',
      '# Retro\n\n*Blameless retrospective: everybody did their best.*\n\n## What went well\n\n- The outage was short\n',
      '# Retro\n\n## What went well\n\n- Nice blameless culture\n',
      '# Retro\n\n## What went well\n\n- Nice blameless review of the outage\n',
      '## What went well\n\n- Blameless talk about the incident\n\n## To improve\n',
      '# Retro\n\nOhne Schuldzuweisungen.\n\n## Gut\n\n- a\n',
      '# Retro\n\n## Timeline\n\n- May\n',
    ])
      assert.equal(reviewsIncident(text, PATH), false);
    assert.equal(reviewsIncident('# Retro\n', 'docs/retros/2026-11-20-incident.md'), true);
  });
});

describe('three decisions about the same thing', () => {
  const earlier = [
    { name: 'a', title: 'Refund a late delivery in full' },
    { name: 'b', title: 'Give half of the refund for a delivery' },
    { name: 'c', title: 'Hire a gardener' },
  ];

  it('ask for a rule', () => {
    const hint = timeForRule({ title: 'Refund the delivery without a receipt' }, earlier);
    assert.deepEqual(hint?.names, ['a', 'b']);
    assert.deepEqual([...(hint?.terms ?? [])].sort(), ['delivery', 'refund']);
  });

  it('are three, and share more than a word', () => {
    assert.equal(timeForRule({ title: 'Refund the delivery' }, earlier.slice(1)), undefined);
    assert.equal(timeForRule({ title: 'Refund nobody' }, earlier), undefined);
  });

  it('are read again when their day has come, though nobody faces them', () => {
    const made = { status: 'raised', revisit: '2026-11-20' } as const;
    assert.equal(daysOverdue({ ...made, kind: 'judgement' }, '2026-11-21'), 1);
    assert.equal(daysOverdue({ ...made, kind: 'opportunity' }, '2026-11-21'), undefined);
  });
});
