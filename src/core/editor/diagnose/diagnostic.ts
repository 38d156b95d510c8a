import type { Finding } from '../../diagnostics/rule';
import type { Path } from '../../yaml/yamlTypes';

/**
 * The words and values that the sentence of a diagnostic is made with; each is absent where its sentence needs none.
 */
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

/** What the shipped rules for records find. */
export interface TextFinding extends RecordFinding {
  readonly data: DiagnosticData;
}

/** A diagnostic of a value or a key. */
export interface ValueFinding extends TextFinding {
  readonly path: Path;
}
