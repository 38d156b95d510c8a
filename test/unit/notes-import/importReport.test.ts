import assert from 'node:assert/strict';
import { planImport } from '../../../src/core/notes-import';
import { importReport } from '../../../src/core/notes-import/importReport';
import { filesOf } from '../../../src/core/notes-import/noteText';

const known = [{ slug: 'ada-lovelace', name: 'Ada Lovelace' }];
const plan = planImport(
  [
    { path: '1-1s/ada-lovelace/2026-11-21.md', text: '- [ ] Ask Dag @me\n\n## 🔒 Private\n\nSalary.\n' },
    { path: '1-1s/ada-lovelace/2026-11-14.md', text: 'There already.\n' },
    { path: '1-1s/bo/2026-11-23.md', text: 'Hello\n' },
    { path: '1-1s/ideas.md', text: 'One\nTwo\n' },
  ],
  { people: known, lead: [], exists: (path) => path.endsWith('2026-11-14.yaml'), today: '2026-11-21' },
);

describe('the report of an import', () => {
  it('says what was written, what was left out and why', () => {
    assert.equal(
      importReport(plan, known),
      `# What was imported

One-on-ones: 3. People: 2, 1 of them new to the book.

## People added

- Bo → \`people/bo/person.yaml\`

## One-on-ones written

### Ada Lovelace

- 2026-11-21 (promises: 1): \`1-1s/ada-lovelace/2026-11-21.md\` → \`people/ada-lovelace/one-on-ones/2026-11-21.yaml\`
- 2026-11-21 (🔒 private): \`1-1s/ada-lovelace/2026-11-21.md\` → \`people/ada-lovelace/one-on-ones/2026-11-21.private.yaml\`

### Bo

- 2026-11-23: \`1-1s/bo/2026-11-23.md\` → \`people/bo/one-on-ones/2026-11-23.yaml\`

## Left out

- \`1-1s/ideas.md\`: No date found in its name, front matter or headings. Lines: 3.
- \`1-1s/ada-lovelace/2026-11-14.md\` → \`people/ada-lovelace/one-on-ones/2026-11-14.yaml\`: The book already has this one-on-one. Lines: 2.

## Worth a look

- \`1-1s/bo/2026-11-23.md\`: This day is in the future.
`,
    );
  });

  it('is what would be written: people first', () => {
    assert.deepEqual(
      [...filesOf(plan)].map(({ path }) => path),
      [
        'people/bo/person.yaml',
        'people/ada-lovelace/one-on-ones/2026-11-21.yaml',
        'people/ada-lovelace/one-on-ones/2026-11-21.private.yaml',
        'people/bo/one-on-ones/2026-11-23.yaml',
      ],
    );
    assert.equal([...filesOf(plan)][0]?.text, 'name: Bo\n');
  });
});
