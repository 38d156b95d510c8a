import { Uri } from 'vscode';
import * as z from 'zod/mini';
import { guarded } from '../platform/guarded';
import { type CallerRow, callerOf } from './caller';
import type { CommandContext } from './commandContext';
import { doneSentence } from './defineCommand';
import type { CommandRunner } from './runCommand';

/** What is passed to an internal command, one after another; only `which` may be left out. */
export const passed = {
  uri: z.custom<Uri>((value) => value instanceof Uri),
  text: z.string(),
  /** A line of a file or a place in a list, from 0; the number of an entry. */
  index: z.int().check(z.nonnegative()),
  /** Which of several, from 0; the first where it is left out. */
  which: z.optional(z.int().check(z.nonnegative())),
} as const;

type Schemas = readonly z.ZodMiniType[];
type Passed<Args extends Schemas> = { readonly [Place in keyof Args]: z.infer<Args[Place]> };

/**
 * A command that only rows, lenses, keys and notices of Leadbook call, hidden from the palette. Its id is `leadbook.` and its
 * name.
 */
export interface InternalCommand<Args extends Schemas = Schemas> {
  readonly name: string;
  /** Narrows what is passed, one after another; where something else is, nothing is done. What comes after is left. */
  readonly args: Args;
  /** What it did, in a sentence without a full stop, where `run` tells nothing itself: never its title. By default “Saved”. */
  done?(): string;
  /** What is passed where a row calls it; without it, no row does. */
  fromRow?(row: CallerRow): readonly unknown[];
  /**
   * Does it, and resolves to what its caller asks for.
   * @throws {UserError} where it cannot do what it was asked; the message is the sentence to show
   */
  run(context: CommandContext, ...args: Passed<Args>): unknown;
}

/** Defines an internal command: the one value that tells all about it. It is listed in `compose/commandList`. */
export function defineInternalCommand<const Args extends Schemas>(
  command: InternalCommand<Args>,
): InternalCommand<Args> {
  return command;
}

/**
 * Runs an internal command, whose changes are undone as one. What goes wrong is shown.
 * @param given what its caller passed; where `args` takes something else, nothing is done
 */
export async function runInternalCommand(
  { context, history, log }: Omit<CommandRunner, 'argumentsOfRow'>,
  command: InternalCommand,
  given: readonly unknown[],
): Promise<unknown> {
  const caller = callerOf(given);
  const values = caller?.from === 'row' ? (command.fromRow?.(caller.row) ?? []) : given;
  const parsed = command.args.map((schema, place) => schema.safeParse(values[place]));
  if (parsed.some(({ success }) => !success)) return undefined;
  const args = parsed.map(({ data }) => data);
  return guarded(log, () =>
    history.recorded(context, doneSentence(command), async (own) => command.run(own, ...args)),
  );
}
