import type { FieldProblem } from '../../records/typed';
import { typed } from '../../records/typed';
import { isDataMap } from '../../yaml/data';
import { load } from '../../yaml/load';
import { rootData } from '../../yaml/prove';
import type { EditorContext } from '../editorContext';
import { broken } from './broken';
import { DiagnosedFile } from './diagnosedFile';
import type { Diagnostic, DiagnosticCode } from './diagnostic';
import { oddBlankDiagnostics } from './oddBlanks';

/** What the host knows of a file beside what its editor features do. */
export interface FileInHost {
  /** The file as commands take it, which is the host's business; it is handed on to them. */
  readonly uri?: object;
  /** False where goals that the file may name are missing in the context. True where it is not given. */
  readonly knowsGoals?: boolean;
}

/** Checks that find several things in one go. */
export type FileCheck = (file: DiagnosedFile) => readonly Diagnostic[];

/** What rules for records start from: the text, and what can be read of it. */
export class RecordFacts {
  readonly text: string;
  readonly context: EditorContext;
  readonly host: FileInHost;
  /** The text with its schema; undefined where it cannot be read, or is empty of keys. */
  readonly file: DiagnosedFile | undefined;
  /** What forbids to read the text. */
  readonly unreadable: readonly Diagnostic[];
  readonly #found = new Map<FileCheck, readonly Diagnostic[]>();

  constructor(text: string, context: EditorContext, host: FileInHost = {}) {
    this.text = text;
    this.context = context;
    this.host = host;
    const result = load(text);
    this.unreadable = result.ok ? [] : broken(text, context, result.problems);
    const data = result.ok ? rootData(result.loaded) : undefined;
    this.file =
      result.ok && data !== undefined && isDataMap(data)
        ? new DiagnosedFile(result.loaded, data, context)
        : undefined;
  }

  /** What a check finds of one code. The check runs once for all rules that ask it. */
  of(check: FileCheck, code: DiagnosticCode): readonly Diagnostic[] {
    if (!this.file) return [];
    const found = this.#found.get(check) ?? check(this.file);
    this.#found.set(check, found);
    return found.filter((one) => one.code === code);
  }

  /** What forbids to read the text, of one code. */
  ofUnreadable(code: DiagnosticCode): readonly Diagnostic[] {
    return this.unreadable.filter((one) => one.code === code);
  }
}

/** Returns the values that do not fit the schema, without those in items that lack a space behind a colon. */
export function schemaDiagnostics(file: DiagnosedFile): readonly Diagnostic[] {
  const { flaws } = typed(file.context.kind, file.data, file.context.private);
  const told = new Set(oddBlankDiagnostics(file).map(({ start }) => start));
  return fieldDiagnostics(file, flaws).filter(({ start }) => !told.has(start));
}

/** What does not fit the record. A value that does not fit is left out, which is an error; a key can also follow later. */
function fieldDiagnostics(site: DiagnosedFile, flaws: readonly FieldProblem[]): Diagnostic[] {
  return flaws.map(({ code, path, allowed }) =>
    code === 'missing'
      ? site.atHolder(code, 'warning', path)
      : site.atValue(code, 'error', path, allowed ? { allowed } : {}),
  );
}
