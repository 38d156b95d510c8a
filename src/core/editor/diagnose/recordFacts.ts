import { type FieldProblem, typed } from '../../records/typed';
import { isDataMap } from '../../yaml/data';
import { load } from '../../yaml/load';
import { rootData } from '../../yaml/prove';
import type { EditorContext } from '../editorContext';
import { type BrokenText, broken } from './broken';
import { DiagnosedFile } from './diagnosedFile';
import type { ValueFinding } from './diagnostic';
import { withOddBlanks } from './oddBlanks';

/** What the host knows of a file beside what its editor features do. */
export interface FileInHost {
  /** The file as commands take it, which is the host's business; it is handed on to them. */
  readonly uri?: object;
  /** False where goals that the file may name are missing in the context. True where it is not given. */
  readonly knowsGoals?: boolean;
}

/** A value, or the lack of one, that does not fit the record, and where it stands. */
type Flaw = ValueFinding & { readonly code: FieldProblem['code'] };

/** Texts for which one more parse would be felt while typing get no fixes. */
const LARGEST = 200_000;

/** What rules for records start from: the text, and what can be read of it. */
export class RecordFacts {
  readonly text: string;
  readonly context: EditorContext;
  readonly host: FileInHost;
  /** The text with its schema; undefined where it cannot be read, or is empty of keys. */
  readonly file: DiagnosedFile | undefined;
  /** What forbids to read the text. */
  readonly broken: BrokenText;
  /** Items whose colon has a blank behind it that is no space to YAML. */
  readonly withOddBlanks: readonly ValueFinding[];
  /** What does not fit the record, without what odd blanks explain. */
  readonly flaws: readonly Flaw[];

  constructor(text: string, context: EditorContext, host: FileInHost = {}) {
    this.text = text;
    this.context = context;
    this.host = host;
    const result = load(text);
    this.broken = broken(text, context, result.ok ? [] : result.problems);
    const data = result.ok ? rootData(result.loaded) : undefined;
    const file =
      result.ok && data !== undefined && isDataMap(data)
        ? new DiagnosedFile(result.loaded, data, context)
        : undefined;
    this.file = file;
    this.withOddBlanks = file ? withOddBlanks(file) : [];
    this.flaws = file ? flawsOf(file, new Set(this.withOddBlanks.map(({ start }) => start))) : [];
  }

  /** True where a fix would take too long to be proved. */
  get isLarge(): boolean {
    return this.text.length > LARGEST;
  }
}

function flawsOf(file: DiagnosedFile, explained: ReadonlySet<number>): readonly Flaw[] {
  return typed(file.context.kind, file.data, file.context.private)
    .flaws.map(({ code, path, allowed }) => ({
      code,
      ...(code === 'missing' ? file.atHolder(path) : file.atValue(path, allowed ? { allowed } : {})),
    }))
    .filter(({ start }) => !explained.has(start));
}
