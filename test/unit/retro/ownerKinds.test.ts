import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';

/** The items of one list below a heading for actions, as `text | owner`. */
function reads(why: string, items: readonly string[], ...expected: string[]) {
  it(why, () => {
    const text = ['# Retro', '', '## Action items', '', ...items].join('\n');
    assert.deepEqual(
      actionLines(text, 'md').map(({ text: words, owner }) => [words, owner].filter(Boolean).join(' | ')),
      expected,
    );
  });
}

describe('an owner column', () => {
  it('may say that somebody is only proposed', () => {
    const rows = ['Proposed: Ana', 'Propuesto: Luz Gil', '**Owner:** Bo', 'Verantwortlich: Jan und Kai'];
    const text = `# Retro\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n${rows.map((row) => `| Pin it | ${row} |\n`).join('')}`;
    assert.deepEqual(
      actionLines(text, 'md').map(({ owner }) => owner),
      ['Ana', 'Luz Gil', 'Bo', 'Jan und Kai'],
    );
  });
});

describe('how owners are written', () => {
  describe('in parentheses, with more beside the name', () => {
    reads('a weekday', ['- Pin the clock (Hanna, Friday)'], 'Pin the clock | Hanna');
    reads('a weekday first', ['- Pin the clock (Friday, Hanna)'], 'Pin the clock | Hanna');
    reads('a sprint', ['- Pin the clock (Hanna – next sprint)'], 'Pin the clock | Hanna');
    reads('hours', ['- Pin the clock (Hanna, 2h)'], 'Pin the clock | Hanna');
    reads('a label, and what else is said', ['- Pin it (Owner: Hanna, Effort: small)'], 'Pin it | Hanna');
    reads('two who do it', ['- Pin it (lead: Hanna; responsible: Milo)'], 'Pin it | Hanna, Milo');
    reads('a word without its colon', ['- Pin it (assigned to Hanna)'], 'Pin it | Hanna');
    reads('in Spanish', ['- Fijar el reloj (encargada Hanna)'], 'Fijar el reloj | Hanna');
    reads(
      'in emphasis',
      ['- Pin the clock *(Hanna)*', '- Wind it **(Milo)**'],
      'Pin the clock | Hanna',
      'Wind it | Milo',
    );
    reads('with a full stop', ['- Pin the clock (Hanna).'], 'Pin the clock | Hanna');
    reads('a mail address', ['- Pin the clock (hanna@example.org)'], 'Pin the clock | hanna@example.org');
    reads(
      'no owner: a remark',
      ['- Pin the clock (Tower, bells, and more)'],
      'Pin the clock (Tower, bells, and more)',
    );
    reads('no owner: a time', ['- Pin the clock (next sprint)'], 'Pin the clock (next sprint)');
  });
  describe('where most items of a list are written alike', () => {
    reads(
      'before a dash',
      ['- Hanna - Pin the clock', '- Milo – Wind it'],
      'Pin the clock | Hanna',
      'Wind it | Milo',
    );
    reads('before an arrow', ['- Hanna -> Pin it', '- Milo → Wind it'], 'Pin it | Hanna', 'Wind it | Milo');
    reads(
      'in bold',
      ['- **Hanna** Pin the clock', '- **Milo** Wind it'],
      'Pin the clock | Hanna',
      'Wind it | Milo',
    );
    reads(
      'in parentheses first',
      ['- (Hanna) Pin it', '- (Milo) Wind it'],
      'Pin it | Hanna',
      'Wind it | Milo',
    );
    reads(
      'behind a comma',
      ['- Pin the clock, Hanna', '- Wind it, Milo'],
      'Pin the clock | Hanna',
      'Wind it | Milo',
    );
    reads(
      'behind a colon',
      ['- Pin the clock: Hanna', '- Wind it: Milo and Ines'],
      'Pin the clock | Hanna',
      'Wind it | Milo and Ines',
    );
    reads(
      'behind an arrow',
      ['- Pin the clock => Hanna', '- Wind it => Milo'],
      'Pin the clock | Hanna',
      'Wind it | Milo',
    );
    reads(
      'in italics',
      ['- Pin the clock _Hanna_', '- Wind it _Milo_'],
      'Pin the clock | Hanna',
      'Wind it | Milo',
    );
    reads('short for roles', ['- PO: Pin the clock', '- DV: Wind it'], 'Pin the clock | PO', 'Wind it | DV');
    reads(
      'but not one of many',
      ['- Rename it -> Tower', '- Wind it', '- Oil it'],
      'Rename it -> Tower',
      'Wind it',
      'Oil it',
    );
  });
  describe('in a sentence', () => {
    reads('who is to do it', ['- Hanna to pin the clock'], 'Hanna to pin the clock | Hanna');
    reads(
      'several',
      ['- Hanna, Milo and Ines will pin it'],
      'Hanna, Milo and Ines will pin it | Hanna, Milo and Ines',
    );
    reads(
      'the team',
      ['- Team to pin the clock', '- QA to wind it', '- The whole team is to oil it', '- CI is to be cached'],
      'Team to pin the clock | Team',
      'QA to wind it | QA',
      'The whole team is to oil it | The whole team',
      'CI is to be cached',
    );
    reads(
      'a role that will do it',
      [
        '- Antes de la próxima sesión, el Scrum Master dejará configurado el reloj',
        '- O Scrum Master revisará o relógio',
        '- Nuevo Scrum Master para el sprint 3',
        '- Ada will wind it, the tech lead will look',
      ],
      'Antes de la próxima sesión, el Scrum Master dejará configurado el reloj | el Scrum Master',
      'O Scrum Master revisará o relógio | O Scrum Master',
      'Nuevo Scrum Master para el sprint 3',
      'Ada will wind it, the tech lead will look | Ada',
    );
    reads(
      'a label within',
      ['- Pin the clock. Owner: Hanna. Due: Friday.'],
      'Pin the clock. Owner: Hanna. Due: Friday. | Hanna',
    );
    reads(
      'a label first',
      ['- Verantwortlich: Hanna. Uhr stellen.'],
      'Verantwortlich: Hanna. Uhr stellen. | Hanna',
    );
    reads(
      'no verbs',
      ['- Remember to pin it', '- Continue to wind it', '- Every clock should tick'],
      'Remember to pin it',
      'Continue to wind it',
      'Every clock should tick',
    );
    reads('nothing that has a longer name', ['- Manage API to add clocks'], 'Manage API to add clocks');
    reads('several mentions', ['- @hanna and @milo: pin the clock'], 'pin the clock | @hanna and @milo');
  });
  describe('on lines of their own', () => {
    reads('two labels', ['- Pin the clock', '  - **Owner:** Hanna | **Due:** soon'], 'Pin the clock | Hanna');
    reads(
      'two labels behind a comma',
      ['- Pin the clock', '  - Owner: Hanna, Due: soon'],
      'Pin the clock | Hanna',
    );
    reads('a question', ['- Pin the clock', '  - Who? Hanna'], 'Pin the clock | Hanna');
    reads('in Polish', ['- Ustaw zegar', '  - Osoba odpowiedzialna: Hanna'], 'Ustaw zegar | Hanna');
    reads('nobody yet', ['- Pin the clock', '  - Owner: TBD'], 'Pin the clock');
    reads(
      'a name above the list',
      ['Hanna:', '- Pin the clock', '- Wind it'],
      'Pin the clock | Hanna',
      'Wind it | Hanna',
    );
    reads(
      'but no subject',
      ['Turm:', '- Pin the clock', '', 'Die alte Glocke:', '- Wind it'],
      'Pin the clock',
      'Wind it',
    );
    reads(
      'the team above the list',
      ['**Team**', '- Pin the clock', '', '**Hanna**', '- Wind it'],
      'Pin the clock | Team',
      'Wind it | Hanna',
    );
  });
  describe('in columns', () => {
    const table = (head: string, owner: string) => [
      `| Action | ${head} |`,
      '|---|---|',
      `| Pin the clock | ${owner} |`,
    ];
    reads('with a role', table('Owner', 'Hanna Berg (Backend)'), 'Pin the clock | Hanna Berg');
    reads('two with roles', table('Owner', 'Hanna (QA) + Milo (Dev)'), 'Pin the clock | Hanna + Milo');
    reads('two on lines', table('Owner', 'Hanna<br>Milo'), 'Pin the clock | Hanna, Milo');
    reads('with a sign', table('Owner', '👤 **Hanna**'), 'Pin the clock | Hanna');
    for (const head of [
      'Ägare',
      'Who is responsible?',
      'Asignado a',
      'ผู้รับผิดชอบ',
      'Task owner(s)',
      'Власник',
      '担当者名',
    ])
      reads(head, table(head, 'Hanna'), 'Pin the clock | Hanna');
  });
});

describe('owners that are roles', () => {
  reads(
    'behind a label, before a time that is no day',
    [
      '1. Add tests for the flows. Owner: dev. Due: next sprint.',
      '2. Move the secret to the store. Owner: dev/ops. Due: before prod.',
    ],
    'Add tests for the flows. Owner: dev. Due: next sprint. | dev',
    'Move the secret to the store. Owner: dev/ops. Due: before prod. | dev/ops',
  );
  reads(
    'two of them, beside a name',
    ['- PO/UX: Avoid back-to-back interviews', '- Stephen: Add a layer', '- Jonno: Add a point'],
    'Avoid back-to-back interviews | PO/UX',
    'Add a layer | Stephen',
    'Add a point | Jonno',
  );
});

describe('owners by their initials', () => {
  const two = ['- Stephen: Add a layer', '- [ ] Jonno: Add a point'];
  const both = ['Add a layer | Stephen', 'Add a point | Jonno'];
  reads(
    'where each item has a label, two of them names',
    [...two, '- DM: Keep it short'],
    ...both,
    'Keep it short | DM',
  );
  reads('for two', [...two, '- JG/DM: Keep it short'], ...both, 'Keep it short | JG/DM');
  reads(
    'and nowhere else in the list',
    [...two, '- JG: Add a login (SSO)'],
    ...both,
    'Add a login (SSO) | JG',
  );
  reads('not what means a thing', [...two, '- CI: Keep it short'], ...both, 'CI: Keep it short');
  reads(
    'not where an item has none',
    [...two, '- DM: Keep it short', '- Rest'],
    ...both,
    'DM: Keep it short',
    'Rest',
  );
  reads(
    'not beside everybody alone',
    ['- All: Add a layer', '- DM: Keep it short'],
    'Add a layer | All',
    'DM: Keep it short',
  );
});

describe('words in the brackets of a template', () => {
  reads(
    'are an action where they say one',
    [
      '- [Action 1: Be more generous with internal deadlines]',
      '- [Action 2: …]',
      '- [Action 3: describe what you will do]',
      '- [Action 4: what will change by when]',
      '- [Action 5: Owner name and due date]',
    ],
    '[Action 1: Be more generous with internal deadlines]',
  );
});
