import { type Shape, shapeOf } from '../../records/shape';
import { lineEnd } from '../../yaml/lines';
import type { Loaded, TreeEntry } from '../../yaml/syntaxTree';
import type { DataMap, Path } from '../../yaml/yamlTypes';
import type { EditorContext } from '../editorContext';
import { everyEntry } from '../pathAt';
import type { DiagnosticData, ValueFinding } from './diagnostic';

/** A value of the text, and what the schema says of it; nothing where the key is unknown. */
interface EntryAt {
  readonly path: Path;
  readonly entry: TreeEntry;
  readonly shape: Shape | undefined;
  readonly holder: Shape | undefined;
}

/** A text that can be read, looked at with its schema: what each check starts from. */
export class DiagnosedFile {
  readonly text: string;
  readonly loaded: Loaded;
  readonly data: DataMap;
  readonly context: EditorContext;
  /** Every key and item, parents first. */
  readonly found: readonly EntryAt[];
  readonly #entries = new Map<string, TreeEntry>();

  constructor(loaded: Loaded, data: DataMap, context: EditorContext) {
    this.text = loaded.text;
    this.loaded = loaded;
    this.data = data;
    this.context = context;
    this.found = withShapes(loaded, shapeOf(context.kind));
    for (const { path, entry } of this.found) this.#entries.set(JSON.stringify(path), entry);
  }

  entryAt(path: Path): TreeEntry | undefined {
    return this.#entries.get(JSON.stringify(path));
  }

  /** The text of a value; undefined where there is none, or a list or a map. */
  valueAt(path: Path): string | undefined {
    const data = this.entryAt(path)?.value.data;
    return typeof data === 'string' && data !== '' ? data : undefined;
  }

  /** Makes a diagnostic of a value: at the value, or at the key where nothing is behind it. */
  atValue(path: Path, data: DiagnosticData = {}): ValueFinding {
    const entry = this.entryAt(path);
    const { start, end } = entry ? this.#rangeOf(entry) : this.#firstLine();
    const value = entry?.value.data;
    return {
      start,
      end,
      path,
      data: {
        ...keyOf(path),
        ...(typeof value === 'string' && value !== '' ? { value: short(value) } : {}),
        ...data,
      },
    };
  }

  /** Makes a diagnostic of a key. */
  atKey(path: Path, data: DiagnosticData = {}): ValueFinding {
    const entry = this.entryAt(path);
    const { start, end } = entry ? { start: entry.keyStart, end: entry.keyEnd } : this.#firstLine();
    return { start, end, path, data: { ...keyOf(path), ...data } };
  }

  /** Something that a map lacks: at the first line of the map, or at the key where it is there and empty. */
  atHolder(path: Path, data: DiagnosticData = {}): ValueFinding {
    if (this.entryAt(path)) return this.atKey(path, data);
    const holder = this.entryAt(path.slice(0, -1));
    const first = holder ? { start: holder.start, end: lineEnd(this.text, holder.start) } : this.#firstLine();
    const end = Math.max(first.start, Math.min(first.end, holder?.end ?? first.end));
    return { start: first.start, end, path, data: { ...keyOf(path), ...data } };
  }

  #rangeOf({ value, keyStart, keyEnd, slot }: TreeEntry): { readonly start: number; readonly end: number } {
    if (value.end > value.start)
      return { start: value.start, end: Math.min(value.end, lineEnd(this.text, value.start)) };
    return { start: keyStart, end: Math.max(keyEnd, keyStart + 1, keyEnd === keyStart ? slot : 0) };
  }

  #firstLine(): { readonly start: number; readonly end: number } {
    const root = this.loaded.root;
    const start = root.kind === 'map' ? root.start : this.text.startsWith('\uFEFF') ? 1 : 0;
    return { start, end: root.kind === 'map' ? Math.min(root.end, lineEnd(this.text, start)) : start };
  }
}

/** A value for a sentence: its first line, cut. */
export function short(value: string): string {
  const line = value.slice(0, 200).split('\n', 1)[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function keyOf(path: Path): { readonly key?: string } {
  const key = path.findLast((step) => typeof step === 'string');
  return key === undefined ? {} : { key };
}

function withShapes(loaded: Loaded, root: Shape): readonly EntryAt[] {
  const shapes = new Map<object, Shape>([[loaded.root, root]]);
  return [...everyEntry(loaded)].map(({ path, entry, holder }) => {
    const above = shapes.get(holder);
    const shape = holder.kind === 'list' ? above?.item : above?.keys.get(entry.key);
    if (shape) shapes.set(entry.value, shape);
    return { path, entry, shape, holder: above };
  });
}
