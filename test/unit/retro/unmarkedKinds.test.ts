import { reads } from './readKinds';

const well = ['# Retro', '', '## What went well', '- Demo', ''];

describe('rows of a table without a header', () => {
  reads(
    'below a heading for actions: what to do first, then who',
    [
      ...well,
      '## Action items',
      '| Cache the build in CI | Ada (QA) | Sprint 3 |',
      '|Pair on reviews |Bo(FS)| 20 May 2026|',
    ],
    '7: Cache the build in CI | Ada',
    '8: Pair on reviews | Bo',
  );
  reads(
    'who first, or a number',
    [...well, '## Actions', '| 1 | Ada | Cache the build in CI |', '| 2 | Bo | Pair on the reviews |'],
    '7: Cache the build in CI | Ada',
    '8: Pair on the reviews | Bo',
  );
  reads('a line of prose with a pipe', [...well, '## Actions', '| is the sign between cells']);
  reads('elsewhere', [...well, '| Cache the build in CI | Ada |', '| Pair on reviews | Bo |']);
});

describe('lines that each end as sentences do', () => {
  reads(
    'below a heading for actions, each is one',
    [
      ...well,
      '## Action items for next sprint',
      '',
      'implement daily progress check ins to identify blockers sooner.',
      'record step by step instructions for database setup.',
      'continue updating the diagrams.',
    ],
    '8: implement daily progress check ins to identify blockers sooner.',
    '9: record step by step instructions for database setup.',
    '10: continue updating the diagrams.',
  );
  reads('prose is not', [
    ...well,
    '## Actions',
    '',
    'The sprint was long.',
    'We were tired of the meetings.',
    'The demo was late.',
  ]);
});

describe('what was to be done before', () => {
  reads(
    'by a question whether it was',
    [...well, '## Action items from Sprint 1: done?', '- Cache the build', '## Actions', '- Pair more'],
    '7: Cache the build',
    '9: Pair more',
  );
  reads(
    'in prose, it is told',
    [
      '# Retro',
      '## 1. Massnahme aus Sprint 0 — umgesetzt?',
      '',
      '> **Jede Person hat bis zum Daily einen Pull Request gemergt**',
      '',
      '**Nicht erfüllt.** Alle Pull Requests kamen von einer Person.',
      '## 2. Was hat gebremst?',
      '- Das Board stimmt nicht',
      '## 3. Verbesserungsmassnahme für Sprint 1',
      '',
      '> **Jeder Pull Request wird innerhalb eines Tages von einer anderen Person reviewt.**',
    ],
    '11: Jeder Pull Request wird innerhalb eines Tages von einer anderen Person reviewt.',
  );
});

describe('a label for actions within an item', () => {
  reads(
    'behind a sentence',
    [
      ...well,
      '## What to improve',
      '- Solve the branches. Action: Dev team to replicate the repo locally',
      '- The build is slow. **Action:** cache it (Ada)',
      '- Die Reviews dauern; Maßnahme: zu zweit reviewen',
      '- Action was slow. See: the board',
    ],
    '7: Dev team to replicate the repo locally | Dev team',
    '8: cache it | Ada',
    '9: zu zweit reviewen',
  );
  reads(
    'at the end of one, its items are',
    [
      ...well,
      '## What to improve',
      '- Knowledge of Java differs, so we keep to these action points:',
      '  - More hands-on programming',
      '  - Reviews by who has done it before',
      '- Kennis: wij houden ons aan de volgende actiepunten:',
      '  - Taken verdelen',
      '- Two things:',
      '  - The build',
    ],
    '8: More hands-on programming',
    '9: Reviews by who has done it before',
    '11: Taken verdelen',
  );
});

describe('one item below each of several lines', () => {
  reads(
    'tells more of it',
    [
      '# Retro',
      '## Keep',
      '- Demo',
      '## Try',
      'Split the components by layer',
      '- reusable parts are designed first, so that we can extend them',
      '',
      'Ask for a review before lunch',
      '- a routine of reviews keeps quality up',
    ],
    '5: Split the components by layer',
    '8: Ask for a review before lunch',
  );
  reads(
    'a subject of one word or two has it for its action',
    [
      '# Retro',
      '## Keep',
      '- Demo',
      '## Try',
      'Reviews',
      '- Review before lunch',
      '',
      'The build',
      '- Cache it',
    ],
    '6: Review before lunch',
    '9: Cache it',
  );
});

describe('lists beside a labelled action', () => {
  reads(
    'tell more of it',
    [
      ...well,
      '## Action items',
      '#### 1. **Document the architecture**',
      '**Action:** Create a page of the architecture',
      '',
      '#### 2. **Add code quality tools**',
      '**Action:** Integrate static analysis',
      '',
      '**Tools to add:**',
      '- SpotBugs for bug detection',
      '- Checkstyle for code style',
    ],
    '8: Create a page of the architecture',
    '11: Integrate static analysis',
  );
});
