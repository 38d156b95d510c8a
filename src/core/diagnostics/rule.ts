import type { Localizer } from '../pages/pageFrame';
import type { FieldProblem } from '../records/typed';
import type { ProblemCode, TextEdit } from '../yaml/yamlTypes';

/** How grave a diagnostic is, the gravest first: VS Code’s own four levels. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A place of a text, in UTF-16 units. What else a rule's message and fixes need stands beside it. */
export interface Finding {
  readonly start: number;
  readonly end: number;
}

/** What messages and titles are made with beside their own words: days, and the words that errors use too. */
export interface RuleWords extends Pick<Localizer, 'dayInWords'> {
  readonly problem: (code: ProblemCode, detail?: string) => string;
  readonly fieldProblem: (problem: FieldProblem) => string;
}

/**
 * A quick fix of what was found: edits of the text, or a command of Leadbook by its name without `leadbook.`, with its
 * arguments. The first of a diagnostic is the one that a key takes, unless `isPreferred` is false.
 */
export type QuickFix = {
  readonly title: (words: RuleWords) => string;
  readonly isPreferred?: boolean;
} & (
  | { readonly edits: readonly TextEdit[] }
  | { readonly command: string; readonly args: readonly unknown[] }
);

/** Something that a rule found, as the host shows it. Fixes are made when they are asked for. */
export interface ToldDiagnostic extends Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: (words: RuleWords) => string;
  readonly fixes: () => readonly QuickFix[];
  readonly inLogs: string;
  readonly isInSchema: boolean;
}

/** What a rule is made of. `check` gets all that is known of a text, and asks for nothing else. */
export interface RuleSpec<Facts, Found extends Finding> {
  readonly code: string;
  readonly severity: Severity | ((facts: Facts) => Severity);
  readonly check: (facts: Facts) => readonly Found[];
  /** A sentence that says what to do. */
  readonly message: (found: Found, words: RuleWords) => string;
  readonly fixes?: (found: Found, facts: Facts) => readonly QuickFix[];
  /** What it is, in English and with no text of the file, for a log that others may read; its code where there is none. */
  readonly inLogs?: string | ((found: Found) => string);
  /** True if a YAML language server that has the shipped schemas tells the same at the same place. */
  readonly isInSchema?: boolean;
}

/** One kind of diagnostic. */
export interface Rule<Facts, Found extends Finding = Finding> {
  readonly code: string;
  readonly run: (facts: Facts) => readonly (Found & ToldDiagnostic)[];
}

/** A diagnostic as one value: what it looks for, how grave it is, its message, and its fixes. */
export function rule<Facts, Found extends Finding>(spec: RuleSpec<Facts, Found>): Rule<Facts, Found> {
  const { code, severity, check, message, fixes, inLogs = code, isInSchema = false } = spec;
  return {
    code,
    run: (facts) =>
      check(facts).map((found) => ({
        ...found,
        code,
        severity: typeof severity === 'string' ? severity : severity(facts),
        message: (words: RuleWords) => message(found, words),
        fixes: () => fixes?.(found, facts) ?? [],
        inLogs: typeof inLogs === 'string' ? inLogs : inLogs(found),
        isInSchema,
      })),
  };
}

/** Maximum number of diagnostics of one file. */
const MOST = 200;

/** The first 200 that rules find, in the order of the text; at one place in the order of the rules. */
export function runRules<Facts, Found extends Finding>(
  rules: readonly Rule<Facts, Found>[],
  facts: Facts,
): readonly (Found & ToldDiagnostic)[] {
  return inTextOrder(rules.flatMap(({ run }) => run(facts))).slice(0, MOST);
}

/** Sorts findings by where they begin in the text. */
export function inTextOrder<Found extends Finding>(found: readonly Found[]): readonly Found[] {
  return found.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

/** True if a diagnostic and a stretch of the text, ends included, have a place in common. */
export function isWithin({ start, end }: Finding, from: number, to: number): boolean {
  return start <= to && end >= from;
}
