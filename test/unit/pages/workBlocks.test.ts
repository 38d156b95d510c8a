import assert from 'node:assert/strict';
import type { ActFrame } from '../../../src/core/pages/actItems';
import { PlaceList } from '../../../src/core/pages/placeList';
import { type FoundWork, workBlocks } from '../../../src/core/pages/workBlocks';

const HASH = '0123456789abcdef0123456789abcdef01234567';

function blocksOf(work: FoundWork) {
  const places = new PlaceList();
  const frame: ActFrame = {
    distance: String,
    dayInWords: String,
    shortDay: (day) => day.slice(5),
    due: String,
    percent: String,
    today: '2026-11-21',
    nameOf: String,
    places,
  };
  return { blocks: workBlocks(work, 'ada', '2026-11-13', frame), places: places.all };
}
const saidOf = (found: Exclude<FoundWork['found'], 'work'>) => {
  const { blocks, places } = blocksOf({ found });
  const text = blocks
    .map((block) => (block.kind === 'text' || block.kind === 'heading' ? block.text : ''))
    .join('\n');
  return { text, places };
};

describe('the work on the preparation', () => {
  it('is a button as long as it is off, and no heading', () => {
    const { blocks, places } = blocksOf({ found: 'off' });
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['text', 'buttons'],
    );
    assert.deepEqual(places, [{ turnOn: 'work' }]);
  });

  it('says what to do where there is nothing', () => {
    assert.match(saidOf('looking').text, /^Since 11-13\nLooking/);
    assert.match(saidOf('noGit').text, /Open the folder on a computer that has Git/);
    assert.match(saidOf('noRepositories').text, /Open the folder of one/);
    assert.match(saidOf('failed').text, /see the Git output/);
    const { text, places } = saidOf('noEmails');
    assert.match(text, /add the addresses they commit with to “emails”/);
    assert.deepEqual(places, [{ open: { path: 'people/ada/person.yaml', at: [] } }]);
    const { blocks, places: leadTo } = blocksOf({ found: 'work', groups: [], more: false, unread: [] });
    assert.match(JSON.stringify(blocks), /Nothing of theirs .*another address/);
    assert.deepEqual(leadTo, [{ open: { path: 'people/ada/person.yaml', at: [] } }]);
  });

  it('leads each line to its commit, and keeps it by the commands there are', () => {
    const line = {
      ...{ hash: HASH, title: 'Retry on 502', day: '2026-11-14', files: [], root: 'file:///shop' },
      share: 'wrote' as const,
      url: 'https://github.com/team/shop/commit/1',
    };
    const reviewed = { ...line, title: 'Cache keys', share: 'reviewed' as const, url: undefined };
    const groups = [
      { repository: 'shop', folder: 'src/billing', lines: [line, reviewed], more: true },
      { repository: undefined, folder: 'cache', lines: [line], more: false },
    ];
    const { blocks, places } = blocksOf({ found: 'work', groups, more: true, unread: ['till'] });
    const texts = blocks.map((block) =>
      block.kind === 'list'
        ? block.items.map(({ text, note }) => `${text} (${note})`).join()
        : 'text' in block && block.text,
    );
    assert.deepEqual(texts, [
      'Since 11-13',
      'shop · src/billing',
      'Retry on 502 (11-14),Cache keys (reviewed · 11-14)',
      'and more',
      'cache',
      'Retry on 502 (11-14)',
      'Only the latest are listed.',
      'Git could not list what is in “till”; see the Git output.',
    ]);
    const [first, second] = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    assert.deepEqual(places[first?.place ?? -1], { commit: HASH, repository: 'file:///shop', url: line.url });
    assert.deepEqual(places[second?.place ?? -1], { commit: HASH, repository: 'file:///shop' });
    const kept = (item: typeof first) => item?.actions?.map(({ text, place }) => [text, places[place]]);
    const args = { person: 'ada', text: 'Retry on 502', link: line.url };
    assert.deepEqual(kept(first), [
      ['Recognize', { run: 'recognise', args }],
      ['Evidence…', { run: 'capture', args: { ...args, as: 'evidence' } }],
      ['Topic', { run: 'capture', args: { ...args, as: 'topic' } }],
    ]);
    assert.match(JSON.stringify(kept(second)), /"link":"0123456789ab"/);
  });
});
