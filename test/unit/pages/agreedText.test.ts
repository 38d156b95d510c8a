import assert from 'node:assert/strict';
import { agreedText } from '../../../src/core/pages/agreedText';

const words = {
  shortDay: (day: string) => day.slice(5),
};
const names = {
  day: '2026-11-21',
  person: 'ada',
  nameOf: (slug: string) => ({ me: 'Lin Wei', ada: 'Ada Lovelace' })[slug] ?? slug,
};

describe('what was agreed', () => {
  it('is plain text: the lead’s promises first, then theirs, then the others', () => {
    const actions = [
      { text: 'Call\n  Tom', owner: 'ada', due: '2026-11-28', link: 'src/a.ts' },
      { text: 'Nobody’s' },
      { text: '*Ask* Dag', owner: 'me', done: '2026-11-22' },
      { owner: 'me' },
      { text: 'Bo’s', owner: 'bo' },
    ];
    assert.equal(
      agreedText({ actions, notes: 'Nothing of this.', topics: [{ text: 'nor this' }] }, names, words),
      [
        'What we agreed on 11-21',
        '',
        'Lin Wei:',
        '- *Ask* Dag',
        '',
        'Ada Lovelace:',
        '- Call Tom (by 11-28)',
        '',
        'No owner yet:',
        '- Nobody’s',
        '',
        'bo:',
        '- Bo’s',
        '',
      ].join('\n'),
    );
  });

  it('is nothing where nothing was promised', () => {
    assert.equal(agreedText({ topics: [{ text: 'A' }] }, names, words), undefined);
    assert.equal(agreedText({ actions: [{}] }, names, words), undefined);
  });
});
