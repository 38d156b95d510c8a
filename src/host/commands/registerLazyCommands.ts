import { commands, Disposable } from 'vscode';
import { rejectingPlainly } from '../platform/messages/rejections';

/** What commands do, by their full ids. */
export type Commands = ReadonlyMap<string, (...args: unknown[]) => unknown>;

/** Runs a command by its id. */
export type Run = (id: string, args: readonly unknown[]) => unknown;

/** The ids of all commands that a manifest contributes: it is the one list of them. */
export function contributedCommands(manifest: {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}): readonly string[] {
  return manifest.contributes.commands.map(({ command }) => command);
}

/** Registers commands whose code is loaded when the first of them is called. */
export function registerLater(ids: readonly string[], load: () => Promise<Run>): Disposable {
  return Disposable.from(
    ...ids.map((id) =>
      commands.registerCommand(id, (...args: unknown[]) =>
        rejectingPlainly(async () => (await load())(id, args)),
      ),
    ),
  );
}
