import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { pickOwner } from '../../../src/host/opportunities/steps/ownerPick';
import { inputText, pickOne } from '../../../src/host/prompts/inputs';
import { askWhatOneLikes, type StepAnswer, type StepFrame } from '../../../src/host/prompts/steps';
import { pickTyped } from '../../../src/host/prompts/typedPick';
import type { Books } from '../../../src/host/store/books';
import { api, freshBook } from '../book.ts';
import { inWorkspace, writeText } from '../harness.ts';

const frame: StepFrame = { title: 'Test', step: 1, of: 1, back: false };
const choices = ['Ada', 'Bo'].map((label) => ({ label, value: label.toLowerCase() }));
const host = { modules: undefined, today: () => '2026-11-21' } as never;

async function over<T>(answer: Promise<T>, command: string): Promise<T> {
  let isOver = false;
  const ended = answer.finally(() => {
    isOver = true;
  });
  while (!isOver) await commands.executeCommand(command);
  return ended;
}
const left = <T>(answer: Promise<T>) => over(answer, 'workbench.action.closeQuickOpen');
const entered = <T>(answer: Promise<T>) => over(answer, 'workbench.action.acceptSelectedQuickOpenItem');

async function bookWithMe() {
  await writeText(inWorkspace('leadbook', 'people', 'me', 'person.yaml'), 'name: Josefina Ruiz\n');
  const { books } = await api();
  await books.rescan();
  const [open] = await (books as unknown as Books).all();
  assert.ok(open);
  return open;
}

describe('going on where one was', () => {
  beforeEach(freshBook);

  it('gives the same prompt what was typed, and what was answered before', async () => {
    const frames: StepFrame[] = [];
    const ask = async (given: StepFrame): Promise<StepAnswer<string>> => {
      frames.push(given);
      return frames.length === 1 ? { kind: 'cancel', typed: 'Bo' } : { kind: 'answer', value: 'bo' };
    };
    const end = { label: 'Keep', whileOpen: () => undefined };
    const leaving = { end, onEscape: async () => 'goOn' as const };
    await askWhatOneLikes('Test', {}, [{ key: 'owner', required: true, ask }], true, {}, leaving);
    assert.deepEqual(
      frames.map(({ typed }) => typed),
      [undefined, 'Bo'],
    );
  });

  it('has the text in the box again, in each kind of prompt', async () => {
    const typed = 'qui';
    const again = { ...frame, typed };
    const open = await bookWithMe();
    const prompts: readonly (() => Promise<unknown>)[] = [
      () => inputText({ ...again, before: 'old' }, { prompt: 'What?' }),
      () => pickOne<string>({ ...again, before: 'bo' }, 'Who?', choices),
      () => pickTyped<string>(again, { placeholder: 'When?', choices, read: () => [], unread: 'no day' }),
      () => pickOwner(host, again, open, { prompt: 'Who?' }),
    ];
    for (const prompt of prompts)
      assert.deepEqual(await left(prompt()).then((answer) => (answer as { typed?: string }).typed), typed);
  });

  it('reads what is in the box again', async () => {
    const read = (text: string) => [{ label: text, value: `day ${text}` }];
    const typed = { ...frame, typed: 'fri' };
    const answer = pickTyped<string>(typed, { placeholder: 'When?', choices, read, unread: 'no day' });
    assert.deepEqual(await entered(answer), { kind: 'answer', value: 'day fri' });
  });
});

describe('the lead as an owner', () => {
  beforeEach(freshBook);

  for (const typed of ['josef', 'ruiz', 'You'])
    it(`is found by “${typed}”`, async () => {
      const open = await bookWithMe();
      const answer = pickOwner(host, { ...frame, typed }, open, { prompt: 'Who?' });
      assert.deepEqual(await entered(answer), { kind: 'answer', value: 'me' });
    });
});
