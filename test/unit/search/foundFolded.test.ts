import assert from 'node:assert/strict';
import { isFoundFolded } from '../../../src/core/search/foundFolded';

describe('a row that is found without its accents', () => {
  const cases: [string, readonly string[], boolean][] = [
    ['jose', ['José Peña'], true],
    ['JOSE', ['José Peña'], true],
    ['jose pena ', ['José Peña'], true],
    ['lukas', ['Łukasz'], true],
    ['strasse', ['Straße'], true],
    ['owe jose', ['Book the room', 'you owe José'], true],
    ['mueller', ['Jörg Müller'], true],
    ['MUELLER', ['Jörg Mu\u0308ller'], true],
    ['muller', ['Jörg Müller'], true],
    ['joerg mueller', ['Jörg Müller'], true],
    ['müller', ['Joerg Mueller'], true],
    ['joergensen', ['Jørgensen'], true],
    ['aase', ['Åse'], true],
    ['jaeger', ['you owe Jäger'], true],
    ['mueler', ['Müller'], false],
    // In both ways of writing an accent.
    ['josé', ['Jose\u0301'], true],
    // These VS Code finds by itself.
    ['josé', ['JOSÉ'], false],
    ['pe', ['Peter'], false],
    ['pena', ['Ada', ''], false],
    ['', ['José'], false],
    ['  ', ['José'], false],
  ];
  for (const [typed, texts, found] of cases)
    it(`${JSON.stringify(typed)} in ${texts.join(', ')}: ${found}`, () => {
      assert.equal(isFoundFolded(texts, typed), found);
    });
});
