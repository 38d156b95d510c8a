import assert from 'node:assert/strict';
import { addDays } from '../../../src/core/day';
import { delegationDetails } from '../../../src/host/prompts/delegationDetails';
import { api, find, freshBook, ofAda, refusal, run, today } from '../book.ts';
import { readText, writeText } from '../harness.ts';

const TRAIN = ofAda('delegations/train.yaml');
const LAST = addDays(today(), -7);
const NOTE = ofAda(`one-on-ones/${LAST}.yaml`);

describe('a delegation', () => {
  beforeEach(async () => {
    await freshBook();
    await writeText(
      TRAIN,
      `outcome: It leaves   # on Tuesdays\nstatus: active\nauthority: tell me first\nexpectations:\n  - I hear by noon\nlimits:\n  - The freeze\nsupport:\n  - My help\nsince: 2020-06-10\nquiet: ${LAST}\n`,
    );
    await writeText(NOTE, `date: ${LAST}\nactions:\n  - text: An hour\n    owner: me\n`);
    await (await api()).books.rescan();
  });

  it('grows: more is handed over, dated', async () => {
    await run('handOverMore', { uri: TRAIN, authority: 'decide together' });
    await run('handOverMore', { uri: TRAIN, authority: 'decide', quiet: '2030-01-01' });
    const text = await readText(TRAIN);
    assert.match(text, /^outcome: It leaves {3}# on Tuesdays\nstatus: active\nauthority: decide\n/);
    assert.match(text, /\nquiet: 2030-01-01\n/);
    const change = (authority: string) => `  - date: ${today()}\n    authority: ${authority}\n`;
    assert.ok(text.endsWith(`changes:\n${change('decide together')}${change('decide')}`), text);
    assert.equal((await refusal('handOverMore', { uri: TRAIN, authority: 'decide' })).code, 'badArguments');
  });

  it('says in its row what was agreed', async () => {
    const item = await (await api()).tree.getTreeItem(await find('Tells you first: It leaves'));
    const said = String(item.tooltip);
    for (const line of [
      'Expected: I hear by noon',
      'Not theirs to change: The freeze',
      'Your support: My help',
    ])
      assert.ok(said.includes(line), said);
  });

  it('has its support given: as a promise that is kept, or one that is made', async () => {
    await run('giveSupport', { uri: TRAIN, text: 'My help', as: 'given' });
    assert.match(await readText(NOTE), new RegExp(`- text: My help\n {4}owner: me\n {4}done: ${today()}\n$`));
    await run('giveSupport', { uri: TRAIN, text: 'an hour.', as: 'given' });
    assert.match(await readText(NOTE), new RegExp(`- text: An hour\n {4}owner: me\n {4}done: ${today()}\n`));
    await run('giveSupport', { uri: TRAIN, text: 'Budget', as: 'promise', due: '2030-01-01' });
    assert.match(await readText(NOTE), /- text: Budget\n {4}owner: me\n {4}due: 2030-01-01\n$/);
    assert.equal((await refusal('giveSupport', { uri: NOTE, text: 'x', as: 'given' })).code, 'badArguments');
  });

  it('keeps what it taught, which comes back where a delegate is chosen', async () => {
    await run('setDelegationStatus', { uri: TRAIN, status: 'done', learned: 'Say what good looks like' });
    assert.match(await readText(TRAIN), /status: done\n(?:.*\n)*learned: Say what good looks like\n/);
    const person = await find('Ada Lovelace');
    const { book } = person as { book: Parameters<typeof delegationDetails>[0] };
    const words = await delegationDetails(book, await book.summaries.all(), today());
    const said = words.get('ada-lovelace') ?? '';
    assert.match(
      said,
      /^Nothing delegated to Ada Lovelace since June 2020 · What you learned last time: Say what/,
    );
  });
});
