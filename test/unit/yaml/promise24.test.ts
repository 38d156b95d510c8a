import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Intent, Plain, type Value } from '../../../src/core/yaml';
import { edit } from '../../../src/core/yaml/editing';
import { drawNamed, type Pick, strangers } from './named';
import { applied, at, type Json, jsonOf, parsed, pathsOf } from './oracle';

type Row = Extract<Json, Json[]>;

/** An edit of any kind at a place of a document whose entries have names, and the names that are there afterwards. */
function drawIntent(json: Json, pick: Pick): Intent | undefined {
  const paths = pathsOf(json).filter((path) => path.length > 0);
  const path = paths[pick(paths.length)] ?? [];
  // What an item is called by stays.
  if (String(path.at(-1)).startsWith('kn')) return undefined;
  const here = at(json, path) ?? '';
  const fresh = () => `m${pick(1000)}`;
  const kind = pick(8);
  if (Array.isArray(here)) {
    if (kind === 0)
      return { kind: 'append', path, value: pick(2) ? fresh() : { text: fresh(), due: new Plain('x') } };
    if (kind < 5) return { kind: 'set', path, value: rearranged(here, pick, fresh) };
  } else if (typeof here === 'object') {
    if (kind < 2) return { kind: 'set', path, value: remapped(here, pick, fresh) };
    const order = [...Object.keys(here), 'z'];
    order.splice(pick(order.length), 0, 'new');
    if (kind < 4) return { kind: 'set', path: [...path, 'new'], value: fresh(), order };
  } else if (kind < 3) {
    const isItem = typeof path.at(-1) === 'number';
    return { kind: 'set', path, value: pick(2) ? changed(here) : { text: isItem ? here : 'x', link: 'y' } };
  }
  if (kind === 7) return { kind: 'set', path, value: pick(2) ? 'gone' : ['gone', 'too'] };
  return { kind: 'remove', path };
}

function changed(text: string): string {
  return `${text} more`;
}

/** Items taken out, put in, moved, edited. */
function rearranged(list: Row, pick: Pick, fresh: () => string): Value[] {
  const items: Value[] = list.filter(() => pick(4) > 0);
  for (let times = pick(3); times > 0 && items.length > 1; times -= 1) {
    const [item] = items.splice(pick(items.length), 1);
    if (item !== undefined) items.splice(pick(items.length + 1), 0, item);
  }
  for (let times = pick(3); times > 0; times -= 1) items.splice(pick(items.length + 1), 0, fresh());
  const place = pick(items.length + 2);
  const item = items[place];
  if (typeof item === 'string' && /^n/.test(item)) items[place] = { text: item, link: 'x' };
  else if (typeof item === 'object' && !Array.isArray(item)) items[place] = { ...item, link: 'x' };
  return items;
}

function remapped(map: { readonly [key: string]: Json }, pick: Pick, fresh: () => string): Value {
  const pairs = Object.entries(map).filter(([key]) => key.startsWith('kn') || pick(4) > 0);
  const all = pairs.map(([key, value]): [string, Value] => [
    key,
    key.startsWith('kn') || pick(3) ? value : fresh(),
  ]);
  if (pick(2)) all.splice(1 + pick(all.length), 0, [fresh(), fresh()]);
  return Object.fromEntries(all);
}

/** The names that a document still shows: keys and the texts that items begin with. */
function namesIn(json: Json, names = new Set<string>()): Set<string> {
  if (Array.isArray(json)) {
    for (const item of json) {
      const first = typeof item === 'string' ? item : Object.values(item)[0];
      if (typeof first === 'string') names.add(first.replace(/ more$/, ''));
      if (typeof item !== 'string') namesIn(item, names);
    }
  } else if (typeof json === 'object') {
    for (const [key, value] of Object.entries(json)) namesIn(value, names.add(key));
  }
  return names;
}

describe('promise 24: a comment stays with the entry it belongs to', () => {
  it('in random edits of documents whose comments carry the name of their entry @heavy', () => {
    let edits = 0;
    const refused = new Map<string, number>();
    let comments = 0;
    const goal = 100_000;
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1 << 20)), (stream) => {
        if (edits >= goal) return;
        const pick: Pick = (below) => (stream.next().value ?? 0) % Math.max(1, below);
        const { text } = drawNamed(pick);
        const json = jsonOf(parsed(text));
        for (let times = 0; times < 12; times += 1) {
          const intent = drawIntent(json, pick);
          if (!intent) continue;
          const result = edit(text, [intent]);
          edits += 1;
          if (!result.ok) {
            refused.set(result.refusal.code, (refused.get(result.refusal.code) ?? 0) + 1);
            continue;
          }
          assert.equal(applied(text, result.edits), result.text);
          const names = namesIn(jsonOf(parsed(result.text)));
          comments += text.split('#').length - 1;
          const wrong = strangers(text, result.text, names);
          assert.deepEqual(
            wrong,
            [],
            `${JSON.stringify(text)} ${JSON.stringify(intent)} → ${JSON.stringify(result.text)}`,
          );
        }
      }),
      { numRuns: 20_000 },
    );
    const no = [...refused.values()].reduce((sum, count) => sum + count, 0);
    const share = ((100 * no) / edits).toFixed(2);
    const reasons = [...refused].map(([code, count]) => `${code} ${count}`).join(', ');
    console.log(
      `      promise 24: ${edits.toLocaleString('en')} edits beside ${comments.toLocaleString('en')} comments, 0 strangers, ${share} % refused (${reasons || 'none'})`,
    );
    assert.ok(edits >= goal, String(edits));
    assert.ok(no <= edits * 0.02, share);
  });
});
