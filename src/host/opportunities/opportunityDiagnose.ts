import { type Diagnostic, DiagnosticSeverity, Range, type TextDocument, type Uri } from 'vscode';
import { addDays } from '../../core/day';
import type { OpportunityProblem } from '../../core/opportunities/opportunityProblems';
import { typed } from '../../core/records/typed';
import { formatOf } from '../../core/retro/format';
import { linkedRecord } from '../../core/retro/recordLink';
import { read } from '../../core/yaml';
import type { CommandContext } from '../commands/commandContext';
import { SOURCE } from '../platform/diagnosticSource';
import { PlainDiagnostic } from '../platform/messages/inEditors';
import { workspacePath } from '../platform/workspaceLinks';
import { WAITS } from '../retro/waitsKey';
import type { OpenBook } from '../store/books';
import { actionSentence, opportunityProblemSentence } from './opportunityProblemSentence';

/** A problem of an opportunity, with the file of its record. */
export class OpportunityDiagnostic extends PlainDiagnostic {
  readonly record: Uri;

  constructor(range: Range, message: string, severity: DiagnosticSeverity, code: string, record: Uri) {
    super(range, message, severity);
    this.source = SOURCE;
    this.code = code;
    this.record = record;
  }
}

/** What is amiss with the opportunity in its own file. */
export async function problemsOfRecord(host: CommandContext, document: TextDocument): Promise<Diagnostic[]> {
  const { uri } = document;
  const reading = read(document.getText());
  const book = host.books.at(uri);
  if (!reading.ok || !book) return [];
  const { record, flaws } = typed('opportunity', reading.data, false);
  const { opportunityProblems } = await host.modules.load('opportunities');
  const problems = opportunityProblems(record, {
    today: host.today(),
    people: new Set(await book.book.people()),
    flawed: new Set(flaws.map(({ path }) => String(path[0]))),
  });
  return problems.map((problem) => {
    const place = reading.place([problem.field]) ?? reading.place(['title']);
    const start = document.positionAt(place?.offset ?? 0);
    const end = document.positionAt((place?.offset ?? 0) + (place?.length ?? 0));
    return diagnostic(new Range(start, end), problem, uri);
  });
}

/** What is amiss in a retro: with the records it links to, and with actions that are none. */
export async function problemsOfRetro(
  host: CommandContext,
  document: TextDocument,
  { book }: OpenBook,
): Promise<Diagnostic[]> {
  const { opportunityProblems } = await host.modules.load('opportunities');
  const people = new Set(await book.people());
  const found: Diagnostic[] = [];
  const things = new Map((await book.things('opportunity')).map((thing) => [thing.name, thing]));
  for (let line = 0; line < document.lineCount; line++) {
    const { text, range } = document.lineAt(line);
    const name = linkedRecord(text);
    if (name === undefined) continue;
    const thing = things.get(name);
    const summary = thing && (await book.summary(thing));
    if (!thing || !summary?.ok) continue;
    const flawed = new Set(summary.flaws.map(({ path }) => String(path[0])));
    const problems = opportunityProblems(summary.record, { today: host.today(), people, flawed });
    const words = new Range(line, text.length - text.trimStart().length, line, range.end.character);
    for (const problem of problems) found.push(diagnostic(words, problem, book.uri(thing)));
  }
  return [...found, ...(await ofActions(host, document))];
}

/** Of actions that are no records, only what makes them nobody's: who owns it. What is history is left in peace. */
async function ofActions(host: CommandContext, document: TextDocument): Promise<Diagnostic[]> {
  const { actionLines, actionProblems, retroDay } = await host.modules.load('retro');
  const { uri } = document;
  const text = document.getText();
  const day = retroDay(workspacePath(uri), text);
  if (day !== undefined && day < addDays(host.today(), -WAITS)) return [];
  return actionProblems(actionLines(text, formatOf(uri.path) ?? 'txt')).map(({ code, action }) => {
    const { textStart, textEnd } = action;
    const range = new Range(document.positionAt(textStart), document.positionAt(textEnd));
    const told = new PlainDiagnostic(range, actionSentence(code), DiagnosticSeverity.Information);
    told.source = SOURCE;
    told.code = code;
    return told;
  });
}

function diagnostic(range: Range, problem: OpportunityProblem, record: Uri): OpportunityDiagnostic {
  const severity = problem.weight === 'warning' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information;
  return new OpportunityDiagnostic(
    range,
    opportunityProblemSentence(problem.code),
    severity,
    problem.code,
    record,
  );
}
