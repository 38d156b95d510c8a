import assert from 'node:assert/strict';
import { currentSection } from '../../../src/core/retro/currentSection';
import { retroContent } from '../../../src/core/retro/retroContent';
import { outline } from '../../../src/core/retro/retroOutline';
import { isUnwritten } from '../../../src/core/retro/unwritten';
import { reads } from './readKinds';

const well = ['## What went well', '- Demo', ''];

describe('what is open from last time, below a title of its own', () => {
  const before = [...well, '## Actions from the last retro', '### Backend'];
  for (const open of [
    'Alerts for the job that was failing',
    'Pipeline that worked on main only',
    'Rota so that all were covered',
    'Klären, was beim Deployment fehlt',
    'Uitzoeken waarom de build traag was',
  ])
    reads(open, [...before, `- ${open}`], `6: ${open}`);
  reads('told', [...before, '- Seemed to work well', '- Sprint was in January', '- The rota went well']);
});

describe('what is said behind a sentence that only says what is wrong', () => {
  for (const [heading, first, next] of [
    [
      'Qué vamos a mejorar',
      'Nos costó estimar las historias grandes del sprint.',
      'Para ello vamos a dividirlas antes de la planificación.',
    ],
    ['Actions', 'Les revues sont lentes.', 'Pour cela, nous allons limiter leur taille.'],
    ['Actions', 'Builds are slow.', 'For this, we will set up a cache.'],
  ] as const)
    reads(next, [...well, `## ${heading}`, `${first} ${next}`], `5: ${next}`);
});

describe('the brackets of a template', () => {
  reads('hold a place, whatever verb they begin with', [
    '## Action items',
    '- [Action 1: Add a short description of the step]',
    '- [Action 2: Set a specific and measurable goal]',
    '- [Action 4: Assign an owner and due date]',
    '- [Action 3: Reviewer name and due date]',
    '- [Acción 1: Definir responsable y fecha límite]',
    '- [Sprint 12: Review the goals we set]',
  ]);
});

describe('labels in brackets', () => {
  reads('of a part of the product', [
    ...well,
    '## To improve',
    '- [Actions] Run takes 20 minutes',
    '- [Tasks] Document upload fails',
    '- [Action] button does nothing when clicked',
  ]);
});

describe('what a team would do', () => {
  const asked = [...well, '## What we would change next time'];
  reads('is hoped', [...asked, 'We would need the environment earlier.']);
  reads('is feared', [...asked, 'We would probably fail without Ada.']);
  reads('is the same', [...asked, 'We would do it the same way. It worked.']);
  reads(
    'is an action',
    [...asked, 'We would also split the reviews.'],
    '5: We would also split the reviews.',
  );
});

describe('what is answered below a question in an item', () => {
  reads(
    'is one paragraph',
    [
      '## Reflection',
      '- What did you learn?',
      '',
      'A lot.',
      '',
      '- What will we do next sprint?',
      '',
      'Pair more on reviews.',
      '',
      'Notes taken by Ada.',
    ],
    '8: Pair more on reviews.',
  );
});

describe('a list that something leads to', () => {
  reads(
    'in a long label of plain words',
    [
      '## Notes',
      '- What went well',
      '  - pairing',
      '- What went wrong',
      '  - builds',
      '- What we will do differently in the next sprint as a team',
      '  cache the build',
    ],
    '7: cache the build',
  );
  reads('of notes is no promise', [
    '# Retro',
    '- Notes',
    '  - Next sprint we will be joined by Bo',
    '  - > Next week we will release',
  ]);
});

describe('owners', () => {
  reads(
    'of what goes on',
    ['## Actions', '- Keep doing this (Ada)', '- Continue doing'],
    '2: Keep doing this | Ada',
  );
  reads(
    'by their handle, and among others',
    [
      '## Actions',
      '| Action | Owner |',
      '|---|---|',
      '| Pin | @x |',
      '| Cache the build | [Ada or someone else] |',
      '| Split | tbd |',
    ],
    '4: Pin | @x',
    '5: Cache the build | Ada or someone else',
    '6: Split',
  );
  reads(
    'are not subjects beside the team',
    ['## Actions', '- Team: agree on core hours', '- Design & UX: redo the onboarding'],
    '2: agree on core hours | Team',
    '3: Design & UX: redo the onboarding',
  );
  reads(
    'are not what happened',
    ['## Actions', '- Appeared to work', '- Ahmed to write the guide'],
    '2: Appeared to work',
    '3: Ahmed to write the guide | Ahmed',
  );
  reads(
    'are none in any language',
    ['## Actions', '| Action | Owner |', '|---|---|', '| Split | 미정 |'],
    '4: Split',
  );
});

describe('a round at the end', () => {
  reads(
    'that asks for actions',
    [...well, '## Closing round: action items', '- [ ] Cache the build (Ada)'],
    '5: Cache the build | Ada',
  );
});

describe('action items by their short name', () => {
  reads(
    'below what went badly',
    [
      '## Bad',
      '* Fridays are late.',
      '    * AI: No dar clases los viernes',
      '* Late mails',
      '    * AI: Planificar con tiempo',
    ],
    '3: No dar clases los viernes',
    '5: Planificar con tiempo',
  );
  reads(
    'among items without a marker',
    [
      'Went well:',
      '',
      '- teamwork',
      '',
      'To improve:',
      '',
      '- scale',
      '',
      'Action items: add a level of tests',
    ],
    '9: add a level of tests',
  );
});

describe('a file that is asked about', () => {
  const asks = (why: string, path: string, ...lines: string[]) =>
    it(why, () => assert.equal(retroContent(lines.join('\n'), path), 'question'));
  const filled = ['## What went well', '- a', '## Action items', '- [ ] Cache the build (Ada)'];
  asks('with a day, in a handbook', 'handbook/retro-2026-05-02.md', ...filled);
  asks('of a sprint, in a guide', 'guides/retro-sprint-3.md', ...filled);
  const link = (at: number) => `[#${at}](https://github.com/a/b/pull/${at})`;
  asks(
    'whose columns hold a retro beside links',
    'retros/2026-06-16.md',
    ...['| Went well | To improve | Actions |', '|---|---|---|', '| a | b | c |', ''],
    ...[1, 2, 3, 4].map((at) => `- ${link(at)}`),
  );
  asks(
    'with a blank before its headings',
    'retro.txt',
    ...[' O que funcionou bem', '', '- a', '', ' O que não funcionou bem', '', '- b'],
  );
  asks(
    'that asks twice of what was bad',
    'retro.md',
    'What didn’t go well?',
    '- a',
    '',
    'What can we improve?',
    '- b',
  );
  asks(
    'with one link',
    'retros/2026-20.md',
    '# Sprint 12',
    `Join: [Teams](https://teams.test/${'x'.repeat(300)})`,
  );
});

describe('a retro in which somebody wrote', () => {
  for (const line of [
    '- Define what done means for the team',
    'TODO: Ada caches the build until Friday',
    '- 👍',
    '- <https://github.com/a/b/issues/12>',
    '- <img src="board.png" width="400">',
    '[Ada paired with Bo all week]',
    'Why does nobody answer in the channel?',
  ])
    it(line, () =>
      assert.equal(isUnwritten(`# Retro\n\n## What went well\n\n${line}\n`, 'retros/a.md'), false),
    );
  it('is none where a form asks', () => {
    const form = '# Retro\n\n## What went well\n\nTODO: say what\n\n## Actions\n\n- [name]\n- …\n';
    assert.equal(isUnwritten(form, 'retros/a.md'), true);
  });
});

describe('a log whose last part is copied for the next entry', () => {
  it('gets an answer in its entry', () => {
    const text =
      '# Retros\n## 2026-01-05\n### Went well\n- A\n### Actions\n- Cache\n## Template\n### Went well\n- …\n### Actions\n- [ ] …\n';
    const { sibling, to } = currentSection(outline(text, 'md'));
    assert.deepEqual([sibling?.line, to <= 6], [4, true]);
  });
});

describe('actions below what a team asks itself', () => {
  reads(
    'where it can be better, and all say what to do',
    [...well, '## What should we improve?', '- Add a daily check-in', '- Prepare the API earlier'],
    '5: Add a daily check-in',
    '6: Prepare the API earlier',
  );
  reads(
    'only where nothing else is agreed',
    [
      ...well,
      '## To improve',
      '- Add a daily check-in',
      '- Prepare the API earlier',
      '## Actions',
      '- Cache the build',
    ],
    '8: Cache the build',
  );
  reads('and not where it is complained of', [...well, '## To improve', '- Slow reviews', '- Add-ons crash']);
  reads(
    'in an item, with bullets below its number',
    [
      '## Notes',
      '1. What do you want to add or change about your process for next sprint?',
      '   * Plan meetings in advance',
      '2. Decide What To Do: Make a plan of action for the next iteration',
      '',
      '- Set deadlines',
      '',
      '3. Close the retro',
    ],
    '3: Plan meetings in advance',
    '6: Set deadlines',
  );
});

describe('below a heading for actions', () => {
  reads(
    'lists that tell how it was are none',
    [
      '## Action plan',
      'What went badly:',
      '- Slow reviews',
      '',
      'What we did well:',
      '- Demo',
      '',
      'Actions:',
      '- Split reviews',
    ],
    '9: Split reviews',
  );
  reads(
    'what is called one belongs to a subject',
    [
      '## Process changes for next sprint',
      '* Be explicit about actions.',
      '  * **ACTION**: Ada to update the docs.',
      '* Try independent chunks',
      '  * They should be epics.',
      '  * **ACTION**: Promote large items to epics.',
    ],
    '3: Ada to update the docs. | Ada',
    '6: Promote large items to epics.',
  );
  reads(
    'votes on paper are no part of it',
    [
      '## Working agreements',
      '- Keep meetings brief',
      '',
      '**List of sticky notes collected**',
      '',
      '- standups',
    ],
    '2: Keep meetings brief',
  );
});

describe('prose that names no actions', () => {
  reads(
    'says what for, and what the team will do then',
    [
      '# Retrospective',
      '',
      'Our builds were slow this time. To address this, we plan to cache the dependencies. Para evitar retrasos, vamos a dividir las historias.',
      '',
      'Lastly, to improve our reviews, we will rotate who does them.',
    ],
    '3: To address this, we plan to cache the dependencies',
    '3: Para evitar retrasos, vamos a dividir las historias.',
    '5: Lastly, to improve our reviews, we will rotate who does them.',
  );
  reads('not what for alone', ['# Retrospective', '', 'To improve our reviews, somebody asked for a rota.']);
});

describe('what could be better, and is no action', () => {
  for (const [heading, ...lines] of [
    ['To improve', '- Build takes 20 minutes', '- Review comments are harsh', '- Set up of laptops is slow'],
    ['What should we improve?', '- Test coverage', '- Plan quality', '- Release notes'],
    ['Qué se puede mejorar', '- Entregar tarde', '- Dejar todo para el final'],
  ] as const)
    reads(lines.join(' '), [...well, `## ${heading}`, ...lines]);
});

describe('labels above lists of actions', () => {
  reads(
    'are names',
    [...well, '## Action items', 'Brandon:', '', '- Cache the build'],
    '7: Cache the build | Brandon',
  );
  reads(
    'are subjects of boxes',
    [...well, '## Action items', 'Slow builds:', '- [ ] Cache the build (Ana)'],
    '6: Cache the build | Ana',
  );
  reads(
    'in brackets, of what somebody does',
    [...well, '## Bad', '- Reviews are slow', '  - [Action] Ana to take over the releases'],
    '6: Ana to take over the releases | Ana',
  );
  reads(
    'of some items leave the others',
    [
      '## Action items',
      '- Reviews are slow',
      '  - **ACTION**: Ana pairs with Ben',
      '- Builds are slow',
      '  - **ACTION**: cache',
      '- Cem: write the runbook',
    ],
    '2: Reviews are slow',
    '4: Builds are slow',
    '6: write the runbook | Cem',
  );
});

describe('names that end as verbs do', () => {
  reads(
    'are owners',
    ['## Actions', '- Khaled will ask ops', '- Saeed to fix the build', '- Alfred will test'],
    '2: Khaled will ask ops | Khaled',
    '3: Saeed to fix the build | Saeed',
    '4: Alfred will test | Alfred',
  );
});
