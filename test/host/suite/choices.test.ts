import assert from 'node:assert/strict';
import { personChoices } from '../../../src/host/prompts/people';
import type { Books } from '../../../src/host/store/books';
import { api, freshBook, run } from '../book.ts';

const books = async () => {
  const { books: all } = await api();
  await all.heal();
  return (all as unknown as Books).all();
};
describe('what a list offers', () => {
  beforeEach(freshBook);

  it('tells people of one name apart', async () => {
    await run('addPerson', { name: 'Ada Lovelace', role: 'Engineer' });
    await run('addPerson', { name: 'Bo', role: 'Engineer' });
    const choices = await personChoices(await books(), ['bo'], false);
    assert.deepEqual(
      choices.map(({ label, description }) => `${label}: ${description}`),
      ['Bo: Engineer', 'Ada Lovelace: ada-lovelace', 'Ada Lovelace: Engineer · ada-lovelace-2'],
    );
  });
});
