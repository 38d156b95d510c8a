// What git may do with a book, in real repositories; the runner makes them, the tests look at them.
import { gitignoreText, NOTE_RULES, PRIVACIES, type Privacy } from '../../../src/core/book/gitignore.ts';

/** How a private file may come within reach of git, and how it may not. */
export const SITUATIONS = [
  'clean',
  'tracked',
  'late',
  'forced',
  'pulled',
  'below',
  'deleted',
  'submodule',
  'nested',
  'worktree',
  'copies',
  'half-made',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** The private note of each book, relative to it, and the other files. */
export const NOTE = 'people/ada/one-on-ones/next.private.yaml';
export const REFLECTION = 'reflections/2026-W47.yaml';

/** Who commits. */
export const IDENTITY = {
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Each with each privacy, in a workspace folder of its own. */
export const CASES = SITUATIONS.flatMap((situation) =>
  PRIVACIES.map((privacy) => {
    const name = `${situation}-${privacy}`;
    // A submodule lies within the repository that it is a part of.
    return {
      situation,
      privacy,
      name,
      path: `git-folders/${name}${situation === 'submodule' ? '/part' : ''}`,
    };
  }),
);

/** The rules of a book; one that shares everything took the offer to ignore private notes. */
export const rulesOf = (privacy: Privacy) =>
  privacy === 'everything' ? gitignoreText(privacy) + NOTE_RULES : gitignoreText(privacy);

/** The files of a book by path relative to it. */
export function bookFiles(situation: Situation, privacy: Privacy): Readonly<Record<string, string>> {
  const half = situation === 'half-made';
  return {
    '.gitignore': half ? '!*\n' : rulesOf(privacy),
    ...(half ? {} : { 'book.yaml': 'leadbook: 1\n' }),
    'people/ada/person.yaml': 'name: Ada\n',
    'people/ada/one-on-ones/next.yaml': 'topics:\n  - text: one\n',
    ...(half ? {} : { [NOTE]: 'topics:\n  - text: two\n', [REFLECTION]: 'week: 2026-W47\n' }),
  };
}
