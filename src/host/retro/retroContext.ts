import type { CommandContext } from '../commands/commandContext';
import type { Privacies } from '../store/privacies';
import type { RetroFiles } from './retroFiles';

/** What commands about retros need beside their context. */
export interface RetroParts {
  /** The retro files of workspace folders. */
  readonly retros: RetroFiles;
  /** Who may see each book. */
  readonly privacies: Privacies;
}

/** The context of commands plus what the retro companion and the editor features use. */
export interface RetroContext extends CommandContext, RetroParts {}
