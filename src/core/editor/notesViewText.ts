import { Plain } from '../yaml';
import { edit } from '../yaml/editing';
import { load } from '../yaml/load';
import { locate } from '../yaml/locate';
import { Gathered } from '../yaml/splice';
import type { ScalarStyle } from '../yaml/syntaxTree';
import type { Edited, Intent, Path } from '../yaml/yamlTypes';
import { blockEdits } from './notesViewBlock';

/**
 * Sets a text, keeping the block that it is in; text of several lines that is in none gets a literal one. Everything else, and
 * what no block can hold, is written as the engine writes it.
 * @param order the customary order of the sibling keys, where the key is to be made
 */
export function setText(text: string, path: Path, value: string, order: readonly string[]): Edited {
  const style = styleOf(text, path);
  if (style === 'literal' || style === 'folded') {
    const edited = inBlock(text, path, value, []);
    if (edited) return edited;
  }
  const set: Intent = { kind: 'set', path, value, order };
  if (!value.includes('\n')) return edit(text, [set]);
  // What was in quotes or empty would stay so: first a block is made, then filled.
  const block: Intent = { ...set, value: 'x\nx\n' };
  const stage = style === 'plain' ? [block] : [{ ...set, value: new Plain('x') }, block];
  return inBlock(text, path, value, stage) ?? edit(text, [set]);
}

/** Fills the block at `path`, once `first` is done; undefined where that does not make one, or it cannot hold the text. */
function inBlock(text: string, path: Path, value: string, first: readonly Intent[]): Edited | undefined {
  const staged = edit(text, first);
  if (!staged.ok) return undefined;
  const edits = blockEdits(staged.text, path, value);
  if (!edits) return undefined;
  const gathered = new Gathered(text);
  gathered.add(staged.edits);
  gathered.add(edits.edits);
  return { ok: true, edits: first.length > 0 ? gathered.edits() : edits.edits, text: edits.text };
}

function styleOf(text: string, path: Path): ScalarStyle | undefined {
  const result = load(text);
  const spots = result.ok ? locate(result.loaded.root, path) : [];
  const node = spots.length === path.length + 1 ? spots.at(-1)?.node : undefined;
  return node?.kind === 'scalar' ? node.style : undefined;
}
