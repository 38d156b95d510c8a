import { assertNever } from '../assertNever';

/** How much of a book git may see: nothing, all but what is for the lead alone, or everything. */
export const PRIVACIES = ['private', 'shared', 'everything'] as const;
export type Privacy = (typeof PRIVACIES)[number];

/** The text of a book's own `.gitignore`: a folder that ignores itself survives renames and edits of the root's rules. */
export function gitignoreText(privacy: Privacy): string {
  switch (privacy) {
    case 'private':
      return '# Nothing in this folder reaches git until you decide otherwise.\n# Mind that `git clean -fdx` deletes ignored files.\n*\n';
    case 'shared':
      return '# For your eyes only: private notes and your own reflections.\n*.private.yaml\nreflections/\n';
    case 'everything':
      return '# Everything in this book is shared through git.\n';
    default:
      return assertNever(privacy);
  }
}
