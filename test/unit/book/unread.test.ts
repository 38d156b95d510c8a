import assert from 'node:assert/strict';
import { judgeFile, judgeFolder, type Verdict } from '../../../src/core/book/unread';
import { cpu, slowness } from '../freeze/measure';

const ADA = 'people/ada-lovelace';
const NOTES = `${ADA}/one-on-ones`;
const NOTE = `${NOTES}/2026-11-19.yaml`;
const SECRET = `${NOTES}/2026-11-19.private.yaml`;
const GOAL = `${ADA}/goals/lead-it.yaml`;

const told = (verdict: Verdict) =>
  typeof verdict === 'string' ? verdict : [verdict.reason, verdict.proper].filter(Boolean).join(' → ');

/** Paths with what is said of them. */
const FILES: readonly (readonly [path: string, said: string])[] = [
  ['book.yaml', 'read'],
  [NOTE, 'read'],
  [SECRET, 'read'],
  [`${ADA}/goals/resolve-conflict.yaml`, 'read'],
  [`${ADA}/goals/copy.yaml`, 'read'],
  [`${NOTES}/2026-11-19-2.yaml`, 'read'],
  // Copies by sync tools.
  [`${NOTES}/2026-11-19 (conflicted copy).yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19 (Ada's conflicted copy 2026-11-20).yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19 (in Konflikt stehende Kopie von Ada).yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19 (copia en conflicto de Ada).yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19.sync-conflict-20261120-101010-ABCDEFG.yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19_conflict-20261120-101010.yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19.Conflict.yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19_DESKTOP_Nov-19-101010-2026_Conflict.yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19 (SFConflict ada@example.com 2026-11-20-10-10-10).yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19-DESKTOP-AB12.yaml`, `copy → ${NOTE}`],
  [`${NOTES}/next-Adas-MacBook.yaml`, `copy → ${NOTES}/next.yaml`],
  [`${NOTES}/2026-11-19 (1).yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19 2.yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19 copy.yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19 - Copy (2).yaml`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19 - Kopie.yaml`, `copy → ${NOTE}`],
  [`${NOTES}/Copy of 2026-11-19.yaml`, `copy → ${NOTE}`],
  [`${ADA}/person (1).yaml`, `copy → ${ADA}/person.yaml`],
  [`${ADA}/goals/lead-it (1).yaml`, `copy → ${GOAL}`],
  [`${ADA}/goals/lead-it-DESKTOP-AB12.yaml`, `copy → ${GOAL}`],
  ['book (conflicted copy).yaml', 'copy → book.yaml'],
  [
    'opportunities/2026-11-19-own-it.sync-conflict-20261120-101010-ABCDEFG.yaml',
    'copy → opportunities/2026-11-19-own-it.yaml',
  ],
  ['reflections/2026-W47 (1).yaml', 'copy → reflections/2026-W47.yaml'],
  // Copies by editors and git.
  [`${NOTE}~`, `copy → ${NOTE}`],
  [`${NOTE}.orig`, `copy → ${NOTE}`],
  [`${NOTE}.bak`, `copy → ${NOTE}`],
  [`${NOTE}.1`, `copy → ${NOTE}`],
  [`${NOTES}/#2026-11-19.yaml#`, `copy → ${NOTE}`],
  [`${NOTES}/2026-11-19_LOCAL_1234.yaml`, `copy → ${NOTE}`],
  // A better name never makes a private file a public one.
  [`${NOTES}/2026-11-19.private (conflicted copy).yaml`, `copy → ${SECRET}`],
  [`${NOTES}/2026-11-19 (conflicted copy).private.yaml`, `copy → ${SECRET}`],
  [`${NOTES}/2026-11-19.private.sync-conflict-20261120-101010-ABCDEFG.yaml`, `copy → ${SECRET}`],
  [`${SECRET}.orig`, `copy → ${SECRET}`],
  [`${SECRET}~`, `copy → ${SECRET}`],
  [`${NOTES}/2026-11-19.private.yml`, `ending → ${SECRET}`],
  [`${NOTES}/2026-11-19.Private.yaml`, `capitals → ${SECRET}`],
  [`${NOTES}/2026-11-19.PRIVATE.yaml`, `capitals → ${SECRET}`],
  [`${NOTES}/2026-11-19-private.yaml`, `name → ${SECRET}`],
  [`${ADA}/person.private.yaml`, 'noPrivate'],
  ['reflections/2026-W47.private.yaml', 'noPrivate'],
  // Endings and letters.
  [`${NOTES}/2026-11-19.yml`, `ending → ${NOTE}`],
  [`${NOTES}/2026-11-19.YAML`, `ending → ${NOTE}`],
  [`${NOTES}/2026-11-19.yaml.txt`, `ending → ${NOTE}`],
  [`${ADA}/Person.yaml`, `capitals → ${ADA}/person.yaml`],
  [`${NOTES}/Next.yml`, `capitals → ${NOTES}/next.yaml`],
  ['reflections/2026-w47.yaml', 'name → reflections/2026-W47.yaml'],
  [`${ADA}/goals/Lead-It.yaml`, `capitals → ${GOAL}`],
  [`${ADA}/goals/lead it.yaml`, `name → ${GOAL}`],
  [`${ADA}/goals/Führung übernehmen.yaml`, `name → ${ADA}/goals/fuhrung-ubernehmen.yaml`],
  [`${ADA}/goals/${'Café'.normalize('NFD')}.yaml`, `name → ${ADA}/goals/cafe.yaml`],
  [`${NOTES}/2026_11_19.yaml`, `name → ${NOTE}`],
  [`${NOTES}/20261119.yaml`, `name → ${NOTE}`],
  [`${NOTES}/kickoff.yaml`, 'name'],
  ['opportunities/own-it.yaml', 'name'],
  // Where nothing is looked for.
  [`${ADA}/2026-11-19.yaml`, 'name'],
  ['people/ada.yaml', 'misplaced'],
  [`${ADA}/notes/2026-11-19.yaml`, 'misplaced'],
  [`${NOTES}/old/2026-11-19.yaml`, 'misplaced'],
  ['archive/2026-11-19.yaml', 'misplaced'],
  [`${NOTES}/2026-11-19.md`, 'format'],
  // What is none of Leadbook's, or goes by itself.
  ['README.md', 'other'],
  ['.gitignore', 'other'],
  [`${NOTES}/whiteboard.png`, 'other'],
  [`${NOTES}/.2026-11-19.yaml.swp`, 'other'],
  [`${NOTES}/._2026-11-19.yaml`, 'other'],
  [`${NOTES}/.syncthing.2026-11-19.yaml.tmp`, 'other'],
];

const FOLDERS: readonly (readonly [path: string, said: string])[] = [
  ['people', 'read'],
  [ADA, 'read'],
  [NOTES, 'read'],
  ['opportunities', 'read'],
  ['people/Ada-Lovelace', 'capitals → people/ada-lovelace'],
  ['people/Ada Lovelace', 'name → people/ada-lovelace'],
  ['people/Zoë', 'name → people/zoe'],
  [`people/${'Zoë'.normalize('NFD')}`, 'name → people/zoe'],
  ['people/Зоя', 'name → people/zoya'],
  ['people/🙂', 'name'],
  ['People', 'capitals → people'],
  [`${ADA}/Goals`, `capitals → ${ADA}/goals`],
  [`${ADA}/one_on_ones`, `capitals → ${NOTES}`],
  [`${ADA}/drafts`, 'other'],
  ['.git', 'other'],
  ['people/.obsidian', 'other'],
];

describe('what of a book is not read', () => {
  for (const [path, said] of FILES)
    it(`${JSON.stringify(path)}: ${said}`, () => assert.equal(told(judgeFile(path)), said));
  for (const [path, said] of FOLDERS)
    it(`${JSON.stringify(path)}/: ${said}`, () => assert.equal(told(judgeFolder(path)), said));

  it('is offered a name that is read, and keeps what is private so', () => {
    for (const [path] of FILES) {
      const verdict = judgeFile(path);
      if (typeof verdict === 'string' || verdict.proper === undefined) continue;
      assert.equal(judgeFile(verdict.proper), 'read', path);
      assert.equal(verdict.proper.includes('.private.'), /private/i.test(path), path);
    }
  });

  it('says how names are where it has none to offer', () => {
    const examples = (path: string) => (judgeFile(path) as { examples?: readonly string[] }).examples;
    assert.deepEqual(examples(`${NOTES}/kickoff.yaml`), ['next', '2026-11-21', 'template']);
    assert.deepEqual(examples('opportunities/own-it.yaml'), ['2026-11-21-kept-calm']);
    assert.deepEqual(examples('reflections/now.yaml'), ['2026-W47']);
  });
});

describe('hostile names', () => {
  const LONG = 100_000;
  const texts = [
    ' ',
    '.',
    '-',
    '_',
    '(',
    '[copy',
    ' copy',
    '_a',
    'A-',
    '.yaml',
    '.private',
    'conflict',
    '2',
    'é',
    '~',
  ];
  for (const text of texts) {
    it(`end at once: ${JSON.stringify(text)}`, () => {
      const name = text.repeat(Math.ceil(LONG / text.length));
      // Longer than any file system allows: neither judged nor spelled anew.
      for (const path of [name, `people/${name}`, `${NOTES}/${name}.yaml`]) {
        assert.notEqual(told(judgeFile(path)), 'read');
        assert.notEqual(told(judgeFolder(path)), 'read');
      }
    });
    it(`of the greatest length are judged in a moment: ${JSON.stringify(text)}`, () => {
      const name = text.repeat(Math.ceil(1_900 / text.length)).slice(0, 1_900);
      const ms = cpu(() => {
        for (const path of [name, `people/${name}`, `${NOTES}/${name}.yaml`]) {
          judgeFile(path);
          judgeFolder(path);
        }
      });
      // How slow the machine is takes a third of a second to find out.
      assert.ok(ms < 200 || ms < 200 * slowness(), `${ms} ms of CPU`);
    });
  }
});
