import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../../src/core/yaml';

const CANARY = 'canaryseen';
/** What makes a line of text something that YAML stumbles over. */
const MARKS = [
  ...[
    '"',
    "'",
    '|',
    '>',
    '!',
    '&',
    '*',
    '@',
    '`',
    '%',
    '? ',
    ': ',
    '- ',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '#',
    '\\',
  ],
  ...[
    '\n',
    '\n  ',
    '\n\t',
    ' ',
    '---\n',
    '...\n',
    '<<',
    '"\\',
    '!!',
    '|9',
    '>-x ',
    '%YAML ',
    '<<<<<<< ',
    '\0',
  ],
];

describe('what is said of a file that cannot be read', () => {
  it('never quotes it, whatever YAML stumbles over @heavy', () => {
    let problems = 0;
    const codes = new Set<string>();
    const parts = fc.array(fc.constantFrom(...MARKS, CANARY, `${CANARY}: `, 'notes: '), { maxLength: 14 });
    fc.assert(
      fc.property(parts, (all) => {
        const reading = read(`text: ${all.join('')}${CANARY}\n`);
        if (reading.ok) return;
        for (const { code, detail } of reading.problems) {
          problems++;
          codes.add(code);
          // The key is told to the editor that shows it; no sentence is made of it.
          if (code !== 'duplicateKey') assert.doesNotMatch(detail ?? '', /canary|anary/);
        }
      }),
      { numRuns: 6_000, seed: 10 },
    );
    assert.ok(problems > 1_500, `${problems} problems`);
    assert.ok(codes.size >= 4, [...codes].join());
  });

  for (const [name, text] of [
    ['an escape', `text: "\\${CANARY}"\n`],
    ['a header of a block', `text: | ${CANARY}\n  x\n`],
    ['a directive', `%${CANARY} 1\n---\ntext: x\n`],
    ['a tag', `text: !<${CANARY} x\n`],
  ] as const) {
    it(`never quotes ${name}`, () => {
      const reading = read(text);
      assert.doesNotMatch(JSON.stringify(reading.ok ? [] : reading.problems), /canary/);
    });
  }
});
