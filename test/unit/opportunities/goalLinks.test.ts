import assert from 'node:assert/strict';
import { addGoalLink, removeGoalLink } from '../../../src/core/opportunities/goalLinks';
import { typed } from '../../../src/core/records/typed';
import { read } from '../../../src/core/yaml';
import { edit } from '../../../src/core/yaml/editing';

const NAME = '2026-11-21-own-the-train';

function linked(text: string, name = NAME): string {
  const reading = read(text);
  assert.ok(reading.ok);
  const edited = edit(text, addGoalLink(typed('goal', reading.data).record, name));
  assert.ok(edited.ok, JSON.stringify(edited));
  return edited.text;
}

describe('a goal that an opportunity serves', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['names it', 'title: A\n', `title: A\nopportunities:\n  - ${NAME}\n`],
    [
      'names it beside others',
      'title: A\nopportunities: [ 2026-01-01-b ]   # two\nmine: x\n',
      `title: A\nopportunities: [ 2026-01-01-b, ${NAME} ]   # two\nmine: x\n`,
    ],
    [
      'names it where the key is empty',
      'title: A\nopportunities:\n',
      `title: A\nopportunities:\n  - ${NAME}\n`,
    ],
    ['names it once', `opportunities:\n  - ${NAME}\n`, `opportunities:\n  - ${NAME}\n`],
    [
      'names it once, even with an ending',
      `opportunities: [${NAME}.yaml]\n`,
      `opportunities: [${NAME}.yaml]\n`,
    ],
    ['keeps Windows line ends', 'title: A\r\n', `title: A\r\nopportunities:\r\n  - ${NAME}\r\n`],
    [
      'is not stopped by what is no name',
      'opportunities:\n  - a: b\n',
      `opportunities:\n  - a: b\n  - ${NAME}\n`,
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(linked(before), after);
      assert.equal(linked(after), after);
      assert.equal(linked(before, `${NAME}.yaml`), after);
    });
  }
});

describe('a goal that an opportunity no longer serves', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['does not name it', 'title: A\n', 'title: A\n'],
    ['has no empty list left', `title: A   # x\nopportunities:\n  - ${NAME}\n`, 'title: A   # x\n'],
    [
      'names the others still',
      `opportunities:\r\n  - a\r\n  - ${NAME}.yaml\r\n  - b   # two\r\n`,
      'opportunities:\r\n  - a\r\n  - b   # two\r\n',
    ],
    ['names it nowhere', `opportunities: [${NAME}, a, ${NAME}.yaml]\n`, 'opportunities: [a]\n'],
    ['keeps what is no name', `opportunities: [{a: b}, ${NAME}]\n`, 'opportunities: [{a: b}]\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const reading = read(before);
      assert.ok(reading.ok);
      const edited = edit(before, removeGoalLink(typed('goal', reading.data).record, NAME));
      assert.ok(edited.ok, JSON.stringify(edited));
      assert.equal(edited.text, after);
    });
  }
});
