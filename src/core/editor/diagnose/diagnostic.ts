import type { Finding, Severity } from '../../diagnostics/rule';
import type { FieldProblemCode } from '../../records/typed';
import type { Path, ProblemCode, TextEdit } from '../../yaml/yamlTypes';

/**
 * The code of a diagnostic. Beside the codes of the YAML engine (nothing can be read) and of the records (a value is left out):
 * - `unclosed`: brackets or quotes with nothing that closes them
 * - `missingSpace`: a colon with no space behind it, `owner:me`
 * - `unknownKey`: kept, but Leadbook makes nothing of it
 * - `unknownPerson`, `unknownGoal`, `unknownOpportunity`, `unknownValue`, `unknownTemplate`: the book has none of that name
 * - `teamOwner`: a team that is to own something, where one person does
 * - `beforeStart`: a day before the one at which the thing began
 * - `inFuture`: something that was done on a day still to come
 * - `swallowed`: `ticket #42`, where YAML takes the rest for a comment
 * - `privateInShared`: what is for the lead alone, in a file that others may read
 * - `nameDiffers`: a day or week that is not the one in the file's name
 * - `dateInNext`: a day in `next.yaml`, which gets its day when the one-on-one starts
 */
export type DiagnosticCode =
  | ProblemCode
  | FieldProblemCode
  | 'unclosed'
  | 'missingSpace'
  | 'unknownKey'
  | 'unknownPerson'
  | 'unknownGoal'
  | 'unknownOpportunity'
  | 'unknownValue'
  | 'unknownTemplate'
  | 'teamOwner'
  | 'beforeStart'
  | 'inFuture'
  | 'swallowed'
  | 'privateInShared'
  | 'nameDiffers'
  | 'dateInNext';

/** What a sentence about it needs. */
export interface DiagnosticData {
  /** The key whose value it is, or that is missing or unknown. */
  readonly key?: string;
  /** The value as written, one line and at most 80 characters of it. */
  readonly value?: string;
  /** The words that fit. */
  readonly allowed?: readonly string[];
  /** What it is held against: the start's day, today, the day or week in the file's name; and that day's key. */
  readonly other?: string;
  readonly otherKey?: string;
  /** The brackets or the quote that is missing. */
  readonly missing?: string;
  /** The parser's own words. */
  readonly detail?: string;
}

/** What rules for records find, at least. The path leads to the value, where there is one. */
export interface RecordFinding extends Finding {
  readonly path?: Path;
  readonly data?: DiagnosticData;
}

/** A finding with what its rule adds. */
export interface CodedFinding extends RecordFinding {
  readonly code: string;
  readonly severity: Severity;
}

/** A diagnostic as rules for records find it. Offsets are UTF-16 units; the path leads to the value, where there is one. */
export interface Diagnostic {
  /** A `DiagnosticCode`, or the code of another rule. */
  readonly code: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly path?: Path;
  readonly data: DiagnosticData;
}

/**
 * What a fix does:
 * - `quote`: quotes around the text · `closeQuote`, `closeBracket`: what is missing at the end · `addSpace`: behind a colon
 * - `spaces`: spaces instead of tabs before the lines
 * - `renameKey`, `replace`: the key or the value becomes `to`; of a person's slug `name` is the name
 * - `addKey`: the missing `key` with `to` · `removeKey`: the key goes · `toList`: the value becomes the one item of a list
 * - `toMap`: the item's text goes under `key`
 */
export type FixCode =
  | 'quote'
  | 'closeQuote'
  | 'closeBracket'
  | 'addSpace'
  | 'spaces'
  | 'renameKey'
  | 'replace'
  | 'addKey'
  | 'removeKey'
  | 'toList'
  | 'toMap';

/** A fix: minimal edits, proved on a copy. */
export interface Fix {
  readonly code: FixCode;
  readonly edits: readonly TextEdit[];
  readonly key?: string;
  readonly to?: string;
  readonly name?: string;
  /** True for one of all that would fit, where nothing tells which was meant: no key takes it unseen. */
  readonly isChoice?: boolean;
}
