import assert from 'node:assert/strict';
import { commands, type Uri } from 'vscode';
import { freshBook, ofAda, today } from '../book.ts';
import { inWorkspace, readText, writeText } from '../harness.ts';

const BROKEN = 'notes: |\n  Fine\nactions:\n  - text: A\n  text: B\n';
const WORDS = 'Something only I have seen: she asked “why?” twice';
const person = 'ada-lovelace';

/** What each command was given, the file that is broken, and what it is to be called with. */
const TABLE: [name: string, path: string, args: (uri: Uri) => object][] = [
  ['capture', 'one-on-ones/next.yaml', () => ({ person, as: 'topic', text: WORDS })],
  ['capture', 'one-on-ones/next.yaml', () => ({ person, as: 'promise', text: WORDS })],
  ['capture', 'goals/lead.yaml', (uri) => ({ person, as: 'evidence', text: WORDS, uri })],
  ['addAction', 'one-on-ones/2026-01-10.yaml', () => ({ person, text: WORDS })],
  ['addAction', 'one-on-ones/next.yaml', () => ({ person, text: WORDS })],
  ['addMilestone', 'goals/lead.yaml', (uri) => ({ uri, text: WORDS })],
  ['addEvidence', 'goals/lead.yaml', (uri) => ({ uri, text: WORDS })],
  ['checkIn', 'goals/lead.yaml', (uri) => ({ uri, text: WORDS })],
  ['skipOneOnOne', `one-on-ones/${today()}.yaml`, () => ({ person, reason: WORDS })],
];

describe('what a lead wrote and a file does not take', () => {
  beforeEach(freshBook);

  for (const [name, path, args] of TABLE) {
    it(`goes with the error: ${name}, ${path}`, async () => {
      const uri = await writeText(ofAda(path), BROKEN);
      await holdsWords(name, args(uri));
      assert.equal(await readText(uri), BROKEN);
    });
  }

  it('goes with the error: reflect', async () => {
    await writeText(inWorkspace('leadbook', 'reflections', '2026-W47.yaml'), BROKEN);
    await holdsWords('reflect', { week: '2026-W47', leading: 'Led', how: WORDS });
  });

  it('goes with the error: why a delegation was taken back', async () => {
    const uri = await writeText(ofAda('delegations/train.yaml'), 'outcome: It leaves\nstatus: active\n');
    await writeText(ofAda('delegations/train.private.yaml'), BROKEN);
    await holdsWords('setDelegationStatus', { uri, status: 'returned', why: WORDS });
    assert.equal(await readText(uri), 'outcome: It leaves\nstatus: active\n');
  });
});

async function holdsWords(name: string, args: object): Promise<void> {
  await assert.rejects(
    async () => commands.executeCommand(`leadbook.${name}`, args),
    (error: Error & { code?: unknown; text?: unknown }) => {
      assert.equal(error.code, 'refused');
      assert.match(error.message, /Nothing was changed\.$/);
      // VS Code logs the message, so the words are beside it.
      for (const said of [error.message, error.stack, JSON.stringify(error)])
        assert.ok(!said?.includes('only I have seen'), said);
      assert.ok(String(error.text).includes(WORDS));
      return true;
    },
  );
}
