import { reads } from './readKinds';

const well = ['# Retro', '', '## What went well', '- Demo', ''];

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
    'counts and addresses are none, and an arrow still leads',
    [
      ...well,
      '- The velocity was 20. Action: 14 of 15 done',
      '- See the board. Action: https://example.org/board',
      '- Builds are slow. Reason: no cache -> Action: cache it',
      '- Builds are slow (@ada). Action: cache them all',
      '- Reviews. Action: none needed',
      '| Slow reviews. Action: pair up on reviews | Ada said |',
    ],
    '8: cache it',
    '9: cache them all',
  );
  reads(
    'one within an item leaves those beside it',
    [
      ...well,
      '## Action items',
      '### Process',
      '- Cache the build (Ada)',
      '- Reviews are slow. Action: pair on reviews (Bo)',
      '- Write docs (Cy)',
    ],
    '8: Cache the build | Ada',
    '9: Reviews are slow. Action: pair on reviews | Bo',
    '10: Write docs | Cy',
  );
  reads('what was agreed and not done', [
    ...well,
    '## What to improve',
    '- We never did these action items:',
    '  - Cache the build',
    '  - Pair on reviews',
  ]);
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
  reads(
    'are actions where they have boxes or owners',
    [
      ...well,
      '## Action items',
      '### Process',
      '**Action:** Pair on reviews',
      '',
      '**Until next sprint:**',
      '- [ ] Cache the build',
      '- Write the docs (Bo)',
    ],
    '8: Pair on reviews',
    '11: Cache the build',
    '12: Write the docs | Bo',
  );
});

describe('what is written by others than we think', () => {
  reads(
    'parts of a retro as items below a title with their names',
    [
      '# Keep / Problem / Try',
      '',
      '- Keep',
      '  - Demo',
      '- Problem',
      '  - Build',
      '- Try',
      '  - Cache the build',
    ],
    '8: Cache the build',
  );
  reads(
    'the next sprint is a time, not what leads on',
    [
      ...well,
      '## Next steps',
      '**Actie:** tests schrijven in de volgende sprint',
      '**Action:** pair on reviews in the following sprint',
      '**Acción:** escribir pruebas en las siguientes semanas',
    ],
    '7: tests schrijven in de volgende sprint',
    '8: pair on reviews in the following sprint',
    '9: escribir pruebas en las siguientes semanas',
  );
  reads(
    'links in cells',
    [
      ...well,
      '## Action items',
      '| Action | Owner |',
      '|---|---|',
      '| [Cache the build][1] | Ada |',
      '| [ABC-1] [ABC-2] | Bo |',
    ],
    '9: Cache the build | Ada',
    '10: [ABC-1] [ABC-2] | Bo',
  );
  reads(
    'a table on its side below a numbered action says whose it is',
    [
      ...well,
      '## Maßnahmen',
      '### Maßnahme 1: Erst ein Versuch',
      '| | |',
      '|---|---|',
      '| **Was** | Ein kurzer Versuch |',
      '| **Wer** | Ada |',
    ],
    '7: Erst ein Versuch | Ada',
  );
  reads(
    'a table with a header is not on its side',
    [
      ...well,
      '## Action items',
      '### Action 1: Cache the build',
      '| Owner | Due |',
      '|---|---|',
      '| Ada | 12 May 2026 |',
    ],
    '7: Cache the build',
  );
  reads(
    'what is done by following something',
    [
      ...well,
      '## Action items',
      'We commit to following the team agreements.',
      '',
      'We will pair on reviews.',
      '',
      'Reduce the bugs by following the agreed steps.',
    ],
    '7: We commit to following the team agreements.',
    '9: We will pair on reviews.',
    '11: Reduce the bugs by following the agreed steps.',
  );
  reads(
    'emphasis that is never closed',
    ['# Retro', '**What went well:**', '- Demo', '**Action items: ', '', '- Cache the build'],
    '6: Cache the build',
  );
});
