import type { TextEdit } from './yamlTypes';

/** `text` with edits that do not overlap, in any order. */
export function apply(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { offset, length, text: added } of sorted(edits)) {
    result += text.slice(at, offset) + added;
    at = offset + length;
  }
  return result + text.slice(at);
}

/** A sorted copy of the edits: by offset; at the same offset insertions come first. */
export function sorted(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((one, other) => one.offset - other.offset || one.length - other.length);
}

/** A stretch of the original text, or text that was added. */
type Piece = { readonly from: number; readonly to: number } | { readonly added: string };

/** Gathers edits that each see the result of the former ones into edits of the original text. */
export class Gathered {
  readonly #original: string;
  #pieces: Piece[];

  constructor(original: string) {
    this.#original = original;
    this.#pieces = [{ from: 0, to: original.length }];
  }

  /** Takes edits of the text as it is by now. */
  add(edits: readonly TextEdit[]): void {
    const kept: Piece[] = [];
    let index = 0;
    let at = 0;
    // The pieces of before up to `to`; taken over, or left out.
    const pass = (to: number, take: boolean) => {
      for (let piece = this.#pieces[index]; piece && at < to; piece = this.#pieces[index]) {
        const size = sizeOf(piece);
        const own = take ? part(piece, done, done + to - at) : undefined;
        const moved = Math.min(size - done, to - at);
        if (own) kept.push(own);
        at += moved;
        done += moved;
        if (done < size) return;
        index += 1;
        done = 0;
      }
    };
    // How much of the piece at `index` is behind.
    let done = 0;
    for (const { offset, length, text } of sorted(edits)) {
      pass(offset, true);
      kept.push({ added: text });
      pass(offset + length, false);
    }
    pass(Number.POSITIVE_INFINITY, true);
    this.#pieces = kept;
  }

  /** The edits of the original text, sorted, apart from each other and as short as they can be. */
  edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let added = '';
    const flush = (to: number) => {
      const edit = shortened(this.#original, { offset: at, length: to - at, text: added });
      if (edit) edits.push(edit);
      added = '';
    };
    for (const piece of this.#pieces) {
      if ('added' in piece) added += piece.added;
      else if (piece.to > piece.from) {
        flush(piece.from);
        at = piece.to;
      }
    }
    flush(this.#original.length);
    return edits;
  }
}

function sizeOf(piece: Piece): number {
  return 'added' in piece ? piece.added.length : piece.to - piece.from;
}

function part(piece: Piece, from: number, to: number): Piece | undefined {
  const end = Math.min(sizeOf(piece), to);
  if (from >= end) return undefined;
  if ('added' in piece) return { added: piece.added.slice(from, end) };
  return { from: piece.from + from, to: piece.from + end };
}

/** The edit without what it takes out and puts back; never between the halves of a CRLF or of a surrogate pair. */
function shortened(original: string, { offset, length, text }: TextEdit): TextEdit | undefined {
  const removed = original.slice(offset, offset + length);
  if (removed === text) return undefined;
  const most = Math.min(removed.length, text.length);
  let head = 0;
  while (head < most && removed[head] === text[head]) head += 1;
  while (head > 0 && (splits(removed, head) || splits(text, head))) head -= 1;
  let tail = 0;
  while (tail < most - head && removed.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  while (tail > 0 && (splits(removed, removed.length - tail) || splits(text, text.length - tail))) tail -= 1;
  return { offset: offset + head, length: length - head - tail, text: text.slice(head, text.length - tail) };
}

function splits(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (
    (before === 13 && after === 10) ||
    (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000)
  );
}

/**
 * The edits that take other edits back.
 * @param before the text that was edited
 * @param edits of that text, which do not overlap, in any order
 * @returns edits of the text afterwards, sorted, that make it the text before
 */
export function inverseEdits(before: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return sorted(edits).map(({ offset, length, text }) => {
    const inverse = {
      offset: offset + shift,
      length: text.length,
      text: before.slice(offset, offset + length),
    };
    shift += text.length - length;
    return inverse;
  });
}
