import type { Day } from '../day';

/**
 * How an action is written: an item of a list, `Name: text`, an item below a person's name, a row of a table, or the one paragraph
 * below a heading such as "Change".
 */
export type ActionShape = 'item' | 'named' | 'person' | 'table' | 'paragraph';

/** Which part of a retro it stands in: what was agreed, what is still open from before, or what is tried out. */
export type ActionFamily = 'actions' | 'previous' | 'experiment';

/** One action as a retro file has it. Offsets are UTF-16 units of the whole text. */
export interface ActionLine {
  /** On one line, without checkbox, owner, due day and the syntax of links. */
  readonly text: string;
  /** Who owns it, as written (see `personNamed`); several stay together. */
  readonly owner?: string;
  readonly due?: Day;
  readonly done: boolean;
  readonly shape: ActionShape;
  readonly family: ActionFamily;
  /** The name of the record that it is linked to already: `2026-11-21-own-the-release-train`. */
  readonly record?: string;
  /** Its first line, from 0. */
  readonly line: number;
  /** From the start of its first line to the end of the last line of its own text, or its row; line ends excluded. */
  readonly start: number;
  readonly end: number;
  /** The text itself, that may become a link; within a link, only the text of it. */
  readonly textStart: number;
  readonly textEnd: number;
}
