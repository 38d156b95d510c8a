import { compose } from './compose';
import { guard } from './limitsGuard';
import { placer } from './lines';
import { explain } from './needsQuotes';
import type { Loaded } from './syntaxTree';
import { toTree } from './toTree';
import type { Problem } from './yamlTypes';

/** A parsed text, or its problems in the order of the text. */
type Load =
  | { readonly ok: true; readonly loaded: Loaded }
  | { readonly ok: false; readonly problems: readonly Problem[] };

let recent: readonly Loaded[] = [];
let bad: { readonly text: string; readonly result: Load } | undefined;

/** Parses `text`, guards first. Remembers two good texts: an edit follows a read of the same text, and leads to a next one;
 * and the last bad one, which is asked for again where its parts are looked at. */
export function load(text: string): Load {
  if (bad?.text === text) return bad.result;
  const known = recent.find((loaded) => loaded.text === text);
  const result: Load = known ? { ok: true, loaded: known } : loadAfresh(text);
  if (result.ok) recent = [result.loaded, ...recent.filter((loaded) => loaded !== result.loaded)].slice(0, 2);
  else bad = { text, result };
  return result;
}

function loadAfresh(text: string): Load {
  const bad = guard(text);
  if (bad) return { ok: false, problems: [bad] };
  const composed = compose(text);
  if (!('document' in composed)) return { ok: false, problems: explain(text, composed) };
  const tree = toTree(text, composed.document.contents);
  if (!('root' in tree)) return { ok: false, problems: explain(text, tree) };
  const { root, aliases } = tree;
  if (root.kind !== 'map' && !(root.kind === 'scalar' && root.style === 'empty')) {
    const place = placer(text)(root.start, root.end - root.start);
    return { ok: false, problems: [{ code: 'notAMap', place }] };
  }
  const { comments, docEnd } = composed;
  return { ok: true, loaded: { text, root, aliases, comments, contentEnd: docEnd } };
}
