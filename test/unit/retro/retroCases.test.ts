import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { actionLines } from '../../../src/core/retro/actionLines';
import { alreadyAnswered } from '../../../src/core/retro/alreadyAnswered';
import { answerEdits } from '../../../src/core/retro/answerEdits';
import type { RetroAnswerText } from '../../../src/core/retro/answerText';
import { type Format, formatOf } from '../../../src/core/retro/format';
import { newRetroPath } from '../../../src/core/retro/newRetroPath';
import { retroContent } from '../../../src/core/retro/retroContent';
import { headings } from '../../../src/core/retro/retroOutline';
import { apply } from '../../../src/core/yaml/editing';

interface Answered {
  readonly heading?: string;
  readonly heading_level?: number;
  readonly marker?: string;
  readonly above?: string;
  readonly seen?: boolean;
}

interface RetroCase {
  readonly name: string;
  readonly kind: string;
  readonly file: string;
  readonly path: string;
  readonly attention?: string;
  readonly actions?: readonly (readonly [string, string | null, string | null, boolean])[];
  readonly answer?: Answered;
  readonly newPath?: { readonly paths: readonly string[]; readonly day: string; readonly path: string };
}

const folder = 'test/fixtures/retro-cases';
const { answer, cases } = JSON.parse(readFileSync(`${folder}/cases.json`, 'utf8')) as {
  answer: RetroAnswerText;
  cases: readonly RetroCase[];
};

describe('retros as teams write them', () => {
  for (const one of cases) {
    const text = readFileSync(`${folder}/${one.file}`, 'utf8');
    const format = formatOf(one.path) ?? 'txt';
    describe(`${one.name}: ${one.kind}`, () => {
      if (one.attention !== undefined)
        it('asks as it should', () => {
          assert.equal(retroContent(text, one.path), one.attention);
        });
      if (one.actions !== undefined)
        it('finds its actions', () => {
          const found = actionLines(text, format).map(({ text, owner, due, done }) => {
            return [text, owner ?? null, due ?? null, done];
          });
          assert.deepEqual(found, one.actions);
        });
      if (one.answer !== undefined)
        it('takes an answer where it belongs', () => {
          assertAnswered(text, format, one.answer ?? {});
        });
      const { newPath } = one;
      if (newPath)
        it('has a path for the next one', () => {
          assert.equal(newRetroPath(newPath.paths, newPath.day, []), newPath.path);
        });
    });
  }
});

function assertAnswered(text: string, format: Format, expected: Answered): void {
  const done = answerEdits(text, format, answer);
  assert.ok(done.ok);
  const [edit] = done.edits;
  assert.ok(edit);
  const after = apply(text, done.edits);
  const line = after.slice(after.lastIndexOf('\n', done.offset) + 1, done.offset);
  const above = text.slice(0, edit.offset).trimEnd().split('\n').at(-1);
  const made = headings(after, format).filter(({ offset }) => offset >= edit.offset && offset < done.offset);
  if (expected.heading !== undefined) {
    const lines = made.map(({ offset, end }) => after.slice(offset, end));
    assert.deepEqual(lines, [expected.heading]);
  }
  if (expected.heading_level !== undefined)
    assert.deepEqual(
      made.map(({ level }) => level),
      [expected.heading_level],
    );
  if (expected.marker !== undefined) assert.equal(line, expected.marker);
  if (expected.above !== undefined) assert.equal(above, expected.above);
  if (expected.seen !== undefined) assert.equal(alreadyAnswered(after, format), expected.seen);
}
