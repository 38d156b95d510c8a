import assert from 'node:assert/strict';
import { parsePageMessage, parsePageState } from '../../../src/core/pages/pageMessage';
import { PlaceList } from '../../../src/core/pages/placeList';
import { malformedMessages } from './malformed';

describe('messages of a page', () => {
  it('are read where they are such', () => {
    const bytes = new Uint8Array([1, 2]);
    const messages = [
      { type: 'ready' },
      { type: 'open', version: 1, place: 0 },
      { type: 'saveHtml', version: 3, data: '<!DOCTYPE html>' },
      { type: 'savePicture', version: 1, picture: 0, data: '<svg/>' },
      { type: 'savePicture', version: 1, picture: 0, data: bytes },
    ];
    assert.deepEqual(messages.map(parsePageMessage), messages);
  });

  it('are refused where they are malformed, or name what is not there: 100 of them @slow', () => {
    const version = 4;
    const malformed = malformedMessages(version, 2);
    assert.ok(malformed.length >= 100, String(malformed.length));
    for (const message of malformed) {
      const read = parsePageMessage(message);
      // A well-formed one that speaks of another version, or of a place that is none, is refused by the panel.
      const isOdd =
        read !== undefined &&
        read.type !== 'ready' &&
        read.version === version &&
        !(read.type === 'open' && read.place > 1);
      assert.equal(isOdd, false, JSON.stringify(message)?.slice(0, 200));
      if (read?.type === 'ready') assert.deepEqual(message, { type: 'ready' });
    }
  });

  it('bring back a page by what it kept, and nothing else', () => {
    const state = { page: 'growth', book: 'file:///leadbook', params: { person: 'ada' } };
    assert.deepEqual(parsePageState({ ...state, unfolded: [], scroll: 3 }), state);
    for (const odd of [
      undefined,
      null,
      'growth',
      [],
      {},
      { ...state, page: 1 },
      { ...state, params: { person: 1 } },
    ])
      assert.equal(parsePageState(odd), undefined);
  });
});

describe('the places of a page', () => {
  it('are known by their index', () => {
    const places = new PlaceList();
    const open = { path: 'people/ada/person.yaml', at: ['becoming'] };
    assert.equal(places.add({ open }), 0);
    assert.equal(places.add({ run: 'addGoal', args: {} }), 1);
    assert.deepEqual(places.all[0], { open });
    assert.equal(places.all[2], undefined);
  });
});
