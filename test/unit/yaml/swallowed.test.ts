import assert from 'node:assert/strict';
import { swallowedComments } from '../../../src/core/yaml';
import { corpus } from './corpus';

const found = (text: string) =>
  swallowedComments(text).map(({ offset, length }) => text.slice(offset, offset + length));

describe('swallowedComments', () => {
  it('finds what was meant as text', () => {
    assert.deepEqual(found('text: ticket #42\n'), ['#42']);
    assert.deepEqual(found('a:\n  - ask in #team today\n  - x\n'), ['#team today']);
    assert.deepEqual(found('a: [x #1\n  , y]\n'), ['#1']);
  });

  it('leaves comments in peace', () => {
    assert.deepEqual(
      found('status: active      # active | done\n#own\na: "x" #42\nb: |\n  x #42\nc: #todo\n'),
      [],
    );
    for (const text of corpus.values()) assert.deepEqual(found(text), []);
  });

  it('says nothing of broken files', () => assert.deepEqual(found('a: x #1\nb: [\n'), []));
});
