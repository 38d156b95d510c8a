import type { LogOutputChannel } from 'vscode';
import type { ReadyCommand } from '../host/commands/registerLazyCommands';
import { pressEnter, type Writing } from '../host/editor/lazyWriting';
import { pressOnRow, type RowKeys } from '../host/people/rowKeys';
import { guarded } from '../host/platform/guarded';
import type { HostModules } from './hostModules';

/** The dependencies of the commands that are at hand. */
interface ReadyCommandParts {
  readonly keys: RowKeys;
  readonly writing: Writing;
  readonly modules: HostModules;
  readonly log: LogOutputChannel;
}

/** The commands of clicks and keys that do not wait for those of `commandList`. */
export function readyCommands(parts: ReadyCommandParts): readonly ReadyCommand[] {
  return [clickRow(parts), pressOnRow(parts.keys), pressEnter(parts.writing)];
}

/** Opens a row of any view at a click, and not where a key that was pressed on it selects it. */
const clickRow = ({ keys, modules, log }: Omit<ReadyCommandParts, 'writing'>): ReadyCommand => ({
  name: 'openRow',
  run: async (row) =>
    keys.isPressed(row) || guarded(log, async () => (await modules.load('rowEditing')).openAnyRow(row)),
});
