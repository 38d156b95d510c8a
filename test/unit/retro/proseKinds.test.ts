import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { actionToRecord } from '../../../src/core/retro/actionToRecord';
import { setActionOwner } from '../../../src/core/retro/setActionOwner';
import { settleAction } from '../../../src/core/retro/settleAction';
import { apply } from '../../../src/core/yaml/splice';
import { reads } from './readKinds';

const below = (heading: string, ...lines: string[]) => [
  '# Retro',
  '## What went well',
  '- Tests',
  heading,
  ...lines,
];

describe('actions in longer paragraphs', () => {
  reads(
    'the first sentence of one',
    below(
      "## What we'll do differently",
      '',
      'For Sprint 2, we will assign tasks earlier. This helps everybody to plan.',
    ),
    '6: For Sprint 2, we will assign tasks earlier',
  );
  reads(
    'of several, and none of what explains them',
    below(
      '## Proposed Solutions',
      'For the next sprint, each member should work on a branch. We should also pull first.',
      '',
      'We should review carefully before merging. This will help us catch problems.',
      '',
      'These solutions are realistic because they are simple steps.',
    ),
    '5: For the next sprint, each member should work on a branch',
    '5: We should also pull first.',
    '7: We should review carefully before merging',
  );
  reads(
    'a later one, where the first says why',
    below(
      '## Next steps',
      'Reviews were slow. Next sprint we will review every morning. The rest stays.',
      '',
    ),
    '5: Next sprint we will review every morning',
  );
  reads(
    'over several lines',
    below(
      '## Going forward',
      'Builds take long, as',
      'nobody caches. We will cache',
      'them in the night. Then we see.',
    ),
    '6: We will cache them in the night',
  );
  reads(
    'bold ones, behind what leads to them',
    below(
      '## For the next sprint',
      'Two things to carry:',
      '',
      '**Write it during the sprint.** The plan asked',
      'for that.',
      '',
      '**Smaller cards.** A card is done when it is merged.',
    ),
    '7: Write it during the sprint.',
    '10: Smaller cards.',
  );
  for (const [sentence, more] of [
    ['Im nächsten Sprint wollen wir früher testen', 'Das spart am Ende Zeit.'],
    ['Vamos a dividir las tareas antes', 'Esto ayuda a todos.'],
    ['Nous allons documenter chaque choix', 'Cela aide les nouveaux.'],
    ['Vamos dividir as tarefas antes', 'Isso ajuda a todos.'],
    ['We gaan eerder testen', 'Dat scheelt tijd.'],
  ] as const)
    reads(sentence, below('## Next steps', `${sentence}. ${more}`), `5: ${sentence}`);
  reads(
    'none that only tell',
    below(
      '## Action plan',
      'Another area that needs care is the planning. In the past it led to rework.',
      '',
      'Planning is better by now. By doing so, we aim to have less rework.',
    ),
  );
  reads(
    'no abbreviation ends one',
    below('## Next steps', 'We will use tools, e.g. Jira, daily. It helps us.'),
    '5: We will use tools, e.g. Jira, daily',
  );
  reads('no essay', below('## Next steps', 'A a. B b.', '', 'C c. D d.', '', 'We will rest. E e.'));

  describe('are written like others', () => {
    const plain = below('## Next steps', 'We will assign tasks earlier. This helps.', '').join('\n');
    const bold = below('## Next steps', '**Smaller cards.** A a.', '', '**Early tests.** B b.', '').join(
      '\n',
    );
    const found = (text: string) => actionLines(text, 'md')[0];
    for (const [name, text] of [
      ['a sentence', plain],
      ['a bold one', bold],
    ] as const) {
      it(`${name}: becomes a link`, () => {
        const linked = actionToRecord(text, 'md', 4, { href: '../book/opportunities/2026-11-21-a.yaml' });
        assert.ok(linked.ok);
        const again = found(apply(text, linked.edits));
        assert.equal(again?.text, found(text)?.text);
        assert.equal(again?.record, '2026-11-21-a');
      });
      it(`${name}: gets an owner`, () => {
        const owned = setActionOwner(text, 'md', 4, 'Ada');
        assert.ok(owned.ok);
        assert.equal(found(apply(text, owned.edits))?.owner, 'Ada');
      });
      it(`${name}: is done`, () => {
        const action = found(text);
        assert.ok(action);
        const settled = settleAction(text, 'md', action, 'done');
        assert.ok(settled.ok);
        assert.equal(found(apply(text, settled.edits))?.done, true);
      });
    }
  });
});
