import { commands, Disposable } from 'vscode';
import { rejectingPlainly } from '../platform/messages/rejections';

/**
 * A command for a click or a key that must not wait until the others are loaded, and schemas with them: it tells by itself what it
 * was passed. Its id is `leadbook.` and its name.
 */
export interface ReadyCommand {
  readonly name: string;
  run(...passed: readonly unknown[]): unknown;
}

/** Runs a command by its id. */
export type Run = (id: string, args: readonly unknown[]) => unknown;

/** The part of package.json that is the one list of commands. */
interface CommandManifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly enablement?: string;
    }[];
  };
}

/** The ids of all commands that a manifest contributes. */
export function contributedCommands(manifest: CommandManifest): readonly string[] {
  return manifest.contributes.commands.map(({ command }) => command);
}

/** The ids of those that write, and so are disabled, and refused, in Restricted Mode. */
export function commandsThatNeedTrust(manifest: CommandManifest): ReadonlySet<string> {
  const needing = manifest.contributes.commands.filter(({ enablement }) =>
    enablement?.includes('isWorkspaceTrusted'),
  );
  return new Set(needing.map(({ command }) => command));
}

/** Registers commands whose code is loaded when the first of them is called. */
export function registerLazyCommands(ids: readonly string[], load: () => Promise<Run>): Disposable {
  return Disposable.from(
    ...ids.map((id) =>
      commands.registerCommand(id, (...args: unknown[]) =>
        rejectingPlainly(async () => (await load())(id, args)),
      ),
    ),
  );
}
