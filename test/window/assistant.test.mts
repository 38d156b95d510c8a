// What another extension's agent gets of Leadbook's tools, and what VS Code asks before. There is no chat in this window: a tool
// that is called without one asks in a dialog, with the same texts.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { day } from './harness/disk.mts';
import { notification, openContainer, runCommand } from './harness/drive.mts';
import { packAgent } from './harness/probe.mts';
import { setLook, shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const NEXT = 'leadbook/people/ada-lovelace/one-on-ones/next.yaml';
const PRIVATE = 'leadbook/people/ada-lovelace/one-on-ones/next.private.yaml';
const TOPIC = 'The *release* train [docs](command:x), $(zap) and\nwho owns it\u202e?';
const BOOK: Readonly<Record<string, string>> = {
  'leadbook/book.yaml': 'leadbook: 1\n',
  'leadbook/people/ada-lovelace/person.yaml': 'name: Ada Lovelace\n',
  [`leadbook/people/ada-lovelace/one-on-ones/${day(-1)}.yaml`]: `date: ${day(-1)}\nactions:\n  - text: Send the doc\n    owner: me\n    due: ${day(-1)}\n`,
  [PRIVATE]: 'topics:\n  - text: Zebra\n',
};

describe('an assistant in the window', () => {
  let window: TestWindow;

  before(async function () {
    this.timeout(300_000);
    const folder = temporaryFolder('asked');
    for (const [path, text] of Object.entries(BOOK)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    window = await openWindow(folder, {}, { extensions: [await packAgent()] });
    await openContainer(window.page, 'Leadbook');
  });
  after(() => window?.close());
  inOrder(() => window);

  const at = (path: string) => join(window.workspace, path);
  const dialog = (): Locator => window.page.locator('.monaco-dialog-box');
  const press = (button: string) => dialog().getByRole('button', { name: button, exact: true }).click();

  /** Has the agent call a tool; what it is answered comes later. */
  async function calls(name: string, input: object): Promise<void> {
    rmSync(at('answer.txt'), { force: true });
    writeFileSync(at('call.json'), JSON.stringify({ name: `leadbook_${name}`, input }));
    await runCommand(window.page, 'Agent: Call');
  }
  /** Waits until the agent is answered so. */
  async function gets(answer: RegExp): Promise<void> {
    const read = async () => {
      const text = readFileSync(at('answer.txt'), 'utf8');
      return answer.test(text) || text;
    };
    await comesTo(() => read().catch(() => 'none yet'), true);
  }

  it('gets nothing while the setting is off', async () => {
    await calls('who_needs_me', {});
    await gets(/^No answer: .*does not have an implementation/);
    await calls('capture', { person: 'Ada', as: 'topic', text: 'x' });
    await gets(/^No answer: .*does not have an implementation/);
    assert.equal(await dialog().count(), 0);
  });

  it('is asked for at its first use, with what leaves and to whom', async () => {
    await window.settings({ 'leadbook.assistant': 'write' });
    const { page } = window;
    await openContainer(page, 'Leadbook');
    await calls('open_promises', {});
    await dialog().getByText('Let the Assistant Read Your Book?').waitFor();
    await dialog()
      .getByText(/are sent to the language model .* and to its provider/)
      .waitFor();
    await shot(page, 'assistant-first-use-light');
    await press('Cancel');
    await gets(/^No answer: /);
    await setLook(page, 'dark');
    await calls('open_promises', {});
    await dialog().getByText('Let the Assistant Read Your Book?').waitFor();
    await shot(page, 'assistant-first-use-dark');
    await press('Yes');
    await gets(/^- You owe Ada Lovelace: Send the doc/);
  });

  it('has the lead told once that an agent can read files by itself, and what helps', async () => {
    const { page } = window;
    const told = notification(page, 'an agent in this window can read the files of this folder by itself');
    await told.getByRole('button', { name: 'Keep the Book Elsewhere…' }).waitFor();
    await shot(page, 'assistant-note-dark');
    await setLook(page, 'light');
    await shot(page, 'assistant-note-light');
    await runCommand(page, 'Notifications: Clear All Notifications');
    await told.waitFor({ state: 'hidden' });
    await calls('search', { query: 'zebra' });
    await gets(/^Nothing is found\.$/);
    assert.equal(await told.count(), 0);
    assert.equal(await dialog().count(), 0);
  });

  it('writes what the lead was shown and confirmed, and nothing else', async () => {
    const { page } = window;
    const topic = { person: 'Ada', as: 'topic', text: TOPIC };
    await calls('capture', topic);
    await dialog().getByText('Capture This in Your Book?').waitFor();
    const detail = dialog().locator('.dialog-message-detail');
    // Spaces without width keep VS Code from drawing links and icons; what reorders text is not drawn at all.
    assert.equal(
      ((await detail.textContent()) ?? '').replaceAll('\u200b', '').trim(),
      `Topic for next time with Ada Lovelace: ${TOPIC.replace('\u202e', '').replace('\n', '')}`,
    );
    assert.equal(await detail.locator('a, .codicon').count(), 0);
    await shot(page, 'assistant-capture-light');
    await press('Cancel');
    await gets(/^No answer: /);
    assert.throws(() => readFileSync(at(NEXT)));
    await calls('capture', topic);
    await dialog().getByText('Capture This in Your Book?').waitFor();
    await press('Yes');
    await gets(/^Written to leadbook\/people\/ada-lovelace\/one-on-ones\/next\.yaml: Topic for next time/);
    assert.match(readFileSync(at(NEXT), 'utf8'), /The \*release\* train \[docs\]\(command:x\)/);
  });

  it('shows each part of an opportunity before it is faced', async () => {
    const { page } = window;
    const revisit = day(28);
    await calls('face_opportunity', {
      title: 'Own the release train',
      why: 'Every second release slips, and nobody knows of it before Thursday',
      owner: 'Ada',
      change: 'Releases on Wednesdays, by whoever is on call',
      measure: 'No release after 15:00',
      revisit,
    });
    await dialog().getByText('Face This Opportunity?').waitFor();
    const shown = (await dialog().locator('.dialog-message-detail').textContent()) ?? '';
    for (const part of ['Own the release train', 'Every second', 'on call', '15:00', revisit, 'Ada Lovelace'])
      assert.ok(shown.includes(part), `${part} in ${shown}`);
    await shot(page, 'assistant-face-light');
    await press('Yes');
    await gets(/^Written to leadbook\/opportunities\//);
  });

  it('gets nothing any more once the setting is off again', async () => {
    await window.settings({});
    await calls('who_needs_me', {});
    await gets(/^No answer: .*does not have an implementation/);
    assert.equal(await dialog().count(), 0);
  });
});
