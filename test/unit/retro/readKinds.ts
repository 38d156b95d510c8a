import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { type Attention, retroContent } from '../../../src/core/retro/retroContent';
import { isStemmedActions } from '../../../src/core/retro/stems';

/** A test that these lines are read as these actions, as `line: text | owner`, lines from 1. */
export function reads(why: string, lines: readonly string[], ...expected: string[]) {
  it(why, () => {
    const found = actionLines(lines.join('\n'), 'md').map(({ line, text, owner }) =>
      [`${line + 1}: ${text}`, owner].filter(Boolean).join(' | '),
    );
    assert.deepEqual(found, expected);
  });
}

/** A test that a file of these lines draws this attention. */
export function judges(expected: Attention, why: string, path: string, ...lines: string[]) {
  it(`${expected}: ${why}`, () => assert.equal(retroContent(lines.join('\n'), path), expected));
}

/** Tests that each is a heading of actions by its words. */
export function areActions(...headings: string[]) {
  for (const heading of headings)
    it(`actions: ${heading}`, () => assert.equal(isStemmedActions(heading), true));
}

/** Tests that none of these is. */
export function areNone(...headings: string[]) {
  for (const heading of headings)
    it(`no actions: ${heading}`, () => assert.equal(isStemmedActions(heading), false));
}
