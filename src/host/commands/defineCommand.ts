import { l10n, type Uri } from 'vscode';
import type * as z from 'zod/mini';
import type { OpenBook } from '../store/books';
import type { CommandPlace, RowArguments } from './caller';
import type { CommandContext } from './commandContext';

/** One call of a command. */
export interface Invocation<Args> {
  /** What the caller passed. */
  readonly args: Args;
  /** True if optional answers are asked for too: called from the palette, a row or a key. */
  readonly all: boolean;
  /** Whose row is selected in the view where a key was pressed: counts where the active editor is nobody's. */
  readonly selected: { readonly book: OpenBook; readonly slug: string } | undefined;
}

/** Answers to a command's prompts that a row or a place knows; they are narrowed like any argument. */
export type PartialArguments = Readonly<Record<string, unknown>>;

type ArgumentsSchema = z.ZodMiniObject;

/** A public command, whose id is `leadbook.` and its name. */
export interface Command<Schema extends ArgumentsSchema = ArgumentsSchema> {
  readonly name: string;
  /** Narrows the object that a caller may pass: everything is optional, and nothing unknown is taken. */
  readonly args: Schema;
  /** What it did, in a sentence without a full stop, where `run` tells nothing itself: never its title. By default “Saved”. */
  done?(): string;
  /** What a row answers; by default its book, person, file and day, as far as `args` has them. */
  fromRow?(row: RowArguments): PartialArguments;
  /** What the place in VS Code answers from which it was called; by default nothing. */
  fromPlace?(place: CommandPlace): PartialArguments;
  /**
   * Does it, and resolves to the file it wrote; to undefined when it was cancelled.
   * @throws {UserError} where it cannot do what it was asked; the message is the sentence to show
   */
  run(context: CommandContext, invocation: Invocation<z.infer<Schema>>): Promise<Uri | undefined>;
}

/** Defines a command: the one value that tells all about it. It is listed in `compose/commandList`. */
export function defineCommand<Schema extends ArgumentsSchema>(command: Command<Schema>): Command<Schema> {
  return command;
}

/** Returns what to say after a command that tells nothing itself: its own `done`, or "Saved". */
export function doneSentence(command: { done?(): string }): string {
  return command.done?.() ?? l10n.t('Saved');
}

/**
 * Returns the arguments that a row gives for a command's prompts, where the command has no rule of its own; only those
 * that it takes.
 */
export function knownOfRow(command: Command, { book, person, uri, date }: RowArguments): PartialArguments {
  return Object.fromEntries(
    Object.entries({ book, person, uri, ...(date === undefined ? {} : { date }) }).filter(
      ([key]) => key in command.args.shape,
    ),
  );
}
