import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Intent, Path, TextEdit } from '../../../src/core/yaml';
import { follow } from '../../../src/core/yaml/follow';
import { load } from '../../../src/core/yaml/load';
import { locate } from '../../../src/core/yaml/locate';
import { planFor } from '../../../src/core/yaml/planFor';
import { prove, rootData } from '../../../src/core/yaml/prove';
import { seeded } from '../seeds';
import { documents } from './documents';
import { applied, commentsOf, intended, type Json, jsonOf, parsed, pathsOf, same } from './oracle';
import { nasty } from './values';

type Pick = (below: number) => number;

const sorted = (edits: readonly TextEdit[]) =>
  [...edits].sort((a, b) => a.offset - b.offset || a.length - b.length);
const marks = [
  ' ',
  ':',
  '#',
  '-',
  '\n',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '>',
  '&',
  '*',
  '!',
  'x',
  '\n  ',
  ': ',
  ' #',
  '- ',
];

/** The edits with one thing wrong; undefined where this damage does not fit them. */
function damaged(text: string, edits: readonly TextEdit[], pick: Pick): TextEdit[] | undefined {
  const index = pick(edits.length);
  const edit = edits[index] ?? { offset: pick(text.length + 1), length: 0, text: '' };
  const at = pick(edit.text.length + 1);
  const mark = marks[pick(marks.length)] ?? ' ';
  const changes: readonly (() => TextEdit)[] = [
    () => ({ ...edit, offset: edit.offset + 1 + pick(3) }),
    () => ({ ...edit, offset: edit.offset - 1 - pick(3) }),
    () => ({ ...edit, length: edit.length + 1 + pick(12) }),
    () => ({ ...edit, length: edit.length - 1 - pick(3) }),
    () => ({ ...edit, text: edit.text.slice(0, at) + edit.text.slice(at + 1 + pick(2)) }),
    () => ({ ...edit, text: edit.text.slice(0, at) + mark + edit.text.slice(at) }),
    () => ({ ...edit, text: edit.text.slice(0, at) + mark + edit.text.slice(at + 1) }),
    () => ({ ...edit, text: '' }),
    () => ({ ...edit, text: edit.text + edit.text }),
  ];
  const kind = pick(changes.length + 3);
  const change = changes[kind]?.();
  if (change) return checked(text, sorted(edits.map((other, i) => (i === index ? change : other))));
  // A second edit somewhere else: bytes or a whole comment taken away, a mark put in.
  const offset = pick(text.length + 1);
  const comments = kind === changes.length ? commentsOf(text) : [];
  const comment = comments[pick(comments.length || 1)];
  const extra = comment
    ? { offset: comment.offset, length: comment.text.length, text: '' }
    : { offset, length: kind % 2 ? 1 + pick(4) : 0, text: kind % 2 ? '' : mark };
  return checked(text, sorted([...edits, extra]));
}

/** Only edits that could be applied at all. */
function checked(text: string, edits: TextEdit[]): TextEdit[] | undefined {
  let at = 0;
  for (const { offset, length } of edits) {
    if (offset < at || length < 0 || offset + length > text.length) return undefined;
    at = offset + length;
  }
  return edits;
}

/** What damage has done, as the parser itself sees it. */
function harm(
  before: string,
  after: string,
  expected: Json,
  loses: readonly { readonly start: number; readonly end: number }[],
): string | undefined {
  let json: Json;
  try {
    json = jsonOf(parsed(after));
  } catch {
    return 'broken';
  }
  if (!same(json, expected)) return 'meaning';
  // Those that had to stay must be there, in their order.
  const left = commentsOf(after);
  for (const { offset, text } of commentsOf(before)) {
    if (loses.some(({ start, end }) => offset >= start && offset < end)) continue;
    const found = left.findIndex((comment) => comment.text.trimEnd() === text.trimEnd());
    if (found === -1) return 'comment';
    left.splice(0, found + 1);
  }
  return undefined;
}

function intentAt(json: Json, pick: Pick): Intent {
  const paths = pathsOf(json);
  const path: Path = paths[pick(paths.length)] ?? [];
  const value = nasty[pick(nasty.length)] ?? '';
  if (path.length === 0) return { kind: 'set', path: ['new'], value };
  return [
    { kind: 'set', path, value } as const,
    { kind: 'remove', path } as const,
    { kind: 'append', path, value } as const,
  ][pick(3)] as Intent;
}

describe('promise 2: the proof detects damage @heavy', () => {
  it('every change of meaning and every lost comment', () => {
    const sample = new Map<string, number>();
    let harmless = 0;
    let total = 0;
    const draws = fc.tuple(documents, fc.infiniteStream(fc.nat(1 << 20)));
    fc.assert(
      fc.property(draws, ([text, stream]) => {
        if (total >= 86_000) return;
        const pick: Pick = (below) => (stream.next().value ?? 0) % Math.max(1, below);
        const json = jsonOf(parsed(text));
        const loading = load(text);
        assert.ok(loading.ok);
        const { loaded } = loading;
        for (let round = 0; round < 3; round += 1) {
          const intent = intentAt(json, pick);
          const plan = planFor(loaded, intent, locate(loaded.root, intent.path), false);
          if ('refused' in plan) continue;
          const good = sorted(plan.edits.filter((edit) => edit.length > 0 || edit.text !== ''));
          const expected = intended(json, intent);
          const loses = [plan.loses ?? []].flat();
          const follows = follow(rootData(loaded), intent);
          if (!prove(loaded, good, expected, loses, follows).ok) continue;
          const goodText = applied(text, good);
          for (let times = 0; times < 10; times += 1) {
            const bad = damaged(text, good, pick);
            const after = bad && applied(text, bad);
            if (!bad || after === undefined || after === goodText) continue;
            const passed = prove(loaded, bad, expected, loses, follows).ok;
            total += 1;
            // What passes must be harmless; of what does not, a sample tells what was wrong with it.
            if (!passed && total % 8 > 0) continue;
            const kind = harm(text, after, expected, loses);
            if (passed) {
              assert.equal(kind, undefined, JSON.stringify({ text, intent, bad, after }));
              harmless += 1;
            } else sample.set(kind ?? 'nothing', (sample.get(kind ?? 'nothing') ?? 0) + 1);
          }
        }
      }),
      { seed: seeded(20261121), numRuns: 12_000 },
    );
    const kinds = [...sample].map(([kind, count]) => `${kind} ${counted(count)}`).join(', ');
    console.log(
      `      promise 2: ${counted(total)} damaged edits, ${counted(total - harmless)} caught (of a sample: ${kinds}), ${counted(harmless)} passed and harmless, 0 missed`,
    );
    assert.ok(total - harmless >= 80_000, String(total));
    // Damage of each kind has been tried, and the proof does not just refuse everything.
    for (const kind of ['broken', 'meaning', 'comment']) assert.ok((sample.get(kind) ?? 0) > 500, kind);
    assert.ok(harmless > 1000);
  });
});

function counted(count: number): string {
  return count.toLocaleString('en');
}
