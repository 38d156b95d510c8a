import type { CommandContext } from '../commands/commandContext';
import type { RetroFiles } from './retroFiles';

/** What the retro companion and the editor features work with. */
export interface RetroContext extends CommandContext {
  /** The retro files of workspace folders. */
  readonly retros: RetroFiles;
}
