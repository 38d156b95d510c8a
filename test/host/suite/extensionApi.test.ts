import assert from 'node:assert/strict';
import { compareText } from '../../../src/core/compareText';
import type { LeadbookApi, LeadbookThought } from '../../../src/leadbookApi';
import { freshSharedBook, ofAda, run, today } from '../book.ts';
import { activated, inWorkspace, readText } from '../harness.ts';

const api = async () => (await activated()) as LeadbookApi;

describe('what other extensions get', () => {
  beforeEach(freshSharedBook);

  it('is who there is, and who needs the lead most', async () => {
    await run('addPerson', { name: 'Zoe Quinn' });
    await run('setRelation', { person: 'zoe-quinn', relation: 'peer' });
    const { apiVersion, people, need } = await api();
    assert.equal(apiVersion, 1);
    const book = inWorkspace('leadbook').toString();
    const told = (await people()).map((one) => ({ ...one, book: one.book.toString() }));
    const bySlug = told.sort((a, b) => compareText(a.slug, b.slug));
    assert.deepEqual(bySlug, [
      { book, slug: 'ada-lovelace', name: 'Ada Lovelace', relation: 'report' },
      { book, slug: 'zoe-quinn', name: 'Zoe Quinn', relation: 'peer' },
    ]);
    await run('addAction', { person: 'zoe-quinn', text: 'Send the doc', owner: 'me', due: today() });
    const needs = await need();
    assert.equal(needs.length, 2);
    assert.match(needs.find(({ person }) => person.slug === 'zoe-quinn')?.reasons ?? '', /due today/);
    await run('archivePerson', { person: 'zoe-quinn' });
    assert.deepEqual(
      (await need()).map(({ person }) => person.name),
      ['Ada Lovelace'],
    );
  });

  it('is a thought kept as by Capture, which asks nothing and refuses what it cannot keep', async () => {
    const { capture } = await api();
    const uri = await capture({ person: 'ada-lovelace', as: 'topic', text: 'The release train' });
    assert.equal(uri.toString(), ofAda('one-on-ones/next.yaml').toString());
    assert.match(await readText(uri), /- text: The release train/);
    const refused = (thought: Partial<LeadbookThought>, code: string) =>
      assert.rejects(capture({ person: 'ada-lovelace', as: 'topic', text: 'x', ...thought }), { code });
    await refused({ person: 'nobody-here' }, 'noPerson');
    await refused({ text: '' }, 'badArguments');
    await refused({ as: 'scandal' as never }, 'badArguments');
  });
});
