import type { Privacy } from '../book/gitignore';
import type { Reach } from './findings';

/** What the guard offers to do. */
export type GuardAction =
  | 'unstage'
  | 'ignore'
  | 'untrack'
  | 'openRepository'
  | 'changePrivacy'
  | 'shareNotes'
  | 'updateRules'
  | 'askBeforeCommit'
  | 'installHook';

/** What the guard knows when it offers something. */
export interface GuardSituation {
  readonly reaches: ReadonlySet<Reach>;
  /** A repository is there that VS Code has not opened. */
  readonly isClosed: boolean;
  readonly privacy: Privacy | undefined;
  /** A repository around the book is open. */
  readonly hasRepository: boolean;
  /** The book's rules let copies of private notes through. */
  readonly lacksCopies: boolean;
  /** VS Code can ask before a commit, and does not yet. */
  readonly canAskBeforeCommit: boolean;
}

/** Returns the actions that the guard offers in a situation, the most helpful first. */
export function guardActions(situation: GuardSituation): readonly GuardAction[] {
  const { reaches, isClosed, privacy, hasRepository, lacksCopies, canAskBeforeCommit } = situation;
  const has = (...some: Reach[]) => some.some((reach) => reaches.has(reach));
  const actions: readonly (readonly [GuardAction, boolean])[] = [
    ['unstage', has('staged')],
    ['ignore', has('untracked', 'seen')],
    ['untrack', has('tracked', 'changed', 'seen')],
    ['openRepository', isClosed],
    ['updateRules', lacksCopies && !has('untracked', 'seen')],
    ['changePrivacy', hasRepository],
    ['shareNotes', privacy === 'everything' && reaches.size > 0],
    ['askBeforeCommit', hasRepository && canAskBeforeCommit],
    ['installHook', hasRepository],
  ];
  return actions.flatMap(([action, isOffered]) => (isOffered ? [action] : []));
}
