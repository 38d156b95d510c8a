import assert from 'node:assert/strict';
import { PRIVACIES } from '../../../src/core/book/gitignore';
import { isPrivatePath } from '../../../src/core/book/privacy';

const NOTES = 'people/ada/one-on-ones';

/** Private in every book: a private note, and what sync tools and editors leave beside it. */
const ALWAYS = [
  'next.private.yaml',
  '2026-11-21-2.private.yaml',
  'next.private (conflicted copy).yaml',
  'next.private (Ada’s conflicted copy 2026-11-21).yaml',
  'next (conflicted copy).private.yaml',
  'next.private.sync-conflict-20261121-101010-ABCDEFG.yaml',
  '~syncthing~next.private.yaml.tmp',
  'next.private~20261121-101010.yaml',
  'next.private-DESKTOP-1A2B3C.yaml',
  'next.private (1).yaml',
  'next.private 2.yaml',
  'next.private - Copy.yaml',
  'next.private copy.yaml',
  'Copy of next.private.yaml',
  'next.private.yaml.orig',
  'next.private.yaml.rej',
  'next.private.yaml.bak',
  'next.private.yaml~',
  'next.private.yaml.~1~',
  '.next.private.yaml.swp',
  '.next.private.yaml.un~',
  'next.private.yaml.swp',
  '.next.private.yaml.kate-swp',
  '#next.private.yaml#',
  '.#next.private.yaml',
  '._next.private.yaml',
  '.~lock.next.private.yaml#',
  'next_BACKUP_1234.private.yaml',
  'next.private_REMOTE_1234.yaml',
  'next.private.yml',
  'next.private',
  'next.PRIVATE.yaml',
  'next.Private.YAML',
  'next.pRiVaTe.json',
];

/** The lead's reflections and copies of their folder, relative to the book. */
const REFLECTIONS = [
  'reflections',
  'reflections/2026-W47.yaml',
  'reflections/2026-W47 (conflicted copy).yaml',
  'reflections/.2026-W47.yaml.swp',
  'Reflections/2026-W47.yaml',
  'REFLECTIONS/2026-W47.yaml',
  'reflections (1)/2026-W47.yaml',
  'reflections.sync-conflict-20261121-101010-ABCDEFG/2026-W47.yaml',
  'Copy of reflections/2026-W47.yaml',
  '.stversions/reflections/2026-W47~20261121-101010.yaml',
];

const SHARED = [
  'book.yaml',
  '.gitignore',
  'people/ada/person.yaml',
  `${NOTES}/next.yaml`,
  `${NOTES}/next (conflicted copy).yaml`,
  `${NOTES}/.next.yaml.swp`,
  `${NOTES}/private.yaml`,
  `${NOTES}/next-private.yaml`,
  'people/private/person.yaml',
  'people/ada/goals/reflections-in-the-team.yaml',
  'opportunities/2026-11-21-private-reflections.yaml',
];

describe('what is private', () => {
  it('is a private note and every copy of it, whoever may see the book', () => {
    for (const name of ALWAYS) {
      for (const privacy of [...PRIVACIES, undefined]) {
        assert.ok(isPrivatePath(`${NOTES}/${name}`, privacy), `${privacy}: ${name}`);
        assert.ok(isPrivatePath(name, privacy), `${privacy}: ${name} beside book.yaml`);
      }
    }
    assert.ok(isPrivatePath('people/ada.private/person.yaml', 'everything'), 'a folder');
  });

  it('is every reflection, but where everything is shared', () => {
    for (const path of REFLECTIONS) {
      const found = [...PRIVACIES, undefined].map((privacy) => isPrivatePath(path, privacy));
      assert.deepEqual(found, [true, true, false, true], path);
    }
  });

  it('is nothing else, but where the whole book is private', () => {
    for (const path of SHARED) {
      const found = [...PRIVACIES, undefined].map((privacy) => isPrivatePath(path, privacy));
      assert.deepEqual(found, [true, false, false, false], path);
    }
  });
});
