import type { Uri } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import type { OpenBook } from '../store/books';
import type { Privacies } from '../store/privacies';
import type { RetroMemory } from './memory';
import type { RetroFiles } from './retroFiles';

/** What there is for retros, beside what all commands work with. */
export interface RetroContext {
  /** The retro files of workspace folders. */
  readonly retros: RetroFiles;
  /** Who may see each book. */
  readonly privacies: Privacies;
  /** What was said in this workspace, so that it is asked once. */
  readonly memory: RetroMemory;
}

/** What tells which files are retros. */
export type CountedContext = Pick<RetroContext, 'retros' | 'memory'>;

/** What it takes to make a line of a retro say what its record says. */
export type FollowContext = Pick<CommandContext, 'books' | 'modules' | 'writer'>;

/**
 * Makes the line that an opportunity has in a retro say what its record says by now.
 * @param mayAsk true where a person is there: what others changed is shown as a difference to accept
 */
export type FollowRecord = (
  host: FollowContext,
  open: OpenBook,
  uri: Uri,
  mayAsk: boolean,
) => Promise<unknown>;

/**
 * Finds the line that an opportunity has in a retro before it is deleted; what is returned takes the line's link away once it is.
 */
export type UnlinkRecord = (
  host: FollowContext,
  open: OpenBook,
  uri: Uri,
) => Promise<(() => Promise<void>) | undefined>;
