import { type Diagnostic, DiagnosticSeverity, type TextDocument } from 'vscode';
import type { RuleWords, Severity, ToldDiagnostic } from '../../core/diagnostics/rule';
import { rangeIn } from '../editor/editedFile';
import { localizer } from '../pages/localizer';
import { SOURCE } from '../platform/diagnosticSource';
import { fieldProblemSentence, problemSentence } from '../platform/errors';
import { PlainDiagnostic } from '../platform/messages/inEditors';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The words of rules in the language of VS Code. */
export function ruleWords(today: string): RuleWords {
  const { dayInWords } = localizer(today);
  return {
    dayInWords,
    problem: (code, detail) => {
      const place = { offset: 0, length: 0, line: 0, column: 0 };
      return problemSentence({ code, place, ...(detail === undefined ? {} : { detail }) });
    },
    fieldProblem: fieldProblemSentence,
  };
}

/** Makes the diagnostic that VS Code shows from what a rule found; its sentence begins with a capital. */
export function shownDiagnostic(document: TextDocument, told: ToldDiagnostic, words: RuleWords): Diagnostic {
  const { code, severity, start, end, message } = told;
  const sentence = message(words);
  const shown = new PlainDiagnostic(
    rangeIn(document, start, end),
    // Sentences that stand behind a place elsewhere begin small.
    sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1),
    SEVERITIES[severity],
  );
  shown.source = SOURCE;
  shown.code = code;
  return shown;
}
