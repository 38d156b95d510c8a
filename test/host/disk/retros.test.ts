// Retros come and go with folders, and by git: of that, watchers tell little. Only in the Node host: it takes a disk.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { type CodeLens, commands, languages, type Uri, window, workspace } from 'vscode';
import { addDays } from '../../../src/core/day';
import { RetroFiles } from '../../../src/host/retro/retroFiles';
import { freshBook, today } from '../book.ts';
import { eventually, inWorkspace, writeText } from '../harness.ts';

const day = (days: number) => addDays(today(), days);
const RETRO =
  '# Retro\n\n## What went well\n\n- Shipped\n\n## What could be improved\n\n- CI\n\n## Action items\n\n- [ ] Fix the build\n';

function git(...args: string[]): void {
  const own = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  execFileSync('git', ['-c', 'user.name=L', '-c', 'user.email=l@example.org', ...args], {
    cwd: inWorkspace().fsPath,
    env: { ...process.env, ...own },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function lensesOf(uri: Uri): Promise<readonly string[]> {
  const found = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
  return (found ?? []).flatMap(({ command }) =>
    command?.command === 'leadbook.showEarlier' ? [command.title] : [],
  );
}

describe('retros on a disk', () => {
  beforeEach(freshBook);

  it('are found, and missed, when their folder comes or goes at once', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const retros = new RetroFiles();
    try {
      const names = async () => (await retros.in(folder)).map(({ path }) => path.split('/').at(-1)).sort();
      assert.deepEqual(await names(), []);
      const aside = `${folder.uri.fsPath}-aside`;
      const docs = inWorkspace('docs').fsPath;
      fs.mkdirSync(`${aside}/team/retros`, { recursive: true });
      for (const name of ['a.md', 'b.md']) fs.writeFileSync(`${aside}/team/retros/${name}`, RETRO);
      fs.renameSync(aside, docs);
      await eventually('both', async () => (await names()).join() === 'a.md,b.md');
      fs.renameSync(docs, aside);
      await eventually('none', async () => (await names()).length === 0);
      fs.rmSync(aside, { recursive: true });
    } finally {
      retros.dispose();
    }
  });

  it('are counted where one is shown of which no event came', async () => {
    // The folder is seen before anything is in it, and the series begins amid a storm of other files.
    for (const name of 'abcdefghijkl') {
      const folder = inWorkspace('storm', name, 'retros').fsPath;
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(`${folder}/${day(-30)}.md`, RETRO);
      fs.writeFileSync(`${folder}/${day(-16)}.md`, RETRO.replace('Fix the build', 'Write it down'));
      const uri = inWorkspace('storm', name, 'retros', `${day(-16)}.md`);
      await window.showTextDocument(uri);
      await eventually(
        `the lens in folder ${name}`,
        async () => String(await lensesOf(uri)) === '1 thing from earlier retros is still open',
      );
    }
  });

  it('take what is told of them along when git takes them', async () => {
    const uri = inWorkspace('docs', 'retros', `${day(-23)}.md`);
    const told = () => languages.getDiagnostics(uri).filter(({ source }) => source === 'Leadbook').length;
    const events = [languages.onDidChangeDiagnostics];
    git('init', '-q', '-b', 'main');
    await writeText(inWorkspace('.gitignore'), '.git\n');
    git('add', '.gitignore');
    git('commit', '-q', '-m', 'first');
    git('checkout', '-q', '-b', 'retro');
    await writeText(uri, RETRO);
    git('add', 'docs');
    git('commit', '-q', '-m', 'retro');
    await window.showTextDocument(uri);
    await eventually('something is told', () => told() > 0, { events });
    git('checkout', '-q', 'main');
    await eventually('nothing is told', () => told() === 0, { events });
  });
});
