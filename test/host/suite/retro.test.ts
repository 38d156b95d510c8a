import assert from 'node:assert/strict';
import { type CodeLens, commands, type Uri, window, workspace } from 'vscode';
import { freshBook } from '../book.ts';
import { eventually, inWorkspace, writeText } from '../harness.ts';

const RETRO =
  '# Retro\n\n## What went well\n\n- Shipped\n\n## What could be improved\n\n- CI\n\n## Action items\n\n- [ ] Fix CI (Bo)\n';

/** What stands above the first line, of Leadbook's. */
async function lensesOf(uri: Uri): Promise<readonly string[]> {
  const document = await workspace.openTextDocument(uri);
  const lenses = await commands.executeCommand<CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    10,
  );
  const ours = lenses.filter(({ command }) => command?.command === 'leadbook.askRetro');
  for (const { range } of ours) assert.equal(range.start.line, 0);
  return ours.map(({ command }) => command?.title ?? '');
}

const set = (name: string, value: unknown) => workspace.getConfiguration('leadbook').update(name, value);
const QUESTIONS = ['What opportunity should we face?', 'What problem should we fix?'];

describe('the retro question', () => {
  before(async () => {
    // What asks about retros is loaded with the first editor.
    const first = await writeText(inWorkspace('docs', 'retros', 'first.md'), RETRO);
    await window.showTextDocument(first);
    await eventually('the first lines above a retro', async () => (await lensesOf(first)).length > 0);
  });
  beforeEach(async () => {
    await set('retro.ask', 'codelens');
    await freshBook();
  });
  afterEach(async () => {
    for (const name of ['retro.ask', 'retro.include', 'retro.exclude']) await set(name, undefined);
  });

  it('stands above a retro, and above nothing else', async () => {
    const paths: [string, string, boolean][] = [
      ['docs/retros/2026-11-20.md', RETRO, true],
      ['team/retrospectives/RETRO_01.md', RETRO, true],
      ['docs/retro/2022/01/21.md', RETRO, true],
      ['retro.org', '* What went well\n- A\n* Action items\n- B\n', true],
      ['retro-3.adoc', '== What went well\n\n* A\n\n== Action items\n\n* B\n', true],
      ['.planning/RETROSPECTIVE.md', RETRO, false],
      ['docs/retrospectives/README.md', RETRO, false],
      ['docs/retrofit.md', '# Retrofit\n\nNew windows.\n', false],
      ['retro-board/docs/plan.md', '# Plan\n\nA board.\n', false],
      ['node_modules/x/retro.md', RETRO, false],
      [
        'leadbook/people/ada-lovelace/goals/run-the-retro.yaml',
        'title: Run the retro\nstatus: active\n',
        false,
      ],
    ];
    for (const [path, text, expected] of paths) {
      const uri = await writeText(inWorkspace(...path.split('/')), text);
      assert.deepEqual(await lensesOf(uri), expected ? QUESTIONS : [], path);
    }
  });

  it('obeys the user’s own rules', async () => {
    const notes = await writeText(inWorkspace('meetings', 'learnings.md'), '# Learnings\n\nSome.\n');
    const retro = await writeText(inWorkspace('docs', 'retros', 'a.md'), RETRO);
    assert.deepEqual(await lensesOf(notes), []);
    await set('retro.include', ['meetings/**']);
    await set('retro.exclude', ['docs/**']);
    assert.deepEqual(await lensesOf(notes), QUESTIONS);
    assert.deepEqual(await lensesOf(retro), []);
  });

  it('offers a format for one that is almost empty', async () => {
    const begin = async (uri: Uri) =>
      (await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 10)).filter(
        ({ command }) => command?.command === 'leadbook.fillRetro',
      ).length;
    const empty = await writeText(inWorkspace('docs', 'retros', '2026-11-19.md'), '# Sprint 12\n');
    const full = await writeText(inWorkspace('docs', 'retros', '2026-11-20.md'), RETRO);
    for (const uri of [empty, full]) await workspace.openTextDocument(uri);
    assert.deepEqual([await begin(empty), await begin(full)], [1, 0]);
  });

  it('is silent when it is off', async () => {
    const uri = await writeText(inWorkspace('docs', 'retros', 'b.md'), RETRO);
    assert.equal((await lensesOf(uri)).length, 2);
    await set('retro.ask', 'off');
    assert.deepEqual(await lensesOf(uri), []);
  });

  it('leaves other documents alone, whatever their number', async () => {
    for (let n = 0; n < 50; n++) {
      const uri = await writeText(inWorkspace('many', `${n}.md`), '# Notes\n\n- One\n');
      assert.deepEqual(await lensesOf(uri), []);
    }
  });

  it('reads nothing of what lies outside the workspace', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: RETRO });
    assert.deepEqual(await lensesOf(document.uri), []);
  });
});
