import { commands, Disposable } from 'vscode';

/** What commands do, by their full ids. */
export type Commands = ReadonlyMap<string, (...args: unknown[]) => unknown>;

/** Registers commands whose code is loaded when the first of them is called. */
export function registerLater(ids: readonly string[], load: () => Promise<Commands>): Disposable {
  return Disposable.from(
    ...ids.map((id) =>
      commands.registerCommand(id, async (...args: unknown[]) => (await load()).get(id)?.(...args)),
    ),
  );
}
