import assert from 'node:assert/strict';
import {
  changedGitignore,
  gitignoreText,
  lacksCopies,
  NOTE_RULES,
  OWN_REPOSITORY_TEXT,
  ownRepositoryGitignore,
  PRIVACIES,
  type Privacy,
  privacyOfGitignore,
} from '../../../src/core/book/gitignore';

const OLD_PRIVATE =
  '# Nothing in this folder reaches git until you decide otherwise.\n# Mind that `git clean -fdx` deletes ignored files.\n*\n';
const OLD = '# For your eyes only: private notes and your own reflections.\n*.private.yaml\nreflections/\n';

describe('who may see a book, by its .gitignore', () => {
  it('is what Leadbook wrote', () => {
    for (const privacy of PRIVACIES) assert.equal(privacyOfGitignore(gitignoreText(privacy)), privacy);
  });

  const cases: readonly (readonly [text: string, privacy: Privacy | undefined])[] = [
    [OLD, 'shared'],
    ['*', 'private'],
    ['/*\n', 'private'],
    ['**\r\n', 'private'],
    ['*\n!*.private.yaml\n', 'private'],
    ['*  \n', 'private'],
    ['\uFEFF*\n', 'private'],
    ['*\n!*\n', undefined],
    ['!*\n', undefined],
    ['!*\n*\n', 'private'],
    ['!*.private.yaml\n', undefined],
    [`${OLD}!*.private.yaml\n`, 'shared'],
    [gitignoreText('everything') + NOTE_RULES, 'everything'],
    ['', 'everything'],
    ['# only words\n', 'everything'],
    ['*.tmp\n', 'everything'],
  ];
  for (const [text, privacy] of cases) {
    it(`is ${privacy ?? 'unknown'} for ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.equal(privacyOfGitignore(text), privacy);
    });
  }

  it('lets copies through only by the rules of older books', () => {
    assert.equal(lacksCopies(OLD), true);
    for (const privacy of PRIVACIES) assert.equal(lacksCopies(gitignoreText(privacy)), false);
    assert.equal(lacksCopies(OLD + NOTE_RULES), false);
  });
});

describe('another choice of who may see a book', () => {
  it('leads from each to each, and leaves nothing of the one before', () => {
    for (const before of [
      ...PRIVACIES.map(gitignoreText),
      OLD,
      OLD_PRIVATE,
      NOTE_RULES,
      OWN_REPOSITORY_TEXT,
    ]) {
      for (const privacy of PRIVACIES)
        assert.equal(changedGitignore(before, privacy), gitignoreText(privacy));
      assert.equal(ownRepositoryGitignore(before), OWN_REPOSITORY_TEXT);
    }
  });

  it('leaves other lines, and the line ends', () => {
    assert.equal(
      changedGitignore('*.tmp\n*\n\n# mine\n', 'everything'),
      `*.tmp\n\n# mine\n${gitignoreText('everything')}`,
    );
    assert.equal(
      changedGitignore('*.tmp\r\n*\r\n', 'private'),
      `*.tmp\r\n${gitignoreText('private').replaceAll('\n', '\r\n')}`,
    );
    assert.equal(changedGitignore('mine', 'private'), `mine\n${gitignoreText('private')}`);
  });
});
