import { compose } from './compose';
import { guard } from './guard';
import { placer } from './lines';
import { explain } from './needsQuotes';
import { toTree } from './toTree';
import type { Loaded } from './tree';
import type { Problem } from './types';

export type Load =
  | { readonly ok: true; readonly loaded: Loaded }
  | { readonly ok: false; readonly problems: readonly Problem[] };

let last: { readonly text: string; readonly load: Load } | undefined;

/** Parses `text`, guards first. Remembers the last answer: an edit nearly always follows a read of the same text. */
export function load(text: string): Load {
  if (last?.text !== text) last = { text, load: loadAfresh(text) };
  return last.load;
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
