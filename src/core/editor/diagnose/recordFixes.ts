import { toValue } from '../../records/plainValues';
import { shapeAt } from '../../records/shape';
import { change, dataAt } from '../../yaml/change';
import { isDataMap, sameData } from '../../yaml/data';
import { edit } from '../../yaml/editing';
import { load } from '../../yaml/load';
import { locate } from '../../yaml/locate';
import { prove, rootData } from '../../yaml/prove';
import { doubleQuoted } from '../../yaml/scalar';
import { apply } from '../../yaml/splice';
import type { Loaded } from '../../yaml/syntaxTree';
import type { Data, Intent, Path, TextEdit, Value } from '../../yaml/yamlTypes';
import type { EditorContext } from '../editorContext';
import { spotAt } from '../pathAt';
import type { Diagnostic, Fix, FixCode } from './diagnostic';
import { type Guess, guesses, valueFor } from './guesses';
import { nearest } from './nearest';

/** Fixes for a text that can be read, through the engine where an intent says it. */
export function recordFixes(loaded: Loaded, context: EditorContext, diagnostic: Diagnostic): readonly Fix[] {
  const { code, path } = diagnostic;
  if (code === 'swallowed') return quoted(loaded, diagnostic);
  if (!path) return [];
  const data = dataAt(rootData(loaded), path);
  const by = (fix: FixCode, intent: Intent, rest: Partial<Fix> = {}): Fix[] => {
    const done = edit(loaded.text, [intent]);
    return done.ok && done.edits.length > 0 ? [{ code: fix, edits: done.edits, ...rest }] : [];
  };
  const set = (value: Value, key?: string): Intent => {
    const holder = key === undefined ? path.slice(0, -1) : path;
    const order = [...(shapeAt(context.kind, holder)?.keys.keys() ?? [])];
    return { kind: 'set', path: key === undefined ? path : [...path, key], value, order };
  };
  const replace = ({ to, name, isChoice }: Guess) =>
    by('replace', set(asValue(path, to)), {
      to,
      ...(name === undefined ? {} : { name }),
      ...(isChoice ? { isChoice } : {}),
    });

  switch (code) {
    case 'missing': {
      const to = valueFor(context, path);
      return to === undefined ? [] : by('addKey', set(asValue(path, to)), { key: String(path.at(-1)), to });
    }
    case 'unknownKey':
      return renamed(loaded, context, path, diagnostic);
    case 'notAList':
      return typeof data === 'string' ? by('toList', set([data])) : [];
    case 'notAMap':
      return typeof data === 'string' ? itemFixes(loaded, context, path, data, by) : [];
    case 'dateInNext':
      return by('removeKey', { kind: 'remove', path }, { key: String(path.at(-1)) });
    case 'nameDiffers':
    case 'inFuture': {
      const to = diagnostic.data.other;
      return to === undefined ? [] : replace({ to });
    }
    default:
      return typeof data === 'string' ? guesses(context, code, path, data).flatMap(replace) : [];
  }
}

/** `- text:foo` lacks a space; `- foo` is the text of an item without its key. */
function itemFixes(
  loaded: Loaded,
  context: EditorContext,
  path: Path,
  data: string,
  by: (fix: FixCode, intent: Intent, rest: Partial<Fix>) => Fix[],
): readonly Fix[] {
  const shape = shapeAt(context.kind, path);
  const key = /^([a-z]+):\S/.exec(data)?.[1];
  if (key !== undefined && shape?.keys.has(key)) {
    const offset = loaded.text.indexOf(':', locate(loaded.root, path).at(-1)?.node.start ?? 0) + 1;
    const edits = [{ offset, length: 0, text: ' ' }];
    const after = load(apply(loaded.text, edits));
    const rest = data.slice(key.length + 1);
    const item = after.ok ? dataAt(rootData(after.loaded), path) : undefined;
    if (item !== undefined && isDataMap(item) && item[key] === rest && Object.keys(item).length === 1)
      return [{ code: 'addSpace', edits, key }];
  }
  if (!shape?.keys.has('text')) return [];
  return by('toMap', { kind: 'set', path, value: { text: data } }, { key: 'text' });
}

function asValue(path: Path, to: string): Value {
  return toValue(to, path.findLast((step) => typeof step === 'string') ?? '');
}

/** The key becomes the nearest that the schema knows and that is not there yet. */
function renamed(
  loaded: Loaded,
  { kind }: EditorContext,
  path: Path,
  { start, end }: Diagnostic,
): readonly Fix[] {
  const above = path.slice(0, -1);
  const holder = dataAt(rootData(loaded), above);
  const old = path.at(-1);
  if (holder === undefined || !isDataMap(holder) || typeof old !== 'string') return [];
  const free = [...(shapeAt(kind, above)?.keys.keys() ?? [])].filter((key) => !(key in holder));
  return nearest(old, free, (key) => key).flatMap((to): Fix[] => {
    const edits = [{ offset: start, length: end - start, text: to }];
    const after = load(apply(loaded.text, edits));
    const expected = renameIn(rootData(loaded), path, to);
    const isSame = after.ok && expected !== undefined && sameData(rootData(after.loaded), expected);
    return isSame ? [{ code: 'renameKey', edits, to }] : [];
  });
}

function renameIn(data: Data, path: Path, to: string): Data | undefined {
  const value = dataAt(data, path);
  const gone = change(data, { kind: 'remove', path });
  if (value === undefined || 'misfit' in gone) return undefined;
  const put = change(gone.data, { kind: 'set', path: [...path.slice(0, -1), to], value });
  return 'misfit' in put ? undefined : put.data;
}

/** The text and what YAML takes for a comment, together in quotes. */
function quoted(loaded: Loaded, { start, end }: Diagnostic): readonly Fix[] {
  const { text } = loaded;
  const spot = spotAt(loaded, text.slice(0, start).trimEnd().length);
  if (spot?.part !== 'value' || spot.entry.value.kind !== 'scalar') return [];
  const whole = text.slice(spot.start, end);
  if (whole.includes('\n')) return [];
  const edits: TextEdit[] = [{ offset: spot.start, length: whole.length, text: doubleQuoted(whole) }];
  const target = change(rootData(loaded), { kind: 'set', path: spot.path, value: whole });
  if ('misfit' in target) return [];
  const proof = prove(loaded, edits, target.data, { start: spot.start, end });
  return proof.ok ? [{ code: 'quote', edits, to: whole }] : [];
}
