import assert from 'node:assert/strict';
import { nameFault } from '../../../src/core/rules/nameFault';

describe('a name for a person', () => {
  it('has letters of any script, and no slash', () => {
    for (const name of ['???', '..', '.', '42', '   ', '🎉'])
      assert.equal(nameFault(name, []), 'letters', name);
    for (const name of ['/', '../x', 'Jo/Bo', 'a\\b']) assert.equal(nameFault(name, []), 'slash', name);
    for (const name of ['Jo', 'Łukasz', '李', 'Ada-Marie O’Neil', 'R2D2'])
      assert.equal(nameFault(name, []), undefined);
  });

  it('is nobody else’s, whatever its capitals and accents', () => {
    for (const name of ['Jo', 'jo', ' JO ']) assert.equal(nameFault(name, ['Ada', 'Jo']), 'taken');
    assert.equal(nameFault('jose', ['José']), 'taken');
    assert.equal(nameFault('Lukasz', ['Łukasz']), 'taken');
    assert.equal(nameFault('Jo B', ['Jo']), undefined);
  });
});
