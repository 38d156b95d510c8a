import type { CommandContext } from '../commands/commandContext';
import type { RetroFiles } from './retroFiles';

/** The context of commands plus what the retro companion and the editor features use. */
export interface RetroContext extends CommandContext {
  /** The retro files of workspace folders. */
  readonly retros: RetroFiles;
}
