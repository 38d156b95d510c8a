import assert from 'node:assert/strict';
import { currentSection } from '../../../src/core/retro/currentSection';
import { outline } from '../../../src/core/retro/retroOutline';
import { areActions, areNone, reads } from './readKinds';

describe('more wordings of what is done next', () => {
  describe('English', () => {
    areActions(
      'Plan going foreward',
      'Moving fowards',
      'Path forward',
      'Road ahead',
      'Where do we go from here?',
    );
    areActions('Game plan', 'Actionables', 'Followups', 'Homework', 'Next up', 'We will', 'From now on');
    areActions('What we decided', 'Decisions made', 'Adjustments for sprint 3', 'Mitigation plan', 'Pledges');
    areActions(
      'How do we solve this?',
      'How can we prevent it',
      'Tickets to create',
      'SMART goals',
      'Kaizen items',
    );
    areNone(
      'Sprint commitments',
      'Risks',
      'What was solved',
      'Strategy',
      'Planned work',
      'Forward compatibility',
    );
  });
  describe('other languages', () => {
    areActions(
      'Was wird geändert?',
      'Wir nehmen uns vor',
      'Wie geht es weiter?',
      'Weiteres Vorgehen',
      'Ab sofort',
    );
    areActions(
      'Konkrete Schritte',
      'Beim nächsten Mal',
      'Pasos concretos',
      'La próxima vez',
      'A partir de ahora',
    );
    areActions(
      'A partir de agora',
      'Da próxima vez',
      'La suite',
      'Désormais',
      'La prochaine fois',
      "Ce que l'on va changer",
    );
    areActions(
      'Contromisure',
      'La prossima volta',
      'Voornemens',
      'Volgende keer',
      'Vanaf nu',
      'Zobowiązania',
      'Plan działań',
    );
  });
  describe('what was learnt is no action, even of what comes', () => {
    areNone(
      'Lessons for future projects',
      'What lessons can we take moving forward?',
      'Takeaways for next sprint',
    );
    areNone(
      'Lecciones para el próximo proyecto',
      'Erkenntnisse für den nächsten Sprint',
      'Leçons pour la suite',
    );
  });
});

describe('layouts of what is done next', () => {
  const table = (...header: string[]) => [
    `| ${header.join(' | ')} |`,
    `|${'---|'.repeat(header.length)}`,
    '| Small steps | Test in the night |',
  ];
  for (const [heading, keep, change] of [
    ['## Was nehmen wir ins nächste Projekt mit?', 'Beibehalten', 'Ändern'],
    ['## Next sprint', 'Keep', 'Change'],
    ['## Próximo sprint', 'Mantener', 'Cambiar'],
    ['## Prochain sprint', 'Garder', 'Changer'],
    ['## Volgende sprint', 'Behouden', 'Veranderen'],
  ] as const)
    reads(
      `what is to change: ${change}`,
      ['# Retro', heading, ...table(keep, change)],
      '5: Test in the night',
    );
  for (const nobody of [
    'new',
    'Open',
    'TODO',
    'in progress',
    '-',
    'tbd',
    'neu',
    'en curso',
    'ouvert',
    'not assigned',
    'no asignado',
  ])
    reads(
      `no owner: ${nobody}`,
      ['# Retro', '## Action items', '| Action | Owner |', '|---|---|', `| Pin the clock | ${nobody} |`],
      '5: Pin the clock',
    );
  reads(
    'a label for solutions over items of an item',
    [
      '# Retro',
      '## Action items',
      '1. Write better documents',
      '   **solutions:**',
      '    - Generate the API',
      '    - Meet more',
      '2. Readable code',
      '   - How we will fix it:',
      '     - Review daily',
      '     - Pair up',
    ],
    '3: Write better documents',
    '5: Generate the API',
    '6: Meet more',
    '7: Readable code',
    '9: Review daily',
    '10: Pair up',
  );
  reads('how success is told is none', [
    '# Retro',
    '## Ways of improvement',
    'We work on the API. This is considered a success based on these criteria:',
    '- New members can read it',
    '- More users come',
  ]);
  reads(
    'an item that is a heading ends the list',
    ['# Retro', '## Next steps', '* Review the structure', '* ### Lessons learned', '* Order is all'],
    '3: Review the structure',
  );
  it('numbered questions stand in a log of sprints', () => {
    const ask = [
      '**1. What worked well?**',
      'A',
      '**2. What surprised us?**',
      'B',
      '**3. What would we like to try?**',
      'C',
    ];
    const read = outline(['**Sprint 1:**', ...ask, '', '**Sprint 2:**', ...ask].join('\n'), 'md');
    assert.equal(currentSection(read).from, 8);
  });
});
